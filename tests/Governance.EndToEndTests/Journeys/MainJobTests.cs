using Governance.EndToEndTests.Browsing;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.Playwright;
using static Governance.EndToEndTests.Journeys.StandingPage;

namespace Governance.EndToEndTests.Journeys;

/// <summary>The main job as people do it: from the forum's draft to a joint decision in force, with script and without.</summary>
public sealed class MainJobTests(Chromium chromium)
{
    private const string Title = "Strategi för digital utveckling i Jämtland Härjedalen";
    private const string MunicipalitiesAdopt = "Kommuner antar (samtliga eller minst ett antal)", OthersAdopt = "Övriga huvudmän antar (samtliga eller minst ett antal)",
        PointAdopted = "En annan punkt antas, till exempel motsvarande finansiering";

    private static readonly LocatorAssertionsToContainTextOptions IgnoreCase = new() { IgnoreCase = true };

    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_recommendation_goes_from_draft_to_in_force(bool script, int width)
    {
        var county = new County();
        await using var running = county;
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var secretary = new ForumSecretary(window);

        await secretary.SignInAsync();
        await secretary.DraftAsync(Title);
        var id = await secretary.SendAsync(Title);
        await ExpectOutcomeAsync(window, 1, "Inte avgjord");

        county.MoveTo(new(2026, 12, 10));
        await RegionAnswersAsync(county, window, id);
        county.MoveTo(new(2026, 12, 17));
        await MunicipalitiesAnswerAsync(county, window, id);
        await SecretaryFollowsUpAsync(secretary, window, id);

        county.MoveTo(new(2027, 1, 12));
        await new Principal(window, "bracke", id).CorrectAsync(2, "Antar", "Protokollet justerades efter registreringen.");
        await new Principal(window, "harjedalen", id).ConfirmAsync(1);
        await secretary.StandingAsync(id);
        await ExpectOutcomeAsync(window, 1, "Inte avgjord");
        await Assertions.Expect(Point(window, 2)).ToContainTextAsync("Åre", IgnoreCase);

        county.MoveTo(new(2027, 1, 22));
        await AreDecidesAgainAsync(window, id);
        await InForceAsync(secretary, window, id);
        Assert.Empty(window.TakeTroubles());
    }

    private static async Task RegionAnswersAsync(County county, Window window, Guid id)
    {
        var region = new Principal(window, await county.RegionAsync(), id);
        await region.OpenAsync(Title);
        await region.BeginAsync("Regionstyrelsen (RS)", "2026-12-08", "§ 210");
        await region.ProvidedAsync(1, MunicipalitiesAdopt);
        await region.ProvidedAsync(2, PointAdopted, "Punkt 2");
        await region.PublishAsync();
    }

    private static async Task MunicipalitiesAnswerAsync(County county, Window window, Guid id)
    {
        var ostersund = new Principal(window, "ostersund", id);
        await ostersund.OpenAsync(Title);
        await ostersund.BeginAsync("Kommunstyrelsen (KS)", "2026-12-09", "§ 301");
        await ostersund.SayAsync(1, "Antar");
        await ostersund.SayAsync(2, "Antar");
        await ostersund.PublishAsync();

        var bracke = new Principal(window, "bracke", id);
        await bracke.OpenAsync(Title);
        await bracke.BeginAsync("Kommunstyrelsen (KS)", "2026-12-16", "§ 97");
        await bracke.ProvidedAsync(1, OthersAdopt);
        await bracke.SayAsync(2, "Noterar");
        await bracke.PublishAsync();

        var are = new Principal(window, "are", id);
        await are.OpenAsync(Title);
        await are.BeginAsync("Kommunstyrelsen (KS)", "2026-12-15", "§ 120");
        await are.SayAsync(1, "Återremitterar");
        await are.SayAsync(2, "Återremitterar");
        await are.PublishAsync();

        var mirror = new Condition.Adopts(Who.Others);
        foreach (var slug in new[] { "ragunda", "krokom", "stromsund", "berg" })
            await county.AnswerAsync(slug, id, new(2026, 12, 14), new PointAnswer(1, Outcome.AdoptIf, Condition: mirror), new PointAnswer(2, Outcome.Adopt));
    }

    private static async Task SecretaryFollowsUpAsync(ForumSecretary secretary, Window window, Guid id)
    {
        await window.BeAsync(County.Secretary);
        await secretary.ReportAsync(id, "Härjedalens kommun");
        await secretary.StandingAsync(id);
        await Assertions.Expect(window.Page.Locator("#h-2361")).ToContainTextAsync("rapporterat av sekretariatet", IgnoreCase);
        await Assertions.Expect(Point(window, 1)).ToContainTextAsync("Återremitterad (1): Åre", IgnoreCase);
        var reminded = await secretary.RemindAsync(id);
        Assert.Contains(reminded, n => n.StartsWith("Åre", StringComparison.Ordinal));
        Assert.DoesNotContain(reminded, n => n.StartsWith("Östersund", StringComparison.Ordinal) || n.StartsWith("Region", StringComparison.Ordinal));
    }

    private static async Task AreDecidesAgainAsync(Window window, Guid id)
    {
        var are = new Principal(window, "are", id);
        await are.OpenAsync(Title);
        await are.BeginAsync("Kommunstyrelsen (KS)", "2027-01-20", "§ 4");
        await are.ProvidedAsync(1, OthersAdopt, today: "Villkoret skulle vara uppfyllt redan i dag");
        await are.SayAsync(2, "Antar");
        await are.PublishAsync();
    }

    private static async Task InForceAsync(ForumSecretary secretary, Window window, Guid id)
    {
        await window.BeAsync(County.Secretary);
        await secretary.StandingAsync(id);
        await ExpectOutcomeAsync(window, 1, "I kraft sedan 2027-01-20");
        await ExpectOutcomeAsync(window, 2, "I kraft sedan 2027-01-20");
        await Assertions.Expect(window.Page.Locator("#h-2305")).ToContainTextAsync("rättelse", IgnoreCase);
        await secretary.StandingAsync(id, "?asOf=2026-12-31");
        await ExpectOutcomeAsync(window, 1, "Inte avgjord");
        await Assertions.Expect(Point(window, 1)).ToContainTextAsync("Återremitterad (1): Åre", IgnoreCase);
    }
}

using System.Net;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

public sealed class OwnPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Official = "handlaggare.malmo@demo.lansforum.example";
    private const string Registrar = "registrator.malmo@demo.lansforum.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Day(int daysAgo) => portal.Clock.Today().AddDays(-daysAgo).Iso();

    [Fact]
    public async Task From_what_to_do_to_a_published_conditional_decision_without_script()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Resan från läsning till publicering");
        using var official = await portal.SignInAsync(Official);
        var todo = await official.OpenAsync("/malmo");
        var link = todo.Document.QuerySelectorAll("#att-gora th a").Single(a => a.TextContent.Contains("Resan", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Öppna ärendet", todo.Text, StringComparison.Ordinal);
        var matter = await official.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, matter.Status);
        Assert.Equal(1, await portal.ReadAsync("lund", db => db.Set<Receipt>().CountAsync(r => r.RecommendationId == id, Stop)));

        var decide = await official.OpenAsync($"/malmo/recommendations/{id}/decide");
        decide = await official.SubmitAsync(decide, "main form",
            ("Meeting.Day", Day(2)), ("Meeting.Paragraph", "§ 47"), ("Answers[0].Outcome", "AdoptIf"),
            ("Answers[0].Condition.Groups[0].New", "Municipalities"), ("Answers[0].Condition.Build", "add-0"));
        Assert.Equal(HttpStatusCode.OK, decide.Status);
        Assert.Contains("under förutsättning att samtliga övriga kommuner antar", decide.Text, StringComparison.Ordinal);
        Assert.Contains("Lund", decide.Text, StringComparison.Ordinal);
        decide = await official.SubmitAsync(decide, "main form", ("Answers[0].Condition.Groups[0].Rows[0].Least", "många"), ("Meeting.BodyId", await BodyAsync("KF")));
        Assert.Equal(HttpStatusCode.BadRequest, decide.Status);
        Assert.Contains("många", Assert.Single(decide.Errors), StringComparison.Ordinal);
        Assert.Equal(Day(2), decide.Document.QuerySelector("[name='Meeting.Day']")!.GetAttribute("value"));
        matter = await official.SubmitAsync(decide, "main form", ("Answers[0].Condition.Groups[0].Rows[0].Least", "20"));
        Assert.Empty(matter.Errors);
        Assert.Contains("Registrerat, inte publicerat", matter.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.OpenAsync($"/malmo/recommendations/{id}/publish")).Status);

        using var registrar = await portal.SignInAsync(Registrar);
        var publish = await registrar.OpenAsync($"/malmo/recommendations/{id}/publish");
        Assert.Contains("minst 20 andra kommuner", publish.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await registrar.SubmitAsync(publish, "main form")).Status);
        var done = await registrar.SubmitAsync(publish, "main form", ("Understood", "true"));
        Assert.Contains("Publicerat", done.Text, StringComparison.Ordinal);
        await registrar.SubmitAsync(publish, "main form", ("Understood", "true"));
        var answer = Assert.Single(await SentRecommendation.PublishedAsync(portal, "lund", id));
        Assert.Equal(new Condition.Adopts(Who.Municipalities, AtLeast: 20), answer.Condition);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var official = await portal.SignInAsync(Official);
        var decide = await official.OpenAsync($"/malmo/recommendations/{id}/decide");
        var refused = await official.SubmitAsync(decide, "main form", ("Meeting.Day", "igår"), ("Meeting.Paragraph", "banan"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(4, refused.Errors.Count);
        Assert.Equal("igår", refused.Document.QuerySelector("[name='Meeting.Day']")!.GetAttribute("value"));
        Assert.Equal("banan", refused.Document.QuerySelector("[name='Meeting.Paragraph']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_correction_stands_beside_what_it_corrects()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var wrong = await AnswerAsync(id, new PointAnswer(1, Outcome.Reject));
        using var registrar = await portal.SignInAsync(Registrar);
        var decide = await registrar.OpenAsync($"/malmo/recommendations/{id}/decide?corrects={wrong}");
        var refused = await registrar.SubmitAsync(decide, "main form", ("Answers[0].Outcome", "Adopt"));
        Assert.Equal("Ange ett skäl. Det visas för alla huvudmän.", Assert.Single(refused.Errors));
        var publish = await registrar.SubmitAsync(refused, "main form", ("Answers[0].CorrectionReason", "Fel utgång."));
        var done = await registrar.SubmitAsync(publish, "main form", ("Understood", "true"));
        Assert.Contains("Rättat, räknas inte", done.Text, StringComparison.Ordinal);
        Assert.Contains("Skäl: Fel utgång.", done.Text, StringComparison.Ordinal);
        Assert.Equal([Outcome.Adopt, Outcome.Reject], (await SentRecommendation.PublishedAsync(portal, "lund", id)).Select(d => d.Outcome).Order());
    }

    [Fact]
    public async Task A_report_is_told_and_contested_with_a_reason()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Rapporterad");
        var malmo = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId));
        await portal.InRoomAsync(await SentRecommendation.ForumAsync(portal), s => s.GetRequiredService<ReportDecision.Handler>().HandleAsync(
            new ReportDecision(id, malmo, Governance.Principals.Contracts.BodyKind.Council, "Kommunfullmäktige", Day(2), "9", null, [new PointAnswer(1, Outcome.Adopt)]), Stop));
        using var registrar = await portal.SignInAsync(Registrar);
        var todo = await registrar.OpenAsync("/malmo");
        var report = await registrar.OpenAsync(todo.Document.QuerySelector("#att-gora a[href*=reports]")!.GetAttribute("href")!);
        Assert.Single((await registrar.SubmitAsync(report, "main form", ("Answer", "contest"))).Errors);
        var done = await registrar.SubmitAsync(report, "main form", ("Answer", "contest"), ("Reason", "Fullmäktige bordlade."));
        Assert.Contains("bestritt: räknas inte", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reports/", (await registrar.OpenAsync("/malmo")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_balance_list_is_sorted_by_its_address_and_exported()
    {
        await SentRecommendation.SendAsync(portal, daysToAnswer: 5, title: "Kort svarstid");
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var list = await reader.OpenAsync("/malmo/balance?sort=answerBy&desc=false");
        Assert.Equal("ascending", list.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Contains(list.Document.QuerySelectorAll("#balans tbody th"), row => row.TextContent.Contains("Kort svarstid", StringComparison.Ordinal));
        var days = list.Document.QuerySelectorAll("#balans tbody td:nth-child(3) .nowrap").Select(d => d.TextContent).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var csv = await reader.OpenAsync("/malmo/balance?handler=Export&format=csv&sort=number&desc=true");
        Assert.Contains("Kort svarstid", csv.Body, StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Reading_leaves_no_receipt_and_a_stranger_finds_nothing()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var page = await reader.OpenAsync($"/malmo/recommendations/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(0, await portal.ReadAsync("lund", db => db.Set<Receipt>().CountAsync(r => r.RecommendationId == id, Stop)));
        using var stranger = await portal.SignInAsync("registrator.goteborg@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/goteborg/recommendations/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/malmo/recommendations/{id}")).Status);
    }

    [Fact]
    public async Task Both_logs_tell_who_did_what()
    {
        var id = await SentRecommendation.SendAsync(portal);
        await AnswerAsync(id, new PointAnswer(1, Outcome.Adopt));
        using var registrar = await portal.SignInAsync(Registrar);
        foreach (var path in new[] { "/malmo/ledger", "/malmo/ledger?log=shared" })
            Assert.Contains("Malmö stad antar punkt 1", (await registrar.OpenAsync(path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/malmo")]
    [InlineData("/malmo/balance")]
    [InlineData("/malmo/ledger")]
    public async Task Pages_speak_English(string path)
    {
        await SentRecommendation.SendAsync(portal);
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.InEnglish().OpenAsync(path);
        Assert.DoesNotContain("Rekommendation ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Senaste händelse", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Att göra", page.Text, StringComparison.Ordinal);
    }

    private async Task<string> BodyAsync(string shortName) =>
        (await portal.InRoomAsync("malmo", s => SentRecommendation.BodyAsync(s, shortName))).Id.ToString();

    private async Task<Guid> AnswerAsync(Guid id, PointAnswer answer) => (await portal.InRoomAsync("malmo", s => s.GetRequiredService<AnswerRecommendation.Handler>()
        .HandleAsync(new AnswerRecommendation(id, new MeetingFacts(BodyShortName: "KF", Day: Day(5), Paragraph: "47"), [answer]), Stop))).Single();
}

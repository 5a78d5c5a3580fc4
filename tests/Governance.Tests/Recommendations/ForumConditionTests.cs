using System.Net;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>Conditions in words on the forum's pages and in the logs, without script.</summary>
public sealed class ForumConditionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Secretary = "sekreterare.skane@demo.lansforum.example";
    private const string Reader = "lasare.malmo@demo.lansforum.example";
    private const string Row = "Condition.Groups[0].Rows[0].";

    private string Day(int daysAgo) => portal.Clock.Today().AddDays(-daysAgo).Iso();

    [Fact]
    public async Task A_report_takes_a_condition_built_in_words_and_keeps_what_was_typed()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/report");
        page = await secretary.SubmitAsync(
            page, "main form", ("PrincipalId", await MalmoAsync()), ("BodyName", "Kommunfullmäktige"), ("BodyKind", "Council"), ("Meeting", Day(2)),
            ("Answers[0].Condition.Groups[0].New", "Municipalities"), ("Answers[0].Condition.Build", "add-0"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("under förutsättning att samtliga övriga kommuner antar", page.Text, StringComparison.Ordinal);
        Assert.Contains("Villkoret skulle i dag vänta på", page.Text, StringComparison.Ordinal);
        Assert.Equal("AdoptIf", page.Document.QuerySelector("[name='Answers[0].Outcome'] option[selected]")!.GetAttribute("value"));

        page = await secretary.SubmitAsync(page, "main form", ("Answers[0]." + Row + "Least", "många"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Contains(page.Errors, e => e.Contains("många", StringComparison.Ordinal));
        Assert.Equal("många", page.Document.QuerySelector($"[name='Answers[0].{Row}Least']")!.GetAttribute("value"));
        Assert.Equal("Kommunfullmäktige", page.Document.QuerySelector("[name=BodyName]")!.GetAttribute("value"));

        page = await secretary.SubmitAsync(page, "main form", ("Answers[0]." + Row + "Least", "20"), ("Paragraph", "§ 47"));
        Assert.Empty(page.Errors);
        Assert.Contains("under förutsättning att minst 20 andra kommuner antar", page.Document.QuerySelector("#rapporterade")!.TextContent, StringComparison.Ordinal);
        var answer = Assert.Single(await SentRecommendation.PublishedAsync(portal, "malmo", id));
        Assert.True(answer.OnBehalf);
        Assert.Equal(new Condition.Adopts(Who.Municipalities, AtLeast: 20), answer.Condition);
    }

    [Fact]
    public async Task A_report_without_its_condition_is_refused_where_it_is_missing()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/report");
        page = await secretary.SubmitAsync(
            page, "main form", ("PrincipalId", await MalmoAsync()), ("BodyName", "Kommunfullmäktige"), ("BodyKind", "Council"),
            ("Meeting", Day(2)), ("Paragraph", "§ 47"), ("Answers[0].Outcome", "AdoptIf"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Villkoret är tomt. Lägg till minst ett led.", Assert.Single(page.Errors));
        Assert.Empty(await SentRecommendation.PublishedAsync(portal, "malmo", id));
    }

    [Fact]
    public async Task A_condition_is_built_and_tried_and_nothing_is_saved()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var reader = await portal.SignInAsync(Reader);
        var page = await reader.OpenAsync($"/forum/skane/recommendations/{id}/what-if");
        page = await reader.SubmitAsync(
            page, "main form", ("Principal", "1280"), ("Point", "1"), ("Condition.Groups[0].New", "Region"), ("Condition.Build", "add-0"));
        Assert.Contains("under förutsättning att Region Skåne antar", page.Text, StringComparison.Ordinal);
        Assert.Contains("Villkoret skulle i dag vänta på Region Skåne.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Det skulle hända", page.Text, StringComparison.Ordinal);

        page = await reader.SubmitAsync(page, "main form");
        Assert.Contains("Prövat svar: Malmö stad antar punkt 1 under förutsättning att Region Skåne antar.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Antagen – väntar på villkor", page.Document.QuerySelector("#andringar")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await SentRecommendation.PublishedAsync(portal, "malmo", id));
    }

    [Fact]
    public async Task An_empty_form_is_told_what_it_lacks()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var secretary = await portal.SignInAsync("sekreterare.skane@demo.lansforum.example");
        var page = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/what-if");
        Assert.Empty(page.Errors);
        page = await secretary.SubmitAsync(page, "main form");
        Assert.Equal(["Välj en huvudman.", "Välj ett svar att pröva."], page.Errors);
    }

    [Fact]
    public async Task What_cannot_be_tried_is_told_at_its_field_as_typed()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var reader = await portal.SignInAsync(Reader);
        var page = await reader.OpenAsync($"/forum/skane/recommendations/{id}/what-if");
        page = await reader.SubmitAsync(page, "main form", ("Principal", "1280"), ("Condition.Groups[0].New", "Share"), ("Condition.Build", "add-0"));
        page = await reader.SubmitAsync(page, "main form", (Row + "Percent", "hälften"));
        Assert.Single(page.Errors);
        Assert.Equal("hälften", page.Document.QuerySelector($"[name='{Row}Percent']")!.GetAttribute("value"));
        page = await reader.SubmitAsync(page, "main form", (Row + "Percent", "50"), ("Answer", "adopt"));
        Assert.Contains("Det finns ett villkor på punkten", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/malmo/ledger")]
    [InlineData("/malmo/ledger?handler=Export&format=csv")]
    [InlineData("/malmo/ledger?log=shared")]
    [InlineData("/malmo/ledger?handler=Export&log=shared")]
    [InlineData("/forum/skane/ledger?subject={id}")]
    [InlineData("/forum/skane/ledger?subject={id}&handler=Export&format=csv")]
    [InlineData("/forum/skane/recommendations/{id}")]
    public async Task An_event_tells_its_condition_in_words(string path)
    {
        var id = await SentRecommendation.SendAsync(portal);
        await portal.InRoomAsync("malmo", s => s.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
            new AnswerRecommendation(
                id, new MeetingFacts(BodyShortName: "KF", Day: Day(5), Paragraph: "47"),
                [new PointAnswer(1, Outcome.AdoptIf, Condition: new Condition.Adopts(Who.Municipalities, AtLeast: 7))]),
            TestContext.Current.CancellationToken));
        using var registrar = await portal.SignInAsync("registrator.malmo@demo.lansforum.example");
        var swedish = await registrar.OpenAsync(path.Replace("{id}", id.ToString(), StringComparison.Ordinal));
        var english = await registrar.InEnglish().OpenAsync(swedish.Path);
        Assert.Contains("under förutsättning att minst 7 andra kommuner antar", WebUtility.HtmlDecode(swedish.Body), StringComparison.Ordinal);
        Assert.Contains("at least 7 other municipalities", WebUtility.HtmlDecode(english.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("\"adopts\"", WebUtility.HtmlDecode(swedish.Body).Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task<string> MalmoAsync() => (await portal.InRoomAsync(
        "malmo", s => Task.FromResult(s.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId))).ToString();
}

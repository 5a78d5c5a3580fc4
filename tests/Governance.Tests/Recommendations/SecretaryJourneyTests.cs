using System.Net;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>The secretariat at its forms, without script.</summary>
public sealed class SecretaryJourneyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Drafts = "/forum/jamtland-harjedalen/drafts";
    private const string Secretary = "sekreterare.jamtland-harjedalen@demo.lansforum.example";
    private const string Form = "form[data-guard]";

    [Fact]
    public async Task From_an_empty_draft_to_a_superseding_version()
    {
        using var browser = await portal.SignInAsync(Secretary);
        var page = await browser.SubmitAsync(await browser.OpenAsync(Drafts + "/new"), Form, ("change", "add-point"), ("Content.Title", "Gemensam e\u2011tjänst"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#punkt-2"));

        page = await browser.SubmitAsync(
            page, Form, ("change", "add-term.1"), ("Content.Points[0].Wording", "att anta strategin"), ("Content.Points[1].Wording", "att fastställa budgeten"),
            ("Content.Points[1].Rule.Terms[0].Kind", "RegionAndMunicipalities"), ("Content.Points[1].Rule.Terms[0].Number", "6"));
        page = await browser.SubmitAsync(
            page, Form, ("change", "up.1"), ("Content.Points[1].Rule.AnyOf", "True"), ("Content.Points[1].Rule.Terms[1].Kind", "Share"), ("Content.Points[1].Rule.Terms[1].Number", "75"));
        Assert.Equal("att fastställa budgeten", page.Document.QuerySelector("#Content_Points_0__Wording")!.TextContent);
        Assert.Contains("minst 6 kommuner", page.Document.QuerySelector("#regel-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("75 %", page.Document.QuerySelector("#regel-1")!.TextContent, StringComparison.Ordinal);

        var draft = page.Path;
        var send = await browser.OpenAsync(draft + "/send");
        Assert.Contains("Beskriv bakgrunden", send.Text, StringComparison.Ordinal);
        Assert.Null(send.Document.QuerySelector("main form[action$='/send']"));

        page = await browser.SubmitAsync(
            await browser.OpenAsync(draft), Form, ("change", "save"), ("Content.Background", "Varför det behövs."),
            ("Content.MeetingDate", "2026-11-02"), ("Content.AnswerBy", "2027-03-31"), ("Content.Paragraph", "12"));
        Assert.Contains("Utkastet är sparat.", page.Text, StringComparison.Ordinal);
        var preview = await browser.OpenAsync(draft + "/preview?as=2380");
        Assert.Contains("Varför det behövs.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("§ 12", preview.Text, StringComparison.Ordinal);

        var sent = await browser.SubmitAsync(await browser.OpenAsync(draft + "/send"), "form[action$='/send']");
        Assert.EndsWith(draft[(draft.LastIndexOf('/') + 1)..], sent.Path, StringComparison.Ordinal);
        Assert.Contains("Utkastet är skickat", (await browser.OpenAsync(draft)).Text, StringComparison.Ordinal);

        page = await browser.SubmitAsync(await browser.OpenAsync(sent.Path + "/new-version"), "form[action$='/new-version']");
        var second = page.Path;
        page = await browser.SubmitAsync(page, Form, ("change", "save"), ("Content.Points[1].Wording", "att anta den ändrade strategin"));
        var newer = await browser.SubmitAsync(await browser.OpenAsync(second + "/send"), "form[action$='/send']");
        var diff = await browser.OpenAsync(newer.Path + "/diff");
        Assert.Contains("den ändrade", string.Concat(diff.Document.QuerySelectorAll("ins").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Ersatt av en nyare version", (await browser.OpenAsync(sent.Path + "/withdraw")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content.MeetingDate", "2026-02-31", "Content_MeetingDate")]
    [InlineData("Content.Paragraph", "paragraf ett", "Content_Paragraph")]
    [InlineData("Content.Points[0].Rule.Terms[0].Number", "sju", "Content_Points_0__Rule_Terms_0__Number")]
    public async Task What_cannot_be_read_comes_back_as_typed_with_the_rest(string field, string typed, string id)
    {
        using var browser = await portal.SignInAsync(Secretary);

        var page = await browser.SubmitAsync(
            await browser.OpenAsync(Drafts + "/new"), Form, ("change", "save"), ("Content.Title", "Behålls"),
            ("Content.Points[0].Rule.Terms[0].Kind", field.EndsWith("Number", StringComparison.Ordinal) ? "AtLeast" : "All"),
            (field, typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("true", page.Document.GetElementById(id)!.GetAttribute("aria-invalid"));
        Assert.Equal(typed, page.Document.GetElementById(id)!.GetAttribute("value"));
        Assert.Equal("Behålls", page.Document.GetElementById("Content_Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_keeps_what_she_typed_and_sees_what_is_saved()
    {
        using var browser = await portal.SignInAsync(Secretary);
        var form = await browser.SubmitAsync(await browser.OpenAsync(Drafts + "/new"), Form, ("change", "save"), ("Content.Title", "Först"));
        await browser.SubmitAsync(form, Form, ("change", "save"), ("Content.Title", "Den andras text"));

        var page = await browser.SubmitAsync(form, Form, ("change", "save"), ("Content.Title", "Min text"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Min text", page.Document.GetElementById("Content_Title")!.GetAttribute("value"));
        Assert.Contains("Den andras text", page.Text, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, Form, ("change", "save"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_discarded_draft_is_taken_up_again()
    {
        using var browser = await portal.SignInAsync(Secretary);
        var draft = (await browser.SubmitAsync(await browser.OpenAsync(Drafts + "/new"), Form, ("change", "save"), ("Content.Title", "Kasseras"))).Path;

        var list = await browser.SubmitAsync(await browser.OpenAsync(draft), "form[action$='handler=discard']");
        Assert.Contains("Utkastet är kasserat", list.Text, StringComparison.Ordinal);
        var closed = await browser.OpenAsync(draft);
        Assert.Null(closed.Document.QuerySelector(Form));
        var again = await browser.SubmitAsync(closed, "form[action$='handler=takeup']");

        Assert.NotNull(again.Document.QuerySelector(Form));
    }

    [Fact]
    public async Task Drafts_are_read_by_the_chair_and_by_no_principal()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var draft = (await secretary.SubmitAsync(await secretary.OpenAsync(Drafts + "/new"), Form, ("change", "save"), ("Content.Title", "Hemligt"))).Path;
        using var chair = await portal.SignInAsync("ordforande.jamtland-harjedalen@demo.lansforum.example");
        using var member = await portal.SignInAsync("handlaggare.ostersund@demo.lansforum.example");

        Assert.Equal(HttpStatusCode.OK, (await chair.OpenAsync(draft + "/preview")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await chair.OpenAsync(draft)).Status);
        foreach (var path in new[] { Drafts, draft, draft + "/preview", draft + "/send" })
        {
            var page = await member.OpenAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Hemligt", page.Body, StringComparison.Ordinal);
        }
    }
}

using System.Net;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Records.Domain;
using Governance.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Excerpts;

/// <summary>From an excerpt to a filled-in form, through the pages and without script. Nothing is registered on the way.</summary>
public sealed class ExcerptPageTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private const string Confirm = "form[action$='handler=Confirm']";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Minutes => $"""
        Kommunfullmäktige
        Sammanträdesdatum {portal.Clock.Today().AddDays(-3).Iso()}

        § 47   KS 2026/12
        Överenskommelse om samverkan

        Kommunfullmäktiges beslut
        1. Kommunfullmäktige antar överenskommelsen under förutsättning att regionen gör detsamma.
        2. Kommunfullmäktige avslår förslaget om finansiering.

        Bakgrund
        Kommunstyrelsen föreslår att överenskommelsen antas.
        """;

    [Fact]
    public async Task A_pasted_excerpt_fills_the_form_in_and_registers_nothing_until_it_is_saved()
    {
        var (id, _) = await portal.MatterAsync("Ett inklistrat utdrag");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var matter = await official.OpenAsync($"/malmo/recommendations/{id}");
        Assert.Equal($"/malmo/recommendations/{id}/excerpt", matter.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Läs in protokollsutdrag").GetAttribute("href"));

        var read = await ReadAsync(official, id, Minutes);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("Läst med god säkerhet", read.Text, StringComparison.Ordinal);
        // Every mark leads to a field that leads back.
        foreach (var mark in read.Document.QuerySelectorAll("mark"))
        {
            var field = read.Document.QuerySelector(mark.QuerySelector("a")!.GetAttribute("href")!)!;
            Assert.Contains(field.QuerySelectorAll("a"), a => a.GetAttribute("href") == "#" + mark.Id);
        }

        var decide = await official.SubmitAsync(read, Confirm);
        Assert.StartsWith($"/malmo/recommendations/{id}/decide?", decide.Path, StringComparison.Ordinal);
        Assert.Contains("Ifyllt från protokollsutdraget", decide.Text, StringComparison.Ordinal);
        Assert.Equal(portal.Clock.Today().AddDays(-3).Iso(), decide.Document.QuerySelector("[name='Meeting.Day']")!.GetAttribute("value"));
        Assert.Equal("§ 47", decide.Document.QuerySelector("[name='Meeting.Paragraph']")!.GetAttribute("value"));
        Assert.Empty(await RegisteredAsync(id));

        var saved = await official.SubmitAsync(decide, "main form");
        Assert.True(saved.Errors.Count == 0, string.Join('\n', saved.Errors));
        var registered = await RegisteredAsync(id);
        Assert.Equal([Outcome.AdoptIf, Outcome.Reject], registered.OrderBy(d => d.Point).Select(d => d.Outcome));
        Assert.Contains("under förutsättning att regionen gör detsamma", ConditionJson.Write(registered.Single(d => d.Point == 1).Condition!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_carried_over()
    {
        var (id, _) = await portal.MatterAsync("Bara paragrafen bekräftas");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var read = await ReadAsync(official, id, Minutes);

        var decide = await official.SubmitAsync(read, Confirm, ("ConfirmBody", null), ("ConfirmDay", null), ("Answers[0].Confirmed", null), ("Answers[1].Confirmed", null));
        Assert.Equal("§ 47", decide.Document.QuerySelector("[name='Meeting.Paragraph']")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(decide.Document.QuerySelector("[name='Meeting.Day']")!.GetAttribute("value")));
        Assert.DoesNotContain(decide.Document.QuerySelectorAll("input[type=radio][checked]"), r => r.GetAttribute("value") is "Adopt" or "AdoptIf" or "Reject");

        var refused = await official.SubmitAsync(read, Confirm, ("ConfirmBody", null), ("ConfirmDay", null), ("ConfirmParagraph", null), ("Answers[0].Confirmed", null), ("Answers[1].Confirmed", null));
        Assert.Equal("Bekräfta minst en uppgift, eller fyll i formuläret själv.", Assert.Single(refused.Errors));
        Assert.Contains("antar överenskommelsen", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kommunfullmäktiges beslut\n1. Kommunfullmäktige antar", "Kommunfullmäktige föreslår regionfullmäktige besluta\n1. Regionfullmäktige antar")]
    [InlineData("Kommunfullmäktiges beslut\n1. Kommunfullmäktige antar", "Förslag till beslut\n1. Kommunfullmäktige antar")]
    public async Task A_proposal_never_fills_an_answer_in(string decided, string proposed)
    {
        var (id, _) = await portal.MatterAsync("Ett förslag");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var text = Minutes.Replace("\r", "", StringComparison.Ordinal).Replace(decided, proposed, StringComparison.Ordinal).Replace("2. Kommunfullmäktige avslår förslaget om finansiering.\n", "", StringComparison.Ordinal);
        Assert.Contains(proposed, text, StringComparison.Ordinal);
        var read = await ReadAsync(official, id, text);

        Assert.Contains("Här finns inget beslut som är ett svar", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Document.QuerySelectorAll("[name$='.From']"));
        var decide = await official.SubmitAsync(read, Confirm, ("Answers[0].Point", "1"), ("Answers[0].From", "0"), ("Answers[0].Confirmed", "true"));
        Assert.NotEmpty(decide.Errors);
    }

    [Fact]
    public async Task A_boards_decision_is_told_to_be_a_step_and_fills_the_chain_in()
    {
        var (id, _) = await portal.MatterAsync("Styrelsens förslag");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var read = await ReadAsync(official, id, Minutes.Replace("Kommunfullmäktige", "Kommunstyrelsen", StringComparison.Ordinal));

        Assert.Contains("Organet kan inte avge svaret", read.Text, StringComparison.Ordinal);
        var step = await official.OpenAsync(read.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Lägg in förslaget").GetAttribute("href")!);
        Assert.Equal("§ 47", step.Document.QuerySelector("[name=Paragraph]")!.GetAttribute("value"));
        Assert.NotNull(step.Document.QuerySelector("input[name=Kind][value=Proposal][checked]"));
        Assert.Empty((await official.SubmitAsync(step, "main form")).Errors);
    }

    [Fact]
    public async Task An_uncertain_reading_is_not_ticked()
    {
        var (id, _) = await portal.MatterAsync("Ett osäkert utdrag");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var read = await ReadAsync(official, id, "Kommunfullmäktige\n§ 47\nKommunfullmäktige beslutade att anta överenskommelsen.\n");

        Assert.Contains("Hittades inte", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Document.QuerySelectorAll("[name$='.Confirmed'][checked]"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_form_is_still_there()
    {
        var (id, _) = await portal.MatterAsync("Ett oläsligt utdrag");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var garbled = await ReadAsync(official, id, "Kommunfullmäktige beslutar att anta fÃ¶rslaget, § 47, 2026-11-12");
        Assert.Contains("Texten går inte att läsa", garbled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("§ 47", garbled.Document.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        var news = await ReadAsync(official, id, "Pressmeddelande\nFullmäktige beslutade i går att anta överenskommelsen.");
        Assert.Contains("Inget beslut hittades", news.Text, StringComparison.Ordinal);
        Assert.Equal("Klistra in texten från protokollsutdraget.", Assert.Single((await ReadAsync(official, id, " ")).Errors));
    }

    [Fact]
    public async Task An_uploaded_file_is_the_matters_own_and_its_paragraph_is_chosen()
    {
        var (id, matter) = await portal.MatterAsync("Ett uppladdat utdrag");
        await portal.UploadAsync(matter, "Utdrag med två paragrafer", MadeFiles.Pdf(Minutes + "\n\n§ 48   KS 2026/13\nÖvrigt\n\nKommunfullmäktiges beslut\nKommunfullmäktige noterar informationen.\n"), "utdrag.pdf");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var start = await official.OpenAsync($"/malmo/recommendations/{id}/excerpt");
        var read = await official.OpenAsync(start.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Utdrag med två paragrafer").GetAttribute("href")!);
        Assert.Contains("Utdraget har 2 paragrafer", read.Text, StringComparison.Ordinal);
        var other = await official.OpenAsync(read.Path + "&item=1");
        Assert.Contains("noterar informationen", other.Document.QuerySelector("#f-punkt-0")!.TextContent, StringComparison.Ordinal);

        // Not another matter's document, and not another principal's.
        var (elsewhere, _) = await portal.MatterAsync("Ett annat ärende");
        Assert.Equal(HttpStatusCode.NotFound, (await official.OpenAsync(read.Path.Replace(id.ToString(), elsewhere.ToString(), StringComparison.Ordinal))).Status);
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync(read.Path.Replace("/malmo/", "/lund/", StringComparison.Ordinal))).Status);
        Assert.Equal(0, await portal.ReadAsync("lund", db => db.Set<Document>().CountAsync(Stop)));
    }

    [Fact]
    public async Task A_file_without_text_says_so()
    {
        var (id, matter) = await portal.MatterAsync("En bild av ett utdrag");
        await portal.UploadAsync(matter, "Skannat utdrag", MadeFiles.Pdf(""), "skannat.pdf");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var start = await official.OpenAsync($"/malmo/recommendations/{id}/excerpt");
        var read = await official.OpenAsync(start.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Skannat utdrag").GetAttribute("href")!);

        Assert.Contains("Texten går inte att läsa", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Document.QuerySelectorAll(Confirm));
    }

    [Fact]
    public async Task It_is_in_English_too()
    {
        var (id, _) = await portal.MatterAsync("In English");
        using var official = (await portal.SignInAsync(DocumentPortal.Official)).InEnglish();
        var read = await ReadAsync(official, id, Minutes);

        Assert.Contains("Read with good certainty", read.Text, StringComparison.Ordinal);
        Assert.Contains("Confirm and fill in the form", read.Text, StringComparison.Ordinal);
    }

    // The browser of the tests sends a line feed as a second value; another line separator is read alike.
    private static async Task<Portal.TestPage> ReadAsync(Portal.TestBrowser browser, Guid id, string text)
    {
        var start = await browser.OpenAsync($"/malmo/recommendations/{id}/excerpt");
        return await browser.SubmitAsync(start, "form[action$='handler=Read']", ("Pasted", text.Replace('\n', '\u2028')));
    }

    private Task<List<PrincipalDecision>> RegisteredAsync(Guid id) =>
        portal.ReadAsync("malmo", db => db.Set<PrincipalDecision>().AsNoTracking().Where(d => d.RecommendationId == id).ToListAsync(Stop));
}

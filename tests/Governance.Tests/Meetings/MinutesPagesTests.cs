using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Governance.Meetings.Domain;
using Governance.Platform.Ledger;
using Governance.Recommendations.Domain;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Meetings;

/// <summary>A meeting kept through its pages without script: from roll call over a vote to adjusted minutes, extracts and a recommendation.</summary>
public sealed class MinutesPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Room = "jamtland-harjedalen", Secretary = $"sekreterare.{Room}@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_roll_call_to_adjusted_minutes_with_an_extract_sent()
    {
        var slug = await MeetingTable.SeatAsync(portal, Room, "SVOM", 1, "ledamot");
        var table = await MeetingTable.SummonedAsync(
            portal, Room, "SVOM",
            new ItemContent { Title = "Upprop", Kind = ItemKind.Formality },
            new ItemContent { Title = "Strategi för trygghetslarm", CaseNumber = "SVOM 2026/4", Proposal = "rekommenderar huvudmännen att anta strategin för trygghetslarm." });
        using var secretary = await portal.SignInAsync(Secretary);
        await KeepAsync(secretary, table);
        var adjusted = await AdjustAsync(secretary, table, slug);
        await SendAsync(secretary, adjusted, table);
        await RecommendAsync(secretary, table);

        // What was kept by pages rebuilds from its rows to the very text that was adjusted and published.
        var rows = await portal.ReadAsync(Room, db => db.Set<MeetingEventRow>().AsNoTracking().Where(e => e.MeetingId == table.Id).OrderBy(e => e.Sequence).ToListAsync(Stop));
        var state = Meeting.Rebuild(rows.Select(r => r.Entry())).State;
        var published = await portal.ReadAsync("are", db => db.Set<PublishedMinutes>().AsNoTracking().SingleAsync(m => m.Id == table.Id, Stop));
        Assert.Equal(state.Seal!.Hash, published.Hash);
        Assert.Equal(published.Hash, MinutesComposer.Compose(state).Hash());
        Assert.Equal(published.Hash, published.Content.Hash());
    }

    private static async Task KeepAsync(TestBrowser secretary, MeetingTable table)
    {
        var (formality, matter, members) = (table.Items[0], table.Items[1], table.Members);
        var page = await secretary.OpenAsync(table.Live);
        Assert.Contains("Mötet är inte öppnat", page.Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, "form[action$='handler=open']");
        Assert.Contains("Inte beslutsfört", page.Text, StringComparison.Ordinal);
        foreach (var member in members.Take(7))
            page = await secretary.SubmitAsync(page, $"form:has(#a-{member.MandateId}-Present)", ("presence", "Present"));
        Assert.Contains("7 tjänstgör av 11", page.Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, MeetingTable.Form("chooseChair"), ("mandate", members[0].MandateId.ToString()));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("takeUpItem", formality));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("concludeItem", formality), ("text", "Upprop förrättas."));
        Assert.Equal(HttpStatusCode.OK, page.Status);

        page = await secretary.SubmitAsync(page, MeetingTable.Form("takeUpItem", matter));
        var missing = await secretary.SubmitAsync(page, MeetingTable.Form("makeClaim", matter), ("kind", "Amend"), ("text", "Mina ord"));
        Assert.Equal((HttpStatusCode.BadRequest, "Välj vem som yrkar."), (missing.Status, Assert.Single(missing.Errors)));
        Assert.Equal("Mina ord", missing.Document.QuerySelector($"#yt-{matter:N}")!.TextContent.Trim());
        page = await secretary.SubmitAsync(page, MeetingTable.Form("makeClaim", matter), ("kind", "Reject"), ("mandate", members[2].MandateId.ToString()));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("makeClaim", matter), ("kind", "Approve"), ("mandate", members[1].MandateId.ToString()));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("orderQuestions", matter));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("ruleOnClaim", matter), ("carried", "false"));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("askForVote", matter), ("mandate", members[2].MandateId.ToString()));
        (string, string?)[] ballots = [.. members.Take(7).Select((m, i) => ($"ballot-{m.MandateId}", (string?)(i switch { < 2 or 3 => "No", 6 => "Abstain", _ => "Yes" })))];
        page = await secretary.SubmitAsync(page, MeetingTable.Form("holdVote", matter), ballots);
        Assert.Contains("Ordförandens utslagsröst avgjorde.", page.Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, MeetingTable.Form("concludeItem", matter));
        Assert.Contains("rekommenderar huvudmännen att anta strategin", page.Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, MeetingTable.Form("reserve", matter), ("mandate", members[2].MandateId.ToString()), ("text", "Frågan är inte beredd."));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("setDistribution", matter), ("text", "Alla huvudmän"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await table.DoAsync(new SetDistribution(matter, ["Alla huvudmän", "Västkom"]));
        page = await secretary.SubmitAsync(await secretary.OpenAsync(table.Live), MeetingTable.Form("assignAdjuster"), ("mandate", members[1].MandateId.ToString()));
        page = await secretary.SubmitAsync(page, MeetingTable.Form("endMeeting"));
        Assert.EndsWith("/minutes", page.Path, StringComparison.Ordinal);
        Assert.Contains($"§ {await table.NumberAsync(matter)} Strategi för trygghetslarm", page.Text, StringComparison.Ordinal);
        Assert.Contains("Frågan är inte beredd.", page.Text, StringComparison.Ordinal);
    }

    private async Task<TestPage> AdjustAsync(TestBrowser secretary, MeetingTable table, string slug)
    {
        var minutes = table.Path + "/minutes";
        using var adjuster = await portal.SignInAsync($"ledamot.{slug}@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await adjuster.OpenAsync(minutes)).Status);
        var page = await secretary.SubmitAsync(await secretary.OpenAsync(minutes), "form[action$='handler=ask']");
        Assert.Contains("skickad till", page.Text, StringComparison.Ordinal);
        var list = await adjuster.OpenAsync($"/{slug}/adjustments");
        var asked = list.Document.QuerySelectorAll("#justera tbody tr").Single(r => r.TextContent.Contains("(du)", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        // Others in the room see that she is asked, not the text, and cannot answer.
        using var other = await portal.SignInAsync($"registrator.{slug}@demo.lansforum.example");
        var seen = await other.OpenAsync(asked);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.DoesNotContain("Strategi för trygghetslarm", seen.Text, StringComparison.Ordinal);
        var own = await adjuster.OpenAsync(asked);
        var number = await table.NumberAsync(table.Items[1]);
        Assert.Contains($"§ {number} Strategi för trygghetslarm", own.Text, StringComparison.Ordinal);
        var forged = await other.SendAsync(new HttpRequestMessage(HttpMethod.Post, asked)
        {
            Content = new FormUrlEncodedContent([new("Hash", own.Document.QuerySelector("input[name=Hash]")!.GetAttribute("value")!), new("__RequestVerificationToken", seen.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        });
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);

        // She declines with a reason, which the secretary sees; a change makes the old text nobody's.
        var empty = await adjuster.SubmitAsync(own, "form[action$='handler=decline']");
        Assert.Equal("Skriv vad som behöver ändras innan du kan justera.", Assert.Single(empty.Errors));
        await adjuster.SubmitAsync(own, "form[action$='handler=decline']", ("Reason", "Bakgrunden saknas."));
        Assert.Contains("Har inte godkänt: Bakgrunden saknas.", (await secretary.OpenAsync(minutes)).Text, StringComparison.Ordinal);
        await table.DoAsync(new WriteText(table.Items[1], TextPart.Background, "Strategin har beretts under året."));
        Assert.Equal(HttpStatusCode.Conflict, (await adjuster.SubmitAsync(own, $"form[action='{asked}']")).Status);
        Assert.Null((await table.ReadAsync()).State.Seal);
        page = await secretary.SubmitAsync(await secretary.OpenAsync(minutes), "form[action$='handler=ask']");
        list = await adjuster.OpenAsync($"/{slug}/adjustments");
        asked = list.Document.QuerySelector("#justera tbody a")!.GetAttribute("href")!;
        own = await adjuster.SubmitAsync(await adjuster.OpenAsync(asked), $"form[action='{asked}']");
        Assert.Contains("Du har godkänt texten.", own.Document.Body!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Godkänd", (await adjuster.OpenAsync($"/{slug}/adjustments?handler=file&format=csv")).Body, StringComparison.Ordinal);

        // The chair has approved on paper; the secretary notes it, under her own name.
        page = await secretary.OpenAsync(minutes);
        page = await secretary.SubmitAsync(page, $"{MeetingTable.Form("approveMinutes")}:has(input[name=mandate][value='{table.Members[0].MandateId}'])");
        Assert.Contains("Protokollet är justerat.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(MeetingTable.Form("approveMinutes")));
        // From now on all members read it, and nobody changes it.
        Assert.Equal(HttpStatusCode.OK, (await adjuster.OpenAsync(minutes)).Status);
        Assert.Equal(MeetingRules.Stage, (await Assert.ThrowsAsync<Governance.Platform.Rules.RuleBroken>(() => table.DoAsync(new WriteText(table.Items[1], TextPart.Background, "Annat")))).Code);
        page = await secretary.SubmitAsync(page, MeetingTable.Form("addCorrection"), ("text", "Rätt namn är Anna."));
        Assert.Contains("Rätt namn är Anna.", page.Text, StringComparison.Ordinal);
        Check(await secretary.BytesAsync(minutes + "?handler=word"), "Protokoll Sociala vård- och omsorgsgruppen 2026-11-22", ["Närvarande", $"§ {number} Strategi för trygghetslarm", "Ställningstagande"]);
        return page;
    }

    private async Task SendAsync(TestBrowser secretary, TestPage minutes, MeetingTable table)
    {
        var path = $"{table.Path}/paragraphs/{table.Items[1]}";
        Assert.NotNull(minutes.Document.QuerySelector($"a[href='{path}']"));
        var page = await secretary.SubmitAsync(await secretary.OpenAsync(path), $"form[action='{path}']:not(:has(input[name=Also]))");
        Assert.Contains("skickat till 9 huvudmän. 1 mottagare nås inte", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, page.Document.QuerySelectorAll("#mottagare tbody tr").Length);
        page = await secretary.SubmitAsync(page, "form[action$='handler=handOver']", ("Way", "Med e-post"));
        Assert.Contains("Med e-post", page.Text, StringComparison.Ordinal);
        var none = await secretary.SubmitAsync(page, $"form[action='{path}']:has(input[name=Also])", ("Also", "Västkom"));
        Assert.Equal("Alla på listan har redan fått utdraget.", Assert.Single(none.Errors));

        var number = await table.NumberAsync(table.Items[1]);
        using var registrar = await portal.SignInAsync("registrator.are@demo.lansforum.example");
        Assert.Contains("Kvittera protokollsutdrag", (await registrar.OpenAsync("/are")).Text, StringComparison.Ordinal);
        var list = await registrar.OpenAsync("/are/extracts");
        var received = list.Document.QuerySelectorAll("#utdrag tbody a").Single(a => a.TextContent.Contains("trygghetslarm", StringComparison.Ordinal)).GetAttribute("href")!;
        var extract = await registrar.SubmitAsync(await registrar.OpenAsync(received), $"form[action='{received}']");
        Assert.Contains("Mottaget 2026-11-22 av", extract.Text, StringComparison.Ordinal);
        using var stranger = await portal.SignInAsync("registrator.berg@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(received.Replace("/are/", "/berg/", StringComparison.Ordinal))).Status);
        Assert.DoesNotContain($"2026-11-22 § {number}", (await registrar.OpenAsync("/are")).Text, StringComparison.Ordinal);
        var file = await secretary.OpenAsync(path + "?handler=file&format=csv");
        Assert.Contains("Åre", file.Body, StringComparison.Ordinal);
        Assert.Contains("2026-11-22", file.Body, StringComparison.Ordinal);
        Check(await registrar.BytesAsync(received + "?handler=word"), $"Protokollsutdrag Sociala vård- och omsorgsgruppen 2026-11-22 § {number}", [$"§ {number} Strategi för trygghetslarm", "Omröstning", "Utdrag till"]);
        List<string> told = ["AdjustmentAsked", "AdjustmentDeclined", "AdjustmentApproved", "MinutesAdjusted", "ExtractSent", "ExtractAcknowledged"];
        var events = await portal.ReadAsync(Room, db => db.Set<ForumEvent>().Where(e => told.Contains(e.Type)).Select(e => e.Type).Distinct().ToListAsync(Stop));
        Assert.Equal(told.Order(StringComparer.Ordinal), events.Order(StringComparer.Ordinal));
    }

    private async Task RecommendAsync(TestBrowser secretary, MeetingTable table)
    {
        var path = $"{table.Path}/paragraphs/{table.Items[1]}";
        var draft = await secretary.SubmitAsync(await secretary.OpenAsync(path), "form[action$='handler=recommend']");
        Assert.Equal(HttpStatusCode.OK, draft.Status);
        var content = await portal.ReadAsync(Room, db => db.Set<RecommendationDraft>().Where(d => d.SubjectId == table.Items[1]).Select(d => d.Content).SingleAsync(Stop));
        Assert.Equal(("Strategi för trygghetslarm", $"§ {await table.NumberAsync(table.Items[1])}", "SVOM 2026/4", new DateOnly(2026, 11, 22)), (content.Title, content.Paragraph, content.CaseNumber, content.MeetingDate!.Value));
        Assert.Equal("Anta strategin för trygghetslarm.", Assert.Single(content.Points).Wording);
        Assert.Contains("Strategin har beretts under året.", content.Background, StringComparison.Ordinal);
    }

    // What a screen reader and a converter look for: headings that are headings, the language, a title, header rows.
    private static void Check(byte[] file, string title, IReadOnlyList<string> headings)
    {
        using var stream = new MemoryStream(file);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(title, word.PackageProperties.Title);
        var main = word.MainDocumentPart!;
        var found = main.Document!.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(p => p.InnerText).ToList();
        Assert.All(headings, h => Assert.Contains(h, found));
        Assert.Equal("sv-SE", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.All(main.Document.Body.Elements<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.NotEmpty(main.HeaderParts);
        Assert.Contains("NUMPAGES", main.FooterParts.Single().Footer!.OuterXml, StringComparison.Ordinal);
    }
}

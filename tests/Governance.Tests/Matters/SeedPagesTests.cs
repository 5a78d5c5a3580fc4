using System.Net;
using Governance.Forums.Domain;
using Governance.Matters.Domain;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Matters;

/// <summary>The two public documents that began it all, entered end to end through the pages and without script.</summary>
public sealed class SeedPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "vastra-gotaland", Secretary = $"sekreterare.{Forum}@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_to_an_initiative_goes_from_the_member_to_the_extract()
    {
        var room = await SlugAsync("23");
        using var clerk = await portal.SignInAsync($"handlaggare.{room}@demo.lansforum.example");
        var board = await portal.ReadAsync(room, db => db.Set<Body>().Where(b => b.Kind == BodyKind.Board).Select(b => b.Id).FirstAsync(Stop));
        var form = await clerk.OpenAsync($"/{room}/initiatives/new");
        var wrong = await clerk.SubmitAsync(form, "main form[data-guard]", ("Kind", "Initiative"), ("Title", "Digital samordnare"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Skriv vad som föreslås.", wrong.Errors);
        Assert.Equal("Digital samordnare", wrong.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        var page = await clerk.SubmitAsync(
            wrong, "main form[data-guard]", ("Text", "Inrätta en samordnare för den digitala utvecklingen."), ("ProposerName", "Cristine Persson"), ("ProposerParty", "C"), ("BodyId", board.ToString()), ("SubmittedOn", "2023-09-26"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var path = page.Path;
        page = await StepAsync(clerk, path, "Admit", ("On", "2023-09-26"));
        page = await StepAsync(clerk, path, "Refer", ("On", "2023-10-03"), ("Day", "2023-12-15"), ("Office", "Regiondirektören"));
        Assert.Contains("Svaret bereds av Regiondirektören och ska vara klart 2023-12-15.", page.Text, StringComparison.Ordinal);
        // A decision before the reply is refused, and says what to do.
        page = await StepAsync(clerk, path, "Reply", ("On", "2023-12-12"), ("By", "Regiondirektören"), ("Text", "Frågan hanteras i linjen.\n\nForumet diskuteras redan."), ("Wording", "Initiativärendet avslås."));
        var sides = page.Document.QuerySelectorAll("#sida-vid-sida > section");
        Assert.Equal(2, sides.Length);
        Assert.Contains("Inrätta en samordnare", sides[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Frågan hanteras i linjen.", sides[1].TextContent, StringComparison.Ordinal);
        page = await StepAsync(clerk, path, "PutOnAgenda", ("On", "2023-12-12"), ("Day", "2024-01-30"));
        page = await StepAsync(clerk, path, "Decide", ("Outcome", "Rejected"), ("DecidedOn", "2024-01-30"), ("Paragraph", "§ 14"));
        Assert.Contains("Avslag · ", page.Text, StringComparison.Ordinal);

        var left = await StepAsync(clerk, path, "SendExtract", ("On", "2024-02-05"), ("Recipients", "Projektledare"));
        Assert.Equal(HttpStatusCode.Conflict, left.Status);
        Assert.Contains("Lägg till Cristine Persson i sändlistan.", Assert.Single(left.Errors), StringComparison.Ordinal);
        page = await StepAsync(clerk, path, "SendExtract", ("On", "2024-02-05"), ("Recipients", "Chef hälso- och sjukvårdspolitiska avdelningen\rProjektledare, projekt@region.example\rCristine Persson (C)"));
        Assert.Contains("Utdrag skickat", page.Text, StringComparison.Ordinal);
        var extract = await clerk.OpenAsync(path + "/extract");
        Assert.Equal(3, extract.Document.QuerySelectorAll("section[aria-labelledby=h-till] li").Length);
        // It is the region's own: not even the members of its county see it.
        using var other = await portal.SignInAsync("handlaggare.ostersund@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/ostersund/initiatives/{path.Split('/')[^1]}")).Status);
        Assert.DoesNotContain("Digital samordnare", (await other.OpenAsync("/ostersund/initiatives?state=all")).Text, StringComparison.Ordinal);
        var subject = Guid.Parse(path.Split('/')[^1]);
        // It went long ago: noting it sends nothing.
        Assert.False(await portal.ReadAsync(room, db => db.Set<OutboxMessage>().AnyAsync(m => m.DeduplicationKey.StartsWith($"InitiativeExtract:{subject}"), Stop)));
        var told = await portal.ReadAsync(room, db => db.Set<TenantEvent>().Where(e => e.SubjectId == subject).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop));
        Assert.Equal(
            ["OwnInitiativeSubmitted", "OwnInitiativeAdmitted", "OwnInitiativeReferred", "OwnInitiativeReplied", "OwnInitiativePutOnAgenda", "OwnInitiativeDecided", "OwnInitiativeExtractSent"], told);
    }

    [Fact]
    public async Task An_extract_that_is_sent_today_goes_by_mail_to_those_with_an_address()
    {
        var (room, today) = (await SlugAsync("1280"), portal.Clock.Today().Iso());
        using var clerk = await portal.SignInAsync($"handlaggare.{room}@demo.lansforum.example");
        var board = await portal.ReadAsync(room, db => db.Set<Body>().Where(b => b.Kind == BodyKind.Board).Select(b => b.Id).FirstAsync(Stop));
        var page = await clerk.SubmitAsync(
            await clerk.OpenAsync($"/{room}/initiatives/new"), "main form[data-guard]", ("Kind", "Initiative"), ("Title", "Digital skylt"), ("Text", "Sätt upp en skylt."), ("ProposerName", "Stina Berg"),
            ("ProposerEmail", "stina@kommun.example"), ("BodyId", board.ToString()), ("SubmittedOn", today));
        var path = page.Path;
        await StepAsync(clerk, path, "Admit", ("On", today));
        await StepAsync(clerk, path, "Refer", ("On", today), ("Day", today), ("Office", "Kansliet"));
        await StepAsync(clerk, path, "Reply", ("On", today), ("By", "Kansliet"), ("Text", "Skylten behövs."), ("Wording", "Initiativet bifalls."));
        await StepAsync(clerk, path, "PutOnAgenda", ("On", today), ("Day", today));
        await StepAsync(clerk, path, "Decide", ("Outcome", "Granted"), ("DecidedOn", today), ("Paragraph", "§ 3"), ("Wording", "Initiativet bifalls."));
        var wrong = await StepAsync(clerk, path, "SendExtract", ("On", today), ("Recipients", "Stina Berg\rKansliet, kansli@"));
        Assert.Contains("”kansli@” går inte att skicka till.", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        page = await StepAsync(clerk, path, "SendExtract", ("On", today), ("Recipients", "Stina Berg\rKansliet, kansli@kommun.example\rArkivet"));
        Assert.Contains("Utdrag skickat", page.Text, StringComparison.Ordinal);
        var letters = await portal.ReadAsync(room, db => db.Set<OutboxMessage>().Where(m => m.Kind == "InitiativeExtract").ToListAsync(Stop));
        Assert.Equal(["kansli@kommun.example", "stina@kommun.example"], letters.Select(l => l.Address).Order(StringComparer.Ordinal));
        Assert.All(letters, l => Assert.Contains("Skylten behövs.", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_directors_report_back_and_a_decision_closes_the_assignment()
    {
        var sro = await portal.ReadAsync(Forum, db => db.Set<JointForum>().Where(f => f.ShortName == "SRO").Select(f => f.Id).FirstAsync(Stop));
        var region = await portal.ReadAsync(Forum, db => db.Set<Principal>().Where(p => p.Code == "14").Select(p => new { p.Id, p.Slug }).FirstAsync(Stop));
        using var secretary = await portal.SignInAsync(Secretary);
        var form = await secretary.OpenAsync($"/forum/{Forum}/assignments/new?forumId={sro}");
        // All that a § must say is asked for at once.
        var nothing = await secretary.SubmitAsync(form, "main form[data-guard]");
        Assert.Equal(5, nothing.Errors.Count);
        var page = await secretary.SubmitAsync(
            form, "main form[data-guard]", ("Begins", "raised"), ("Title", "Forum för delaktighet"), ("Text", "Ta fram förslag på former och forum."), ("RaisedOn", "2025-04-24"), ("Note", "Dialog i SRO."));
        var path = page.Path;
        await ActAsync(secretary, path, "Prepare", ("On", "2025-06-12"));
        await ActAsync(secretary, path, "Propose", ("On", "2025-08-28"));
        (string, string?)[] people =
        [
            ("Assignees[0].Of", region.Id.ToString()), ("Assignees[0].PersonName", "Regiondirektören"), ("Assignees[0].Office", "Regiondirektör"), ("Assignees[0].Email", "rd@vgr.example"),
            ("Assignees[1].Of", "other"), ("Assignees[1].Party", "Västkom"), ("Assignees[1].PersonName", "Direktören"), ("Assignees[1].Office", "Direktör"), ("Assignees[1].Email", "d@vastkom.example"),
        ];
        // A day without a meeting is asked about, and nobody loses what was typed.
        var due = ("Form.DueOn", (string?)"2025-11-16");
        var asked = await ActAsync(secretary, path, "Give", [("Form.DecidedOn", "2025-09-11"), ("Form.Paragraph", "§ 31"), due, .. people]);
        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("SRO har inget möte den 2025-11-16.", Assert.Single(asked.Errors), StringComparison.Ordinal);
        Assert.Equal("Västkom", asked.Document.QuerySelector("[name='Assignees[1].Party']")!.GetAttribute("value"));
        page = await secretary.SubmitAsync(asked, "main form[data-guard]", ("Form.WithoutMeeting", "true"), ("Form.DueOn", "2025-11-13"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Document.QuerySelectorAll("#uppdragstagare tbody tr").Length);
        Assert.Contains("Skulle ha återrapporterats SRO 2025-11-13", page.Text, StringComparison.Ordinal);
        Assert.Contains("SRO 2025-09-11 § 31", page.Text, StringComparison.Ordinal);
        Assert.Contains("Forum för delaktighet", (await secretary.OpenAsync($"/forum/{Forum}/assignments?state=late&party=V%C3%A4stkom")).Text, StringComparison.Ordinal);

        // The region reports for both; it closes nothing.
        using var officer = await portal.SignInAsync($"handlaggare.{region.Slug}@demo.lansforum.example");
        Assert.Contains("Forum för delaktighet", (await officer.OpenAsync($"/{region.Slug}")).Text, StringComparison.Ordinal);
        var own = await officer.OpenAsync($"/{region.Slug}/assignments/{path.Split('/')[^1]}");
        var empty = await officer.SubmitAsync(own, "main form[data-guard]", ("Kind", "Final"));
        Assert.Equal("Skriv vad som är gjort och vad som återstår.", Assert.Single(empty.Errors));
        page = await officer.SubmitAsync(own, "main form[data-guard]", ("Kind", "Final"), ("Text", "En stående punkt i SRO."), ("ForAll", "true"));
        Assert.Contains("Uppdraget står kvar tills forumet har beslutat.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Forum för delaktighet", (await officer.OpenAsync($"/{region.Slug}")).Text, StringComparison.Ordinal);
        var waiting = await secretary.OpenAsync(path);
        Assert.Contains("Slutrapporterat, men inte avslutat", waiting.Text, StringComparison.Ordinal);
        // Nobody but an assignee reports.
        using var stranger = await portal.SignInAsync("handlaggare.goteborg@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/goteborg/assignments/{path.Split('/')[^1]}")).Status);

        var silent = await ActAsync(secretary, path, "Close", ("Closing", "Fulfilled"), ("Form.DecidedOn", "2026-11-13"));
        Assert.Contains("Ett uppdrag avslutas bara av ett beslut som säger det.", Assert.Single(silent.Errors), StringComparison.Ordinal);
        page = await secretary.SubmitAsync(silent, "main form[data-guard]", ("Text", "Uppdraget från SRO 2025-09-11 § 31 är fullgjort."), ("Form.Paragraph", "§ 40"));
        Assert.Contains("Uppdraget förklarades fullgjort", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#gor a"));
        var id = Guid.Parse(path.Split('/')[^1]);
        var told = await portal.ReadAsync(Forum, db => db.Set<ForumEvent>().Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop));
        Assert.Equal(["AssignmentRaised", "AssignmentPrepared", "AssignmentProposed", "AssignmentGiven", "AssignmentReported", "AssignmentClosed"], told);
        Assert.Equal(region.Id, await portal.ReadAsync(Forum, db => db.Set<AssignmentReport>().Where(r => r.AssignmentId == id).Select(r => r.PublishedBy).SingleAsync(Stop)));
    }

    [Fact]
    public async Task The_demo_holds_both()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var list = await secretary.OpenAsync($"/forum/{Forum}/assignments?state=waiting");
        var page = await secretary.OpenAsync(list.Document.QuerySelectorAll("#uppdrag th a").Single(a => a.TextContent.StartsWith("Former och forum", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("SRO 2025-11-13", page.Text, StringComparison.Ordinal);
        Assert.Contains("Regionstyrelsen 2025-04-02 § 96, RS 2024-05483", page.Text, StringComparison.Ordinal);
        Assert.Contains("Regionstyrelsen 2025-05-20 § 131, RS 2025-02540", page.Text, StringComparison.Ordinal);
        var csv = System.Text.Encoding.UTF8.GetString(await secretary.BytesAsync($"/forum/{Forum}/assignments?handler=file&format=csv&state=late"));
        Assert.Contains("Gemensam information om e-tjänster", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Former och forum", csv, StringComparison.Ordinal);
        var room = await SlugAsync("23");
        using var reader = await portal.SignInAsync($"lasare.{room}@demo.lansforum.example");
        var own = await reader.OpenAsync($"/{room}/initiatives?state=decided");
        Assert.Contains("Cristine Persson (C)", own.Text, StringComparison.Ordinal);
        Assert.Contains("Avslag", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector("a[href$='/new']"));
        using var malmo = await portal.SignInAsync("registrator.malmo@demo.lansforum.example");
        var motion = await malmo.OpenAsync((await malmo.OpenAsync("/malmo/initiatives")).Document.QuerySelector("#initiativ th a")!.GetAttribute("href")!);
        Assert.Contains("5 kap. 35 § kommunallagen", motion.Text, StringComparison.Ordinal);
    }

    private Task<string> SlugAsync(string code) => portal.ReadAsync(Forum, db => db.Set<Principal>().Where(p => p.Code == code).Select(p => p.Slug).FirstAsync(Stop));

    private static async Task<TestPage> StepAsync(TestBrowser browser, string path, string act, params (string Name, string? Value)[] values) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{path}/step?act={act}"), "main form[data-guard]", values);

    private static Task<TestPage> ActAsync(TestBrowser browser, string path, string act, params (string Name, string? Value)[] values) => StepAsync(browser, path, act, values);
}

using System.Net;
using System.Text;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Records.Contracts;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>Bevis och laga kraft through the pages of a principal and of the forum.</summary>
public sealed class EvidencePagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Registrar = "registrator.malmo@demo.lansforum.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateOnly Today => portal.Clock.Today();

    [Fact]
    public async Task A_decision_is_evidenced_when_an_excerpt_is_attached_and_each_part_confirmed()
    {
        var (id, decision) = await DecidedAsync("Styrks med utdrag");
        var excerpt = await UploadAsync("malmo", decision);
        using var registrar = await portal.SignInAsync(Registrar);
        var todo = await registrar.OpenAsync("/malmo");
        Assert.Contains(todo.Document.QuerySelectorAll("#att-gora a"), a => a.GetAttribute("href") == $"/malmo/recommendations/{id}/evidence");
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        Assert.Contains("§ 47", page.Text, StringComparison.Ordinal);

        // Nothing is ticked beforehand, and one part that is not confirmed is enough to refuse.
        Assert.Empty(page.Document.QuerySelectorAll("form[action*=Evidence] input[type=checkbox][checked]"));
        var refused = await registrar.SubmitAsync(page, "form[action*=Evidence]", ("DocumentId", excerpt), ("Date", "true"), ("DecisionIds", decision));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("paragrafen", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Empty(await StepsAsync(decision));

        var done = await registrar.SubmitAsync(refused, "form[action*=Evidence]", ("DocumentId", excerpt), ("Paragraph", "true"), ("Date", "true"), ("DecisionIds", decision), ("Looked", "true"));
        Assert.Empty(done.Errors);
        Assert.Contains("Styrkt " + Today.Iso(), done.Text, StringComparison.Ordinal);
        var step = Assert.Single(await StepsAsync(decision));
        Assert.Equal((ProofStepKind.Evidenced, Today), (step.Kind, step.On));

        // The excerpt is shared, both logs tell of it, and the matrix shows the grade.
        Assert.Single(await portal.InRoomAsync("lund", s => s.GetRequiredService<IDocumentDirectory>().SharedOfAsync([Guid.Parse(decision)], Stop)));
        foreach (var log in new[] { "/malmo/ledger", "/malmo/ledger?log=shared" })
            Assert.Contains("Beslut styrktes med protokollsutdrag", (await registrar.OpenAsync(log)).Text, StringComparison.Ordinal);
        var matrix = await registrar.OpenAsync($"/forum/skane/recommendations/{id}?q=1280");
        Assert.Equal("styrkt", matrix.Document.QuerySelector("#h-1280 .grade")!.TextContent.Trim());
        Assert.DoesNotContain((await registrar.OpenAsync("/malmo")).Document.QuerySelectorAll("#att-gora a"), a => a.GetAttribute("href") == $"/malmo/recommendations/{id}/evidence");
    }

    [Fact]
    public async Task Another_principals_document_is_no_evidence()
    {
        var (id, decision) = await DecidedAsync("Annans utdrag");
        var foreign = await UploadAsync("lund", decision);
        var own = await UploadAsync("malmo", decision);
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        Assert.DoesNotContain(foreign, page.Body, StringComparison.Ordinal);
        var refused = await registrar.SubmitAsync(page, "form[action*=Evidence]", ("DocumentId", foreign), ("Paragraph", "true"), ("Date", "true"), ("DecisionIds", decision));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("finns inte bland ärendets egna handlingar", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var done = await registrar.SubmitAsync(page, "form[action*=Evidence]", ("DocumentId", own), ("Paragraph", "true"), ("Date", "true"), ("DecisionIds", decision), ("Looked", "true"));
        Assert.Equal(HttpStatusCode.OK, done.Status);
    }

    [Fact]
    public async Task An_excerpt_with_personal_data_is_not_shared_until_somebody_has_looked()
    {
        var (id, decision) = await DecidedAsync("Utdrag med personuppgifter");
        var excerpt = await UploadAsync("malmo", decision, "Närvarande: Anna Exempel, personnummer 19121212-1212.");
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        (string, string?)[] confirmed = [("DocumentId", excerpt), ("Paragraph", "true"), ("Date", "true"), ("DecisionIds", decision)];
        var refused = await registrar.SubmitAsync(page, "form[action*=Evidence]", confirmed);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("personuppgifter", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Empty(await StepsAsync(decision));
        Assert.Empty(await portal.InRoomAsync("lund", s => s.GetRequiredService<IDocumentDirectory>().SharedOfAsync([Guid.Parse(decision)], Stop)));

        var done = await registrar.SubmitAsync(refused, "form[action*=Evidence]", [.. confirmed, ("Looked", "true")]);
        Assert.Empty(done.Errors);
        Assert.Single(await StepsAsync(decision));
    }

    [Fact]
    public async Task An_official_may_read_but_not_prove()
    {
        var (id, decision) = await DecidedAsync("Handläggaren läser");
        using var official = await portal.SignInAsync("handlaggare.malmo@demo.lansforum.example");
        var page = await official.OpenAsync($"/malmo/recommendations/{id}/evidence");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        using var registrar = await portal.SignInAsync(Registrar);
        var form = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        var fields = new Dictionary<string, string> { ["DecisionIds"] = decision, ["AdjustedOn"] = Today.AddDays(-2).Iso(), ["__RequestVerificationToken"] = "" };
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        fields["__RequestVerificationToken"] = token;
        var refused = await official.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/malmo/recommendations/{id}/evidence?handler=Notice") { Content = new FormUrlEncodedContent(fields) });
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Empty(await StepsAsync(decision));
        await registrar.SubmitAsync(form, "form[action*=Notice]", ("AdjustedOn", Today.AddDays(-2).Iso()));
        Assert.Single(await StepsAsync(decision));
    }

    [Fact]
    public async Task Days_of_adjustment_and_notice_tell_the_last_day_of_appeal()
    {
        var (id, _) = await DecidedAsync("Anslås", daysAgo: 5);
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        var early = await registrar.SubmitAsync(page, "form[action*=Notice]", ("AnnouncedOn", Today.AddDays(-3).Iso()));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("8 kap. 12 §", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Equal(Today.AddDays(-3).Iso(), early.Document.QuerySelector("[name=AnnouncedOn]")!.GetAttribute("value"));
        var (adjusted, announced) = (Today.AddDays(-4), Today.AddDays(-3));
        var done = await registrar.SubmitAsync(early, "form[action*=Notice]", ("AdjustedOn", adjusted.Iso()), ("AnnouncedOn", announced.Iso()));
        Assert.Empty(done.Errors);
        var period = new AppealPeriod(announced);
        Assert.Contains($"Sista dag för överklagande är {period.LastDay.Iso()} (13 kap. 5 § kommunallagen)", done.Text, StringComparison.Ordinal);
        Assert.Contains(period.FinalOn.Iso(), done.Text, StringComparison.Ordinal);
        var tooEarly = await registrar.SubmitAsync(done, "form[action*=Notice]", ("TakenDownOn", Today.Iso()));
        Assert.Equal(HttpStatusCode.Conflict, tooEarly.Status);
        Assert.Contains(period.FinalOn.Iso(), Assert.Single(tooEarly.Errors), StringComparison.Ordinal);
        var renew = await registrar.SubmitAsync(tooEarly, "form[action*=Notice]", ("TakenDownOn", Today.Iso()), ("Reason", "Togs ned av misstag."));
        Assert.Contains("Anslaget togs ned för tidigt", renew.Text, StringComparison.Ordinal);
        Assert.Contains("det togs ned för tidigt på punkt 1", (await registrar.OpenAsync("/malmo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_day_is_told_at_its_field()
    {
        var (id, decision) = await DecidedAsync("Fel dag");
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        var refused = await registrar.SubmitAsync(page, "form[action*=Notice]", ("AdjustedOn", "igår"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("”igår” går inte att läsa. Skriv så som det står vid fältet.", Assert.Single(refused.Errors));
        Assert.Equal("igår", refused.Document.QuerySelector("[name=AdjustedOn]")!.GetAttribute("value"));
        Assert.Single((await registrar.SubmitAsync(page, "form[action*=Notice]")).Errors);
        Assert.Empty(await StepsAsync(decision));
    }

    [Fact]
    public async Task A_wrong_day_is_corrected_with_a_reason_and_both_stay_visible()
    {
        var (id, decision) = await DecidedAsync("Rättad dag", daysAgo: 5);
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        page = await registrar.SubmitAsync(page, "form[action*=Notice]", ("AdjustedOn", Today.AddDays(-3).Iso()));
        var wrong = Assert.Single(await StepsAsync(decision));
        var refused = await registrar.SubmitAsync(page, "form[action*=Correct]", ("StepIds", wrong.Id.ToString()), ("On", Today.AddDays(-4).Iso()));
        Assert.Equal("Ange ett skäl. Det visas för alla huvudmän.", Assert.Single(refused.Errors));
        var done = await registrar.SubmitAsync(refused, "form[action*=Correct]", ("StepIds", wrong.Id.ToString()), ("On", Today.AddDays(-4).Iso()), ("CorrectionReason", "Fel datum."));
        Assert.Contains("Rättat: uppgiften gäller inte.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Skäl: Fel datum.", done.Text, StringComparison.Ordinal);
        Assert.Equal([Today.AddDays(-4)], ProofStep.Standing(await StepsAsync(decision)).Select(s => s.On));
    }

    [Fact]
    public async Task A_quashed_decision_shows_as_such_and_is_to_be_decided_again()
    {
        var (id, decision) = await DecidedAsync("Upphävs", daysAgo: 12);
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        page = await registrar.SubmitAsync(page, "form[action*=Notice]", ("AdjustedOn", Today.AddDays(-10).Iso()), ("AnnouncedOn", Today.AddDays(-9).Iso()));
        page = await registrar.SubmitAsync(page, "form[action*=Appeal]", ("AppealedOn", Today.AddDays(-3).Iso()));
        Assert.Contains("Överklagat", page.Text, StringComparison.Ordinal);
        page = await registrar.SubmitAsync(page, "form[action*=Ruling]", ("Ruling", nameof(ProofStepKind.Quashed)), ("RuledOn", Today.AddDays(-1).Iso()));
        Assert.Contains("Upphävt av domstol", page.Text, StringComparison.Ordinal);
        var now = await registrar.OpenAsync($"/forum/skane/recommendations/{id}?q=1280");
        Assert.Contains("Upphävt av domstol", now.Document.QuerySelector("#h-1280")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Registrera beslut på punkt 1", (await registrar.OpenAsync("/malmo")).Text, StringComparison.Ordinal);
        var steps = await StepsAsync(decision);
        Assert.Equal(4, steps.Count);
    }

    [Fact]
    public async Task A_report_stays_reported_until_the_principal_proves_it()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Rapport som styrks");
        var malmo = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId));
        var report = (await portal.InRoomAsync(await SentRecommendation.ForumAsync(portal), s => s.GetRequiredService<ReportDecision.Handler>().HandleAsync(
            new ReportDecision(id, malmo, Governance.Principals.Contracts.BodyKind.Council, "Kommunfullmäktige", Today.AddDays(-2).Iso(), "9", null, [new PointAnswer(1, Outcome.Adopt)]), Stop))).Single().ToString();
        var excerpt = await UploadAsync("malmo", report);
        using var registrar = await portal.SignInAsync(Registrar);
        Assert.Equal("rapporterat", (await registrar.OpenAsync($"/forum/skane/recommendations/{id}?q=1280")).Document.QuerySelector("#h-1280 .grade")!.TextContent.Trim());
        var page = await registrar.OpenAsync($"/malmo/recommendations/{id}/evidence");
        var done = await registrar.SubmitAsync(page, "form[action*=Evidence]", ("DocumentId", excerpt), ("Paragraph", "true"), ("Date", "true"), ("DecisionIds", report), ("Looked", "true"));
        Assert.Empty(done.Errors);
        Assert.True(await portal.ReadAsync("malmo", db => db.Set<ReportResponse>().AnyAsync(r => r.DecisionId == Guid.Parse(report) && r.Confirms, Stop)));
        Assert.Equal("styrkt", (await registrar.OpenAsync($"/forum/skane/recommendations/{id}?q=1280")).Document.QuerySelector("#h-1280 .grade")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_secretariat_sees_who_lacks_what_and_reminds_only_those()
    {
        var (id, _) = await DecidedAsync("Bevis saknas");
        using var secretary = await portal.SignInAsync("sekreterare.skane@demo.lansforum.example");
        var page = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/evidence?show=missing");
        var row = page.Document.QuerySelectorAll("#bevis tbody tr").First(r => r.TextContent.Contains("Malmö", StringComparison.Ordinal));
        Assert.Contains("Protokollsutdrag", row.TextContent, StringComparison.Ordinal);
        var reminded = await secretary.SubmitAsync(page, "form[action*=Remind]");
        Assert.Contains("En huvudman är påmind.", reminded.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen att påminna i dag", reminded.Text, StringComparison.Ordinal);
        using var registrar = await portal.SignInAsync(Registrar);
        Assert.Empty((await registrar.OpenAsync($"/forum/skane/recommendations/{id}/evidence")).Document.QuerySelectorAll("form[action*=Remind]"));
        var csv = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/evidence?handler=file&format=csv");
        Assert.Contains("Malmö", csv.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_strategy_of_2022_is_final_everywhere_and_says_since_when()
    {
        using var secretary = await portal.SignInAsync("sekreterare.skane@demo.lansforum.example");
        var id = await portal.ReadAsync("skane", db => db.Set<Recommendation>().Where(r => r.CaseNumber == "CS 2022/14").Select(r => r.Id).SingleAsync(Stop));
        var standing = await secretary.OpenAsync($"/forum/skane/recommendations/{id}");
        Assert.Contains("Gemensam laga kraft sedan 2022-10", standing.Text, StringComparison.Ordinal);
        Assert.Equal(68, standing.Document.QuerySelectorAll("#matris .grade-final").Length);
        // Before the last one was final there was no joint day.
        Assert.DoesNotContain("Gemensam laga kraft sedan", (await secretary.OpenAsync($"/forum/skane/recommendations/{id}?asOf=2022-09-30")).Text, StringComparison.Ordinal);
        var proofs = await secretary.OpenAsync($"/forum/skane/recommendations/{id}/evidence");
        Assert.Contains("34 / 34", proofs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_evidence_is_asked_for_only_proved_decisions_count()
    {
        using var secretary = await portal.SignInAsync("sekreterare.skane@demo.lansforum.example");
        var id = await portal.ReadAsync("skane", db => db.Set<Recommendation>().Where(r => r.CountsFrom == EvidenceGrade.Evidenced).Select(r => r.Id).FirstAsync(Stop));
        var standing = await secretary.OpenAsync($"/forum/skane/recommendations/{id}");
        Assert.Contains("när det är styrkt", standing.Text, StringComparison.Ordinal);
        Assert.Contains("Antagen", standing.Document.QuerySelector("#h-1233")!.TextContent, StringComparison.Ordinal);
        var unproved = standing.Document.QuerySelector("#h-1267")!.TextContent;
        Assert.Contains("Inte beslutad", unproved, StringComparison.Ordinal);
        Assert.Contains("räknas inte än", unproved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_speak_English()
    {
        var (id, _) = await DecidedAsync("In English");
        using var registrar = await portal.SignInAsync(Registrar);
        foreach (var path in new[] { $"/malmo/recommendations/{id}/evidence", $"/forum/skane/recommendations/{id}/evidence" })
        {
            var page = await registrar.InEnglish().OpenAsync(path);
            Assert.Contains("Evidence and legal force", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("laga kraft", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("överklag", page.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<(Guid Id, string Decision)> DecidedAsync(string title, int daysAgo = 2)
    {
        var id = await SentRecommendation.SendAsync(portal, title: title);
        var ids = await portal.InRoomAsync("malmo", s => s.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
            new AnswerRecommendation(id, new MeetingFacts(BodyShortName: "KF", Day: Today.AddDays(-daysAgo).Iso(), Paragraph: "47"), [new PointAnswer(1, Outcome.Adopt)]), Stop));
        return (id, ids.Single().ToString());
    }

    private Task<string> UploadAsync(string slug, string decision, string more = "") => portal.InRoomAsync(slug, async services =>
    {
        using var paper = new MemoryStream(Encoding.UTF8.GetBytes($"Protokollsutdrag {slug} {Guid.CreateVersion7()}\nKommunfullmäktige beslutar att anta överenskommelsen.\n{more}"));
        var added = await services.GetRequiredService<IDocumentDesk>().AddAsync(
            new NewDocument(new SubjectKey(DocumentSubject.Decision, Guid.Parse(decision)), "Protokollsutdrag KF § 47", "utdrag.txt"), paper, Stop);
        await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(Stop);
        return added.Id.ToString();
    });

    private Task<List<ProofStep>> StepsAsync(string decision) =>
        portal.ReadAsync("lund", db => db.Set<ProofStep>().AsNoTracking().Where(s => s.DecisionId == Guid.Parse(decision)).ToListAsync(Stop));
}

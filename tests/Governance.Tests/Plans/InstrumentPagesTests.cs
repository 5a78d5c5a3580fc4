using System.Net;
using Governance.Plans.Domain;
using Governance.Platform.Ledger;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Plans;

/// <summary>From a draft to what is in force, through the pages and without script.</summary>
public sealed class InstrumentPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "jamtland-harjedalen", Secretary = $"sekreterare.{Forum}@demo.lansforum.example", Chair = $"ordforande.{Forum}@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_goes_from_a_draft_to_a_version_in_force_and_is_replaced_by_the_next()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = await WrittenAsync(secretary, "Färdplan för distansmöten");
        using var reader = await portal.SignInAsync("lasare.ostersund@demo.lansforum.example");
        // Nobody but the forum knows of it before it is sealed.
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(path)).Status);
        Assert.DoesNotContain("distansmöten", (await reader.OpenAsync($"/forum/{Forum}/plans")).Text, StringComparison.Ordinal);

        var page = await secretary.SubmitAsync(await secretary.OpenAsync(path + "/seal"), "main form", ("Note", "Den första."));
        Assert.Equal(path + "?v=1", page.Path);
        Assert.Contains("Inte skickad till huvudmännen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Färdplan för distansmöten", (await reader.OpenAsync($"/forum/{Forum}/plans")).Text, StringComparison.Ordinal);

        page = await secretary.SubmitAsync(page, "form[action*='handler=forward']");
        Assert.Contains("/drafts/", page.Path, StringComparison.Ordinal);
        Assert.Contains("Huvudmannen antar Färdplan för distansmöten, version 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rekommendation förbereds", (await secretary.OpenAsync(path)).Text, StringComparison.Ordinal);
        // The chair may read it, not put it forward.
        using var chair = await portal.SignInAsync(Chair);
        Assert.DoesNotContain("Förbered rekommendation", (await chair.OpenAsync(path)).Text, StringComparison.Ordinal);

        page = await secretary.SubmitAsync(page, "main form[data-guard]", ("Content.MeetingDate", "2026-11-20"), ("Content.AnswerBy", "2027-02-28"), ("change", "save"));
        page = await secretary.SubmitAsync(await secretary.OpenAsync(page.Path + "/send"), "main form");
        var recommendation = Guid.Parse(page.Path.Split('/')[^1]);
        Assert.Contains("Väntar på huvudmännen, 0 av 9 har svarat", (await reader.OpenAsync(path)).Text, StringComparison.Ordinal);
        await AdoptAsync(recommendation);
        page = await reader.OpenAsync(path);
        Assert.Contains("I kraft sedan 2026-11-22", page.Text, StringComparison.Ordinal);
        var again = await secretary.OpenAsync(path);
        Assert.Null(again.Document.QuerySelector("form[action*='handler=forward']"));

        await NextVersionAsync(secretary, path);
        page = await reader.OpenAsync(path);
        Assert.Contains("I kraft sedan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Visa den senaste, version 2", page.Text, StringComparison.Ordinal);
        var diff = await reader.OpenAsync(path + "/diff?v=2");
        Assert.Contains("Aktivitet: Utbilda möteskoordinatorer Ny", diff.Text, StringComparison.Ordinal);
        var events = await portal.ReadAsync(Forum, db => db.Set<ForumEvent>().Where(e => e.Type == "VersionSealed").OrderBy(e => e.Id).Select(e => e.SubjectId).ToListAsync(Stop));
        var versions = await portal.ReadAsync(Forum, db => db.Set<InstrumentVersion>().Where(v => v.Title == "Färdplan för distansmöten").OrderBy(v => v.Number).ToListAsync(Stop));
        Assert.Equal(versions.Select(v => v.Id), events.TakeLast(2));
        Assert.All(versions, v => Assert.Equal(v.Content.Hash(), v.ContentHash));
        // What was reported on an activity follows it: its id is the same in both.
        Assert.Equal(versions[0].Content.Activities[0].Id, versions[1].Content.Activities[0].Id);
    }

    [Fact]
    public async Task Activities_are_ordered_by_buttons_and_removed_after_a_question()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = await WrittenAsync(secretary, "Ordningens plan");
        await AddActivityAsync(secretary, path, "Den andra");
        var page = await secretary.OpenAsync(path + "/edit");
        Assert.Equal(["1.1 Upphandla lösning", "1.2 Den andra"], Outline(page));
        var up = page.Document.QuerySelectorAll("button[name=change][value^='up.']").Single(b => b.TextContent.Contains("Den andra", StringComparison.Ordinal)).GetAttribute("value")!;
        page = await secretary.SubmitAsync(page, "main form", ("change", up), ("Title", "Ordningens plan, ny"));
        Assert.Equal(["1.1 Den andra", "1.2 Upphandla lösning"], Outline(page));
        Assert.Equal("Ordningens plan, ny", page.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));

        var activity = await secretary.OpenAsync(page.Document.QuerySelectorAll(".outline a").First(a => a.TextContent.Contains("Den andra", StringComparison.Ordinal)).GetAttribute("href")!);
        page = await secretary.SubmitAsync(activity, "form[action*='handler=remove']");
        Assert.Equal(["1.1 Upphandla lösning"], Outline(page));
        var area = await secretary.OpenAsync(page.Document.QuerySelector("main h3 a")!.GetAttribute("href")!);
        var refused = await secretary.SubmitAsync(area, "form[action*='handler=remove']");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Flytta eller ta bort dem först", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sealing_says_what_is_missing_and_what_was_typed_wrong_is_kept()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"/forum/{Forum}/plans/new"), "main form", ("Kind", "Strategy"), ("Title", "Ofullständig"));
        var path = page.Path[..^"/edit".Length];
        var seal = await secretary.OpenAsync(path + "/seal");
        Assert.Contains("Lägg till minst ett område.", seal.Text, StringComparison.Ordinal);
        Assert.Null(seal.Document.QuerySelector("main form"));
        var wrong = await secretary.SubmitAsync(page, "main form", ("ReportDays", "i maj"), ("Summary", "Min text"), ("change", "save"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Skriv en dag per rad, som 2026-05-31.", Assert.Single(wrong.Errors));
        Assert.Equal("Min text", wrong.Document.QuerySelector("[name=Summary]")!.TextContent);
        // Somebody else was faster: what was typed stays, beside what is saved.
        await secretary.SubmitAsync(page, "main form", ("Title", "Någon annans"), ("change", "save"));
        var late = await secretary.SubmitAsync(page, "main form", ("Title", "Min rubrik"), ("change", "save"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Min rubrik", late.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_sealed_version_cannot_be_edited_and_the_list_is_a_file_too()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = await WrittenAsync(secretary, "Låst plan");
        await secretary.SubmitAsync(await secretary.OpenAsync(path + "/seal"), "main form");
        Assert.Contains("Version 1 är fastställd för utskick", (await secretary.OpenAsync(path + "/edit")).Text, StringComparison.Ordinal);
        var late = await secretary.SubmitAsync(await secretary.OpenAsync(path + "/edit/area"), "main form", ("Name", "För sent"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Börja på en ny version", Assert.Single(late.Errors), StringComparison.Ordinal);
        var file = await secretary.OpenAsync($"/forum/{Forum}/plans?handler=file&format=csv");
        Assert.Contains("Låst plan;Färdplan;1;2026-01-01;2027-12-31;2026-11-22;Inte skickad till huvudmännen", file.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outline(TestPage page) => page.Document.QuerySelectorAll("section[aria-labelledby=omraden] .outline a").Select(a => a.TextContent.Trim());

    private static async Task<string> WrittenAsync(TestBrowser secretary, string title)
    {
        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"/forum/{Forum}/plans/new"), "main form", ("Kind", "Roadmap"), ("Title", title), ("From", "2026-01-01"), ("To", "2027-12-31"));
        var path = page.Path[..^"/edit".Length];
        await secretary.SubmitAsync(await secretary.OpenAsync(path + "/edit/area"), "main form", ("Name", "Möten på distans"), ("Goals[0].Text", "Alla kan delta hemifrån"));
        await AddActivityAsync(secretary, path, "Upphandla lösning");
        return path;
    }

    private static async Task AddActivityAsync(TestBrowser secretary, string path, string title)
    {
        var form = await secretary.OpenAsync(path + "/edit/activity");
        var lead = form.Document.QuerySelectorAll("select[name=LeadId] option").First(o => o.TextContent.Contains("Östersund", StringComparison.Ordinal)).GetAttribute("value");
        var saved = await secretary.SubmitAsync(form, "main form", ("Title", title), ("LeadId", lead), ("Everybody", "true"), ("Milestones", "2026-06-15 Klart till hälften"), ("Links", "/about Om portalen"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(path + "/edit", saved.Path);
    }

    private static async Task NextVersionAsync(TestBrowser secretary, string path)
    {
        var page = await secretary.SubmitAsync(await secretary.OpenAsync(path), "form[action*='handler=revise']");
        Assert.Equal(path + "/edit", page.Path);
        await AddActivityAsync(secretary, path, "Utbilda möteskoordinatorer");
        page = await secretary.SubmitAsync(await secretary.OpenAsync(path + "/seal"), "main form", ("Note", "Utbildning tillkommer."));
        Assert.Equal(path + "?v=2", page.Path);
    }

    private async Task AdoptAsync(Guid recommendation)
    {
        var principals = await portal.InRoomAsync(Forum, async services =>
            (await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(Stop)).CollaborationBySlug(Forum)!.Principals);
        foreach (var principal in principals)
        {
            var body = principal.Kind == PrincipalKind.Region ? "RS" : "KS";
            await portal.InRoomAsync(principal.Slug, async services => await services.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
                new AnswerRecommendation(recommendation, new MeetingFacts(BodyShortName: body, Day: "2026-11-22", Paragraph: "§ 12"), [new PointAnswer(1, Outcome.Adopt)]), Stop));
        }
    }
}

using System.Net;
using Governance.Meetings.Domain;
using Governance.Platform.Outbox;
using Governance.Platform.Ui;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Meetings;

/// <summary>A year of a forum through the pages, without script: days, agenda, summons, changes, and what members see of it.</summary>
public sealed class MeetingPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Room = "jamtland-harjedalen", Secretary = $"sekreterare.{Room}@demo.lansforum.example", Reader = "lasare.ostersund@demo.lansforum.example", Path = $"/forum/{Room}/meetings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_is_planned_and_a_meeting_summoned_and_changed()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        using var reader = await portal.SignInAsync(Reader);
        var forum = await portal.ReadAsync(Room, db => db.Set<Governance.Forums.Domain.JointForum>().Where(f => f.ShortName == "FG-B").Select(f => f.Id).SingleAsync(Stop));
        var id = await PlanAsync(secretary, reader, forum);
        await WriteAgendaAsync(secretary, id);

        // Members see the day, and nothing of the agenda.
        Assert.Contains("Kallelsen är inte skickad", (await reader.OpenAsync($"{Path}/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"{Path}/{id}/summons")).Status);
        var lacking = await secretary.OpenAsync($"{Path}/{id}/send");
        Assert.Contains("Ange plats eller länk.", lacking.Text, StringComparison.Ordinal);
        Assert.Null(lacking.Document.QuerySelector("main form"));
        await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}/when"), "main form", ("Place", "Östersund"));
        var stale = await secretary.OpenAsync($"{Path}/{id}/send");
        Assert.Contains("Till 5 personer", stale.Text, StringComparison.Ordinal);
        // What is sent is what was looked through.
        await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}/when"), "main form", ("Place", "Digitalt möte"));
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SubmitAsync(stale, "main form")).Status);
        var sent = await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}/send"), "main form");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        var letters = await LettersAsync("MeetingSummons", id);
        Assert.Equal(5, letters.Select(l => l.Address).Distinct().Count());
        Assert.All(letters, l => Assert.Contains("Samverkan om välfärdsteknik", l.Text, StringComparison.Ordinal));
        Assert.Contains("Samverkan om välfärdsteknik", (await reader.OpenAsync($"{Path}/{id}/summons")).Text, StringComparison.Ordinal);

        await ChangeAsync(secretary, reader, id);
        var cancelled = await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}/when"), "form[action*='handler=cancel']", ("Reason", "För få anmälda"));
        Assert.Contains("Mötet är inställt", cancelled.Text, StringComparison.Ordinal);
        Assert.All(await LettersAsync("MeetingCancelled", id), l => Assert.Contains("För få anmälda", l.Text, StringComparison.Ordinal));
        Assert.Contains("För få anmälda", (await reader.OpenAsync($"{Path}/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_is_shown_in_lists_wheel_search_and_interface()
    {
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var list = await reader.OpenAsync("/forum/skane/meetings?year=2022");
        Assert.Contains("2022-03-01", list.Text, StringComparison.Ordinal);
        Assert.Contains("Justerat", list.Text, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("a[href$='/plan']"));
        var file = await reader.OpenAsync("/forum/skane/meetings?handler=file&format=csv&year=2022");
        Assert.Contains("Centralt samverkansorgan", file.Body, StringComparison.Ordinal);
        Assert.Contains("CS har möte", (await reader.OpenAsync("/forum/skane/plans/year?year=2022")).Text, StringComparison.Ordinal);
        Assert.Contains("Centralt samverkansorgan 2022-03-01", (await reader.OpenAsync("/malmo/search?q=Tjänstemannaberedningen&kind=Meeting")).Text, StringComparison.Ordinal);
        // The § that the recommendation names is the one of the minutes.
        var paragraph = await portal.ReadAsync("malmo", db => db.Set<PublishedParagraph>().SingleAsync(p => p.On == new DateOnly(2022, 3, 1) && p.SubjectId != null, Stop));
        Assert.Equal((7, 2, "rekommenderar"), (paragraph.Number, paragraph.Points.Count, paragraph.Points[0].Verb));

        using var client = await portal.ApiAsync("demo-1280");
        var meetings = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/collaborations/{paragraph.CollaborationId}/meetings?from=2022-03-01", UriKind.Relative), Stop))!["items"]!.AsArray();
        Assert.Equal("adjusted", (string?)meetings[0]!["stage"]);
        var one = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/meetings/{paragraph.MeetingId}", UriKind.Relative), Stop))!;
        Assert.Equal(8, one["agenda"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_is_called_has_the_meeting_to_do()
    {
        var called = await portal.ReadAsync("malmo", db => db.Set<AnnouncedMeeting>().Where(m => m.Stage == MeetingStage.Summoned).OrderBy(m => m.On).FirstAsync(Stop));
        var todo = await portal.InRoomAsync("malmo", async services =>
        {
            var tenant = services.GetRequiredService<Governance.Platform.Tenancy.TenantContext>();
            tenant.Identify(tenant.Actor with { Email = called.Summons!.People[0].Email.ToUpperInvariant() });
            var found = new List<TodoItem>();
            foreach (var source in services.GetServices<ITodoSource>())
                found.AddRange(await source.OpenAsync(Stop));
            return found;
        });
        Assert.Contains(todo, t => t.Href.EndsWith($"/meetings/{called.Id}", StringComparison.Ordinal) && t.By == called.On);
    }

    private static async Task<Guid> PlanAsync(TestBrowser secretary, TestBrowser reader, Guid forum)
    {
        var form = await secretary.OpenAsync(Path + "/plan");
        var wrong = await secretary.SubmitAsync(form, "main form", ("First", "2026-01-01"), ("Place", "Min plats"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(["Välj en första mötesdag från och med i dag.", "Välj forum."], wrong.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("Min plats", wrong.Document.QuerySelector("[name=Place]")!.GetAttribute("value"));
        var preview = await secretary.SubmitAsync(wrong, "main form", ("Forum", forum.ToString()), ("First", "2027-03-26"), ("Last", "2027-06-30"), ("Weeks", "6"), ("Place", ""));
        Assert.Contains("Flyttat från 2027-03-26, långfredagen.", preview.Text, StringComparison.Ordinal);
        Assert.Equal("2027-03-30", preview.Document.QuerySelector("[name='Days[0].On']")!.GetAttribute("value"));
        var done = await secretary.SubmitAsync(preview, "#confirm", ("Days[1].Keep", null), ("Days[0].On", "2027-04-01"));
        Assert.Contains("2 möten är planerade.", done.Document.Body!.TextContent, StringComparison.Ordinal);
        var twice = await secretary.SubmitAsync(preview, "#confirm", ("Days[0].On", "2027-04-01"));
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        var list = await reader.OpenAsync($"{Path}?forum={forum}&year=2027");
        Assert.Contains("2027-04-01", list.Text, StringComparison.Ordinal);
        return Guid.Parse(list.Document.QuerySelector("#moten tbody a")!.GetAttribute("href")!.Split('/')[^1]);
    }

    private static async Task WriteAgendaAsync(TestBrowser secretary, Guid id)
    {
        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}"), "form[action*='handler=begin']");
        Assert.Equal(5, page.Document.QuerySelectorAll("#dagordning tbody tr").Length);
        var item = await secretary.OpenAsync($"{Path}/{id}/items");
        var wrong = await secretary.SubmitAsync(item, "main form", ("Minutes", "0"), ("Proposal", "att notera informationen"));
        Assert.Equal(["Skriv hur många minuter punkten tar, 1 till 600.", "Skriv vad punkten heter."], wrong.Errors.Order(StringComparer.Ordinal));
        Assert.Contains("att notera informationen", wrong.Document.QuerySelector("[name=Proposal]")!.TextContent, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(wrong, "main form", ("Title", "Samverkan om välfärdsteknik"), ("Minutes", "30"), ("From", "10:15"));
        // What is added stands before the end, and the same form again adds nothing.
        Assert.Equal(["Mötet öppnas", "Närvaro", "Val av justerare", "Godkännande av dagordning", "Samverkan om välfärdsteknik", "Mötet avslutas"], Titles(page));
        Assert.Contains("10:15 30 min", page.Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(wrong, "main form", ("Title", "Samverkan om välfärdsteknik"), ("Minutes", "30"));
        Assert.Equal(6, Titles(page).Count);
        page = await secretary.SubmitAsync(page, "#dagordning tbody tr:nth-child(5) form[action*='handler=move']", ("Step", "-1"));
        Assert.Equal("Samverkan om välfärdsteknik", Titles(page)[3]);
        page = await secretary.SubmitAsync(await secretary.OpenAsync(page.Document.QuerySelector("#dagordning tbody tr:nth-child(3) th a")!.GetAttribute("href")!), "form[action*='handler=strike']");
        Assert.Equal(5, Titles(page).Count);
        page = await secretary.SubmitAsync(page, "form[action*='handler=save']", ("AgendaName", "Beredning"));
        Assert.Contains("Beredning", (await secretary.OpenAsync(Path + "/agendas")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SubmitAsync(page, "form[action*='handler=save']", ("AgendaName", "Beredning"))).Status);
        Assert.NotEmpty((await secretary.OpenAsync($"{Path}/{id}/candidates")).Document.QuerySelectorAll("a[href*='items?subject=']"));
    }

    private async Task ChangeAsync(TestBrowser secretary, TestBrowser reader, Guid id)
    {
        var page = await secretary.OpenAsync($"{Path}/{id}");
        var row = page.Document.QuerySelectorAll("#dagordning tbody tr").Single(r => r.TextContent.Contains("välfärdsteknik", StringComparison.Ordinal));
        var stale = await secretary.OpenAsync(row.QuerySelector("th a")!.GetAttribute("href")!);
        var bare = await secretary.SubmitAsync(stale, "form[action*='handler=strike']", ("Reason", " "));
        Assert.Contains("Skriv varför punkten utgår.", Assert.Single(bare.Errors), StringComparison.Ordinal);
        await secretary.SubmitAsync(stale, "main form", ("Title", "Samverkan om hjälpmedel"));
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.SubmitAsync(stale, "main form", ("Title", "Min egen rubrik"))).Status);
        Assert.DoesNotContain("hjälpmedel", (await reader.OpenAsync($"{Path}/{id}")).Text, StringComparison.Ordinal);
        page = await secretary.OpenAsync($"{Path}/{id}");
        Assert.Contains("Ändrad, inte meddelad", page.Text, StringComparison.Ordinal);
        await secretary.SubmitAsync(await secretary.OpenAsync($"{Path}/{id}/send"), "main form");
        Assert.Contains("Samverkan om hjälpmedel Ändrad", (await reader.OpenAsync($"{Path}/{id}")).Text, StringComparison.Ordinal);
        Assert.All(await LettersAsync("MeetingChanges", id), l => Assert.Contains("Ändrad punkt: Samverkan om hjälpmedel", l.Text, StringComparison.Ordinal));
        Assert.Contains("Inget har ändrats", (await secretary.OpenAsync($"{Path}/{id}/send")).Text, StringComparison.Ordinal);
    }

    private async Task<List<OutboxMessage>> LettersAsync(string kind, Guid id)
    {
        var letters = await portal.ReadAsync(Room, db => db.Set<OutboxMessage>().Where(m => m.Kind == kind && m.DeduplicationKey.Contains(id.ToString())).ToListAsync(Stop));
        Assert.NotEmpty(letters);
        return letters;
    }

    private static IReadOnlyList<string> Titles(TestPage page) => [.. page.Document.QuerySelectorAll("#dagordning tbody th").Select(t => t.FirstElementChild!.TextContent.Trim())];
}

using System.Net;
using System.Text;
using Governance.Meetings.Calendar;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Time;
using Governance.Tests.Portal;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Meetings;

/// <summary>Meetings in calendar programs: the format, and the secret addresses.</summary>
public sealed class MeetingCalendarTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Reader = "lasare.malmo@demo.lansforum.example";

    private static readonly DateTime Now = new(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_text_keeps_the_rules_and_reads_back_as_what_was_written()
    {
        var state = MeetingRoom.Summoned(MeetingRoom.Forum).State with { Place = "Rådhus Skåne; sal A, plan 2\\väst – åäö åäö åäö åäö åäö åäö åäö åäö åäö åäö" };
        var meeting = new AnnouncedMeeting(state.Id, Guid.NewGuid());
        meeting.Follow(state, Now);
        meeting.Tell(state, Now.AddHours(1));
        var text = Write(meeting);
        Assert.Equal(text, Write(meeting));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20260312T090000", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20260301T093015Z", text, StringComparison.Ordinal);
        Assert.Contains("\\; sal A\\, plan 2\\\\väst", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var read = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal((state.Place, "CS, möte", "CONFIRMED", 1), (read.Location, read.Summary, read.Status, read.Sequence));
        Assert.Equal(new DateTime(2026, 3, 12, 8, 0, 0, DateTimeKind.Utc), read.Start!.AsUtc);
        Assert.Contains("1. Punkt 0", read.Description, StringComparison.Ordinal);
        var uid = read.Uid;

        // In summer it is two hours, and a move is the same meeting in a newer form; a cancelled one stays.
        meeting.Follow(state with { On = new DateOnly(2026, 6, 11) }, Now.AddDays(1));
        read = Assert.Single(Calendar.Load(Write(meeting))!.Events);
        Assert.Equal((uid, 2, new DateTime(2026, 6, 11, 7, 0, 0, DateTimeKind.Utc)), (read.Uid, read.Sequence, read.Start!.AsUtc));
        meeting.Follow(state with { On = new DateOnly(2026, 6, 11), Stage = MeetingStage.Cancelled, CancelledBecause = "För få anmälda" }, Now.AddDays(2));
        read = Assert.Single(Calendar.Load(Write(meeting))!.Events);
        Assert.Equal((uid, 3, "CANCELLED"), (read.Uid, read.Sequence, read.Status));
        Assert.Contains("För få anmälda", read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_gives_what_its_person_sees_until_it_is_revoked()
    {
        using var reader = await portal.SignInAsync(Reader);
        var page = await reader.OpenAsync("/forum/skane/meetings/calendar");
        page = await reader.SubmitAsync(page, "main form", ("What", "All"));
        var path = new Uri(page.Document.QuerySelector("#adress")!.TextContent).AbsolutePath;
        Assert.Null((await reader.OpenAsync("/forum/skane/meetings/calendar")).Document.QuerySelector("#adress"));
        using var program = portal.Anonymous();
        using var answer = await program.GetAsync(path);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var events = Calendar.Load(await answer.Content.ReadAsStringAsync(Stop))!.Events;
        // What has been stays in the calendar for a year and some.
        var since = portal.Clock.Today().AddDays(-400);
        var coming = await portal.ReadAsync("malmo", db => db.Set<AnnouncedMeeting>().CountAsync(m => m.On >= since, Stop));
        Assert.True(coming > 2);
        Assert.Equal(coming, events.Count);
        // Drafts of agendas are in no calendar.
        var planned = await portal.ReadAsync("skane", db => db.Set<JointMeeting>().FirstAsync(m => m.Stage == MeetingStage.Planned && m.Items > 0, Stop));
        Assert.Contains("Kallelsen är inte skickad", events.Single(e => e.Uid == $"{planned.Id}@lansforum").Description, StringComparison.Ordinal);

        using var same = new HttpRequestMessage(HttpMethod.Get, path);
        same.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await program.SendAsync(same)).Status);
        await portal.InRoomAsync("skane", s =>
        {
            var desk = s.GetRequiredService<MeetingDesk>();
            return desk.PostAsync(planned.Id, new CancelMeeting("Flyttas till våren"), Stop);
        });
        using var changed = new HttpRequestMessage(HttpMethod.Get, path);
        changed.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        var after = await program.SendAsync(changed);
        Assert.Equal("CANCELLED", Calendar.Load(after.Body)!.Events.Single(e => e.Uid == $"{planned.Id}@lansforum").Status);

        // Only a hash is kept, and an address that is revoked gives what one that never was gives.
        var address = await portal.ReadAsync("malmo", db => db.Set<CalendarAddress>().SingleAsync(Stop));
        Assert.Equal(CalendarAddress.HashOf(path["/calendar/".Length..^4]), address.SecretHash);
        page = await reader.OpenAsync("/forum/skane/meetings/calendar");
        await reader.SubmitAsync(page, "form[action*='handler=revoke']");
        Assert.Equal(HttpStatusCode.NotFound, (await program.OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.OpenAsync("/calendar/ingen.ics")).Status);
    }

    private static string Write(AnnouncedMeeting meeting) => MeetingCalendar.Write("Forum", [meeting], m => $"https://lansforum.example/forum/skane/meetings/{m.Id}");
}

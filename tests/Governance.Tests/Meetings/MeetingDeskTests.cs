using Governance.Forums.Contracts;
using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stage = Governance.Meetings.Domain.MeetingStage;

namespace Governance.Tests.Meetings;

/// <summary>A meeting in the database: its rows, what others see of it, its events, and two who write at once.</summary>
public sealed class MeetingDeskTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_goes_from_plan_to_adjusted_minutes_and_others_see_only_what_is_told()
    {
        var (id, item, forum) = await PlanAsync(12);
        await DoAsync(id, new AddItem(item, new ItemContent { Title = "Strategi", CaseNumber = "CS 2026/1" }));
        Assert.Null((await SeenAsync(id))!.Summons);
        Assert.Empty(await portal.ReadAsync("malmo", db => db.Set<MeetingEventRow>().ToListAsync(Stop)));
        var roster = await RosterAsync(forum, Day(12));
        Assert.Equal((16, 24), (roster.Seats, roster.People.Count));
        Assert.Equal(8, roster.People.Count(p => p is { Kind: SeatKind.Member, Side: Side.Region }));
        await DoAsync(id, new SendSummons(roster));
        Assert.Equal("Strategi", Assert.Single((await SeenAsync(id))!.Summons!.Items).Content.Title);

        await DoAsync(id, new ChangeItem(item, new ItemContent { Title = "Strategi 2030" }));
        Assert.Equal("Strategi", (await SeenAsync(id))!.Summons!.Items[0].Content.Title);
        var revision = (await SeenAsync(id))!.Revision;
        await DoAsync(id, new TellChanges());
        var told = (await SeenAsync(id))!;
        Assert.Equal(("Strategi 2030", SinceSummons.Changed, revision + 1), (told.Summons!.Items[0].Content.Title, told.Summons.Items[0].Since, told.Revision));

        portal.Clock.SetUtcNow(portal.Clock.GetUtcNow().AddDays(12));
        await OpenAsync(id, item, roster);
        await DoAsync(id, new ConcludeItem(item, OutcomeKind.Carried, [new OutcomePoint("rekommenderar", "huvudmännen att anta strategin")], "", []));
        Assert.Empty(await ParagraphsAsync("malmo", item));
        Assert.False(Assert.Single(await ParagraphsAsync("skane", item)).Adjusted);
        await DoAsync(id, new AssignAdjuster(roster.People[1].MandateId));
        await DoAsync(id, new EndMeeting());
        var hash = MinutesComposer.Compose((await ReadAsync(id)).State).Hash();
        foreach (var signer in new[] { roster.People[0], roster.People[1] })
            await DoAsync(id, new ApproveMinutes(signer.MandateId, hash));
        await DoAsync(id, new AddCorrection(item, "Ett skrivfel."));

        var paragraph = Assert.Single(await ParagraphsAsync("malmo", item));
        Assert.Equal(("Strategi 2030", "rekommenderar", true), (paragraph.Title, paragraph.Points[0].Verb, paragraph.Adjusted));
        Assert.Empty(await ParagraphsAsync("ostersund", item));
        var minutes = await portal.ReadAsync("malmo", db => db.Set<PublishedMinutes>().SingleAsync(m => m.Id == id, Stop));
        Assert.Equal((hash, hash, "Ett skrivfel."), (minutes.Hash, minutes.Content.Hash(), Assert.Single(minutes.Corrections).Text));
        var published = await portal.ReadAsync("malmo", db => db.Set<PublishedParagraph>().SingleAsync(p => p.Id == item, Stop));
        Assert.Equal((published.Content.Hash(), 1), (published.Hash, published.Corrections.Count));
        Assert.Equal(Governance.Meetings.Contracts.MeetingStage.Adjusted, (await FindAsync("malmo", id)).Stage);
        // A stage is told to all; what was said on the way there is the forum's own.
        Assert.Equal(
            ["ForumMeetingPlanned", "SummonsSent", "SummonsChangesTold", "ForumMeetingOpened", "ForumMeetingEnded", "ForumMinutesAdjusted", "ForumMinutesCorrected"],
            await portal.ReadAsync("malmo", db => db.Set<ForumEvent>().Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop)));
        Assert.Equal(2, await portal.ReadAsync("skane", db => db.Set<TenantEvent>().CountAsync(e => e.SubjectId == id && e.Type == "MinutesApproved", Stop)));
    }

    [Fact]
    public async Task Two_at_different_items_both_write_and_a_command_happens_once()
    {
        var (id, first, _) = await PlanAsync(20);
        var second = Guid.CreateVersion7();
        var command = Guid.CreateVersion7();
        // All read the same state before any of them saves: who loses the place in the meeting decides anew.
        await Task.WhenAll(
            DoAsync(id, new AddItem(first, new ItemContent { Title = "Ett" }), command), DoAsync(id, new AddItem(first, new ItemContent { Title = "Ett" }), command),
            DoAsync(id, new AddItem(second, new ItemContent { Title = "Två" })), DoAsync(id, new MoveMeeting(Day(20), new TimeOnly(10, 0), "Rådhus Skåne")));
        var meeting = await ReadAsync(id);
        Assert.Equal(["Ett", "Två"], meeting.State.Items.Select(i => i.Content.Title).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4], meeting.Entries.Select(e => e.Sequence));
        Assert.Equal(2, await portal.ReadAsync("skane", db => db.Set<JointMeeting>().Where(m => m.Id == id).Select(m => m.Items).SingleAsync(Stop)));
        // What another window wrote to the same item is never written over.
        var seen = meeting.VersionOf(first);
        await DoAsync(id, new ChangeItem(first, new ItemContent { Title = "Ett, ändrat" }), seen: seen);
        await Assert.ThrowsAsync<VersionConflict>(() => DoAsync(id, new ChangeItem(first, new ItemContent { Title = "Mitt" }), seen: seen));
    }

    [Fact]
    public async Task Another_room_finds_no_meeting_and_no_second_one_takes_the_same_paragraphs()
    {
        var (one, item, forum) = await PlanAsync(30);
        var (two, other, _) = await PlanAsync(31);
        await Assert.ThrowsAsync<NotFound>(() => portal.InRoomAsync("jamtland-harjedalen", s => s.GetRequiredService<MeetingDesk>().OpenAsync(one, Stop)));
        await Assert.ThrowsAsync<NotFound>(() => portal.InRoomAsync("malmo", s => s.GetRequiredService<MeetingDesk>().OpenAsync(one, Stop)));
        var roster = await RosterAsync(forum, Day(31));
        foreach (var (id, i) in new[] { (one, item), (two, other) })
        {
            await DoAsync(id, new AddItem(i, new ItemContent { Title = "Punkt" }));
            await DoAsync(id, new SendSummons(roster));
        }

        var before = portal.Clock.GetUtcNow();
        portal.Clock.SetUtcNow(before.AddDays(31));
        await OpenAsync(one, item, roster);
        Assert.Equal("MEE-032", (await Assert.ThrowsAsync<RuleBroken>(() => OpenAsync(two, other, roster))).Code);
        Assert.Equal(Stage.Summoned, (await ReadAsync(two)).State.Stage);
    }

    private DateOnly Day(int days) => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(days);

    private async Task<(Guid Id, Guid Item, Guid Forum)> PlanAsync(int days)
    {
        var (id, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var forum = await portal.InRoomAsync("skane", async services =>
        {
            var forums = services.GetRequiredService<IForumDirectory>();
            var cs = (await forums.ForumsAsync(services.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId, Stop)).Single(f => f.ShortName == "CS").Id;
            var rules = await services.GetRequiredService<Bodies>().RulesAsync(cs, Day(days), Stop);
            await services.GetRequiredService<MeetingDesk>().PostAsync(id, new PlanMeeting(id, cs, rules, Day(days), new TimeOnly(9, 0), "Rådhus Skåne"), Stop);
            return cs;
        });
        return (id, item, forum);
    }

    private Task<Roster> RosterAsync(Guid forum, DateOnly on) => portal.InRoomAsync("skane", s => s.GetRequiredService<Bodies>().RosterAsync(forum, on, Stop));

    private async Task OpenAsync(Guid id, Guid item, Roster roster)
    {
        var state = (await ReadAsync(id)).State;
        var first = await portal.InRoomAsync("skane", s => s.GetRequiredService<MeetingDesk>().FirstParagraphAsync(id, state.ForumId, state.On, Stop));
        await DoAsync(id, new OpenMeeting(roster, first, "Sekreterare"));
        foreach (var member in roster.People.Where(p => p.Kind == SeatKind.Member))
            await DoAsync(id, new NoteAttendance(member.MandateId, Presence.Present));
        await DoAsync(id, new ChooseChair(roster.People[0].MandateId));
        await DoAsync(id, new TakeUpItem(item));
    }

    private Task<PostedResult> DoAsync(Guid id, MeetingCommand command, Guid? commandId = null, int? seen = null) => portal.InRoomAsync("skane", services =>
    {
        var desk = services.GetRequiredService<MeetingDesk>();
        return desk.PostAsync(id, [desk.Command(command, commandId, seen)], Stop);
    });

    private Task<Meeting> ReadAsync(Guid id) => portal.InRoomAsync("skane", s => s.GetRequiredService<MeetingDesk>().OpenAsync(id, Stop));

    private Task<AnnouncedMeeting?> SeenAsync(Guid id) => portal.ReadAsync("malmo", db => db.Set<AnnouncedMeeting>().FirstOrDefaultAsync(m => m.Id == id, Stop));

    private Task<IReadOnlyList<ParagraphInfo>> ParagraphsAsync(string room, Guid item) => portal.InRoomAsync(room, s => s.GetRequiredService<IMeetingDirectory>().ParagraphsAsync([item], Stop));

    private async Task<MeetingInfo> FindAsync(string room, Guid id) => Assert.Single(await portal.InRoomAsync(room, s => s.GetRequiredService<IMeetingDirectory>().FindAsync([id], Stop)));
}

using Governance.Meetings.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Meetings;

/// <summary>Two secretaries at once, and one whose network comes and goes.</summary>
public sealed class CollisionTests
{
    private static readonly Guid Hers = Guid.NewGuid();
    private static readonly Guid His = Guid.NewGuid();

    private static Posted Write(MeetingRoom room, int item, Guid desk, int? seen, string text = "x", Guid? id = null) =>
        new(id ?? Guid.NewGuid(), new WriteText(room.State.Items[item].Id, TextPart.Background, text), seen, desk, "Sekreterare", room.Now);

    private static MeetingRoom TwoItems()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Forum, items: 2);
        foreach (var item in room.State.Items.ToList())
            room.Do(new TakeUpItem(item.Id));
        return room;
    }

    [Fact]
    public void At_different_items_they_never_collide()
    {
        var room = TwoItems();
        var (first, second) = (room.Meeting.VersionOf(room.State.Items[0].Id), room.Meeting.VersionOf(room.State.Items[1].Id));
        for (var i = 0; i < 20; i++)
        {
            var hers = room.Meeting.Handle(Write(room, 0, Hers, first));
            var his = room.Meeting.Handle(Write(room, 1, His, second));
            (first, second) = (hers[^1].Number, his[^1].Number);
        }

        Assert.Equal(40, room.Meeting.Entries.Count(e => e.DeskId == Hers || e.DeskId == His));
    }

    [Fact]
    public void At_the_same_item_the_later_is_told()
    {
        var room = TwoItems();
        var seen = room.Meeting.VersionOf(room.Item);
        room.Meeting.Handle(Write(room, 0, Hers, seen, "hennes"));
        Assert.Throws<VersionConflict>(() => room.Meeting.Handle(Write(room, 0, His, seen, "hans")));
        Assert.Equal("hennes", room.First.TextOf(TextPart.Background));
        Assert.Single(room.Meeting.Handle(Write(room, 0, His, room.Meeting.VersionOf(room.Item), "hans")));
    }

    [Fact]
    public void Presence_of_different_people_does_not_collide()
    {
        var room = TwoItems();
        Posted Leaves(int member, Guid desk) => new(Guid.NewGuid(), new NoteAttendance(room.Members[member], Presence.Absent), 1, desk, "x", room.Now);
        room.Meeting.Handle(Leaves(3, Hers));
        room.Meeting.Handle(Leaves(4, His));
        Assert.Throws<VersionConflict>(() => room.Meeting.Handle(new(Guid.NewGuid(), new NoteAttendance(room.Members[3], Presence.Present), 1, His, "x", room.Now)));
    }

    [Fact]
    public void What_was_queued_offline_is_no_conflict_with_itself_and_happens_once()
    {
        var room = TwoItems();
        var seen = room.Meeting.VersionOf(room.Item);
        Posted[] queue = [Write(room, 0, Hers, seen, "ett"), Write(room, 0, Hers, seen, "två"), Write(room, 0, Hers, seen, "tre")];
        foreach (var posted in queue.Concat(queue))
            room.Meeting.Handle(posted);
        Assert.Equal("tre", room.First.TextOf(TextPart.Background));
        Assert.Equal(seen + 3, room.Meeting.VersionOf(room.Item));
        Assert.Empty(Meeting.Rebuild(room.Meeting.Entries).Handle(queue[0]));
    }

    [Fact]
    public void Every_scope_counts_from_one_without_gaps()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Council);
        Assert.Equal(Enumerable.Range(1, room.Meeting.Entries.Count), room.Meeting.Entries.Select(e => e.Sequence));
        Assert.All(room.Meeting.Entries.GroupBy(e => e.Scope), g => Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(e => e.Number)));
    }
}

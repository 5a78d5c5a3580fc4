using System.Text.Json.Serialization;
using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

/// <summary>Commands travel and events lie as JSON: none may be forgotten.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData(typeof(MeetingCommand))]
    [InlineData(typeof(MeetingEvent))]
    public void Every_kind_has_a_name_of_its_own(Type root)
    {
        var named = root.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root) && !t.IsAbstract).Select(t => t.Name).Order(), named.Select(n => n.DerivedType.Name).Order());
        Assert.Equal(named.Count, named.DistinctBy(n => n.TypeDiscriminator).Count());
    }

    [Fact]
    public void A_queued_command_comes_out_as_it_went_in()
    {
        MeetingCommand command = new MakeClaim(Guid.NewGuid(), Guid.NewGuid(), ClaimKind.Amend, Guid.NewGuid(), "Å, ä och ö", [Guid.NewGuid()]);
        var json = MeetingJson.Write(command);
        Assert.Contains("\"command\":\"makeClaim\"", json, StringComparison.Ordinal);
        var back = Assert.IsType<MakeClaim>(MeetingJson.Read<MeetingCommand>(json));
        Assert.Equal(json, MeetingJson.Write<MeetingCommand>(back));
    }

    [Fact]
    public void A_meeting_can_be_held_with_the_standard_items_alone()
    {
        var room = new MeetingRoom(MeetingRoom.Forum);
        room.Do(new PlanMeeting(Guid.NewGuid(), Guid.NewGuid(), MeetingRoom.Forum, MeetingRoom.Day, new TimeOnly(9, 0), "Rådhus Skåne"));
        foreach (var content in AgendaTemplate.Beginning(MeetingRoom.Forum).Concat(AgendaTemplate.End))
            room.Do(new AddItem(Guid.NewGuid(), content));
        room.Do(new SendSummons(room.Roster));
        room.On(MeetingRoom.Day);
        room.Do(new OpenMeeting(room.Roster, 14, "Sekreterare"));
        foreach (var member in room.Members)
            room.Do(new NoteAttendance(member, Presence.Present));
        room.Do(new ChooseChair(room.Members[0]));
        foreach (var item in room.State.Items.ToList())
        {
            room.Do(new TakeUpItem(item.Id));
            Assert.Equal("MEE-004", room.Try(new ConcludeItem(item.Id, OutcomeKind.Carried, [], " ", [])));
            room.Do(new ConcludeItem(item.Id, OutcomeKind.Carried, [], "Ordföranden hälsar välkommen.", []));
        }

        room.Do(new EndMeeting());
        Assert.Equal([14, 15, 16, 17, 18], room.Minutes.Paragraphs.Select(p => p.Number));
        Assert.Equal("Mötet avslutas", room.Minutes.Paragraphs[^1].Title);
    }
}

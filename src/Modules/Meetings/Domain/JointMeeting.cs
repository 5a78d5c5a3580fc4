using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>A meeting in the list of the forum's room: what its events give, kept in step with each save. The truth is the events.</summary>
internal sealed class JointMeeting : Entity, IOwnedByTenant
{
    private JointMeeting()
    {
    }

    public JointMeeting(Guid id) => Id = id;

    public Guid TenantId { get; private set; }

    public Guid ForumId { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly From { get; private set; }

    public string Place { get; private set; } = "";

    public MeetingStage Stage { get; private set; }

    /// <summary>Items on the agenda that were not struck.</summary>
    public int Items { get; private set; }

    public DateOnly? SummonedOn { get; private set; }

    /// <summary>Changes after the summons that nobody has been told.</summary>
    public int Untold { get; private set; }

    /// <summary>The first § of the meeting; 0 until it is opened.</summary>
    public int FirstParagraph { get; private set; }

    /// <summary>The last § that it has taken; 0 when it has none.</summary>
    public int LastParagraph { get; private set; }

    /// <summary>The forum whose § it takes now; null unless it is in session. Two meetings cannot take those of one year.</summary>
    public Guid? TakesParagraphsOf { get; private set; }

    /// <summary>The year of those §.</summary>
    public int? TakesParagraphsIn { get; private set; }

    public DateOnly? AdjustedOn { get; private set; }

    public DateTime ChangedAt { get; private set; }

    /// <summary>Writes what the events give.</summary>
    public void Follow(MeetingState state, DateTime now)
    {
        ForumId = state.ForumId;
        (On, From, Place, Stage) = (state.On, state.From, state.Place, state.Stage);
        Items = state.Items.Count(i => i.Stage != ItemStage.Struck);
        SummonedOn = state.SummonedOn;
        Untold = state.Changes.Count(c => c.ToldOn is null);
        (FirstParagraph, LastParagraph) = (state.FirstParagraph, state.CurrentParagraph);
        (TakesParagraphsOf, TakesParagraphsIn) = state.Stage == MeetingStage.InSession ? (state.ForumId, state.On.Year) : ((Guid?)null, (int?)null);
        AdjustedOn = state.Seal?.On;
        ChangedAt = now;
    }
}

/// <summary>An event of a meeting, in its place. Nothing of it changes, ever.</summary>
internal sealed class MeetingEventRow : Entity, IOwnedByTenant, IAppendOnly
{
    private MeetingEventRow()
    {
    }

    public MeetingEventRow(Guid meetingId, MeetingEntry entry)
    {
        MeetingId = meetingId;
        (Sequence, Scope, Number) = (entry.Sequence, entry.Scope, entry.Number);
        (CommandId, DeskId, By, At) = (entry.CommandId, entry.DeskId, entry.By, entry.At);
        Kind = entry.Event.GetType().Name;
        Json = MeetingJson.Write(entry.Event);
    }

    public Guid TenantId { get; private set; }

    public Guid MeetingId { get; private set; }

    /// <summary>Place in the meeting, from 1; who takes it second decides anew.</summary>
    public int Sequence { get; private set; }

    /// <summary>The item or person; empty for the meeting itself.</summary>
    public Guid Scope { get; private set; }

    /// <summary>Version of the scope after it.</summary>
    public int Number { get; private set; }

    public Guid CommandId { get; private set; }

    public Guid DeskId { get; private set; }

    public string By { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>Name of the event's type, for people who read the table.</summary>
    public string Kind { get; private set; } = "";

    public string Json { get; private set; } = "";

    /// <summary>The event in its place.</summary>
    public MeetingEntry Entry() => new(Sequence, Scope, Number, CommandId, DeskId, By, At, MeetingJson.Read<MeetingEvent>(Json));
}

/// <summary>A concluded item in the forum's room, where the minutes are still a draft. Its id is the item's.</summary>
internal sealed class ConcludedItem : Entity, IOwnedByTenant
{
    private ConcludedItem()
    {
    }

    public ConcludedItem(Guid itemId) => Id = itemId;

    public Guid TenantId { get; private set; }

    public Guid MeetingId { get; private set; }

    public Guid ForumId { get; private set; }

    public DateOnly On { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    public Guid? SubjectId { get; private set; }

    public IReadOnlyList<OutcomePoint> Points { get; private set; } = [];

    public bool Adjusted { get; private set; }

    /// <summary>Writes what the item says now.</summary>
    public void Follow(MeetingState state, AgendaItem item)
    {
        (MeetingId, ForumId, On, Number) = (state.Id, state.ForumId, state.On, item.Paragraph ?? 0);
        (Title, CaseNumber, SubjectId) = (item.Content.Title, item.Content.CaseNumber, item.Content.SubjectId);
        Points = item.Outcome?.Points ?? [];
        Adjusted = item.Seal is not null || state.Seal is not null;
    }
}

using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>
/// A meeting as all members of the collaboration see it: its day from when it is planned, the agenda from when the summons is sent.
/// What is written on the agenda after that shows only when it is told. The id is the meeting's.
/// </summary>
internal sealed class AnnouncedMeeting : Entity, ISharedInCollaboration
{
    private AnnouncedMeeting()
    {
    }

    public AnnouncedMeeting(Guid meetingId, Guid collaborationId)
    {
        Id = meetingId;
        CollaborationId = collaborationId;
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ForumId { get; private set; }

    /// <summary>Name of the forum, as the meeting's rules have it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Its short name.</summary>
    public string ShortName { get; private set; } = "";

    public DateOnly On { get; private set; }

    public TimeOnly From { get; private set; }

    public string Place { get; private set; } = "";

    public MeetingStage Stage { get; private set; }

    public string CancelledBecause { get; private set; } = "";

    /// <summary>The summons as it was sent and changed since; null until then.</summary>
    public Summons? Summons { get; private set; }

    /// <summary>How many times what a calendar shows has changed: SEQUENCE of RFC 5545.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was planned, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When what a calendar shows changed last, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Writes when and where, and how far it has come.</summary>
    public void Follow(MeetingState state, DateTime now)
    {
        var before = (On, From, Place, Cancelled: Stage == MeetingStage.Cancelled);
        (ForumId, Body, ShortName) = (state.ForumId, state.Rules.Name, state.Rules.ShortName);
        (On, From, Place, Stage, CancelledBecause) = (state.On, state.From, state.Place, state.Stage, state.CancelledBecause);
        if (CreatedAt == default)
            (CreatedAt, ChangedAt) = (now, now);
        else if (before != (On, From, Place, Stage == MeetingStage.Cancelled))
            Changed(now);
    }

    /// <summary>Shows the agenda as it is now.</summary>
    public void Tell(MeetingState state, DateTime now)
    {
        Summons = Summons.Of(state);
        Changed(now);
    }

    private void Changed(DateTime now)
    {
        Revision++;
        ChangedAt = now;
    }
}

/// <summary>An adjusted § as all members of the collaboration see it. Its id is the item's.</summary>
internal sealed class PublishedParagraph : Entity, ISharedInCollaboration
{
    private PublishedParagraph()
    {
    }

    public PublishedParagraph(Guid collaborationId, MeetingState state, AgendaItem item, DateOnly adjustedOn)
    {
        Id = item.Id;
        CollaborationId = collaborationId;
        (MeetingId, ForumId, On, AdjustedOn) = (state.Id, state.ForumId, state.On, adjustedOn);
        (Title, CaseNumber, SubjectId) = (item.Content.Title, item.Content.CaseNumber, item.Content.SubjectId);
        Points = item.Outcome?.Points ?? [];
        Content = MinutesComposer.Paragraph(state, item);
        Number = Content.Number;
        Hash = Content.Hash();
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid MeetingId { get; private set; }

    public Guid ForumId { get; private set; }

    public DateOnly On { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    public Guid? SubjectId { get; private set; }

    public IReadOnlyList<OutcomePoint> Points { get; private set; } = [];

    /// <summary>The whole §.</summary>
    public MinutesParagraph Content { get; private set; } = new(0, Guid.Empty, "", "", false, []);

    /// <summary>SHA-256 of the content.</summary>
    public string Hash { get; private set; } = "";

    public DateOnly AdjustedOn { get; private set; }

    /// <summary>What was added after the adjustment.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>Adds what was corrected; the § stays as it is.</summary>
    public void Add(Correction correction) => Corrections = [.. Corrections, correction];
}

/// <summary>Adjusted minutes as all members of the collaboration see them. The id is the meeting's.</summary>
internal sealed class PublishedMinutes : Entity, ISharedInCollaboration
{
    private PublishedMinutes()
    {
    }

    public PublishedMinutes(Guid collaborationId, MeetingState state)
    {
        Id = state.Id;
        CollaborationId = collaborationId;
        (ForumId, On, AdjustedOn) = (state.ForumId, state.On, state.Seal!.On);
        Content = MinutesComposer.Compose(state);
        Hash = state.Seal.Hash;
        Signers = [.. state.Signers.Select(state.Roster.NameOf)];
        Notice = state.Notice;
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ForumId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The whole text.</summary>
    public Minutes Content { get; private set; } = new(new MinutesHead(), []);

    /// <summary>SHA-256 of the content: what chair and adjusters approved.</summary>
    public string Hash { get; private set; } = "";

    public DateOnly AdjustedOn { get; private set; }

    /// <summary>Who approved it, as written.</summary>
    public IReadOnlyList<string> Signers { get; private set; } = [];

    /// <summary>The notice on the board, where the body uses one.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>What was added after the adjustment.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>Writes what was added beside the text; the text stays as it is.</summary>
    public void Follow(MeetingState state) => (Notice, Corrections) = (state.Notice, state.Corrections);
}

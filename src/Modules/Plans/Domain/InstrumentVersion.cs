using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Plans.Domain;

/// <summary>
/// One sealed version of a joint instrument: shared with the whole collaboration, written by the forum, and never changed. Whether
/// it is in force is what the principals have decided, and is never stored.
/// </summary>
internal sealed class InstrumentVersion : Entity, ISharedInCollaboration, IAppendOnly
{
    private InstrumentVersion()
    {
    }

    /// <summary>Seals what the draft holds now.</summary>
    public InstrumentVersion(InstrumentDraft draft, Guid collaborationId, string note, DateTime now, DateOnly today)
    {
        CollaborationId = collaborationId;
        InstrumentId = draft.Id;
        Number = draft.Sealed;
        Content = draft.Content;
        ContentHash = draft.SealedHash!;
        (Kind, Title, From, To) = (Content.Kind, Content.Title, Content.From!.Value, Content.To!.Value);
        ReportDays = string.Join(',', Content.ReportDays.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        (Note, SealedAt, SealedOn) = (note, now, today);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid InstrumentId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public InstrumentKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public PlanContent Content { get; private set; } = new();

    /// <summary>SHA-256 of the content: what the principals decide on.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The days by which every principal has reported, as they stand in the content: read without it.</summary>
    public string ReportDays { get; private set; } = "";

    /// <summary>What is new, in the forum's words.</summary>
    public string Note { get; private set; } = "";

    public DateTime SealedAt { get; private set; }

    /// <summary>Swedish day of <see cref="SealedAt"/>.</summary>
    public DateOnly SealedOn { get; private set; }
}

/// <summary>A principal's part in an activity of a sealed version: found by principal, without reading the content.</summary>
internal sealed class VersionPart : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid VersionId { get; init; }

    public Guid ActivityId { get; init; }

    public Guid PrincipalId { get; init; }

    public PartRole Role { get; init; }
}

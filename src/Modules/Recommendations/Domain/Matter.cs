using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain;

/// <summary>What a body did with the matter at a meeting.</summary>
internal enum StepKind
{
    /// <summary>The matter is planned for the meeting.</summary>
    Planned,

    /// <summary>The body proposed to a higher body: never an answer (domain.md, R2).</summary>
    Proposal,

    /// <summary>The body decided.</summary>
    Decision,
}

/// <summary>A principal's own handling of a recommendation, in its own room: case number and chain of bodies.</summary>
internal sealed class Matter : Entity, IOwnedByTenant, IVersioned
{
    public Guid TenantId { get; private set; }

    public Guid CollaborationId { get; init; }

    public Guid RecommendationId { get; init; }

    /// <summary>As written in the principal's own form.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The same for every way of writing the same number: two matters share it only as versions of one recommendation.</summary>
    public string? CaseKey { get; private set; }

    /// <summary>Whether the whole chain is shown to the others.</summary>
    public bool SharesChain { get; set; }

    public DateTime OpenedAt { get; init; }

    /// <summary>Set at every change below the matter too, so that two who answer at once meet on its version.</summary>
    public DateTime ChangedAt { get; set; }

    public int Version { get; private set; }

    public List<MatterStep> Steps { get; private set; } = [];

    /// <summary>The newest step, by the day of the meeting.</summary>
    public MatterStep? LastStep => Steps.OrderBy(s => s.To).ThenBy(s => s.Kind).ThenBy(s => s.Id).LastOrDefault();

    /// <summary>Files the matter under a case number.</summary>
    public void File(CaseNumber number) => (CaseNumber, CaseKey) = (number.Text, number.Key);
}

/// <summary>One body's handling of the matter at one meeting.</summary>
internal sealed class MatterStep : Entity, IOwnedByTenant, IVersioned
{
    private MatterStep()
    {
    }

    /// <summary>Notes a step.</summary>
    /// <exception cref="RuleBroken">REC-004 for a decision or proposal in the future, or before the recommendation; REC-005.</exception>
    public MatterStep(Guid matterId, BodyInfo body, MeetingDate meeting, StepKind kind, string? paragraph, string? note, DateOnly earliest, DateOnly today)
    {
        (MatterId, BodyId, BodyName, BodyShortName, BodyKind) = (matterId, body.Id, body.Name, body.ShortName, body.Kind);
        (From, To, Kind, Note) = (meeting.From, meeting.To, kind, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (kind != StepKind.Planned && To > today)
            throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} har inte varit än. Välj ”planerat” eller rätta datumet.", meeting);
        if (To < earliest)
            throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} är före rekommendationen ({1}). Rätta datumet.", meeting, earliest.Iso());
        if (kind == StepKind.Decision && string.IsNullOrWhiteSpace(paragraph))
            throw new RuleBroken(RecommendationRules.WrongParagraph, "Ange paragraf för beslutet, till exempel § 47.");
        Paragraph = string.IsNullOrWhiteSpace(paragraph) ? null : Domain.Paragraph.Read(paragraph);
    }

    public Guid TenantId { get; private set; }

    public Guid MatterId { get; private set; }

    public Guid BodyId { get; private set; }

    public string BodyName { get; private set; } = "";

    public string BodyShortName { get; private set; } = "";

    public BodyKind BodyKind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day of the meeting: the day of decision.</summary>
    public DateOnly To { get; private set; }

    public StepKind Kind { get; private set; }

    public string? Paragraph { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; private set; }

    public MeetingDate Meeting => new(From, To);
}

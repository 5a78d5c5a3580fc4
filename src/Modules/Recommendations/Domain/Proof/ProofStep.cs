using System.Text.Json.Serialization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Recommendations.Domain.Proof;

/// <summary>What became known of a published decision, in the order in which things happen on one day.</summary>
[JsonConverter(typeof(WireWordConverter<ProofStepKind>))]
internal enum ProofStepKind
{
    /// <summary>Styrkt: an excerpt is attached, and its §, date and wording are confirmed by the principal.</summary>
    Evidenced,

    /// <summary>Protokollet justerat.</summary>
    Adjusted,

    /// <summary>Anslaget nedtaget: always a notice that went up before the day, so that a new one may go up on the same day.</summary>
    TakenDown,

    /// <summary>Anslaget: the notice board tells that the minutes are adjusted.</summary>
    Announced,

    /// <summary>Överklagat: the appeal came in to the court.</summary>
    Appealed,

    /// <summary>Överklagandet ledde inte till ändring.</summary>
    Upheld,

    /// <summary>Upphävt av domstol.</summary>
    Quashed,

    /// <summary>Domstolens avgörande har fått laga kraft.</summary>
    RulingFinal,

    /// <summary>An entry is taken back and nothing put in its place.</summary>
    Retracted,
}

/// <summary>
/// One thing that happened to a published decision, written by the principal alone and never changed. A wrong entry is
/// corrected by a new one with a reason; both stay visible. The grade of a decision is computed from these rows, never stored.
/// </summary>
internal sealed class ProofStep : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid DecisionId { get; init; }

    public ProofStepKind Kind { get; init; }

    /// <summary>The Swedish day on which it happened; of evidence, the day of confirming.</summary>
    public DateOnly On { get; init; }

    /// <summary>The entry that this one replaces or takes back.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it was corrected, or why the law's time was not kept.</summary>
    public string? Reason { get; init; }

    /// <summary>It happened outside the time that the law gives, and was registered as a fact all the same.</summary>
    public bool IsBreach { get; init; }

    /// <summary>The excerpt, of evidence.</summary>
    public Guid? DocumentId { get; init; }

    public string? DocumentName { get; init; }

    /// <summary>SHA-256 of the excerpt that was confirmed.</summary>
    public string? DocumentHash { get; init; }

    public DateTime At { get; init; }

    /// <summary>Entries that stand, in the order in which they happened: corrected ones and retractions are left out.</summary>
    public static IReadOnlyList<ProofStep> Standing(IEnumerable<ProofStep> steps)
    {
        var all = steps as IReadOnlyCollection<ProofStep> ?? [.. steps];
        var corrected = all.Select(s => s.CorrectsId).OfType<Guid>().ToHashSet();
        return
        [
            .. all.Where(s => s.Kind != ProofStepKind.Retracted && !corrected.Contains(s.Id))
                .OrderBy(s => s.On).ThenBy(s => s.Kind).ThenBy(s => s.At).ThenBy(s => s.Id),
        ];
    }
}

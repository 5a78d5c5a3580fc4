using Governance.Plans.Domain;
using Governance.Recommendations.Contracts;

namespace Governance.Plans.Data;

/// <summary>A sealed version without its content, as lists show it.</summary>
internal sealed record VersionRow(Guid Id, Guid InstrumentId, int Number, InstrumentKind Kind, string Title, DateOnly From, DateOnly To, DateOnly SealedOn, string Note, string ContentHash);

/// <summary>The versions of one instrument with where each stands.</summary>
/// <param name="versions">Newest first; at least one.</param>
/// <param name="standings">By the version's id.</param>
internal sealed class InstrumentHistory(IReadOnlyList<VersionRow> versions, IReadOnlyDictionary<Guid, SubjectStanding> standings)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<VersionRow> Versions => versions;

    /// <summary>The newest sealed version.</summary>
    public VersionRow Newest => versions[0];

    /// <summary>The version that holds: the newest in force, or, where none is, the newest.</summary>
    public VersionRow Current => InForce ?? Newest;

    /// <summary>The newest version in force; null where none is.</summary>
    public VersionRow? InForce => versions.FirstOrDefault(v => StateOf(v).State == SubjectState.InForce);

    /// <summary>The newest version that was in force by a day; null where none was.</summary>
    public VersionRow? InForceBy(DateOnly day) => versions.FirstOrDefault(v => StateOf(v) is { State: SubjectState.InForce, InForceOn: { } on } && on <= day);

    /// <summary>Where a version stands.</summary>
    public SubjectStanding StateOf(VersionRow version) =>
        standings.GetValueOrDefault(version.Id) ?? new SubjectStanding(version.Id, SubjectState.None);

    /// <summary>The version in force that replaced this one; null while none has.</summary>
    public VersionRow? ReplacementOf(VersionRow version) =>
        versions.LastOrDefault(v => v.Number > version.Number && StateOf(v).State == SubjectState.InForce);
}

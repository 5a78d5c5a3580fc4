using Governance.Meetings.Domain;
using Governance.Records.Contracts;

namespace Governance.Meetings.Data;

/// <summary>A version that can be a paper, and whether the members can open it already.</summary>
internal sealed record PaperChoice(Paper Paper, bool IsShared);

/// <summary>What can be a paper of an item: what is attached to the meeting and to what the item is about.</summary>
internal sealed class PaperChoices(IDocumentDirectory documents)
{
    /// <summary>The versions to choose from, with those that the item has. Two queries.</summary>
    public async Task<IReadOnlyList<PaperChoice>> OfAsync(MeetingState state, Guid? itemId, Guid? subject, CancellationToken cancellationToken)
    {
        List<Guid> about = [state.Id, .. state.Items.Where(i => i.Id == itemId).Select(i => i.Content.SubjectId).Append(subject).OfType<Guid>().Distinct()];
        var own = await documents.OwnOfAsync(about, cancellationToken);
        var shared = await documents.SharedOfAsync(about, cancellationToken);
        var kept = state.Items.Where(i => i.Id == itemId).SelectMany(i => i.Content.Papers);
        return
        [
            .. own.Select(d => new PaperChoice(new Paper(d.VersionId, d.Title, d.Sha256, d.Id), shared.Any(s => s.VersionId == d.VersionId)))
                .Concat(shared.Select(d => new PaperChoice(new Paper(d.VersionId, d.Title, d.Sha256, d.Id), true)))
                // An older version that the item has stays until somebody takes it away.
                .Concat(kept.Select(p => new PaperChoice(p, shared.Any(s => s.VersionId == p.VersionId))))
                .DistinctBy(p => p.Paper.VersionId),
        ];
    }
}

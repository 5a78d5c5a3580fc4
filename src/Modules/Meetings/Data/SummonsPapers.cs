using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Records.Contracts;

namespace Governance.Meetings.Data;

/// <summary>The papers of an agenda on their way to the members: shared with the summons, exactly in the version that the agenda names.</summary>
internal sealed class SummonsPapers(IDocumentDirectory documents, IDocumentDesk desk)
{
    /// <summary>What must be looked at before the papers are shared.</summary>
    public async Task<IReadOnlyList<ShareWarning>> WarningsAsync(MeetingState state, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(state, cancellationToken);
        return waiting.Count == 0 ? [] : await desk.WarningsAsync([.. waiting.Select(p => p.DocumentId)], cancellationToken);
    }

    /// <summary>Shares those that are not. The caller saves.</summary>
    /// <exception cref="RuleBroken">There is a newer version than the one on the agenda, or the document may not be shared.</exception>
    public async Task ShareAsync(Guid collaborationId, MeetingState state, bool looked, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(state, cancellationToken);
        if (waiting.Count == 0)
            return;
        var own = await documents.OwnOfAsync(About(state), cancellationToken);
        foreach (var paper in waiting)
        {
            if (own.FirstOrDefault(d => d.Id == paper.DocumentId) is { } document && document.VersionId != paper.VersionId)
                throw new RuleBroken(MeetingRules.Incomplete, "Det finns en nyare version av ”{0}” än den på dagordningen. Öppna punkten och välj den.", paper.Title);
        }

        await desk.ShareAsync(collaborationId, [.. waiting.Select(p => p.DocumentId)], new SubjectKey(DocumentSubject.Meeting, state.Id), looked, cancellationToken);
    }

    private async Task<IReadOnlyList<Paper>> WaitingAsync(MeetingState state, CancellationToken cancellationToken)
    {
        var all = state.Items.Where(i => i.Stage != ItemStage.Struck).SelectMany(i => i.Content.Papers).DistinctBy(p => p.VersionId).ToList();
        if (all.Count == 0)
            return [];
        var shared = await documents.SharedOfAsync(About(state), cancellationToken);
        return [.. all.Where(p => shared.All(s => s.VersionId != p.VersionId))];
    }

    private static List<Guid> About(MeetingState state) => [state.Id, .. state.Items.Select(i => i.Content.SubjectId).OfType<Guid>().Distinct()];
}

namespace Governance.Recommendations.Domain;

/// <summary>Which published decisions count as a principal's answer: the newest that nobody corrected, contested or replaced by its own word.</summary>
internal static class CountingAnswers
{
    /// <summary>Every decision that takes part in the replay, in its order.</summary>
    /// <param name="decisions">All that is published on a recommendation.</param>
    /// <param name="responses">What principals said of reports on their behalf.</param>
    /// <param name="countsFrom">The grade from which a decision counts.</param>
    public static IReadOnlyList<PublishedDecision> Of(
        IReadOnlyCollection<PublishedDecision> decisions, IReadOnlyCollection<ReportResponse> responses, EvidenceGrade countsFrom)
    {
        var corrected = decisions.Where(d => d.CorrectsId is not null).Select(d => d.CorrectsId!.Value).ToHashSet();
        var contested = responses.Where(r => !r.Confirms).Select(r => r.DecisionId).ToHashSet();
        var ownWord = decisions.Where(d => !d.OnBehalf).Select(d => (d.PrincipalId, d.Point)).ToHashSet();
        return
        [
            .. decisions
                .Where(d => d.Grade >= countsFrom && !corrected.Contains(d.Id) && !contested.Contains(d.Id))
                .Where(d => !d.OnBehalf || !ownWord.Contains((d.PrincipalId, d.Point)))
                .OrderBy(d => d.DecidedOn).ThenBy(d => d.PublishedAt).ThenBy(d => d.Id),
        ];
    }

    /// <summary>The points, by addressee, on which it has not decided: no answer, or one that sent the matter back or on.</summary>
    /// <param name="recommendation">With points and addressees.</param>
    /// <param name="counting">What <see cref="Of"/> gave.</param>
    public static IReadOnlyList<Undecided> UndecidedIn(Recommendation recommendation, IReadOnlyList<PublishedDecision> counting)
    {
        var last = new Dictionary<(Guid, int), Outcome>();
        foreach (var decision in counting)
            last[(decision.PrincipalId, decision.Point)] = decision.Outcome;
        return
        [
            .. recommendation.Addressees
                .Select(a => new Undecided(a, [.. recommendation.Points.Select(p => p.Number).Where(n => !IsDecided(a.PrincipalId, n)).Order()]))
                .Where(u => u.Points.Count > 0),
        ];

        bool IsDecided(Guid principal, int point) =>
            last.TryGetValue((principal, point), out var outcome) && outcome is not (Outcome.ReferBack or Outcome.Postpone);
    }
}

/// <summary>A principal that has yet to decide.</summary>
/// <param name="Addressee">Who.</param>
/// <param name="Points">On which points.</param>
internal sealed record Undecided(Addressee Addressee, IReadOnlyList<int> Points);

using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Finding;

/// <summary>A principal's own matter: its case number, its way through the bodies, and the decisions that are registered and not yet published.</summary>
internal sealed class MatterSource : ISearchSource
{
    public string Name => "matter";

    public SearchKind Kind => SearchKind.Matter;

    public string? Permission => RecommendationPermissions.ReadOwn;

    public IEnumerable<Guid> TouchedBy(object changed) => changed switch
    {
        Matter m => [m.Id],
        MatterStep s => [s.MatterId],
        PrincipalDecision d => [d.MatterId],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Matter>(id, cancellationToken) is not { } matter
            || await rows.FindAsync<Recommendation>(matter.RecommendationId, cancellationToken) is not { } sent)
        {
            return [];
        }

        var steps = await rows.BelowAsync<MatterStep>(s => s.MatterId == id, cancellationToken);
        var decisions = await rows.BelowAsync<PrincipalDecision>(d => d.MatterId == id, cancellationToken);
        var waiting = decisions.Where(d => d.PublishedAt is null).OrderBy(d => d.Point).ToList();
        return
        [
            new SearchText(sent.Title, StockholmTime.DayOf(matter.OpenedAt))
            {
                PrincipalId = matter.TenantId,
                Reference = string.Join(" · ", new[] { matter.CaseNumber, sent.Number }.Where(t => !string.IsNullOrEmpty(t))),
                Body = string.Join('\n', steps.OrderBy(s => s.To).ThenBy(s => s.Id).Select(Line).Concat(waiting.Select(Line))),
                Status = waiting.Count > 0 ? "Registrerat, inte publicerat" : decisions.Count > 0 ? "Publicerat" : "Pågår",
                Path = $"recommendations/{matter.RecommendationId}",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<Matter>().Select(m => m.Id).ToListAsync(cancellationToken);

    private static string Line(MatterStep step) =>
        $"{step.BodyName}, {step.BodyShortName} {step.Meeting} {step.Paragraph}: {StepText.KindWord(step.Kind)}. {step.Note}".TrimEnd();

    private static string Line(PrincipalDecision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"Punkt {decision.Point}: {OwnWords.InSentence(OwnWords.Outcome(decision.Outcome))}. {decision.Wording}").TrimEnd();
}

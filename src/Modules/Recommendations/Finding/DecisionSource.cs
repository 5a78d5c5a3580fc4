using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Finding;

/// <summary>A published decision is found by all members of the collaboration; one that was corrected too, beside its correction.</summary>
internal sealed class DecisionSource : ISearchSource
{
    public string Name => "decision";

    public SearchKind Kind => SearchKind.Decision;

    public string? Permission => RecommendationPermissions.ReadForum;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is PublishedDecision d ? [d.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<PublishedDecision>(id, cancellationToken) is not { } decision
            || await rows.FindAsync<Recommendation>(decision.RecommendationId, cancellationToken) is not { } sent)
        {
            return [];
        }

        var outcome = OwnWords.Outcome(decision.Outcome);
        return
        [
            new SearchText(sent.Title, decision.DecidedOn)
            {
                CollaborationId = decision.CollaborationId,
                PrincipalId = decision.PrincipalId,
                Reference = $"{decision.BodyShortName} {new MeetingDate(decision.MeetingFrom, decision.DecidedOn)} {decision.Paragraph}{(string.IsNullOrEmpty(decision.CaseNumber) ? "" : " · " + decision.CaseNumber)}",
                Body = string.Create(CultureInfo.InvariantCulture, $"{decision.BodyName}, punkt {decision.Point}: {OwnWords.InSentence(outcome)}.{Sentence(decision.Wording)}{Sentence(decision.CorrectionReason)} {sent.Number}"),
                Status = outcome,
                Path = $"recommendations/{decision.RecommendationId}",
                Corrects = decision.CorrectsId,
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<PublishedDecision>().Where(d => d.PublishedBy == db.Tenant.TenantId).Select(d => d.Id).ToListAsync(cancellationToken);

    private static string Sentence(string? text) => string.IsNullOrWhiteSpace(text) ? "" : " " + text.Trim() + (text.TrimEnd().EndsWith('.') ? "" : ".");
}

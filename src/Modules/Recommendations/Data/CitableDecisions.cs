using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Data;

/// <summary>Recommendations and published decisions, for whoever cites them.</summary>
internal sealed class CitableDecisions(GovernanceDbContext db, IPrincipalDirectory directory) : ICitableRows
{
    public const string Sent = "recommendation", Decided = "decision";

    public IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [Sent] = "Rekommendation", [Decided] = "Beslut" };

    public async Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) => kind == Sent
        ? await db.Set<Recommendation>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is { } sent ? Of(sent) : null
        : await DecisionsAsync(db.Set<PublishedDecision>().Where(d => d.Id == id), 1, cancellationToken) is [var decided] ? decided : null;

    public async Task<IReadOnlyList<CitableRow>> NewestAsync(string kind, int most, CancellationToken cancellationToken) => kind == Sent
        ? [.. (await db.Set<Recommendation>().AsNoTracking().OrderByDescending(r => r.SentAt).Take(most).ToListAsync(cancellationToken)).Select(Of)]
        : await DecisionsAsync(db.Set<PublishedDecision>(), most, cancellationToken);

    private static CitableRow Of(Recommendation r) =>
        new(Sent, r.Id, r.Title, $"{r.Number}, {r.ForumName} {r.MeetingDate:yyyy-MM-dd} {r.Paragraph}".TrimEnd(), $"recommendations/{r.Id}", r.CollaborationId, r.PublishedBy);

    private async Task<IReadOnlyList<CitableRow>> DecisionsAsync(IQueryable<PublishedDecision> which, int most, CancellationToken cancellationToken)
    {
        var found = await which.AsNoTracking().OrderByDescending(d => d.DecidedOn).ThenBy(d => d.Id).Take(most)
            .Join(db.Set<Recommendation>().AsNoTracking(), d => d.RecommendationId, r => r.Id, (decision, sent) => new { decision, sent.Title }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return
        [
            .. found.OrderByDescending(f => f.decision.DecidedOn).ThenBy(f => f.decision.Id).Select(f => new CitableRow(
                Decided, f.decision.Id, f.Title, Reference(f.decision, register), $"recommendations/{f.decision.RecommendationId}", f.decision.CollaborationId, f.decision.PublishedBy)),
        ];
    }

    private static string Reference(PublishedDecision d, PrincipalRegister register) =>
        $"{register.ById(d.PrincipalId)?.DisplayName}, {d.BodyShortName} {new MeetingDate(d.MeetingFrom, d.DecidedOn)} {d.Paragraph}{(string.IsNullOrEmpty(d.CaseNumber) ? "" : ", " + d.CaseNumber)}: {OwnWords.InSentence(OwnWords.Outcome(d.Outcome))}";
}

using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Recommendations.Seeding;

/// <summary>What the demo data asks of a scope.</summary>
internal static class SeedQueries
{
    public static T Get<T>(this SeedScope scope) where T : notnull => scope.GetRequiredService<T>();

    /// <summary>The newest published decision of a principal on a point.</summary>
    public static Task<Guid> AnswerOfAsync(this SeedScope scope, Guid recommendationId, Guid principalId, int point, CancellationToken cancellationToken) =>
        scope.Get<GovernanceDbContext>().Set<PublishedDecision>()
            .Where(d => d.RecommendationId == recommendationId && d.PrincipalId == principalId && d.Point == point)
            .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.PublishedAt)
            .Select(d => d.Id).FirstAsync(cancellationToken);

    /// <summary>Uploads the excerpt of the newest decisions of the principal acted as, and confirms it.</summary>
    public static async Task ProveAsync(this SeedScope scope, Guid recommendationId, string principal, CancellationToken cancellationToken)
    {
        var file = await scope.Get<ProofFiles>().TakeOutAsync(recommendationId, cancellationToken);
        var decisions = file.NewestDeciding();
        var excerpt = await scope.AddExcerptAsync(principal, file.Matter.Recommendation, decisions, cancellationToken);
        await scope.Get<GovernanceDbContext>().SaveChangesAsync(cancellationToken);
        await scope.Get<ConfirmEvidence.Handler>().HandleAsync(
            new ConfirmEvidence(recommendationId, [.. decisions.Select(d => d.Id)], excerpt.Id, Paragraph: true, Date: true, Wording: true), cancellationToken);
    }

    /// <summary>Adds an excerpt of the decisions to the principal's documents.</summary>
    public static async Task<DocumentInfo> AddExcerptAsync(
        this SeedScope scope, string principal, Recommendation recommendation, IReadOnlyList<PublishedDecision> decisions, CancellationToken cancellationToken)
    {
        var first = decisions[0];
        await using var paper = new MemoryStream(ExcerptPaper.Of(principal, recommendation, decisions));
        return await scope.Get<IDocumentDesk>().AddAsync(
            new NewDocument(
                new SubjectKey(DocumentSubject.Decision, first.Id), $"Protokollsutdrag {first.BodyShortName} {first.DecidedOn.Iso()} {first.Paragraph}",
                $"protokollsutdrag-{first.BodyShortName.ToLowerInvariant()}-{first.DecidedOn.Iso()}.pdf"),
            paper, cancellationToken);
    }

    /// <summary>Registers what happened to the newest decisions of the principal acted as.</summary>
    public static async Task RegisterAsync(this SeedScope scope, Guid recommendationId, string? reason, IReadOnlyList<ProofEntry> entries, CancellationToken cancellationToken)
    {
        var file = await scope.Get<ProofFiles>().TakeOutAsync(recommendationId, cancellationToken);
        await scope.Get<RegisterProof.Handler>().HandleAsync(
            new RegisterProof(recommendationId, [.. file.NewestDeciding().Select(d => d.Id)], entries, reason), cancellationToken);
    }

    /// <summary>The decisions of the newest meeting that decided something.</summary>
    public static IReadOnlyList<PublishedDecision> NewestDeciding(this ProofFile file)
    {
        var deciding = file.Decisions.Where(d => d.Outcome is not (Outcome.ReferBack or Outcome.Postpone)).ToList();
        return [.. deciding.Where(d => d.DecidedOn == deciding.Max(o => o.DecidedOn)).OrderBy(d => d.Point)];
    }

    /// <summary>The case numbers of the drafts that the forum has: what was told before is not told again.</summary>
    public static async Task<HashSet<string>> ToldAsync(this SeedScope scope, CancellationToken cancellationToken)
    {
        var drafts = await scope.Get<GovernanceDbContext>().Set<RecommendationDraft>().AsNoTracking().ToListAsync(cancellationToken);
        return [.. drafts.Select(d => d.Content.CaseNumber)];
    }
}

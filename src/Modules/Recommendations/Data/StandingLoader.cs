using System.Linq.Expressions;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Data;

/// <summary>Reads all that decides where recommendations stand, in three queries however many they and their principals are.</summary>
internal sealed class StandingLoader(GovernanceDbContext db, IPrincipalDirectory directory)
{
    /// <summary>Where one recommendation stands on a day.</summary>
    /// <exception cref="NotFound">There is none that the room may read.</exception>
    public async Task<StandingSnapshot> LoadAsync(Guid recommendationId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var files = await FilesAsync([recommendationId], cancellationToken);
        return files.Count == 1 ? StandingSnapshot.Of(files[0], asOf) : throw new NotFound();
    }

    /// <summary>What was published on a recommendation of a collaboration.</summary>
    /// <exception cref="NotFound">The collaboration has no such recommendation, or the room may not read it.</exception>
    public async Task<RecommendationFile> FileAsync(Guid collaborationId, Guid recommendationId, CancellationToken cancellationToken)
    {
        var files = await FilesAsync([recommendationId], cancellationToken);
        return files.Count == 1 && files[0].Recommendation.CollaborationId == collaborationId ? files[0] : throw new NotFound();
    }

    /// <summary>What was published on each of the recommendations; those that the room may not read are left out.</summary>
    public async Task<IReadOnlyList<RecommendationFile>> FilesAsync(IReadOnlyList<Guid> recommendationIds, CancellationToken cancellationToken) =>
        recommendationIds.Count == 0 ? [] : await FilesAsync(r => recommendationIds.Contains(r.Id), cancellationToken);

    /// <summary>What was published on every recommendation about one of the subjects that was sent by a day.</summary>
    public Task<IReadOnlyList<RecommendationFile>> FilesAsync(Guid collaborationId, IReadOnlyCollection<Guid> subjects, DateOnly sentBy, CancellationToken cancellationToken) =>
        FilesAsync(r => r.CollaborationId == collaborationId && r.SubjectId != null && subjects.Contains(r.SubjectId.Value) && r.SentOn <= sentBy, cancellationToken);

    private async Task<IReadOnlyList<RecommendationFile>> FilesAsync(Expression<Func<Recommendation, bool>> which, CancellationToken cancellationToken)
    {
        var heads = await HeadsAsync(which, cancellationToken);
        if (heads.Count == 0)
            return [];
        var ids = heads.ConvertAll(h => h.Recommendation.Id);
        var addressees = await AddresseesAsync(ids, cancellationToken);
        var answers = await AnswersAsync(ids, cancellationToken);
        return [.. heads.Select(h => new RecommendationFile(h.Recommendation, h.PreviousId, [.. addressees[h.Recommendation.Id]], [.. answers[h.Recommendation.Id]]))];
    }

    private async Task<List<Head>> HeadsAsync(Expression<Func<Recommendation, bool>> which, CancellationToken cancellationToken)
    {
        var recommendations = db.Set<Recommendation>();
        return await recommendations.AsNoTracking().Include(r => r.Points)
            .Where(which)
            .Select(r => new Head(
                r,
                recommendations.Where(p => p.FamilyId == r.FamilyId && p.TextVersion == r.TextVersion - 1).Select(p => (Guid?)p.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private async Task<ILookup<Guid, AddresseeFile>> AddresseesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from addressee in db.Set<Addressee>().AsNoTracking()
            where ids.Contains(addressee.RecommendationId)
            join receipt in db.Set<Receipt>()
                on new { addressee.RecommendationId, addressee.PrincipalId } equals new { receipt.RecommendationId, receipt.PrincipalId } into receipts
            from receipt in receipts.DefaultIfEmpty()
            select new
            {
                addressee.RecommendationId,
                addressee.PrincipalId,
                addressee.RequiredBody,
                addressee.RemindedAt,
                FirstOpenedAt = (DateTime?)receipt.FirstOpenedAt,
                receipt.CaseNumber,
                receipt.Stage,
                receipt.StageOn,
                receipt.SharedChain,
            }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return rows
            .Select(r => (r.RecommendationId, File: new AddresseeFile(
                register.ById(r.PrincipalId) ?? throw new InvalidOperationException($"The register lacks the principal {r.PrincipalId}."),
                r.RequiredBody,
                r.RemindedAt,
                r.FirstOpenedAt is { } opened ? new ReceiptRow(opened, r.CaseNumber, r.Stage, r.StageOn, r.SharedChain) : null)))
            .OrderBy(r => r.File.Principal.Kind).ThenBy(r => r.File.Principal.Code, StringComparer.Ordinal)
            .ToLookup(r => r.RecommendationId, r => r.File);
    }

    // One round trip: a row for each ruling and each entry on the evidence; of both there are few.
    private async Task<ILookup<Guid, Answer>> AnswersAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var (rulings, steps) = (db.Set<Ruling>(), db.Set<ProofStep>());
        var rows = await (
            from decision in db.Set<PublishedDecision>()
            where ids.Contains(decision.RecommendationId)
            join response in db.Set<ReportResponse>() on decision.Id equals response.DecisionId into responses
            from response in responses.DefaultIfEmpty()
            select new
            {
                Decision = decision,
                Response = response,
                Rulings = rulings.Where(r => r.DecisionId == decision.Id).ToList(),
                Steps = steps.Where(s => s.DecisionId == decision.Id).ToList(),
            }).AsNoTracking().AsSingleQuery().ToListAsync(cancellationToken);
        return rows
            .Select(r => new Answer(r.Decision, r.Response, [.. r.Rulings.OrderBy(u => u.RuledOn).ThenBy(u => u.At).ThenBy(u => u.Id)]) { Steps = r.Steps })
            .OrderBy(a => a.Decision.DecidedOn).ThenBy(a => a.Decision.PublishedAt).ThenBy(a => a.Decision.Id)
            .ToLookup(a => a.Decision.RecommendationId);
    }

    private sealed record Head(Recommendation Recommendation, Guid? PreviousId);
}

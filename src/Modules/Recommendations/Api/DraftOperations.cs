using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NotFound = Governance.Platform.Rules.NotFound;

namespace Governance.Recommendations.Api;

/// <summary>Drafts and sent recommendations as resources.</summary>
internal static class DraftOperations
{
    public static async Task<PageOf<RecommendationRow>> ListAsync(
        Guid id, [AsParameters] Paging paging, GovernanceDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var page = await paging.OfAsync(
            db.Set<Recommendation>().AsNoTracking().Where(r => r.CollaborationId == id).OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id), cancellationToken);
        return new PageOf<RecommendationRow>(
            [.. page.Items.Select(r => new RecommendationRow(r.Id, r.Number, r.TextVersion, r.State, r.Title, r.MeetingDate, r.SentAt, r.AnswerBy, r.SupersededByVersion))],
            page.Page, page.PageSize, page.Total);
    }

    public static async Task<Created<RecommendationWire>> CreateAsync(
        Guid id, DraftWire draft, GovernanceDbContext db, SaveDraft.Handler save, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken)
    {
        var content = await ContentAsync(id, draft, db, directory, cancellationToken);
        var saved = await save.HandleAsync(new SaveDraft(null, null, content), cancellationToken);
        return TypedResults.Created($"/api/v1/recommendations/{saved}", await ShownAsync(saved, db, directory, response, cancellationToken));
    }

    public static Task<RecommendationWire> GetAsync(
        Guid id, GovernanceDbContext db, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken) =>
        ShownAsync(id, db, directory, response, cancellationToken);

    public static async Task<RecommendationWire> RewriteAsync(
        Guid id, DraftWire draft, [FromHeader(Name = "If-Match")] string? ifMatch,
        GovernanceDbContext db, SaveDraft.Handler save, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken)
    {
        var version = Conditional.RequiredVersion(ifMatch);
        var content = await ContentAsync(db.Tenant.TenantId, draft, db, directory, cancellationToken);
        await save.HandleAsync(new SaveDraft(id, version, content), cancellationToken);
        return await ShownAsync(id, db, directory, response, cancellationToken);
    }

    /// <summary>The resource as it is now, with its ETag.</summary>
    /// <exception cref="NotFound">Not there, or not yours.</exception>
    public static async Task<RecommendationWire> ShownAsync(
        Guid id, GovernanceDbContext db, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        var sent = await db.Set<Recommendation>().AsNoTracking().Include(r => r.Points).Include(r => r.Addressees).AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        var shown = sent is not null
            ? Shown.Of(sent, register)
            : Shown.Of(await db.FindOrThrowAsync<RecommendationDraft>(id, cancellationToken), db.Tenant.TenantId, register);
        response.SetETag(shown.Version);
        return shown;
    }

    private static async Task<DraftContent> ContentAsync(
        Guid collaborationId, DraftWire draft, GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (db.Tenant.Room is not { Kind: RoomKind.Forum } room || room.Id != collaborationId)
            throw new NotFound();
        var collaboration = (await directory.RegisterAsync(cancellationToken)).Collaboration(collaborationId) ?? throw new NotFound();
        return new DraftContent
        {
            Title = draft.Title,
            Background = draft.Background,
            ForumName = draft.ProposedBy?.Forum ?? collaboration.ForumName,
            MeetingDate = draft.ProposedBy?.MeetingDate,
            Paragraph = draft.ProposedBy?.Paragraph ?? "",
            CaseNumber = draft.ProposedBy?.CaseNumber ?? "",
            AnswerBy = draft.AnswerBy,
            CountsFrom = draft.CountsFrom,
            RegionBody = draft.RequiredBodies?.Region ?? BodyKind.Board,
            MunicipalityBody = draft.RequiredBodies?.Municipality ?? BodyKind.Board,
            Points = [.. draft.Points.Select(PointOf)],
            Addressees = draft.Addressees is null
                ? [.. collaboration.Principals.Select(p => new DraftAddressee(p.Id, null))]
                : [.. draft.Addressees.Select((a, i) => AddresseeOf(a, i, collaboration))],
        };
    }

    private static DraftPoint PointOf(PointWire point, int index)
    {
        var rule = point.Rule is { } json ? WireConditions.Read(json, $"points[{index}].rule") : new Condition.Adopts(Who.All);
        return new DraftPoint(point.Number ?? index + 1, point.Wording, point.Kind, ConditionJson.Write(rule));
    }

    private static DraftAddressee AddresseeOf(AddresseeWire addressee, int index, CollaborationInfo collaboration)
    {
        var principal = collaboration.Principals.FirstOrDefault(p => p.Code == addressee.Code)
            ?? throw new ValidationException([new ValidationFailure($"addressees[{index}].code", "Huvudmannen ingår inte i samverkan.")]);
        return new DraftAddressee(principal.Id, addressee.RequiredBody);
    }
}

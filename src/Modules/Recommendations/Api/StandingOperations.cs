using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Forum;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NotFound = Governance.Platform.Rules.NotFound;

namespace Governance.Recommendations.Api;

/// <summary>Where a recommendation stands on a day, and what led there: the numbers of the pages.</summary>
internal static class StandingOperations
{
    public static async Task<StandingWire> GetAsync(
        Guid id, [Description("A day from the sending until today; today when left out.")] string? asOf,
        GovernanceDbContext db, MatrixReader reader, CancellationToken cancellationToken)
    {
        var matrix = await ReadAsync(id, asOf, db, reader, cancellationToken);
        var (result, recommendation, day) = (matrix.Snapshot.Result, matrix.Snapshot.Recommendation, matrix.Snapshot.AsOf);
        var state = recommendation.StateOn(day);
        return new StandingWire(
            id, day, state, state == RecommendationState.Superseded ? recommendation.SupersededByVersion : null,
            $"/api/v1/recommendations/{id}/case.json?asOf={matrix.Snapshot.AsOf.Iso()}",
            [.. result.Points.Select(p => new PointStandingWire(
                p.Point, p.Outcome, p.InForceSince, WireConditions.Write(result.Case.Points.First(c => c.Id == p.Point).Rule), Waits(result.BlockersOf(p.Point)),
                p.Outcome == PointOutcome.InForce ? JointForce.Of(matrix.Snapshot, p.Point).On : null))],
            [.. matrix.Rows.SelectMany(r => r.Cells.Select(c => Cell(r, c, result)))]);
    }

    public static async Task<FileContentHttpResult> CaseAsync(
        Guid id, string? asOf, GovernanceDbContext db, MatrixReader reader, CancellationToken cancellationToken)
    {
        var matrix = await ReadAsync(id, asOf, db, reader, cancellationToken);
        return TypedResults.File(StandingCaseWriter.Write(matrix.Snapshot.Result.Case), "application/json");
    }

    public static async Task<FileContentHttpResult> MatrixAsync(
        Guid id, string format, string? asOf, GovernanceDbContext db, MatrixReader reader, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        var matrix = await ReadAsync(id, asOf, db, reader, cancellationToken);
        return MatrixTable.File(matrix, matrix.Rows, format, texts).ToResult();
    }

    public static async Task<PageOf<EventWire>> EventsAsync(
        Guid id, [AsParameters] Paging paging, GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var collaboration = await CollaborationOfAsync(id, db, cancellationToken);
        var page = await paging.OfAsync(
            db.Set<ForumEvent>().AsNoTracking().Include(e => e.Payload).Where(e => e.CollaborationId == collaboration && e.SubjectId == id)
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Id),
            cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return new PageOf<EventWire>([.. page.Items.Select(e => Event(e, register))], page.Page, page.PageSize, page.Total);
    }

    private static async Task<Matrix> ReadAsync(Guid id, string? asOf, GovernanceDbContext db, MatrixReader reader, CancellationToken cancellationToken)
    {
        var collaboration = await CollaborationOfAsync(id, db, cancellationToken);
        var (matrix, day) = await reader.ReadAsync(collaboration, id, asOf, cancellationToken);
        return day.Message is null ? matrix : throw new ValidationException([new ValidationFailure("asOf", day.Message)]);
    }

    private static async Task<Guid> CollaborationOfAsync(Guid id, GovernanceDbContext db, CancellationToken cancellationToken) =>
        await db.Set<Recommendation>().Where(r => r.Id == id).Select(r => (Guid?)r.CollaborationId).FirstOrDefaultAsync(cancellationToken)
        ?? throw new NotFound();

    private static PrincipalStandingWire Cell(MatrixRow row, MatrixCell cell, StandingResult result)
    {
        var decision = cell.Source?.Decision;
        var pending = cell.Status is PrincipalStatus.ConditionPending or PrincipalStatus.ConditionFailed;
        return new PrincipalStandingWire(
            row.Principal.Code, row.Principal.Id, row.Principal.DisplayName, cell.Point, cell.Status, cell.Standing.Counts,
            decision?.Id, decision?.DecidedOn, decision?.BodyName, decision?.Paragraph, decision?.CaseNumber ?? row.CaseNumber,
            WireConditions.WriteOrNull(decision?.Condition), decision is { OnBehalf: true }, cell.DaysLate,
            pending ? Waits(result.BlockersOf(row.Principal.Code, cell.Point)) : null,
            cell.Grade, cell.Legal, cell.Unproved?.Decision.Id);
    }

    private static WaitsWire Waits(Blockers blockers) => new(
        [.. blockers.Principals.Select(w => new WaitWire(w.Principal, w.Point, w.Status, w.CouldStill))],
        [.. blockers.Unconfirmed.Select(u => new UnconfirmedWire(u.Decider, u.Point, u.Text, u.Confirmed))]);

    private static EventWire Event(ForumEvent e, PrincipalRegister register) => new(
        e.Id, e.At, e.Type, e.SubjectId, e.PrincipalId is { } about ? register.ById(about)?.Code : null,
        e.OnBehalfOf is { } behalf ? register.ById(behalf)?.Code : null,
        e.Payload is { } payload ? JsonElement.Parse(payload.Json) : null);
}

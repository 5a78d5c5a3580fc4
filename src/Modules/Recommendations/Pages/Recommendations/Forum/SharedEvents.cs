using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>An event of the collaboration's log.</summary>
internal sealed record SharedEvent(Guid Id, DateTime At, string Type, Guid SubjectId, Guid? PrincipalId, Guid? OnBehalfOf, string? Json);

/// <summary>Reads the collaboration's log, newest first.</summary>
internal sealed class SharedEvents(GovernanceDbContext db)
{
    /// <summary>The newest events on a recommendation until the end of a day. One query.</summary>
    public async Task<IReadOnlyList<SharedEvent>> NewestAsync(Guid collaborationId, Guid recommendationId, DateOnly day, int most, CancellationToken cancellationToken) =>
        await Rows(Until(Of(collaborationId, recommendationId), day)).Take(most).ToListAsync(cancellationToken);

    /// <summary>A page of the log, from 1, and how many events there are. Two queries.</summary>
    public async Task<(IReadOnlyList<SharedEvent> Rows, int Total)> PageAsync(
        Guid collaborationId, Guid? recommendationId, int page, int size, CancellationToken cancellationToken)
    {
        var events = Of(collaborationId, recommendationId);
        var total = await events.CountAsync(cancellationToken);
        return (await Rows(events).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), total);
    }

    /// <summary>All of the log, for an export.</summary>
    public async Task<IReadOnlyList<SharedEvent>> AllAsync(Guid collaborationId, Guid? recommendationId, CancellationToken cancellationToken) =>
        await Rows(Of(collaborationId, recommendationId)).ToListAsync(cancellationToken);

    /// <summary>The first prolongation after a day, which tells what the answer-by day was then. One query.</summary>
    public async Task<SharedEvent?> NextProlongationAsync(Guid collaborationId, Guid recommendationId, DateOnly day, CancellationToken cancellationToken)
    {
        var end = EndOf(day);
        return await Rows(Of(collaborationId, recommendationId).Where(e => e.Type == "AnswerByProlonged" && e.At >= end))
            .LastOrDefaultAsync(cancellationToken);
    }

    private IQueryable<ForumEvent> Of(Guid collaborationId, Guid? recommendationId)
    {
        // The roots of rooms' own logs are for auditors: nobody did anything.
        var events = db.Set<ForumEvent>().AsNoTracking().Where(e => e.CollaborationId == collaborationId && e.Type != ForumSequencer.RootFrozen);
        return recommendationId is { } id ? events.Where(e => e.SubjectId == id) : events;
    }

    private static IQueryable<ForumEvent> Until(IQueryable<ForumEvent> events, DateOnly day)
    {
        var end = EndOf(day);
        return events.Where(e => e.At < end);
    }

    private static IQueryable<SharedEvent> Rows(IQueryable<ForumEvent> events) => events
        .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
        .Select(e => new SharedEvent(e.Id, e.At, e.Type, e.SubjectId, e.PrincipalId, e.OnBehalfOf, e.Payload == null ? null : e.Payload.Json));

    private static DateTime EndOf(DateOnly day) => StockholmTime.StartOf(day.AddDays(1));
}

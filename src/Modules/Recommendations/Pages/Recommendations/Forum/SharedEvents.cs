using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Reads the collaboration's log, newest first.</summary>
internal sealed class SharedEvents(GovernanceDbContext db)
{
    /// <summary>The newest events on a recommendation until the end of a day. One query.</summary>
    public async Task<IReadOnlyList<EventRow>> NewestAsync(Guid collaborationId, Guid recommendationId, DateOnly day, int most, CancellationToken cancellationToken) =>
        await Rows(Until(Of(collaborationId, recommendationId), day)).Take(most).ToListAsync(cancellationToken);

    /// <summary>The first prolongation after a day, which tells what the answer-by day was then. One query.</summary>
    public async Task<EventRow?> NextProlongationAsync(Guid collaborationId, Guid recommendationId, DateOnly day, CancellationToken cancellationToken)
    {
        var end = EndOf(day);
        return await Rows(Of(collaborationId, recommendationId).Where(e => e.Type == "AnswerByProlonged" && e.At >= end))
            .LastOrDefaultAsync(cancellationToken);
    }

    private IQueryable<ForumEvent> Of(Guid collaborationId, Guid recommendationId) =>
        db.Set<ForumEvent>().AsNoTracking().Where(e => e.CollaborationId == collaborationId && e.SubjectId == recommendationId);

    private static IQueryable<ForumEvent> Until(IQueryable<ForumEvent> events, DateOnly day)
    {
        var end = EndOf(day);
        return events.Where(e => e.At < end);
    }

    private static IQueryable<EventRow> Rows(IQueryable<ForumEvent> events) => events
        .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
        .Select(e => new EventRow(e.Id, e.At, e.Type, e.SubjectId, e.ActorId, e.PrincipalId, e.OnBehalfOf, e.PublishedBy, e.Payload == null ? null : e.Payload.Json));

    private static DateTime EndOf(DateOnly day) => StockholmTime.StartOf(day.AddDays(1));
}

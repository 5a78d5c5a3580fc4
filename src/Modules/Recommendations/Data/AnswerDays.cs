using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Data;

/// <summary>The forum's meetings that recommended something, and the last days to answer, for the year of the collaboration.</summary>
internal sealed class AnswerDays(GovernanceDbContext db, IStringLocalizer<Texts> text) : IYearDays
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WheelDay>> OfAsync(Guid collaborationId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sent = await db.Set<Recommendation>().AsNoTracking()
            .Where(r => r.CollaborationId == collaborationId && ((r.MeetingDate >= first && r.MeetingDate <= last) || (r.AnswerBy >= first && r.AnswerBy <= last)))
            .Select(r => new { r.Number, r.Title, r.ForumName, r.MeetingDate, r.AnswerBy, r.State }).ToListAsync(cancellationToken);
        return
        [
            .. sent.Where(r => r.MeetingDate.Year == year).Select(r => (r.MeetingDate, r.ForumName)).Distinct().Select(m => new WheelDay(m.MeetingDate, WheelKind.Meeting, text["Möte i {0}", m.ForumName])),
            .. sent.Where(r => r.AnswerBy.Year == year && r.State == RecommendationState.Sent).Select(r => new WheelDay(r.AnswerBy, WheelKind.Answer, text["Svara senast på {0} {1}", r.Number, r.Title])),
        ];
    }
}

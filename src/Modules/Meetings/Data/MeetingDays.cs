using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Data;

/// <summary>The meetings on a collaboration's year wheel, but those that are cancelled.</summary>
internal sealed class MeetingDays(GovernanceDbContext db, IStringLocalizer<Texts> text) : IYearDays
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WheelDay>> OfAsync(Guid collaborationId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var meetings = await db.Set<AnnouncedMeeting>().AsNoTracking()
            .Where(m => m.CollaborationId == collaborationId && m.On >= first && m.On <= last && m.Stage != MeetingStage.Cancelled)
            .Select(m => new { m.ShortName, m.On }).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new WheelDay(m.On, WheelKind.Meeting, text["{0} har möte", m.ShortName]))];
    }
}

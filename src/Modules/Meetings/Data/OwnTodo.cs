using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Data;

/// <summary>The next meetings to which who acts is called, by her e-mail address. One query.</summary>
internal sealed class OwnTodo(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> text) : ITodoSource
{
    private const int DaysAhead = 60;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken)
    {
        if (tenant.ActorOrNone is not { Email.Length: > 0 } actor)
            return [];
        var (today, last) = (clock.Today(), clock.Today().AddDays(DaysAhead));
        // Few meetings are called and not held, so who is called is looked up here.
        var coming = await db.Set<AnnouncedMeeting>().AsNoTracking()
            .Where(m => m.On >= today && m.On <= last && (m.Stage == MeetingStage.Summoned || m.Stage == MeetingStage.InSession)).OrderBy(m => m.On).ToListAsync(cancellationToken);
        var mine = coming.Where(m => m.Summons is { } s && s.People.Any(p => string.Equals(p.Email, actor.Email, StringComparison.OrdinalIgnoreCase))).DistinctBy(m => m.ForumId).ToList();
        if (mine.Count == 0)
            return [];
        var register = await directory.RegisterAsync(cancellationToken);
        return [.. mine.Select(m => new TodoItem(text["Läs in dig på mötet {0}", m.On.Iso()], m.Summons!.Body, $"/forum/{register.Collaboration(m.CollaborationId)?.Slug}/meetings/{m.Id}", m.On))];
    }
}

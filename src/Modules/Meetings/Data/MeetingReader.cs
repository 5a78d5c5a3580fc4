using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Data;

/// <summary>A meeting in a list. How many items and untold changes it has is known in the forum's room only.</summary>
internal sealed record MeetingLine(Guid Id, Guid ForumId, DateOnly On, TimeOnly From, string Place, MeetingStage Stage, int? Items, int Untold, int LastParagraph);

/// <summary>Reads meetings as the room acted in may see them.</summary>
internal sealed class MeetingReader(GovernanceDbContext db, IForumDirectory forums, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Whether the forum's own room is acted in, which sees drafts.</summary>
    public bool IsOwn(Guid collaborationId) => db.Tenant.Room.Kind == RoomKind.Forum && db.Tenant.TenantId == collaborationId;

    /// <summary>The forums of a collaboration, by name. One query.</summary>
    public Task<IReadOnlyList<ForumInfo>> ForumsAsync(Guid collaborationId, CancellationToken cancellationToken) => forums.ForumsAsync(collaborationId, cancellationToken);

    /// <summary>All meetings of a collaboration, by day. One query.</summary>
    public async Task<IReadOnlyList<MeetingLine>> LinesAsync(Guid collaborationId, CancellationToken cancellationToken)
    {
        var rows = IsOwn(collaborationId)
            ? await db.Set<JointMeeting>().AsNoTracking().Select(m => new MeetingLine(m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage, m.Items, m.Untold, m.LastParagraph)).ToListAsync(cancellationToken)
            : await db.Set<AnnouncedMeeting>().AsNoTracking().Where(m => m.CollaborationId == collaborationId)
                .Select(m => new MeetingLine(m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage, null, 0, 0)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(m => m.On).ThenBy(m => m.From).ThenBy(m => m.Id)];
    }

    /// <summary>A meeting as its members see it; 404 when it is none of the collaboration. One query.</summary>
    public Task<AnnouncedMeeting> AnnouncedAsync(Guid collaborationId, Guid id, CancellationToken cancellationToken) =>
        db.Set<AnnouncedMeeting>().AsNoTracking().FirstOrThrowAsync(m => m.Id == id && m.CollaborationId == collaborationId, cancellationToken);

    /// <summary>Agendas to begin with, by name. One query.</summary>
    public async Task<IReadOnlyList<SavedAgenda>> AgendasAsync(CancellationToken cancellationToken) =>
        [.. (await db.Set<SavedAgenda>().AsNoTracking().ToListAsync(cancellationToken)).OrderBy(a => a.Name, Principals.Contracts.SwedishOrder.Names)];
}

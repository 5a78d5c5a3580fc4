using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Data;

/// <summary>Meetings that papers are attached to: any that the room sees, and to choose from those of the forum's room that are not held.</summary>
internal sealed class MeetingSubjects(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory) : IDocumentSubjectSource
{
    private const int MostChoices = 50;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<SubjectKey, SubjectInfo>> OfAsync(IReadOnlyCollection<SubjectKey> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Where(k => k.Kind == DocumentSubject.Meeting).Select(k => k.Id).ToList();
        return ids.Count == 0
            ? new Dictionary<SubjectKey, SubjectInfo>()
            : (await ReadAsync(m => m.Where(x => ids.Contains(x.Id)), cancellationToken)).ToDictionary(s => s.Key);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken)
    {
        if (tenant.Room.Kind != RoomKind.Forum)
            return [];
        var own = tenant.TenantId;
        return await ReadAsync(
            m => m.Where(x => x.PublishedBy == own && (x.Stage == MeetingStage.Planned || x.Stage == MeetingStage.Summoned || x.Stage == MeetingStage.InSession)).OrderBy(x => x.On).Take(MostChoices),
            cancellationToken);
    }

    private async Task<List<SubjectInfo>> ReadAsync(Func<IQueryable<AnnouncedMeeting>, IQueryable<AnnouncedMeeting>> which, CancellationToken cancellationToken)
    {
        var rows = await which(db.Set<AnnouncedMeeting>().AsNoTracking()).Select(m => new { m.Id, m.CollaborationId, m.On, m.ShortName }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return
        [
            .. rows.Select(m => (m, Key: new SubjectKey(DocumentSubject.Meeting, m.Id)))
                .Select(r => new SubjectInfo(r.Key, $"{r.m.ShortName} {r.m.On.Iso()}", $"/forum/{register.Collaboration(r.m.CollaborationId)?.Slug}/meetings/{r.m.Id}", r.Key, r.m.CollaborationId, CaseNumber: null)),
        ];
    }
}

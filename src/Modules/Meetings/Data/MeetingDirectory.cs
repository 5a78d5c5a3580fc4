using Governance.Meetings.Contracts;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Stage = Governance.Meetings.Contracts.MeetingStage;

namespace Governance.Meetings.Data;

/// <summary>Answers other modules: to the forum's room of drafts too, to others of what is adjusted.</summary>
internal sealed class MeetingDirectory(GovernanceDbContext db) : IMeetingDirectory
{
    public async Task<IReadOnlyList<MeetingInfo>> MeetingsAsync(IReadOnlyCollection<Guid> forumIds, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        [.. (await db.Set<AnnouncedMeeting>().AsNoTracking().Where(m => forumIds.Contains(m.ForumId) && m.On >= from && m.On <= to)
            .OrderBy(m => m.On).ThenBy(m => m.From).ThenBy(m => m.Id).Select(m => new { m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage }).ToListAsync(cancellationToken))
            .Select(m => new MeetingInfo(m.Id, m.ForumId, m.On, m.From, m.Place, Of(m.Stage)))];

    public async Task<IReadOnlyList<MeetingInfo>> FindAsync(IReadOnlyCollection<Guid> meetingIds, CancellationToken cancellationToken) =>
        [.. (await db.Set<AnnouncedMeeting>().AsNoTracking().Where(m => meetingIds.Contains(m.Id))
            .Select(m => new { m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage }).ToListAsync(cancellationToken))
            .Select(m => new MeetingInfo(m.Id, m.ForumId, m.On, m.From, m.Place, Of(m.Stage)))];

    public Task<IReadOnlyList<ParagraphInfo>> ParagraphsAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken) =>
        ReadAsync(d => d.Where(p => itemIds.Contains(p.Id)), d => d.Where(p => itemIds.Contains(p.Id)), cancellationToken);

    public Task<IReadOnlyList<ParagraphInfo>> AboutAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) =>
        ReadAsync(
            d => d.Where(p => p.SubjectId != null && subjectIds.Contains(p.SubjectId.Value)),
            d => d.Where(p => p.SubjectId != null && subjectIds.Contains(p.SubjectId.Value)), cancellationToken);

    public Task<IReadOnlyList<ParagraphInfo>> OfForumAsync(Guid forumId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ReadAsync(
            d => d.Where(p => p.ForumId == forumId && p.On >= from && p.On <= to),
            d => d.Where(p => p.ForumId == forumId && p.On >= from && p.On <= to), cancellationToken);

    // One query: the forum's room has a row of every concluded item; the others see what was published.
    private async Task<IReadOnlyList<ParagraphInfo>> ReadAsync(
        Func<IQueryable<ConcludedItem>, IQueryable<ConcludedItem>> own, Func<IQueryable<PublishedParagraph>, IQueryable<PublishedParagraph>> shared, CancellationToken cancellationToken)
    {
        var found = db.Tenant.Room.Kind == RoomKind.Forum
            ? (await own(db.Set<ConcludedItem>().AsNoTracking()).ToListAsync(cancellationToken))
                .Select(p => new ParagraphInfo(p.Id, p.MeetingId, p.ForumId, p.On, p.Number, p.Title, p.CaseNumber, p.SubjectId, Points(p.Points), p.Adjusted))
            : (await shared(db.Set<PublishedParagraph>().AsNoTracking())
                .Select(p => new { p.Id, p.MeetingId, p.ForumId, p.On, p.Number, p.Title, p.CaseNumber, p.SubjectId, p.Points }).ToListAsync(cancellationToken))
                .Select(p => new ParagraphInfo(p.Id, p.MeetingId, p.ForumId, p.On, p.Number, p.Title, p.CaseNumber, p.SubjectId, Points(p.Points), true));
        return [.. found.OrderBy(p => p.On).ThenBy(p => p.Number)];
    }

    private static IReadOnlyList<ParagraphPoint> Points(IReadOnlyList<OutcomePoint> points) => [.. points.Select(p => new ParagraphPoint(p.Verb, p.Text))];

    private static Stage Of(Domain.MeetingStage stage) => stage switch
    {
        Domain.MeetingStage.Summoned => Stage.Summoned,
        Domain.MeetingStage.InSession => Stage.InSession,
        Domain.MeetingStage.Ended => Stage.Ended,
        Domain.MeetingStage.Adjusted => Stage.Adjusted,
        Domain.MeetingStage.Cancelled => Stage.Cancelled,
        _ => Stage.Planned,
    };
}

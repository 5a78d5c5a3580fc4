using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Forums.Data;

/// <summary>Answers other modules.</summary>
internal sealed class ForumDirectory(ForumReader reader, GovernanceDbContext db, IPrincipalDirectory directory) : IForumDirectory
{
    public async Task<IReadOnlyList<ForumInfo>> ForumsAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        [.. (await reader.ForumsAsync(collaborationId, cancellationToken)).Select(Of)];

    public async Task<ForumInfo?> FindAsync(Guid forumId, CancellationToken cancellationToken) =>
        await db.Set<JointForum>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == forumId, cancellationToken) is { } forum ? Of(forum) : null;

    public async Task<IReadOnlyList<Seat>> SeatsAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var mandates = db.Set<SeatMandate>().AsNoTracking().Where(m => m.ForumId == forumId && m.From <= on && (m.To == null || m.To >= on));
        var rows = await mandates.Join(db.Set<ForumSeat>().AsNoTracking(), m => m.SeatId, s => s.Id, (mandate, seat) => new { mandate, seat }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(r => r.seat.Role).ThenBy(r => r.seat.Order).ThenBy(r => r.seat.Id).Select(r => new Seat(
                r.mandate.Id, r.seat.PrincipalId, PartyOf(r.seat, register), r.mandate.PersonName, r.mandate.Email, r.seat.Role, r.seat.HasVote(), r.seat.Order)),
        ];
    }

    public async Task<Presidium> PresidiumAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var period = await db.Set<PresidiumPeriod>().AsNoTracking().FirstOrDefaultAsync(p => p.ForumId == forumId && p.From <= on && (p.To == null || p.To >= on), cancellationToken);
        if (period is null)
            return new Presidium(null, null);
        var (chair, vice) = period.On(on);
        var holding = await db.Set<SeatMandate>().Where(m => (m.Id == chair || m.Id == vice) && m.From <= on && (m.To == null || m.To >= on)).Select(m => m.Id).ToListAsync(cancellationToken);
        return new Presidium(Holding(chair), Holding(vice));

        Guid? Holding(Guid? mandate) => mandate is { } id && holding.Contains(id) ? id : null;
    }

    public async Task<IReadOnlyList<Guid>> ForumsOfAsync(string email, DateOnly on, CancellationToken cancellationToken)
    {
        // Capitals in an address are no difference, and each database has its own opinion of that: some hundred rows are compared here.
        var mandates = await db.Set<SeatMandate>().Where(m => m.From <= on && (m.To == null || m.To >= on)).Select(m => new { m.ForumId, m.Email }).ToListAsync(cancellationToken);
        return [.. mandates.Where(m => email.Length > 0 && string.Equals(m.Email, email, StringComparison.OrdinalIgnoreCase)).Select(m => m.ForumId).Distinct()];
    }

    public async Task<Quorum> QuorumAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var forum = await db.Set<JointForum>().AsNoTracking().FirstOrThrowAsync(f => f.Id == forumId, cancellationToken);
        var votes = await db.Set<ForumSeat>().CountAsync(s => s.ForumId == forumId && s.Role == SeatRole.Member && s.PrincipalId != null && s.From <= on && (s.To == null || s.To >= on), cancellationToken);
        return new Quorum(forum.Quorum(), votes);
    }

    /// <summary>What a seat's party is called now; a principal that is no more keeps the name that it had.</summary>
    public static string PartyOf(ForumSeat seat, PrincipalRegister register) =>
        seat.PrincipalId is { } id && register.ById(id) is { } principal ? principal.DisplayName : seat.Party;

    private static ForumInfo Of(JointForum forum) => new(forum.Id, forum.CollaborationId, forum.Name, forum.ShortName, forum.Level, forum.ParentId, forum.Verbs());
}

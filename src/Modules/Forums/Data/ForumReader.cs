using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Forums.Data;

/// <summary>Reads forums and their compositions: the same number of queries whatever there is.</summary>
internal sealed class ForumReader(GovernanceDbContext db, IPrincipalDirectory directory, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The forums of a collaboration, by name. One query.</summary>
    public async Task<IReadOnlyList<JointForum>> ForumsAsync(Guid collaborationId, CancellationToken cancellationToken)
    {
        var forums = await db.Set<JointForum>().AsNoTracking().Where(f => f.CollaborationId == collaborationId).ToListAsync(cancellationToken);
        return [.. forums.OrderBy(f => f.Level).ThenBy(f => f.Name, SwedishOrder.Names)];
    }

    /// <summary>The compositions of all forums of a collaboration, in the same order. Three queries.</summary>
    public async Task<IReadOnlyList<Composition>> CompositionsAsync(IReadOnlyList<JointForum> forums, CancellationToken cancellationToken)
    {
        var ids = forums.Select(f => f.Id).ToList();
        var seats = await db.Set<ForumSeat>().AsNoTracking().Where(s => ids.Contains(s.ForumId)).ToListAsync(cancellationToken);
        var mandates = await db.Set<SeatMandate>().AsNoTracking().Where(m => ids.Contains(m.ForumId)).ToListAsync(cancellationToken);
        var presidia = await db.Set<PresidiumPeriod>().AsNoTracking().Where(p => ids.Contains(p.ForumId)).ToListAsync(cancellationToken);
        var sideOf = await SidesAsync(cancellationToken);
        return [.. forums.Select(f => new Composition(f, sideOf, seats.Where(s => s.ForumId == f.Id), mandates.Where(m => m.ForumId == f.Id), presidia.Where(p => p.ForumId == f.Id)))];
    }

    /// <summary>The composition of a forum. Three queries.</summary>
    /// <param name="forum">The forum; changes are saved if it is tracked.</param>
    /// <param name="tracked">Whether the rows are to be changed.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<Composition> CompositionAsync(JointForum forum, bool tracked, CancellationToken cancellationToken)
    {
        var seats = await Rows<ForumSeat>(tracked).Where(s => s.ForumId == forum.Id).ToListAsync(cancellationToken);
        var mandates = await Rows<SeatMandate>(tracked).Where(m => m.ForumId == forum.Id).ToListAsync(cancellationToken);
        var presidia = await Rows<PresidiumPeriod>(tracked).Where(p => p.ForumId == forum.Id).ToListAsync(cancellationToken);
        return new Composition(forum, await SidesAsync(cancellationToken), seats, mandates, presidia);
    }

    private IQueryable<T> Rows<T>(bool tracked) where T : class => tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();

    private async Task<Func<Guid, Side>> SidesAsync(CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        return id => register.ById(id)?.Kind == PrincipalKind.Region ? Side.Region : Side.Municipalities;
    }
}

using System.Linq.Expressions;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Search;

/// <summary>Rows as they will be when the save is done: what is stored, with what is about to be written over it.</summary>
/// <param name="db">The context of the save.</param>
/// <param name="isNew">True when the row that is read is new: then nothing below it is stored yet.</param>
public sealed class SearchRows(GovernanceDbContext db, bool isNew)
{
    /// <summary>The room that writes.</summary>
    public Tenancy.Room Room => db.Tenant.Room;

    /// <summary>The row; null when it is not there, or is being removed.</summary>
    public async Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken) where T : Entity =>
        db.ChangeTracker.Entries<T>().FirstOrDefault(e => e.Entity.Id == id) is { } tracked
            ? tracked.State == EntityState.Deleted ? null : tracked.Entity
            : await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken);

    /// <summary>The rows below the one that is read.</summary>
    public async Task<IReadOnlyList<T>> BelowAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancellationToken) where T : Entity
    {
        var stored = isNew ? [] : await db.Set<T>().AsNoTracking().Where(which).ToListAsync(cancellationToken);
        var tracked = db.ChangeTracker.Entries<T>().ToList();
        if (tracked.Count == 0)
            return stored;
        var known = tracked.Select(e => e.Entity.Id).ToHashSet();
        var matches = which.Compile(preferInterpretation: true);
        return [.. stored.Where(r => !known.Contains(r.Id)), .. tracked.Where(e => e.State != EntityState.Deleted && matches(e.Entity)).Select(e => e.Entity)];
    }

    /// <summary>One value of a row that is no <see cref="Entity"/>, such as an account's name: tracked first, then stored.</summary>
    public async Task<T?> FirstAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancellationToken) where T : class =>
        db.ChangeTracker.Entries<T>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity).FirstOrDefault(which.Compile(preferInterpretation: true))
        ?? await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(which, cancellationToken);
}

using System.Linq.Expressions;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Data;

/// <summary>The only finders: they query, so that the tenant filter always applies, unlike <c>Find</c> on a tracked row.</summary>
public static class Finding
{
    /// <summary>The row, tracked.</summary>
    /// <exception cref="NotFound">Not there, or not yours.</exception>
    public static async Task<T> FindOrThrowAsync<T>(this GovernanceDbContext db, Guid id, CancellationToken cancellationToken) where T : Entity =>
        await db.Set<T>().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) ?? throw new NotFound();

    /// <summary>The first match, or 404.</summary>
    /// <exception cref="NotFound">Not there, or not yours.</exception>
    public static async Task<T> FirstOrThrowAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken) =>
        await rows.FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound();

    /// <summary>The first match of the predicate, or 404.</summary>
    /// <exception cref="NotFound">Not there, or not yours.</exception>
    public static Task<T> FirstOrThrowAsync<T>(this IQueryable<T> rows, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken) =>
        rows.Where(predicate).FirstOrThrowAsync(cancellationToken);
}

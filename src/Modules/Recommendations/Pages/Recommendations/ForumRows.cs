using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>What every act of the secretariat starts with: the forum that it acts in, and the row that its form was made from.</summary>
internal static class ForumRows
{
    /// <summary>The collaboration whose forum is acted in.</summary>
    /// <exception cref="NotFound">The room is not a forum's.</exception>
    public static async ValueTask<CollaborationInfo> ForumAsync(this GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (db.Tenant.Room.Kind != RoomKind.Forum)
            throw new NotFound();
        var register = await directory.RegisterAsync(cancellationToken);
        return register.Collaboration(db.Tenant.TenantId) ?? throw new NotFound();
    }

    /// <summary>A sent recommendation of the forum, with points and addressees, tracked.</summary>
    /// <exception cref="NotFound">Not there, or another forum's.</exception>
    public static Task<Recommendation> ForumRecommendationAsync(this GovernanceDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var forum = db.Tenant.TenantId;
        return db.Set<Recommendation>().Include(r => r.Points).Include(r => r.Addressees).AsSplitQuery()
            .FirstOrThrowAsync(r => r.Id == id && r.PublishedBy == forum, cancellationToken);
    }

    /// <summary>Makes the save lose when the row has changed since the form was made.</summary>
    public static void ExpectVersion<T>(this GovernanceDbContext db, T row, int? version) where T : class, IVersioned
    {
        if (version is { } expected)
            db.Entry(row).Property(r => r.Version).OriginalValue = expected;
    }
}

using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Plans.Data;

/// <summary>The collaboration that is acted in or visited.</summary>
internal static class Forum
{
    /// <summary>The collaboration whose forum is acted in.</summary>
    /// <exception cref="NotFound">The room is not a forum's.</exception>
    public static async ValueTask<CollaborationInfo> ForumAsync(this GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (db.Tenant.Room.Kind != RoomKind.Forum)
            throw new NotFound();
        return (await directory.RegisterAsync(cancellationToken)).Collaboration(db.Tenant.TenantId) ?? throw new NotFound();
    }

    /// <summary>Makes the save lose when the row has changed since the form was made.</summary>
    public static void ExpectVersion<T>(this GovernanceDbContext db, T row, int? version) where T : class, IVersioned
    {
        if (version is { } expected)
            db.Entry(row).Property(r => r.Version).OriginalValue = expected;
    }

    /// <summary>The ids of the members.</summary>
    public static IReadOnlySet<Guid> Members(this CollaborationInfo collaboration) => collaboration.Principals.Select(p => p.Id).ToHashSet();
}

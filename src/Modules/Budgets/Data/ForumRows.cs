using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Data;

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

    /// <summary>Makes the save lose when the row has changed since the form was made.</summary>
    public static void ExpectVersion<T>(this GovernanceDbContext db, T row, int? version) where T : class, IVersioned
    {
        if (version is { } expected)
            db.Entry(row).Property(r => r.Version).OriginalValue = expected;
    }

    /// <summary>The population that counts on a day, by the register.</summary>
    public static Func<Domain.Payer, DateOnly, PopulationOnDay?> Populations(this PrincipalRegister register) => (payer, day) => register.PopulationOn(payer.Id, day);
}

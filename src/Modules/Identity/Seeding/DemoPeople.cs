using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity.Seeding;

/// <summary>A ready person of the demo, with the roles that she has in a room.</summary>
internal sealed record DemoPerson(Guid AccountId, string Name, string Email, IReadOnlyList<Role> Roles);

/// <summary>The ready people of the demo: only accounts at the demo's own address are ever offered or let in without a password.</summary>
internal sealed class DemoPeople(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Domain = "@demo.lansforum.example";
    public const string Password = "demo-lansforum";

    private static readonly string NormalDomain = Account.Normal(Domain);

    /// <summary>Whether the account is one of the demo's.</summary>
    public static bool Includes(Account account) =>
        account is { IsClient: false, IsClosed: false } && account.NormalizedEmail?.EndsWith(NormalDomain, StringComparison.Ordinal) == true;

    /// <summary>The people with a valid mandate in the room. Read in a scope of its own, because the visitor is in no room.</summary>
    public async Task<IReadOnlyList<DemoPerson>> InAsync(Room room, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        var rows = await db.Set<Mandate>().Where(Mandate.ValidOn(clock.Today())).Where(m => m.TenantId == room.Id)
            .Join(db.Set<Account>().Where(a => !a.IsClient && !a.IsClosed && a.NormalizedEmail!.EndsWith(NormalDomain)), m => m.AccountId, a => a.Id,
                (m, a) => new { a.Id, a.Name, a.Email, m.Role })
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Id)
            .Select(g => new DemoPerson(g.Key, g.First().Name, g.First().Email!, [.. g.Select(r => r.Role).Order()]))
            .OrderBy(p => p.Roles[0]).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }
}

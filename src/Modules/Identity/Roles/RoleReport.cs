using System.Reflection;
using Governance.Identity.Domain;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Roles;

/// <summary>A mandate of the room with the person who holds it.</summary>
internal sealed record MandateRow(
    Guid Id, Guid AccountId, string Name, string? Email, bool IsClient, Role Role, DateOnly From, DateOnly? To)
{
    public bool IsValidOn(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Who could do what in the room on a day.</summary>
internal sealed class RoleReport(GovernanceDbContext db, TenantContext tenant, IReadOnlyList<AppModule> modules)
{
    /// <summary>Every mandate that the room has given, by name; those that have ended too.</summary>
    public async Task<IReadOnlyList<MandateRow>> MandatesAsync(CancellationToken cancellationToken)
    {
        // The wall also shows the reader's own mandates in other rooms, which are none of this room's business.
        var room = tenant.TenantId;
        return await (
                from mandate in db.Set<Mandate>()
                join account in db.Set<Account>() on mandate.AccountId equals account.Id
                where mandate.TenantId == room
                orderby account.Name, account.Id, mandate.From
                select new MandateRow(
                    mandate.Id, account.Id, account.Name, account.IsClient ? account.UserName : account.Email, account.IsClient, mandate.Role, mandate.From, mandate.To))
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>What a role allows in this kind of room: Swedish text and the module whose permission it is.</summary>
    public IEnumerable<(Assembly Module, string Text)> Allows(Role role) =>
        modules.SelectMany(m => m.Permissions.Where(p => p.Rooms.Contains(tenant.Room.Kind) && p.Roles.Contains(role)).Select(p => (m.Assembly, p.Text))).Distinct();
}

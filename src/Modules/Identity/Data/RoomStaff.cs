using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Data;

internal sealed class RoomStaff(GovernanceDbContext db) : IRoomStaff
{
    public async Task<Actor?> HolderAsync(Role role, DateOnly day, CancellationToken cancellationToken)
    {
        var room = db.Tenant.TenantId;
        var holder = await (
                from mandate in db.Set<Mandate>().Where(Mandate.ValidOn(day)).Where(m => m.TenantId == room && m.Role == role)
                join account in db.Set<Account>().Where(a => a.ClientOf == null) on mandate.AccountId equals account.Id
                orderby mandate.Id
                select new { account.Id, account.Name, account.Email, MandateId = mandate.Id })
            .AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return holder is null ? null : new Actor(holder.Id, holder.Name, [new ActiveMandate(holder.MandateId, room, role)]) { Email = holder.Email ?? "" };
    }
}

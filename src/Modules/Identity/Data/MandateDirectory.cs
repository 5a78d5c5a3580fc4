using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Data;

internal sealed class MandateDirectory(GovernanceDbContext db, TimeProvider clock) : IMandateDirectory
{
    public async Task<Actor?> ActorAsync(Guid accountId, CancellationToken cancellationToken)
    {
        // The wall shows an account its own mandates in every room, but only its own.
        if (db.Tenant.AccountIdOrEmpty != accountId)
            throw new InvalidOperationException("Identify the account before asking for its mandates.");
        var valid = db.Set<Mandate>().Where(Mandate.ValidOn(clock.Today()));
        var rows = await (
                from account in db.Set<Account>()
                where account.Id == accountId && !account.IsClosed
                from mandate in valid.Where(m => m.AccountId == account.Id).DefaultIfEmpty()
                orderby mandate.From, mandate.Id
                select new { account.Name, account.Email, account.IsClient, Id = (Guid?)mandate.Id, Room = (Guid?)mandate.TenantId, Role = (Platform.Security.Role?)mandate.Role })
            .AsNoTracking().ToListAsync(cancellationToken);
        return rows.Count == 0
            ? null
            : new Actor(accountId, rows[0].Name, [.. rows.Where(r => r.Id is not null).Select(r => new ActiveMandate(r.Id!.Value, r.Room!.Value, r.Role!.Value))]) { Email = rows[0].IsClient ? "" : rows[0].Email ?? "" };
    }
}

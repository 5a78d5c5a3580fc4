using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity.Data;

/// <summary>Mail to a principal goes to those who handle its matters: its officials and registrars of today. Checkpoints go to its auditors.</summary>
internal sealed class MailAddresses(IServiceScopeFactory scopes, IRoomDirectory rooms) : IMailAddresses
{
    public async Task<IReadOnlyList<string>> OfAsync(Guid principalId, string kind, CancellationToken cancellationToken)
    {
        if (await rooms.ByIdAsync(principalId, cancellationToken) is not { } room)
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        List<Role> roles = kind == MessageKinds.CheckpointsSigned ? [Role.Auditor] : [Role.Official, Role.Registrar];
        return await (
                from mandate in db.Set<Mandate>().Where(Mandate.ValidOn(today))
                where roles.Contains(mandate.Role)
                join account in db.Set<Account>() on mandate.AccountId equals account.Id
                where !account.IsClosed && !account.IsClient && account.Email != null
                select account.Email!)
            .Distinct().OrderBy(e => e).ToListAsync(cancellationToken);
    }
}

using System.Security.Cryptography;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Governance.Identity.Clients;

/// <summary>An API client as its administrators see it.</summary>
internal sealed record ClientRow(Guid AccountId, string ClientId, string Name, bool IsClosed, IReadOnlyList<Role> Roles);

/// <summary>
/// API clients of the room: an account, its mandates, and the client of the token server. OpenIddict saves through the
/// same context, so its save writes the account, the mandates and the ledger's event with it: all or nothing.
/// </summary>
internal sealed class ClientRegistry(
    GovernanceDbContext db, TenantContext tenant, EventLedger ledger, IOpenIddictApplicationManager applications, TimeProvider clock)
{
    /// <summary>The clients of the room, by name.</summary>
    public async Task<IReadOnlyList<ClientRow>> ListAsync(CancellationToken cancellationToken)
    {
        var room = tenant.TenantId;
        var valid = db.Set<Mandate>().Where(Mandate.ValidOn(clock.Today())).Where(m => m.TenantId == room);
        return await db.Set<Account>().AsNoTracking().Where(a => a.ClientOf == room).OrderBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new ClientRow(a.Id, a.UserName!, a.Name, a.IsClosed, valid.Where(m => m.AccountId == a.Id).Select(m => m.Role).ToList()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Adds a client to what the next save writes, and saves.</summary>
    public async Task<Account> AddAsync(string clientId, string secret, string name, IEnumerable<Role> roles, DateOnly from, CancellationToken cancellationToken)
    {
        var account = Account.ForClient(clientId, name, tenant.TenantId);
        db.Add(account);
        var mandates = roles.Select(role => Mandate.Give(tenant.Room.Kind, account.Id, role, from)).ToList();
        db.AddRange(mandates);
        ledger.Append("ApiClientCreated", account.Id, after: new { clientId, account.Name, roles = mandates.Select(m => m.Role) });
        foreach (var mandate in mandates)
            ledger.Append("MandateGranted", mandate.Id, after: new { mandate.AccountId, account.Name, mandate.Role, mandate.From });
        await applications.CreateAsync(
            new OpenIddictApplicationDescriptor
            {
                ClientId = clientId,
                ClientSecret = secret,
                ClientType = ClientTypes.Confidential,
                DisplayName = account.Name,
                Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
            },
            cancellationToken);
        return account;
    }

    /// <summary>Gives the client a new secret; the old one stops working at once.</summary>
    public async Task<string> RotateAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var account = await OpenOneAsync(accountId, cancellationToken);
        var application = await applications.FindByClientIdAsync(account.UserName!, cancellationToken) ?? throw new NotFound();
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, application, cancellationToken);
        var secret = NewSecret();
        descriptor.ClientSecret = secret;
        ledger.Append("ApiClientSecretRotated", account.Id);
        await applications.UpdateAsync(application, descriptor, cancellationToken);
        return secret;
    }

    /// <summary>Closes the client for good: no new tokens, and those that are out are refused at their next request.</summary>
    public async Task CloseAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var account = await OpenOneAsync(accountId, cancellationToken);
        account.Close();
        foreach (var mandate in await db.Set<Mandate>().Where(m => m.AccountId == account.Id && m.TenantId == tenant.TenantId && m.To == null).ToListAsync(cancellationToken))
        {
            mandate.End(clock.Today());
            ledger.Append("MandateEnded", mandate.Id, after: new { mandate.AccountId, mandate.Role, mandate.To });
        }

        ledger.Append("ApiClientClosed", account.Id, after: new { account.UserName });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>256 random bits, for a header or a form field.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private async Task<Account> OpenOneAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().FirstOrThrowAsync(a => a.Id == accountId && a.ClientOf == tenant.TenantId, cancellationToken);
        return account.IsClosed ? throw new RuleBroken(IdentityRules.ClientIsClosed, "Klienten är stängd.") : account;
    }
}

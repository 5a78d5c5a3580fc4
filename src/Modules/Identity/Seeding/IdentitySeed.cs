using Governance.Identity.Clients;
using Governance.Identity.Domain;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity.Seeding;

/// <summary>The people and API clients of the demo. One save per room; what is there already is left alone.</summary>
internal sealed class IdentitySeed
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly DateOnly Handover = new(2024, 7, 1);

    private readonly IServiceProvider _services;
    private readonly Dictionary<string, Guid> _known;
    private readonly string _passwordHash;

    private IdentitySeed(IServiceProvider services, Dictionary<string, Guid> known)
    {
        _services = services;
        _known = known;
        // Hashing is slow by design, and all have the same password: one hash serves them all.
        _passwordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(Account.ForPerson("demo", "Demo"), DemoPeople.Password);
    }

    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        var known = await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().Set<Account>().AsNoTracking()
            .Where(a => a.NormalizedUserName != null).ToDictionaryAsync(a => a.NormalizedUserName!, a => a.Id, cancellationToken);
        var seed = new IdentitySeed(services, known);
        await seed.RoomAsync(Room.Platform, Staff.OfPlatform, client: null, cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
            await seed.CollaborationAsync(collaboration, plan, cancellationToken);
    }

    private async Task CollaborationAsync(CollaborationInfo collaboration, SeedPlan plan, CancellationToken cancellationToken)
    {
        var rooms = _services.GetRequiredService<IServiceScopeFactory>();
        await using var scope = rooms.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IRoomDirectory>();
        var host = collaboration.Principals[0];
        var largest = collaboration.Principals.Skip(1).MaxBy(p => p.Population);
        foreach (var principal in collaboration.Principals)
        {
            var shared = principal == host || principal == largest ? Staff.Coordinator(collaboration.Slug, Role.Official) : [];
            await RoomAsync((await directory.ByIdAsync(principal.Id, cancellationToken))!, [.. Staff.OfPrincipal(principal.Slug), .. shared], "demo-" + principal.Code, cancellationToken);
        }

        await RoomAsync((await directory.ByIdAsync(collaboration.Id, cancellationToken))!,
            [.. Staff.OfForum(collaboration.Slug), .. Staff.Coordinator(collaboration.Slug, Role.Reader), new(Key: "demo-" + host.Code, Role.ForumSecretary)],
            client: null, cancellationToken);
        await plan.Progress.WriteLineAsync($"  people and API clients: {collaboration.Name} ({collaboration.Principals.Count} principals)");
    }

    private async Task RoomAsync(Room room, IReadOnlyList<Staff> staff, string? client, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        if (await db.Set<Mandate>().AnyAsync(m => m.TenantId == room.Id, cancellationToken))
            return;
        var ledger = scope.ServiceProvider.GetRequiredService<EventLedger>();
        foreach (var member in staff)
            Give(db, ledger, room, member);
        if (client is null)
            await db.SaveChangesAsync(cancellationToken);
        else
            await ClientAsync(scope.ServiceProvider, room, client, cancellationToken);
    }

    private void Give(GovernanceDbContext db, EventLedger ledger, Room room, Staff member)
    {
        if (!_known.TryGetValue(Account.Normal(member.Key), out var accountId))
        {
            var account = Account.ForPerson(member.Key, SwedishNames.Of(member.Key));
            account.PasswordHash = _passwordHash;
            db.Add(account);
            _known[Account.Normal(member.Key)] = accountId = account.Id;
        }

        var mandate = Mandate.Give(room.Kind, accountId, member.Role, member.From ?? Start, member.To);
        db.Add(mandate);
        ledger.Append("MandateGranted", mandate.Id, after: new { mandate.AccountId, mandate.Role, mandate.From, mandate.To });
    }

    private async Task ClientAsync(IServiceProvider services, Room room, string clientId, CancellationToken cancellationToken)
    {
        var account = await services.GetRequiredService<ClientRegistry>()
            .AddAsync(clientId, clientId, "Demo-API " + room.Name, [Role.Registrar, Role.Official], Start, cancellationToken);
        _known[account.NormalizedUserName!] = account.Id;
    }

    /// <summary>One mandate of the demo: whose (address or client id), which role, which days.</summary>
    private sealed record Staff(string Key, Role Role, DateOnly? From = null, DateOnly? To = null)
    {
        public static IReadOnlyList<Staff> OfPlatform { get; } = [new("plattform" + DemoPeople.Domain, Role.PlatformOperator)];

        // The registrar changed in 2024, so that the role report of an earlier day differs from today's.
        public static IReadOnlyList<Staff> OfPrincipal(string slug) =>
        [
            new(Address("handlaggare", slug), Role.Official),
            new(Address("registrator", slug), Role.Registrar, Handover),
            new(Address("tidigare.registrator", slug), Role.Registrar, Start, Handover.AddDays(-1)),
            new(Address("administrator", slug), Role.Administrator),
            new(Address("administrator", slug), Role.Official, Start, new DateOnly(2023, 12, 31)),
            new(Address("revisor", slug), Role.Auditor),
            new(Address("ledamot", slug), Role.DecisionMaker, new DateOnly(2022, 10, 15)),
            new(Address("ekonom", slug), Role.Finance),
            new(Address("lasare", slug), Role.Reader),
        ];

        public static IReadOnlyList<Staff> OfForum(string slug) =>
        [
            new(Address("sekreterare", slug), Role.ForumSecretary),
            new(Address("ordforande", slug), Role.Chair),
            new(Address("tidigare.ordforande", slug), Role.Chair, Start.AddYears(-2), Start.AddDays(-1)),
            new(Address("forumadministrator", slug), Role.Administrator),
            new(Address("forumrevisor", slug), Role.Auditor),
        ];

        public static IReadOnlyList<Staff> Coordinator(string collaboration, Role role) => [new(Address("samordnare", collaboration), role)];

        private static string Address(string role, string slug) => $"{role}.{slug}{DemoPeople.Domain}";
    }
}

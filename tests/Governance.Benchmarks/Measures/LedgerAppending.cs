using System.Globalization;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Benchmarks.Measures;

/// <summary>
/// What the ledger costs a decision: a save of a decision with its event and payload in the room's log and in the shared log, by
/// the application's role past guard and wall, with and without places in the trees. Durable commits.
/// </summary>
internal sealed class LedgerAppending : IDisposable
{
    private static readonly LogNames Names = new("lansforum.example");

    private readonly PooledDbContextFactory<PostgresDbContext> _with;
    private readonly PooledDbContextFactory<PostgresDbContext> _without;
    private readonly IReadOnlyList<Room> _rooms;
    private readonly Guid _recommendation;

    private LedgerAppending(string connection, IReadOnlyList<Room> rooms, Guid recommendation)
    {
        (_rooms, _recommendation) = (rooms, recommendation);
        // One connection a worker, as the pool of the portal has on as many processors.
        var pooled = new Npgsql.NpgsqlConnectionStringBuilder(DatabaseSettings.Tuned(connection)) { MaxPoolSize = Writers.Connections };
        _with = Factory(pooled.ToString(), new TenantGuard(), new TenantLog(Names), new SessionWall());
        _without = Factory(pooled.ToString(), new TenantGuard(), new SessionWall());
    }

    public static async Task PrintAsync(PortalUnderTest portal, string connection, TimeSpan time)
    {
        var collaboration = await portal.CollaborationAsync("23");
        Room[] rooms = [.. collaboration.Principals.Take(Writers.Connections).Select(p => new Room(p.Id, RoomKind.Principal, p.Slug, p.DisplayName, [collaboration.Id]))];
        var recommendation = await portal.InRoomAsync(rooms[0], services =>
            services.GetRequiredService<GovernanceDbContext>().Set<Recommendation>().Select(r => r.Id).FirstAsync());
        using (var apart = new LedgerAppending(connection, rooms, recommendation))
            Print("a log each", await Writers.CompareAsync(time, w => apart.SaveAsync(apart._with, w), w => apart.SaveAsync(apart._without, w)));
        using (var together = new LedgerAppending(connection, [.. Enumerable.Repeat(rooms[0], Writers.Connections)], recommendation))
            Print("all in one log", await Writers.CompareAsync(time, w => together.SaveAsync(together._with, w), w => together.SaveAsync(together._without, w)));
    }

    public void Dispose() => Npgsql.NpgsqlConnection.ClearAllPools();

    private static void Print(string where, (double With, double Without, double Ratio) figures) => Report.Line(
        "Ledger", $"{Writers.Connections} connections, {where}: decisions/s with places in the trees, without, ratio",
        string.Create(CultureInfo.InvariantCulture, $"{figures.With:0} / {figures.Without:0} = {figures.Ratio:0.00}"), "≥ 0.75", figures.Ratio >= 0.75);

    private static PooledDbContextFactory<PostgresDbContext> Factory(string connection, params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        new(Host.Database.Options<PostgresDbContext>(o => o.UseNpgsql(connection).AddInterceptors(interceptors), Modules.All), Writers.Connections);

    private async Task SaveAsync(PooledDbContextFactory<PostgresDbContext> factory, int worker)
    {
        await using var db = factory.CreateDbContext();
        var (tenant, id) = (new TenantContext(), Guid.CreateVersion7());
        tenant.Identify(Actor.System);
        tenant.Enter(_rooms[worker]);
        db.Tenant = tenant;
        var ledger = new EventLedger(db, TimeProvider.System);
        db.Add(Decision(id, _recommendation, tenant));
        var after = new { decisionId = id, point = 1, outcome = "referBack", body = "Kommunstyrelsen", paragraph = "§ 7" };
        ledger.Append("DecisionPublished", id, after: after);
        ledger.AppendShared(tenant.Collaborations[0], "DecisionPublished", id, tenant.TenantId, after: after);
        await db.SaveChangesAsync();
    }

    private static PublishedDecision Decision(Guid id, Guid recommendation, TenantContext tenant) => new()
    {
        Id = id,
        CollaborationId = tenant.Collaborations[0],
        RecommendationId = recommendation,
        PrincipalId = tenant.TenantId,
        Point = 1,
        Outcome = Outcome.ReferBack,
        BodyName = "Kommunstyrelsen",
        BodyShortName = "KS",
        MeetingFrom = new DateOnly(2026, 1, 7),
        DecidedOn = new DateOnly(2026, 1, 7),
        Paragraph = "§ 7",
        ContentHash = new string('0', 64),
        PublishedAt = DateTime.UnixEpoch,
    };
}

using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Tests.Isolation;
using Governance.Verifier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Governance.Tests.Ledger;

/// <summary>Erasing what an event says: by a decision, with a tombstone, and every proof holds afterwards.</summary>
public sealed class ErasureTests(LedgerPortal portal) : IClassFixture<LedgerPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_payload_goes_with_its_salt_and_every_proof_stays()
    {
        await portal.AppendAsync("astorp", 3);
        var log = await portal.LogAsync("astorp");
        var subject = await portal.AppendAsync("astorp", "MatterOpened", new { text = "Anna Andersson bor på Storgatan" });
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var kept = (await portal.NewestAsync("astorp", log))!;
        var placed = (await portal.LogsAsync("astorp", logs => logs.OfSubjectAsync(log, subject, Stop))).Single();
        var proof = await portal.LogsAsync("astorp", logs => logs.InclusionAsync(log, placed, kept, Stop));

        await EraseAsync("astorp", log, placed.EventId);

        Assert.False(await portal.ReadAsync("astorp", db => db.Set<TenantEventPayload>().AnyAsync(p => p.EventId == placed.EventId, Stop)));
        var erased = (await portal.LogsAsync("astorp", logs => logs.OfEventAsync(log, placed.EventId, Stop)))!;
        Assert.Null(erased.Payload);
        Assert.Equal(placed.Entry, erased.Entry);
        var stone = (await portal.InRoomAsync("astorp", s => s.GetRequiredService<LedgerErasure>().TombstonesAsync(log, [placed.EventId], Stop)))[placed.EventId];
        Assert.Equal(("KS 2026/77 § 12", "Begäran om radering"), (stone.Decision, stone.Reason));
        var told = (await portal.LogsAsync("astorp", logs => logs.OfSubjectAsync(log, placed.EventId, Stop))).Single();
        Assert.Equal(LedgerErasure.Erased, told.Type);

        Assert.Null(await portal.Work.CheckAsync(log, Stop));
        var key = (await portal.LogsAsync("astorp", logs => logs.StateAsync(log, Stop))).Key!;
        Assert.True(proof.Holds(placed.Entry, key));
        var zip = (await portal.ExportAsync("astorp", log))!;
        var finding = LedgerPortal.Verify(zip, LedgerPortal.Trust(key, kept));
        Assert.True(finding.Verdict == Verdict.Fine, finding.ToString());
        Assert.DoesNotContain("Storgatan", System.Text.Encoding.UTF8.GetString(await PartAsync(zip, "payloads/payloads.jsonl")), StringComparison.Ordinal);
        Assert.Empty(await portal.LogsAsync("astorp", logs => logs.MissingPayloadsAsync(log, Stop)));
    }

    [Fact]
    public async Task In_the_shared_log_only_the_author_erases()
    {
        var subject = await portal.AppendSharedAsync("osby");
        await portal.Work.SequenceAsync(Stop);
        var log = await portal.LogAsync(LedgerPortal.Forum);
        var placed = (await portal.LogsAsync("osby", logs => logs.OfSubjectAsync(log, subject, Stop))).Single();
        foreach (var other in (string[])[LedgerPortal.Forum, LedgerPortal.Neighbour, LedgerPortal.Stranger])
            await Assert.ThrowsAsync<NotFound>(() => EraseAsync(other, log, placed.EventId));
        await EraseAsync("osby", log, placed.EventId);
        Assert.Null((await portal.LogsAsync(LedgerPortal.Neighbour, logs => logs.OfEventAsync(log, placed.EventId, Stop)))!.Payload);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        Assert.Null(await portal.Work.CheckAsync(log, Stop));
        Assert.Empty(await portal.LogsAsync(LedgerPortal.Neighbour, logs => logs.MissingPayloadsAsync(log, Stop)));
    }

    [Fact]
    public async Task It_needs_a_decision_and_a_reason_and_is_done_once()
    {
        var log = await portal.LogAsync("burlov");
        await portal.AppendAsync("burlov", 1);
        var id = await portal.ReadAsync("burlov", db => db.Set<TenantEvent>().OrderByDescending(e => e.LeafIndex).Select(e => e.Id).FirstAsync(Stop));
        Assert.Equal(LedgerErasure.NoDecision, (await Assert.ThrowsAsync<RuleBroken>(() => EraseAsync("burlov", log, id, decision: " "))).Code);
        Assert.Equal(LedgerErasure.NoDecision, (await Assert.ThrowsAsync<RuleBroken>(() => EraseAsync("burlov", log, id, reason: ""))).Code);
        await Assert.ThrowsAsync<NotFound>(() => EraseAsync("burlov", log, Guid.CreateVersion7()));
        await EraseAsync("burlov", log, id);
        Assert.Equal(LedgerErasure.NothingToErase, (await Assert.ThrowsAsync<RuleBroken>(() => EraseAsync("burlov", log, id))).Code);
    }

    [Fact]
    public async Task The_guard_still_refuses_a_payload_that_is_changed_or_deleted()
    {
        await portal.AppendAsync("bjuv", 1);
        foreach (var state in (EntityState[])[EntityState.Modified, EntityState.Deleted])
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.ReadAsync("bjuv", async db =>
            {
                var payload = await db.Set<TenantEventPayload>().FirstAsync(Stop);
                db.Entry(payload).State = state;
                return await db.SaveChangesAsync(Stop);
            }));
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact(Skip = DatabaseWallTests.OnlyPostgres, SkipUnless = nameof(DatabaseWallTests.IsPostgres), SkipType = typeof(DatabaseWallTests))]
    public async Task The_database_itself_lets_a_payload_go_only_where_its_tombstone_stands()
    {
        await portal.AppendAsync("tomelilla", 2);
        var (room, ids) = await portal.InRoomAsync("tomelilla", async services => (
            services.GetRequiredService<Platform.Tenancy.TenantContext>().TenantId,
            await services.GetRequiredService<GovernanceDbContext>().Set<TenantEvent>().OrderByDescending(e => e.LeafIndex).Select(e => e.Id).Take(2).ToListAsync(Stop)));
        await using var connection = new NpgsqlConnection(portal.Database.Settings.Connection);
        await connection.OpenAsync(Stop);
        Assert.Equal(1, await RunAsync(connection, $"select set_config('app.tenant', '{room}', false)", count: false));
        Assert.Equal(0, await RunAsync(connection, $"delete from tenant_event_payloads where \"EventId\" = '{ids[0]}'"));
        await RunAsync(connection, $"insert into tenant_tombstones (\"EventId\", \"TenantId\", \"ErasedAt\", \"Decision\", \"Reason\") values ('{ids[0]}', '{room}', now(), 'x', 'y')");
        Assert.Equal(0, await RunAsync(connection, $"delete from tenant_event_payloads where \"EventId\" = '{ids[1]}'"));
        Assert.Equal(1, await RunAsync(connection, $"delete from tenant_event_payloads where \"EventId\" = '{ids[0]}'"));
        foreach (var sql in (string[])["update tenant_event_payloads set \"Json\" = '{}'", "delete from tenant_tombstones", "update tenant_events set \"LeafIndex\" = 0", "delete from tenant_checkpoints"])
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, sql))).SqlState);
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, bool count = true)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return count ? await command.ExecuteNonQueryAsync(Stop) : (await command.ExecuteScalarAsync(Stop)) is null ? 0 : 1;
    }

    private Task EraseAsync(string slug, LogId log, Guid eventId, string decision = "KS 2026/77 § 12", string reason = "Begäran om radering") =>
        portal.DoInRoomAsync<LedgerErasure>(slug, erasure => erasure.EraseAsync(log, eventId, decision, reason, Stop));

    private static async Task<byte[]> PartAsync(byte[] zip, string name)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        await using var part = await archive.GetEntry(name)!.OpenAsync(Stop);
        using var bytes = new MemoryStream();
        await part.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }
}

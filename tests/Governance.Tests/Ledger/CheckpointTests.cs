using System.Text;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Tests.Portal;
using Governance.Verifier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Ledger;

/// <summary>Checkpoints, and what is read out of a stored tree: the Verifier is asked whether it holds.</summary>
public sealed class CheckpointTests(LedgerPortal portal) : IClassFixture<LedgerPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_signs_when_it_has_grown_and_only_then()
    {
        var log = await SealedAsync("trelleborg", 3);
        var first = (await portal.NewestAsync("trelleborg", log))!;
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        Assert.Single(await portal.LogsAsync("trelleborg", logs => logs.CheckpointsAsync(log, 10, null, Stop)));
        await portal.AppendAsync("trelleborg", 1);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var both = await portal.LogsAsync("trelleborg", logs => logs.CheckpointsAsync(log, 10, null, Stop));
        Assert.Equal([first.Size + 1, first.Size], both.Select(c => c.Size));
        Assert.All(both, c => Assert.True(c.IsSigned));
        Assert.Equal($"lansforum.example/log/{log.Id}", Platform.Ledger.Checkpoint.Parse(both[0].Note).Origin);
    }

    [Fact]
    public async Task The_key_and_what_was_signed_lie_outside_of_the_database_for_the_portals_user_alone()
    {
        var log = await SealedAsync("klippan", 1);
        var files = Directory.GetFiles(portal.Database.KeyFolder, $"log-{log.Id:N}.*");
        Assert.Contains(files, f => f.EndsWith(".key", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith(".signed", StringComparison.Ordinal));
        foreach (var file in files.Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var secret = (await File.ReadAllTextAsync(files.Single(f => f.EndsWith(".key", StringComparison.Ordinal)), Stop)).Trim().Split('+', 5)[^1];
        Assert.DoesNotContain(secret, (await portal.NewestAsync("klippan", log))!.Note.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_event_of_a_log_is_proven_to_the_Verifier_by_a_few_rows()
    {
        var log = await SealedAsync("hoor", 40);
        var key = NoteKey.Parse((await portal.LogsAsync("hoor", logs => logs.StateAsync(log, Stop))).Key!.Text)!;
        var events = await portal.ReadAsync("hoor", db => db.Set<TenantEvent>().Select(e => e.Id).ToListAsync(Stop));
        foreach (var id in events)
        {
            var proof = (await portal.LogsAsync("hoor", logs => logs.InclusionAsync(log, id, Stop)))!;
            var read = Proof.Parse(Encoding.UTF8.GetBytes(proof.Text))!;
            var head = Verifier.Checkpoint.Parse(read.Checkpoint)!;
            head.MustBeSigned(key, "proof", []);
            Assert.True(Proof.Includes(read.Index, head.Size, Tree.Leaf(read.Entry!), read.Path, head.Root));
            Assert.True(proof.Path.Count <= 7);
        }
    }

    [Fact]
    public async Task Every_older_checkpoint_is_shown_to_be_a_beginning_of_the_newest()
    {
        var log = await SealedAsync("svalov", 17);
        for (var i = 0; i < 6; i++)
        {
            await portal.AppendAsync("svalov", i + 1);
            await portal.Work.SealAsync(log, Stop);
        }

        var all = await portal.LogsAsync("svalov", logs => logs.CheckpointsAsync(log, 100, null, Stop));
        foreach (var old in all.Skip(1))
        {
            var proof = await portal.LogsAsync("svalov", logs => logs.ConsistencyAsync(log, old.Size, all[0], Stop));
            var read = Proof.ParseConsistency(Encoding.UTF8.GetBytes(proof.Text))!.Value;
            Assert.True(Proof.Extends(old.Size, old.Root, all[0].Size, all[0].Root, read.Path));
            Assert.Equal(old.Root, await portal.LogsAsync("svalov", logs => logs.RootAsync(log, old.Size, Stop)));
        }
    }

    [Fact]
    public async Task Tiles_and_entry_bundles_are_those_that_the_leaves_give()
    {
        // The shared log has more than one tile after the demo's seed.
        var log = await portal.LogAsync(LedgerPortal.Forum);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var size = (await portal.NewestAsync(LedgerPortal.Principal, log))!.Size;
        Assert.True(size > 300, $"Only {size} leaves.");
        var lines = await portal.LogsAsync(LedgerPortal.Principal, async logs => await logs.LinesAsync(log, 0, size, Stop).ToListAsync(Stop));
        var made = new TlogTiles();
        var tiles = lines.SelectMany(l => made.Append(MerkleTree.Leaf(l.Entry))).ToList();
        tiles.AddRange(made.Unfinished());
        Assert.Contains(tiles, t => t.Place.Level == 1);
        foreach (var (place, hashes) in tiles)
        {
            Assert.Equal(hashes, await portal.LogsAsync(LedgerPortal.Principal, logs => logs.TileAsync(log, place, Stop)));
            if (place.Level == 0)
            {
                var entries = TlogTiles.Entries((await portal.LogsAsync(LedgerPortal.Principal, logs => logs.EntryBundleAsync(log, place, Stop)))!);
                Assert.Equal(lines.Skip((int)place.Index * TilePlace.FullWidth).Take(place.Width).Select(l => l.Entry), entries);
            }
        }

        foreach (var none in (TilePlace[])[new(0, size / 256, (int)(size % 256) + 1), new(3, 0, 1), new(8, 0, 1), new(0, -1, 1), new(0, long.MaxValue, 1)])
            Assert.Null(await portal.LogsAsync(LedgerPortal.Principal, logs => logs.TileAsync(log, none, Stop)));
    }

    [Fact]
    public async Task A_shared_log_is_verified_offline_by_a_members_auditor()
    {
        var log = await portal.LogAsync(LedgerPortal.Forum);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var kept = await portal.NewestAsync(LedgerPortal.Neighbour, log);
        await portal.AppendSharedAsync(LedgerPortal.Principal);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var key = (await portal.LogsAsync(LedgerPortal.Neighbour, logs => logs.StateAsync(log, Stop))).Key!;
        var finding = LedgerPortal.Verify((await portal.ExportAsync(LedgerPortal.Neighbour, log))!, LedgerPortal.Trust(key, kept));
        Assert.True(finding.Verdict == Verdict.Fine, finding.ToString());
        Assert.Contains("unchanged", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_died_between_signing_and_publishing_publishes_what_it_signed()
    {
        var log = await SealedAsync("bastad", 2);
        await portal.AppendAsync("bastad", 1);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var newest = (await portal.NewestAsync("bastad", log))!;
        await using (var owner = await portal.OwnerAsync("bastad"))
        {
            owner.Remove(await owner.Set<TenantCheckpoint>().SingleAsync(c => c.Size == newest.Size, Stop));
            await owner.SaveChangesAsync(Stop);
        }

        Assert.True((await portal.NewestAsync("bastad", log))!.Size < newest.Size);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        Assert.Equal(newest.Note.Note, (await portal.NewestAsync("bastad", log))!.Note.Note);
    }

    [Fact]
    public async Task One_signer_at_a_time_signs_for_a_log()
    {
        var log = await portal.LogAsync("perstorp");
        await portal.AppendAsync("perstorp", 1);
        using (await portal.Keys.HoldAsync(log, Stop))
        {
            Assert.Null(await portal.Work.SealAsync(log, Stop));
            Assert.Null(await portal.NewestAsync("perstorp", log));
        }

        Assert.Null(await portal.Work.SealAsync(log, Stop));
        Assert.NotNull(await portal.NewestAsync("perstorp", log));
    }

    [Fact]
    public async Task A_refusal_is_told_by_the_health_check_and_ends_when_the_log_is_whole_again()
    {
        var log = await SealedAsync("hassleholm", 4);
        await using var owner = await portal.OwnerAsync("hassleholm");
        // The leaf that completes the largest subtree: all later roots are made of it.
        var last = (1L << (int)long.Log2((await portal.NewestAsync("hassleholm", log))!.Size)) - 1;
        var happened = await owner.Set<TenantEvent>().AsTracking().SingleAsync(e => e.LeafIndex == last, Stop);
        var kept = owner.Entry(happened).Property(e => e.Subtrees).CurrentValue!;
        owner.Entry(happened).Property(e => e.Subtrees).CurrentValue = [.. kept.Select(b => (byte)~b)];
        await owner.SaveChangesAsync(Stop);
        await portal.AppendAsync("hassleholm", 1);
        using var anyone = portal.Anonymous();
        Assert.Equal("Healthy", (await anyone.OpenAsync("/health/ready")).Body);

        var refusal = (await portal.Work.SealAsync(log, Stop))!;
        Assert.Contains("are not those that are signed", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(refusal, (await portal.LogsAsync("hassleholm", logs => logs.StateAsync(log, Stop))).Refusal);
        Assert.Equal("Degraded", (await anyone.OpenAsync("/health/ready")).Body);

        owner.Entry(happened).Property(e => e.Subtrees).CurrentValue = kept;
        await owner.SaveChangesAsync(Stop);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        Assert.Null((await portal.LogsAsync("hassleholm", logs => logs.StateAsync(log, Stop))).Refusal);
        Assert.Equal("Healthy", (await anyone.OpenAsync("/health/ready")).Body);
    }

    [Fact]
    public async Task A_witness_cosigns_and_its_signature_is_handed_out_with_the_checkpoint()
    {
        var log = await SealedAsync("vellinge", 2);
        var newest = (await portal.NewestAsync("vellinge", log))!;
        var witness = NoteSigner.Generate("revisor.example", NoteKeyType.Cosignature);
        var stranger = NoteSigner.Generate("revisor.example", NoteKeyType.Cosignature);
        string Cosigned(NoteSigner signer) => (newest.Note with { Signatures = [.. newest.Note.Signatures, signer.Cosign(newest.Note.Text, DemoWorld.Now)] }).Note;

        await portal.DoInRoomAsync<LedgerWitnesses>("vellinge", witnesses => witnesses.AddAsync(log, "Revisorn", witness.Key.Text, Stop));
        await RefusedAsync(LedgerWitnesses.BadKey, w => w.AddAsync(log, "Revisorn", witness.Key.Text, Stop));
        await RefusedAsync(LedgerWitnesses.BadKey, w => w.AddAsync(log, "En logg", NoteSigner.Generate("x.example").Key.Text, Stop));
        await RefusedAsync(LedgerWitnesses.BadCosignature, w => w.CosignAsync(log, Cosigned(stranger), Stop));
        await RefusedAsync(LedgerWitnesses.BadCosignature, w => w.CosignAsync(log, Cosigned(witness).Replace("\n" + newest.Size, "\n" + (newest.Size + 1), StringComparison.Ordinal), Stop));

        Assert.Equal(1, await portal.InRoomAsync("vellinge", s => s.GetRequiredService<LedgerWitnesses>().CosignAsync(log, Cosigned(witness).ReplaceLineEndings("\r\n"), Stop)));
        Assert.Equal(0, await portal.InRoomAsync("vellinge", s => s.GetRequiredService<LedgerWitnesses>().CosignAsync(log, Cosigned(witness), Stop)));
        var key = (await portal.LogsAsync("vellinge", logs => logs.StateAsync(log, Stop))).Key!;
        var trust = LedgerPortal.Trust(key) with { Witnesses = [NoteKey.Parse(witness.Key.Text)!] };
        var finding = LedgerPortal.Verify((await portal.ExportAsync("vellinge", log))!, trust);
        Assert.True(finding.Verdict == Verdict.Fine, finding.ToString());
    }

    private async Task RefusedAsync(string code, Func<LedgerWitnesses, Task> act) => await portal.DoInRoomAsync<LedgerWitnesses>("vellinge", async witnesses =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => act(witnesses))).Code));

    private async Task<LogId> SealedAsync(string slug, int events)
    {
        await portal.AppendAsync(slug, events);
        var log = await portal.LogAsync(slug);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        return log;
    }
}

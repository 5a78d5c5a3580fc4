using System.Text.Json;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Ledger;

/// <summary>The shared log: filled by one sequencer, which freezes the rooms' own logs in it.</summary>
public sealed class ForumSequencerTests(LedgerPortal portal) : IClassFixture<LedgerPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_gets_its_place_and_waits_no_more()
    {
        await portal.Work.SequenceAsync(Stop);
        var before = await LeavesAsync(LedgerPortal.Forum);
        var subject = await portal.AppendSharedAsync(LedgerPortal.Principal);
        Assert.Null(await PlacedAsync(subject));
        await portal.Work.SequenceAsync(Stop);
        var placed = (await PlacedAsync(subject))!;
        Assert.Equal(before, placed.Index);
        Assert.Equal("StageShown", placed.Type);
        Assert.False(await portal.ReadAsync(LedgerPortal.Forum, db => db.Set<WaitingEvent>().AnyAsync(w => w.EventId == placed.EventId, Stop)));

        var after = await LeavesAsync(LedgerPortal.Forum);
        await portal.Work.SequenceAsync(Stop);
        Assert.Equal(after, await LeavesAsync(LedgerPortal.Forum));
    }

    [Fact]
    public async Task The_roots_of_the_members_logs_are_frozen_when_they_have_grown_and_nobody_elses()
    {
        await portal.Work.RunAsync(Stop);
        await portal.Work.RunAsync(Stop);
        var before = await LeavesAsync(LedgerPortal.Forum);
        await portal.AppendAsync(LedgerPortal.Principal, 3);
        await portal.AppendAsync(LedgerPortal.Stranger, 3);
        await portal.Work.RunAsync(Stop);
        Assert.Equal(before + 1, await LeavesAsync(LedgerPortal.Forum));

        var own = await portal.LogAsync(LedgerPortal.Principal);
        var frozen = (await portal.LogsAsync(LedgerPortal.Neighbour, async logs => await logs.OfSubjectAsync(await portal.LogAsync(LedgerPortal.Forum), own.Id, Stop))).Last(e => e.Type == ForumSequencer.RootFrozen);
        var head = await portal.ReadAsync(LedgerPortal.Principal, db => db.Set<LedgerHead>().SingleAsync(h => h.Id == own.Id && h.Kind == LogKind.Own, Stop));
        using var said = JsonDocument.Parse(frozen.Payload!.Json);
        var after = said.RootElement.GetProperty("after");
        // Size, root and name of the log; nothing of what the log says.
        Assert.Equal(["log", "size", "root"], after.EnumerateObject().Select(p => p.Name));
        Assert.Equal((head.Origin, Convert.ToBase64String(head.Tree().Root())), (after.GetProperty("log").GetString(), after.GetProperty("root").GetString()));
        Assert.Equal(own.Id, await portal.ReadAsync(LedgerPortal.Forum, db => db.Set<ForumEvent>().Where(e => e.Id == frozen.EventId).Select(e => e.PrincipalId).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Every_frozen_root_is_the_root_that_the_rooms_log_had()
    {
        await portal.AppendAsync(LedgerPortal.Neighbour, 5);
        await portal.Work.RunAsync(Stop);
        await portal.AppendAsync(LedgerPortal.Neighbour, 5);
        await portal.Work.RunAsync(Stop);
        var own = await portal.LogAsync(LedgerPortal.Neighbour);
        var frozen = await portal.LogsAsync(LedgerPortal.Neighbour, async logs =>
            (await logs.OfSubjectAsync(await portal.LogAsync(LedgerPortal.Forum), own.Id, Stop)).Where(e => e.Type == ForumSequencer.RootFrozen).ToList());
        Assert.True(frozen.Count >= 2);
        foreach (var after in frozen.Select(f => JsonDocument.Parse(f.Payload!.Json).RootElement.GetProperty("after")))
        {
            var size = long.Parse(after.GetProperty("size").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(after.GetProperty("root").GetString(), Convert.ToBase64String(await portal.LogsAsync(LedgerPortal.Neighbour, logs => logs.RootAsync(own, size, Stop))));
        }
    }

    [Fact]
    public async Task Several_sequencers_at_once_place_each_event_once()
    {
        for (var i = 0; i < 30; i++)
            await portal.AppendSharedAsync(i % 2 == 0 ? LedgerPortal.Principal : LedgerPortal.Neighbour);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            // SQLite has one process and one writer; elsewhere the head is held.
            for (var i = 0; i < 3; i++)
                await portal.Work.SequenceAsync(Stop);
        }, Stop)));
        var (leaves, events) = await portal.ReadAsync(LedgerPortal.Forum, async db => (
            await db.Set<ForumLeaf>().OrderBy(l => l.Index).Select(l => l.Index).ToListAsync(Stop), await db.Set<ForumEvent>().CountAsync(Stop)));
        Assert.Equal(Enumerable.Range(0, leaves.Count).Select(i => (long)i), leaves);
        Assert.Equal(events, leaves.Count);
        Assert.Null(await portal.Work.SealAsync(await portal.LogAsync(LedgerPortal.Forum), Stop));
    }

    [Fact]
    public async Task A_sequencer_that_was_overtaken_writes_nothing()
    {
        await portal.AppendSharedAsync(LedgerPortal.Principal);
        await using var owner = await portal.OwnerAsync(LedgerPortal.Forum);
        var head = await owner.Set<LedgerHead>().AsTracking().SingleAsync(h => h.Id == owner.Tenant.TenantId && h.Kind == LogKind.Shared, Stop);
        await portal.Work.SequenceAsync(Stop);
        var tree = head.Tree();
        tree.Append(MerkleTree.Leaf("as seen by somebody slow"u8));
        head.Grow(tree);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => owner.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task The_roots_of_logs_are_not_shown_among_what_people_did()
    {
        await portal.AppendAsync(LedgerPortal.Principal, 1);
        await portal.Work.RunAsync(Stop);
        using var secretary = await portal.SignInAsync($"sekreterare.{LedgerPortal.Forum}@demo.lansforum.example");
        using var registrar = await portal.SignInAsync($"registrator.{LedgerPortal.Principal}@demo.lansforum.example");
        Assert.DoesNotContain(ForumSequencer.RootFrozen, (await secretary.OpenAsync($"/forum/{LedgerPortal.Forum}/events")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(ForumSequencer.RootFrozen, (await registrar.OpenAsync($"/{LedgerPortal.Principal}/events?log=shared")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_no_log_at_all()
    {
        await portal.Work.RunAsync(Stop);
        foreach (var log in (LogId[])[await portal.LogAsync(LedgerPortal.Principal), await portal.LogAsync(LedgerPortal.Forum)])
        {
            await portal.LogsAsync(LedgerPortal.Stranger, async logs =>
            {
                await Assert.ThrowsAsync<NotFound>(() => logs.StateAsync(log, Stop));
                await Assert.ThrowsAsync<NotFound>(() => logs.NewestAsync(log, Stop));
                await Assert.ThrowsAsync<NotFound>(() => logs.OfSubjectAsync(log, log.Id, Stop));
                await Assert.ThrowsAsync<NotFound>(() => logs.OfEventAsync(log, log.Id, Stop));
                await Assert.ThrowsAsync<NotFound>(() => logs.TileAsync(log, new TilePlace(0, 0, 1), Stop));
                await Assert.ThrowsAsync<NotFound>(() => logs.RootAsync(log, 1, Stop));
                await Assert.ThrowsAsync<NotFound>(async () => await logs.LinesAsync(log, 0, 1, Stop).CountAsync(Stop));
                return true;
            });
        }

        // The owner's own request succeeds, or the rest would prove nothing; a member reads the shared log and not its neighbour's own.
        Assert.NotNull(await portal.NewestAsync(LedgerPortal.Principal, await portal.LogAsync(LedgerPortal.Principal)));
        Assert.NotNull(await portal.NewestAsync(LedgerPortal.Neighbour, await portal.LogAsync(LedgerPortal.Forum)));
        await Assert.ThrowsAsync<NotFound>(async () => await portal.NewestAsync(LedgerPortal.Neighbour, await portal.LogAsync(LedgerPortal.Principal)));
    }

    private async Task<PlacedEvent?> PlacedAsync(Guid subject)
    {
        var log = await portal.LogAsync(LedgerPortal.Forum);
        return (await portal.LogsAsync(LedgerPortal.Neighbour, logs => logs.OfSubjectAsync(log, subject, Stop))).SingleOrDefault();
    }

    private Task<int> LeavesAsync(string slug) => portal.ReadAsync(slug, db => db.Set<ForumLeaf>().CountAsync(Stop));
}

using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Ledger;

/// <summary>
/// What an administrator with all rights on the database, and no key, can do to a log; and that each of it is found: by an auditor
/// who holds one old checkpoint and the published key, and mostly by the portal itself, which then refuses to sign.
/// </summary>
public sealed class AdministratorAttackTests(ITestOutputHelper output)
{
    private const string Rewritten = "TAMPERED: root: the entries do not give the signed root", NotOfItsEvent = "leaf {old} is not the hash of its event",
        NotSigned = "leaves are not those that are signed", RolledBack = "the log was rolled back", Entry = "first wrong leaf {old} (entries.jsonl)",
        Payload = "first wrong leaf {old} (payloads/payloads.jsonl)", NoLog = "NO LOG", Fine = "FINE",
        OtherPayload = "the payload of leaf {old} is not the one that its event commits to";

    /// <summary>What is done, what the auditor is told, and why the portal refuses (null where it does not); {old} is the attacked leaf.</summary>
    private static readonly Attack[] Attacks =
    [
        new("a payload is edited", At(x => x.Say("{}", commit: false)), Payload, OtherPayload),
        new("a payload's salt is edited", At(x => x.Payload.Property("Salt").CurrentValue = new byte[16]), Payload, OtherPayload),
        new("two payloads change places", Each((leaves, old) =>
        {
            var (one, other) = (leaves[old].Json, leaves[old + 1].Json);
            leaves[old].Say(other, commit: false);
            leaves[old + 1].Say(one, commit: false);
        }), Payload, OtherPayload),
        new("a payload is edited and its event committed to it", At(x => x.Say("{}", commit: true)), Entry, NotOfItsEvent),
        new("a payload is taken away without a decision", At(x => x.Payload.State = EntityState.Deleted), Fine, null) { TakesPayload = true },
        new("the type of an event is edited", At(x => x.Event.Property("Type").CurrentValue = "MatterClosed"), Entry, NotOfItsEvent),
        new("the actor of an event is edited", At(x => x.Event.Property("ActorId").CurrentValue = Guid.CreateVersion7()), Entry, NotOfItsEvent),
        new("the time of an event is edited", At(x => x.Event.Property("At").CurrentValue = x.Happened.At.AddDays(-1)), Entry, NotOfItsEvent),
        new("the principal of an event is edited", At(x => x.Event.Property("PrincipalId").CurrentValue = Guid.CreateVersion7()), Entry, NotOfItsEvent),
        new("the newest event is deleted", Each((leaves, _) => leaves[^1].Remove()), "(entries.jsonl): the entry is missing", "is missing"),
        new("the newest events are deleted and the head set back", (log, own) => log.RenumberAsync(own, l => l.SkipLast(2), rehash: true), "(entries.jsonl): the entry is missing", RolledBack),
        new("an event in the middle is deleted", Each((leaves, old) => leaves[old].Remove()), "TAMPERED", "leaf {old} is missing"),
        new("an event in the middle is deleted, the rest renumbered", (log, own) => log.RenumberAsync(own, l => l.Where((_, i) => i != log.Old(own)), rehash: false), "TAMPERED", NotOfItsEvent),
        new("the same, with all hashes made anew", (log, own) => log.RenumberAsync(own, l => l.Where((_, i) => i != log.Old(own)), rehash: true), "TAMPERED", RolledBack),
        new("two events change places", (log, own) => log.RenumberAsync(own, l => Swapped(l, log.Old(own)), rehash: false), "TAMPERED", NotOfItsEvent),
        new("the same, with the hashes made anew", (log, own) => log.RenumberAsync(own, l => Swapped(l, log.Old(own)), rehash: true), Rewritten + "|TAMPERED: --checkpoint", NotSigned),
        new("an event is forged into the past, with all hashes made anew", ForgeAsync, Rewritten + "|TAMPERED: --checkpoint", NotSigned),
        new("an event is edited, with all hashes made anew", RewriteAsync, Rewritten + "|TAMPERED: --checkpoint", NotSigned),
        new("the hashes of the tree are replaced", At(x => x.Place.Property("Subtrees").CurrentValue = x.Hashes.Select(b => (byte)~b).ToArray()), "TAMPERED: tiles/", NotOfItsEvent),
        new("the hashes at the head are replaced", (log, own) => log.AttackAsync(own, async db =>
        {
            var head = await HeadAsync(db, own);
            db.Entry(head).Property(h => h.Frontier).CurrentValue = new byte[head.Frontier.Length];
        }), Fine, "the head does not hold the tree of its leaves"),
        new("the log gets another name", (log, own) => log.AttackAsync(own, async db =>
            db.Entry(await HeadAsync(db, own)).Property(h => h.Origin).CurrentValue = "lansforum.example/log/other"), "first wrong leaf 0 (entries.jsonl)", "its key is of lansforum.example"),
        new("history is rewritten and signed with another key", async (log, own) =>
        {
            await RewriteAsync(log, own);
            await log.AttackAsync(own, async db =>
            {
                var (head, checkpoints) = (await HeadAsync(db, own), await CheckpointsAsync(db, own));
                var note = new Platform.Ledger.Checkpoint(head.Origin, head.Size, head.Tree().Root()).Sign(NoteSigner.Generate(head.Origin));
                db.Entry(checkpoints[0]).Property(c => c.Note).CurrentValue = note.Note;
            });
        }, "TAMPERED", NotSigned),
        new("an old signature is put under the newest size", (log, own) => log.AttackAsync(own, async db =>
        {
            var all = await CheckpointsAsync(db, own);
            db.Entry(all[0]).Property(c => c.Note).CurrentValue = all[^1].Note.Replace($"\n{all[^1].Size}\n", $"\n{all[0].Size}\n", StringComparison.Ordinal);
        }), Fine, "is not the one that was signed"),
        new("all checkpoints are deleted", (log, own) => log.AttackAsync(own, async db => db.RemoveRange(await CheckpointsAsync(db, own))), NoLog, null),
        new("a backup from before the kept checkpoint is restored", (log, own) => log.RestoreAsync(own, log.Kept(own) - 2), NoLog, RolledBack),
        new("a backup is restored and the log grows beyond what was signed", (log, own) => RestoredAndGrownAsync(log, own, log.Kept(own) - 2), NoLog, NotSigned),
        new("the whole log is dropped", (log, own) => log.AttackAsync(own, async db =>
        {
            (await AttackedLog.LeavesAsync(db, own)).ForEach(l => l.Remove());
            db.RemoveRange(await CheckpointsAsync(db, own));
            db.Remove(await HeadAsync(db, own));
        }), NoLog, "the log is gone"),
        new("the whole log is begun anew", (log, own) => RestoredAndGrownAsync(log, own, 0), NoLog, NotSigned + "|" + RolledBack),
        new("a frozen root is edited", Frozen(commit: false, rehash: false), "(payloads/payloads.jsonl): its payload is not the one that the entry commits to", "is not the one that its event commits to") { OnShared = true },
        new("a frozen root is edited and its event committed to it", Frozen(commit: true, rehash: false), "(entries.jsonl): the entry is not the one that was signed", "is not the hash of its event") { OnShared = true },
        new("a frozen root is edited, with all hashes made anew", Frozen(commit: true, rehash: true), Rewritten + "|TAMPERED: --checkpoint", NotSigned) { OnShared = true },
        new("an event of the shared log is deleted with its place", Each((leaves, old) => leaves[old].Remove()), "TAMPERED", "leaf {old} is missing") { OnShared = true },
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Names => Attacks.Select(a => new TheoryDataRow<string>(a.Name));

    [Theory, MemberData(nameof(Names))]
    public async Task Is_found(string name)
    {
        var attack = Attacks.Single(a => a.Name == name);
        await using var attacked = await AttackedLog.MadeAsync();
        var log = attack.OnShared ? attacked.Shared : attacked.Own;
        var old = attacked.Old(log).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await attack.Act(attacked, log);
        var (auditor, portal) = (await attacked.AuditorAsync(log), await attacked.PortalAsync(log));
        output.WriteLine($"{name}\n  auditor: {auditor}\n  portal:  {portal ?? "signs"}");
        Assert.True(Says(auditor, attack.Auditor, old), $"auditor: {auditor}");
        Assert.True(attack.Portal is null ? portal is null : Says(portal, attack.Portal, old), $"portal: {portal}");
        if (attack.TakesPayload)
            Assert.Equal([attacked.Old(log)], await attacked.Portal.LogsAsync(LedgerPortal.Principal, logs => logs.MissingPayloadsAsync(log, Stop)));
        // Found by somebody: by the auditor's bundle, by the portal, or by what it tells of missing payloads.
        Assert.True(!auditor.StartsWith(Fine, StringComparison.Ordinal) || portal is not null || attack.TakesPayload);
    }

    [Fact]
    public async Task The_honest_log_passes()
    {
        await using var honest = await AttackedLog.MadeAsync();
        foreach (var log in (LogId[])[honest.Own, honest.Shared])
        {
            Assert.Null(await honest.PortalAsync(log));
            var auditor = await honest.AuditorAsync(log);
            Assert.StartsWith(Fine, auditor, StringComparison.Ordinal);
            Assert.Contains("leaves of the checkpoint that was kept are unchanged", auditor, StringComparison.Ordinal);
        }

        Assert.Empty(await honest.Portal.LogsAsync(LedgerPortal.Principal, logs => logs.MissingPayloadsAsync(honest.Own, Stop)));
    }

    [Fact]
    public void There_are_at_least_twenty() => Assert.True(Attacks.Length >= 20);

    private static bool Says(string? told, string expected, string old) =>
        told is not null && expected.Split('|').Any(e => told.Contains(e.Replace("{old}", old, StringComparison.Ordinal), StringComparison.Ordinal));

    private static Func<AttackedLog, LogId, Task> At(Action<EditedLeaf> edit) => Each((leaves, old) => edit(leaves[old]));

    private static Func<AttackedLog, LogId, Task> Each(Action<IReadOnlyList<EditedLeaf>, int> edit) => (log, which) =>
        log.AttackAsync(which, async db => edit(await AttackedLog.LeavesAsync(db, which), (int)log.Old(which)));

    private static Task RewriteAsync(AttackedLog log, LogId which) => log.AttackAsync(which, async db =>
    {
        var leaves = await AttackedLog.LeavesAsync(db, which);
        leaves[(int)log.Old(which)].Say("""{"actor":"Någon annan"}""", commit: true);
        await AttackedLog.RehashAsync(db, which, leaves);
    });

    private static Task ForgeAsync(AttackedLog log, LogId which) => log.AttackAsync(which, async db =>
    {
        var leaves = await AttackedLog.LeavesAsync(db, which);
        var (old, newest) = (leaves[(int)log.Old(which)], leaves[^1]);
        // The newest event is taken for the forgery; where it stood, what was there before stands now.
        (old.Event.Property("SubjectId").CurrentValue, old.Event.Property("Type").CurrentValue) = (newest.Happened.SubjectId, "DecisionPublished");
        await AttackedLog.RehashAsync(db, which, leaves);
    });

    private static async Task RestoredAndGrownAsync(AttackedLog log, LogId which, long size)
    {
        await log.RestoreAsync(which, size);
        for (var i = 0; i < 4 || (await log.SizeAsync(which)) <= log.Kept(which) + 8; i++)
            await log.GrowAsync();
    }

    private static Func<AttackedLog, LogId, Task> Frozen(bool commit, bool rehash) => (log, which) => log.AttackAsync(which, async db =>
    {
        var leaves = await AttackedLog.LeavesAsync(db, which);
        var frozen = leaves.Take((int)log.Kept(which)).Last(l => l.Happened.Type == ForumSequencer.RootFrozen);
        frozen.Say(frozen.Json.Replace("\"size\":\"", "\"size\":\"1", StringComparison.Ordinal), commit);
        if (rehash)
            await AttackedLog.RehashAsync(db, which, leaves);
    });

    private static List<EditedLeaf> Swapped(IReadOnlyList<EditedLeaf> leaves, long old)
    {
        var swapped = leaves.ToList();
        (swapped[(int)old], swapped[(int)old + 1]) = (swapped[(int)old + 1], swapped[(int)old]);
        return swapped;
    }

    private static Task<LedgerHead> HeadAsync(GovernanceDbContext db, LogId log) => db.Set<LedgerHead>().SingleAsync(h => h.Id == log.Id && h.Kind == log.Kind, Stop);

    private static async Task<List<LedgerCheckpoint>> CheckpointsAsync(GovernanceDbContext db, LogId log) => log.Kind == LogKind.Own
        ? [.. await db.Set<TenantCheckpoint>().OrderByDescending(c => c.Size).ToListAsync(Stop)]
        : [.. await db.Set<ForumCheckpoint>().OrderByDescending(c => c.Size).ToListAsync(Stop)];

    private sealed record Attack(string Name, Func<AttackedLog, LogId, Task> Act, string Auditor, string? Portal)
    {
        public bool OnShared { get; init; }

        public bool TakesPayload { get; init; }
    }
}

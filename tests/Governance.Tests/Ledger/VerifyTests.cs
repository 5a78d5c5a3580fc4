using System.Text;
using Governance.Platform.Ledger;
using Governance.Verifier;
using Checkpoint = Governance.Verifier.Checkpoint;

namespace Governance.Tests.Ledger;

/// <summary>The Verifier on a whole bundle: what it accepts, and what it names.</summary>
public sealed class VerifyTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(255), InlineData(256), InlineData(257), InlineData(1000), InlineData(65_536), InlineData(66_100)]
    public async Task An_honest_log_of_any_size_holds(int size)
    {
        using var bundle = SampleLog.Bundle(await SampleLog.Of(size).PartsAsync());
        Assert.StartsWith($"FINE: {SampleLog.Origin}: all {size} leaves", Verification.Of(bundle, new Trust()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_without_tiles_and_payloads_holds()
    {
        var parts = await SampleLog.Of(300).PartsAsync();
        Assert.Equal(Verdict.Fine, Check(parts.Where(p => !p.Key.Contains('/', StringComparison.Ordinal)), new Trust()).Verdict);
    }

    [Fact]
    public async Task Without_tiles_the_root_is_all_that_can_be_named()
    {
        var parts = await SampleLog.Of(300).PartsAsync();
        parts[Bundle.EntriesPart] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts[Bundle.EntriesPart]).Replace("MatterOpened", "MatterClosed", StringComparison.Ordinal));
        var finding = Check(parts.Where(p => !p.Key.Contains('/', StringComparison.Ordinal)), new Trust());
        Assert.Equal((Verdict.Tampered, "root", null), (finding.Verdict, finding.Part, finding.Leaf));
    }

    [Fact]
    public async Task A_payload_that_was_erased_leaves_the_log_whole()
    {
        var log = SampleLog.Of(300);
        log.Lines[7] = log.Lines[7] with { Payload = null };
        using var bundle = SampleLog.Bundle(await log.PartsAsync());
        Assert.Contains("269 payloads", Verification.Of(bundle, new Trust()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_was_made_anew_and_signed_is_seen_by_who_kept_a_checkpoint()
    {
        var (before, after) = (SampleLog.Of(400), SampleLog.Of(600, rewriteFrom: 390));
        var parts = await after.PartsAsync();
        Assert.Equal(Verdict.Fine, Check(parts, new Trust()).Verdict);
        Assert.Equal(Verdict.Fine, Check(parts, new Trust(Kept: Kept(before.Head(390)))).Verdict);
        Assert.Equal((Verdict.Tampered, "--checkpoint"), Named(Check(parts, new Trust(Kept: Kept(before.Head(391))))));
        Assert.Equal((Verdict.Tampered, "--checkpoint"), Named(Check(parts, new Trust(Kept: Kept(before.Head())))));
        Assert.Equal((Verdict.Tampered, "--checkpoint"), Named(Check(parts, new Trust(Kept: Kept(SampleLog.Of(600).Head())))));
    }

    [Fact]
    public async Task Entries_and_tiles_made_anew_without_the_key_do_not_give_the_signed_root()
    {
        var parts = await SampleLog.Of(600, rewriteFrom: 300).PartsAsync(SampleLog.Of(600).Head());
        Assert.Equal((Verdict.Tampered, "root"), Named(Check(parts, new Trust())));
    }

    [Fact]
    public async Task An_entry_changed_together_with_its_tile_is_narrowed_down_by_the_tile_above()
    {
        var (parts, other) = (await SampleLog.Of(600).PartsAsync(), await SampleLog.Of(600, rewriteFrom: 300).PartsAsync());
        (parts[Bundle.EntriesPart], parts["tiles/0/001"]) = (other[Bundle.EntriesPart], other["tiles/0/001"]);
        var finding = Check(parts, new Trust());
        Assert.Equal((Verdict.Tampered, "tiles/0/001"), Named(finding));
        Assert.Contains("leaves 256 to 511", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_the_log_signed_out_of_place_is_named()
    {
        var log = SampleLog.Of(300);
        (log.Lines[40], log.Lines[41]) = (log.Lines[41], log.Lines[40]);
        using var bundle = SampleLog.Bundle(await log.PartsAsync());
        Assert.Equal(40, Verification.Of(bundle, new Trust()).Leaf);
    }

    [Fact]
    public async Task A_witness_who_must_have_cosigned_is_asked_for()
    {
        var log = SampleLog.Of(5);
        var witness = NoteSigner.FromSeed("revisor.example", NoteKeyType.Cosignature, [.. Enumerable.Repeat((byte)3, 32)]);
        var head = log.Head();
        var cosigned = head with { Signatures = [.. head.Signatures, witness.Cosign(head.Text, DateTimeOffset.UnixEpoch)] };
        var trust = new Trust(Witnesses: [NoteKey.Parse(witness.Key.Text)!]);
        Assert.Equal(Verdict.Fine, Check(await log.PartsAsync(cosigned), trust).Verdict);
        Assert.Equal((Verdict.Tampered, "checkpoint"), Named(Check(await log.PartsAsync(), trust)));
    }

    [Theory, InlineData("checkpoint"), InlineData("key"), InlineData("entries.jsonl")]
    public async Task A_bundle_that_lacks_a_part_is_unusable(string part)
    {
        var parts = await SampleLog.Of(5).PartsAsync();
        parts.Remove(part);
        Assert.Equal(Verdict.Unusable, Check(parts, new Trust()).Verdict);
    }

    [Theory]
    [InlineData("entries.jsonl", "\uFEFF", 0)]
    [InlineData("payloads/payloads.jsonl", "\uFEFF", 0)]
    public async Task A_byte_order_mark_is_tampering(string part, string mark, long leaf)
    {
        var parts = await SampleLog.Of(5).PartsAsync();
        parts[part] = [.. Encoding.UTF8.GetBytes(mark), .. parts[part]];
        Assert.Equal((Verdict.Tampered, part, leaf), (Check(parts, new Trust()).Verdict, Check(parts, new Trust()).Part, Check(parts, new Trust()).Leaf));
    }

    private static Finding Check(IEnumerable<KeyValuePair<string, byte[]>> parts, Trust trust)
    {
        using var bundle = SampleLog.Bundle(parts);
        return Verification.Of(bundle, trust);
    }

    private static (Verdict Verdict, string Part) Named(Finding finding) => (finding.Verdict, finding.Part);

    private static Checkpoint Kept(Platform.Ledger.SignedNote note) => Checkpoint.Parse(SampleLog.Utf8(note))!;
}

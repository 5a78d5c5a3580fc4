using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Governance.Platform.Ledger;
using Governance.Verifier;
using Bundle = Governance.Verifier.Bundle;
using LogProof = Governance.Platform.Ledger.TlogProof;

namespace Governance.Tests.Ledger;

/// <summary>An evidence pack as the portal writes it, held against the Verifier, which shares no code with it.</summary>
public sealed class PackTests
{
    private static readonly byte[] Minutes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("§ 47 Kommunfullmäktige beslutar att anta rekommendationen.\n", 3000)));

    [Fact]
    public async Task An_honest_pack_holds()
    {
        var (log, parts) = await PackAsync();
        var finding = Check(parts, new Trust(NoteKey.Parse(log.Key)));
        Assert.Equal(Verdict.Fine, finding.Verdict);
        Assert.Contains("4 entries", finding.Text, StringComparison.Ordinal);
        Assert.Contains("1 documents are those that their entries name", finding.Text, StringComparison.Ordinal);
        Assert.Contains("1 are erased", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_the_published_one_is_refused()
    {
        var (_, parts) = await PackAsync();
        Assert.Equal((Verdict.Tampered, Bundle.KeyPart), Named(Check(parts, new Trust(NoteKey.Parse(SampleLog.KeyOf(2).Key.Text)))));
    }

    /// <summary>Whatever byte is changed, the file that it stands in is named; of a proof or payload the leaf as well.</summary>
    [Fact]
    public async Task One_altered_byte_is_named()
    {
        var (log, honest) = await PackAsync();
        var random = new Random(7);
        foreach (var (part, bytes) in honest)
        {
            for (var i = 0; i < 150; i++)
            {
                var altered = (byte[])bytes.Clone();
                altered[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                var finding = Check(With(honest, part, altered), new Trust(NoteKey.Parse(log.Key)));
                Assert.True(finding.Verdict == Verdict.Tampered, $"{part}: {finding}");
                var named = part == Pack.ManifestHashPart ? Pack.ManifestPart : part;
                Assert.True(finding.Part == named, $"{part}, but {finding}");
                if (part.StartsWith("proofs/", StringComparison.Ordinal) || part.StartsWith("payloads/", StringComparison.Ordinal))
                    Assert.Equal(Path.GetFileName(part).Split('.')[0], finding.Leaf?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Who changes a document and the list as well is caught by the entry, which no list can change.</summary>
    [Fact]
    public async Task Another_document_under_its_own_hash_is_not_the_one_that_was_decided_on()
    {
        var (_, honest) = await PackAsync();
        var document = honest.Keys.Single(k => k.StartsWith("documents/", StringComparison.Ordinal));
        var forged = Encoding.UTF8.GetBytes("§ 47 Kommunfullmäktige beslutar att avslå.\n");
        var finding = Check(Relisted(With(honest, document, forged), m => m["documents"]![0]!["sha256"] = Convert.ToHexStringLower(SHA256.HashData(forged))));
        Assert.Equal((Verdict.Tampered, document, 11L), (finding.Verdict, finding.Part, finding.Leaf));
    }

    [Fact]
    public async Task What_the_list_does_not_name_was_put_in_later()
    {
        var (_, honest) = await PackAsync();
        Assert.Equal((Verdict.Tampered, "documents/extra.pdf"), Named(Check(With(honest, "documents/extra.pdf", Minutes))));
    }

    [Fact]
    public async Task What_the_list_names_and_is_not_there_was_taken_out()
    {
        var (_, honest) = await PackAsync();
        foreach (var part in honest.Keys.Where(k => k is not (Bundle.CheckpointPart or Bundle.KeyPart or Pack.ManifestPart or Pack.ManifestHashPart)))
            Assert.Equal((Verdict.Tampered, part), Named(Check(honest.Where(p => p.Key != part).ToDictionary())));
    }

    [Fact]
    public async Task A_payload_passed_off_as_erased_leaves_no_document_proven()
    {
        var (_, honest) = await PackAsync();
        var without = honest.Where(p => p.Key != "payloads/11.json").ToDictionary();
        Assert.Equal((Verdict.Tampered, Pack.ManifestPart), Named(Check(Relisted(without, m => m["withoutPayload"]!.AsArray().Add(11)))));
    }

    [Fact]
    public async Task A_proof_under_an_older_checkpoint_is_not_mixed_in()
    {
        var (log, honest) = await PackAsync();
        var older = Encoding.UTF8.GetBytes(Proof(log, 11, 40).Text);
        Assert.Equal((Verdict.Tampered, "proofs/11.tlog-proof"), Named(Check(With(honest, "proofs/11.tlog-proof", older))));
    }

    [Fact]
    public async Task An_older_checkpoint_is_unusable_input_and_the_same_one_holds()
    {
        var (log, honest) = await PackAsync();
        Assert.Equal(Verdict.Unusable, Check(honest, new Trust(null, Kept(log.Head(40)))).Verdict);
        Assert.Equal(Verdict.Fine, Check(honest, new Trust(null, Kept(log.Head()))).Verdict);
        Assert.Equal(Verdict.Tampered, Check(honest, new Trust(null, Kept(SampleLog.Of(100, seed: 5).Head()))).Verdict);
    }

    [Fact]
    public async Task Documents_of_one_name_are_both_kept_and_no_name_leads_out()
    {
        using var zip = new MemoryStream();
        var log = Log();
        await using (var pack = await EvidencePack.BeginAsync(zip, log.Head(), log.Signer.Key, "Läs mig\n", TestContext.Current.CancellationToken))
        {
            await pack.AddProofAsync(Proof(log, 11), log.Lines[11].Payload, TestContext.Current.CancellationToken);
            foreach (var name in new[] { "../Protokoll.pdf", "..\\Protokoll.pdf", "Protokoll:\u0001.pdf" })
                await pack.AddDocumentAsync(name, 11, new MemoryStream(Minutes), TestContext.Current.CancellationToken);
            await pack.FinishAsync("Prov", TestContext.Current.CancellationToken);
        }

        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, zip.ToArray(), TestContext.Current.CancellationToken);
        using var bundle = Bundle.Open(path);
        Assert.Equal(Verdict.Fine, Pack.Check(bundle, new Trust()).Verdict);
        Assert.Equal(3, bundle.Names.Count(n => n.StartsWith("documents/", StringComparison.Ordinal)));
        File.Delete(path);
    }

    /// <summary>The answer's stream refuses whatever is not asynchronous, as Kestrel's does, and no file is ever held whole.</summary>
    [Fact]
    public async Task A_large_document_goes_through_in_pieces()
    {
        var log = Log(new string('a', 64));
        await using var to = new CountingStream();
        await using (var pack = await EvidencePack.BeginAsync(to, log.Head(), log.Signer.Key, "Läs mig\n", TestContext.Current.CancellationToken))
        {
            await pack.AddProofAsync(Proof(log, 11), log.Lines[11].Payload, TestContext.Current.CancellationToken);
            await pack.AddDocumentAsync("stort.bin", 11, new RandomStream(64 * 1024 * 1024), TestContext.Current.CancellationToken);
            await pack.FinishAsync("Prov", TestContext.Current.CancellationToken);
        }

        Assert.InRange(to.Largest, 1, 256 * 1024);
        Assert.InRange(to.Written, 64 * 1024 * 1024, 70 * 1024 * 1024);
    }

    internal static Finding Check(IReadOnlyDictionary<string, byte[]> parts, Trust? trust = null)
    {
        using var bundle = SampleLog.Bundle(parts);
        return Pack.Check(bundle, trust ?? new Trust());
    }

    private static (Verdict, string) Named(Finding finding) => (finding.Verdict, finding.Part);

    private static Governance.Verifier.Checkpoint Kept(Platform.Ledger.SignedNote note) => Governance.Verifier.Checkpoint.Parse(SampleLog.Utf8(note))!;

    // Leaf 11 names the minutes; leaf 10 has no payload.
    private static SampleLog Log(string? sha256 = null)
    {
        var log = SampleLog.Of(100);
        var payload = new LedgerPayload(new byte[16], """{"actor":"Åsa Öberg","after":{"document":{"sha256":"HASH"}}}""".Replace("HASH", sha256 ?? Convert.ToHexStringLower(SHA256.HashData(Minutes)), StringComparison.Ordinal));
        var entry = new LedgerEntry
        {
            Log = SampleLog.Origin,
            Index = 11,
            At = new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc),
            Actor = new Guid("00000000-0000-7000-8000-000000000007"),
            Type = "DecisionPublished",
            Subject = new Guid("00000000-0000-7000-8000-000000000008"),
            Commitment = payload.Commitment(),
        };
        log.Lines[11] = new LedgerLine(entry.Bytes(), payload);
        return log;
    }

    private static LogProof Proof(SampleLog log, int leaf, int? size = null)
    {
        var leaves = log.Lines.Take(size ?? (int)log.Size).Select(l => MerkleTree.Leaf(l.Entry)).ToList();
        var path = MerkleProof.Inclusion(leaf, leaves.Count).Select(r => MerkleTree.Root(leaves.Skip((int)r.First).Take((int)r.Count)));
        return new LogProof(leaf, [.. path], log.Head(size)) { Extra = log.Lines[leaf].Entry };
    }

    private static async Task<(SampleLog Log, Dictionary<string, byte[]> Parts)> PackAsync()
    {
        var (log, zip, stop) = (Log(), new MemoryStream(), TestContext.Current.CancellationToken);
        await using (var pack = await EvidencePack.BeginAsync(zip, log.Head(), log.Signer.Key, "Läs mig\n", stop))
        {
            foreach (var leaf in new[] { 3, 11, 98 })
                await pack.AddProofAsync(Proof(log, leaf), log.Lines[leaf].Payload, stop);
            await pack.AddProofAsync(Proof(log, 10), null, stop);
            await pack.AddDocumentAsync("Protokoll KF 2026-11-01 § 47.pdf", 11, new MemoryStream(Minutes), stop);
            await pack.AddFileAsync("rekommendation/case.json", Encoding.UTF8.GetBytes("{}"), stop);
            await pack.FinishAsync("Rekommendation 2026:02", stop);
        }

        using var archive = new ZipArchive(new MemoryStream(zip.ToArray()));
        return (log, archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        }));
    }

    private static Dictionary<string, byte[]> With(Dictionary<string, byte[]> parts, string part, byte[] bytes) => new(parts) { [part] = bytes };

    // The forger also makes the list fit.
    private static Dictionary<string, byte[]> Relisted(Dictionary<string, byte[]> parts, Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(parts[Pack.ManifestPart])!;
        change(manifest);
        var bytes = CanonicalJson.Bytes(manifest);
        return With(With(parts, Pack.ManifestPart, bytes), Pack.ManifestHashPart, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)) + "\n"));
    }
}

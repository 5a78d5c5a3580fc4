using System.IO.Compression;
using System.Text;
using Governance.Platform.Ledger;
using Governance.Verifier;

namespace Governance.Tests.Ledger;

/// <summary>The program as an auditor runs it, on real files.</summary>
public sealed class VerifierCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lansforum-verifier-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Help_is_given()
    {
        var (code, output) = Run("--help");
        Assert.Equal(0, code);
        Assert.All(["verify", "prove", "inclusion", "consistency", "Exit code 0"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_honest_bundle_holds_and_one_with_an_altered_byte_does_not()
    {
        var log = SampleLog.Of(600);
        var bundle = Write("log.zip", await log.ZipAsync());
        var (code, output) = Run("verify", bundle, "--key", log.Key, "--checkpoint", Write("kept", SampleLog.Utf8(log.Head(77))));
        Assert.Equal((0, true), (code, output.StartsWith("FINE: ", StringComparison.Ordinal)));
        var parts = await log.PartsAsync();
        parts[Bundle.EntriesPart][100_000] ^= 1;
        var leaf = parts[Bundle.EntriesPart].AsSpan(0, 100_000).Count((byte)'\n');
        (code, output) = Run("verify", Write("altered.zip", Zip(parts)));
        Assert.Equal((1, true), (code, output.StartsWith($"TAMPERED: first wrong leaf {leaf} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Changes_of_real_zip_files_are_seen()
    {
        var log = SampleLog.Of(700);
        var parts = await log.PartsAsync();
        var tampering = new Tampering(log, parts);
        foreach (var tampered in Enumerable.Range(0, 200).Select(tampering.Of))
        {
            var arguments = new List<string> { "verify", Write("changed.zip", Zip(TamperingTests.Whole(parts, tampered))) };
            if (tampered.Trust.Key is not null)
                arguments.AddRange(["--key", log.Key]);
            if (tampered.Trust.Kept is { } kept)
                arguments.AddRange(["--checkpoint", Write("kept", Encoding.UTF8.GetBytes(Written(kept)))]);
            var (code, output) = Run([.. arguments]);
            var named = tampered.Leaf is { } leaf ? $"TAMPERED: first wrong leaf {leaf} ({tampered.Part})" : $"TAMPERED: {tampered.Part}";
            Assert.Equal((1, named), (code, output[..Math.Min(named.Length, output.Length)]));
        }
    }

    [Fact]
    public async Task A_flipped_bit_anywhere_in_a_zip_file_is_seen_unless_nothing_that_is_checked_changed()
    {
        var log = SampleLog.Of(300);
        var (honest, parts, random) = (await log.ZipAsync(), await log.PartsAsync(), new Random(1));
        for (var i = 0; i < 150; i++)
        {
            var zip = (byte[])honest.Clone();
            zip[random.Next(zip.Length)] ^= (byte)(1 << random.Next(8));
            var (code, output) = Run("verify", Write("flipped.zip", zip));
            Assert.True(code is 1 or 2 || SameParts(zip, parts), output);
        }
    }

    [Fact]
    public async Task A_proof_is_made_and_holds_for_its_entry()
    {
        var log = SampleLog.Of(600);
        var (bundle, proof) = (Write("log.zip", await log.ZipAsync()), Path.Combine(_folder, "decision.tlog-proof"));
        Assert.Equal(0, Run("prove", bundle, "599", "--out", proof).Code);
        Assert.True(TlogProof.Parse(File.ReadAllText(proof)).Holds(log.Lines[599].Entry, log.Signer.Key));
        Assert.Equal(File.ReadAllText(proof), Run("prove", bundle, "599", "--key", log.Key).Output);
        var (code, output) = Run("inclusion", proof, "--key", log.Key);
        Assert.Equal((0, true), (code, output.StartsWith(Encoding.UTF8.GetString(log.Lines[599].Entry), StringComparison.Ordinal)));
        Assert.Equal(0, Run("inclusion", proof, Write("entry", [.. log.Lines[599].Entry, (byte)'\n']), "--key", log.Key).Code);
        Assert.Equal(1, Run("inclusion", proof, Write("entry", log.Lines[598].Entry), "--key", log.Key).Code);
        Assert.Equal(1, Run("inclusion", proof, "--key", SampleLog.KeyOf(2).Key.Text).Code);
        Assert.Equal(2, Run("inclusion", proof).Code);
        Assert.Equal(2, Run("prove", bundle, "600").Code);
    }

    [Fact]
    public async Task Checkpoints_are_shown_to_follow_from_a_bundle_or_from_a_proof()
    {
        var (log, other) = (SampleLog.Of(600), SampleLog.Of(600, rewriteFrom: 100));
        var bundle = Write("log.zip", await log.ZipAsync());
        var (old, later, fork) = (Write("old", SampleLog.Utf8(log.Head(300))), Write("new", SampleLog.Utf8(log.Head(513))), Write("fork", SampleLog.Utf8(other.Head(300))));
        Assert.Equal(0, Run("consistency", old, later, "--bundle", bundle).Code);
        Assert.Equal(1, Run("consistency", fork, later, "--bundle", bundle).Code);
        Assert.Equal(1, Run("consistency", later, old, "--bundle", bundle).Code);
        Assert.Equal(2, Run("consistency", old, later, "--key", log.Key).Code);
        var leaves = log.Lines.Select(l => MerkleTree.Leaf(l.Entry)).ToList();
        var path = MerkleProof.Consistency(300, 513).Select(r => Convert.ToBase64String(MerkleTree.Root(leaves[(int)r.First..(int)r.Last])) + "\n");
        var proof = Write("proof", Encoding.UTF8.GetBytes($"old 300\n{string.Concat(path)}\n{log.Head(513).Note}"));
        Assert.Equal(0, Run("consistency", old, proof, "--key", log.Key).Code);
        Assert.Equal(1, Run("consistency", fork, proof, "--key", log.Key).Code);
        Assert.Equal(2, Run("consistency", old, proof).Code);
    }

    [Theory]
    [InlineData("../entries.jsonl"), InlineData("/entries.jsonl"), InlineData("tiles/../entries.jsonl"), InlineData("C:entries.jsonl"), InlineData("tiles\\0"), InlineData("ENTRIES.jsonl"), InlineData("entries.jsonl")]
    public async Task A_name_that_leads_out_or_is_there_twice_makes_a_bundle_unusable(string name)
    {
        var zip = Write("log.zip", await SampleLog.Of(5).ZipAsync());
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write("x"u8);
        }

        Assert.Equal(2, Run("verify", zip).Code);
    }

    [Fact]
    public async Task A_bomb_ends_at_the_first_line_that_is_too_long()
    {
        var parts = await SampleLog.Of(5).PartsAsync();
        var path = Path.Combine(_folder, "bomb.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                for (var i = 0; i < 200 && name == Bundle.EntriesPart; i++)
                    part.Write(new byte[1024 * 1024]);
                part.Write(bytes);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((1, true), (Run("verify", path).Code, Run("verify", path).Output.StartsWith("TAMPERED: first wrong leaf 0 ", StringComparison.Ordinal)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Fact]
    public void What_cannot_be_judged_is_unusable()
    {
        Assert.Equal(2, Run().Code);
        Assert.Equal(2, Run("check").Code);
        Assert.Equal(2, Run("verify").Code);
        Assert.Equal(2, Run("verify", Path.Combine(_folder, "absent.zip")).Code);
        Assert.Equal(2, Run("verify", _folder).Code);
        Assert.Equal(2, Run("verify", Write("text", "no zip"u8.ToArray())).Code);
        Assert.Equal(2, Run("verify", Write("empty", [])).Code);
        Assert.Equal(2, Run("verify", Write("text", "no zip"u8.ToArray()), "--colour", "red").Code);
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        return (Verifier.Program.Run(arguments, output), output.ToString());
    }

    private static string Written(Verifier.Checkpoint checkpoint) => new Platform.Ledger.SignedNote(
        checkpoint.Note.Text, [.. checkpoint.Note.Signatures.Select(s => new Platform.Ledger.NoteSignature(s.Name, s.KeyId, s.Signature))]).Note;

    private static bool SameParts(byte[] zip, Dictionary<string, byte[]> parts)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return parts.Where(p => p.Key != "README.txt").All(p => archive.GetEntry(p.Key) is { } entry && Read(entry).AsSpan().SequenceEqual(p.Value));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Zip(Dictionary<string, byte[]> parts)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

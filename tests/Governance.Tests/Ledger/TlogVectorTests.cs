using System.Text;
using System.Text.Json;
using Governance.Platform.Ledger;
using Governance.Tests.Vectors;

namespace Governance.Tests.Ledger;

/// <summary>Public conformance vectors, read where they lie beside the repository; skipped where they do not.</summary>
public sealed class TlogVectorTests
{
    private const string Absent = "The folder shared/tlog-vectors is not beside the repository, nor in what GOVERNANCE_SHARED names.";
    private const string TesseraKey = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private static readonly string? Folder = SharedFolder.Find("tlog-vectors");

    public static bool Present => Folder is not null;

    [Theory(Skip = Absent, SkipUnless = nameof(Present)), InlineData("inclusion", 98), InlineData("consistency", 98)]
    public void Every_proof_is_accepted_or_refused_as_it_should(string kind, int count)
    {
        var files = Directory.GetFiles(Path.Combine(Folder!, "merkle", kind), "*.json", SearchOption.AllDirectories);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var (vector, refused) = (document.RootElement, document.RootElement.GetProperty("wantErr").GetBoolean());
            var (portal, verifier) = kind == "inclusion" ? Includes(vector) : Extends(vector);
            if (portal == refused || verifier == refused)
                wrong.Add($"{file}: portal {portal}, verifier {verifier}, should be {!refused}");
        }

        Assert.Empty(wrong);
        Assert.Equal(count, files.Length);
    }

    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void Tesseras_checkpoints_are_signed_and_stand_for_its_tiles()
    {
        var key = NoteVerifierKey.Parse(TesseraKey);
        for (var size = 0; size <= 15; size++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder!, "tessera/log", $"checkpoint.{size}"));
            var note = SignedNote.Parse(Encoding.UTF8.GetString(bytes));
            Assert.True(key.HasSigned(note));
            Assert.Equal(note.Note, Encoding.UTF8.GetString(bytes));
            var head = Checkpoint.Parse(note);
            Assert.Equal((size, key.Name), (head.Size, head.Origin));
            var tiles = TilePlace.All(size).ToList();
            Assert.Equal(head.Root, MerkleTree.Root(tiles.SelectMany(t => Read("tessera/log/tile/" + t.Path).Chunk(32))));
            var entries = tiles.SelectMany(t => TlogTiles.Entries(Read("tessera/log/tile/" + t.EntriesPath))).ToList();
            Assert.Equal(head.Root, MerkleTree.Root(entries.Select(e => MerkleTree.Leaf(e))));
            Assert.Equal(tiles.Select(t => Read("tessera/log/tile/" + t.EntriesPath)), size == 0 ? [] : [TlogTiles.EntryBundle(entries)]);
            Assert.True(Verifier.NoteKey.Parse(TesseraKey)!.Signed(Verifier.SignedNote.Parse(bytes)!));
        }
    }

    // The tiles there only say that they are fakes: what can be held against them is where they lie, and that nobody believes them.
    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void Sunlights_tiles_lie_where_a_tree_of_their_size_has_them_and_are_not_believed()
    {
        var head = Checkpoint.Parse(SignedNote.Parse(File.ReadAllText(Path.Combine(Folder!, "sunlight/checkpoint"))));
        Assert.Equal(("rome2026h1.example.org", 300), (head.Origin, head.Size));
        var root = Path.Combine(Folder!, "sunlight/tile");
        var there = from level in (string[])["0", "1"]
                    from file in Directory.GetFiles(Path.Combine(root, level), "*", SearchOption.AllDirectories)
                    select Path.GetRelativePath(root, file).Replace('\\', '/');
        Assert.Equal(TilePlace.All(300).Select(t => t.Path).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        using var bundle = SampleLog.Bundle(there.ToDictionary(path => "tiles/" + path, path => Read("sunlight/tile/" + path)));
        var tiles = new Verifier.Tiles(bundle, 300);
        Assert.Null(tiles.Stray());
        Assert.False(tiles.EdgeGives(head.Root));
        Assert.Null(tiles.Sound(0, 0));
    }

    private static (bool Portal, bool Verifier) Includes(JsonElement vector)
    {
        var (index, size, leaf, root, path) = (Number(vector, "leafIdx"), Number(vector, "treeSize"), Hash(vector, "leafHash"), Hash(vector, "root"), Hashes(vector));
        return (MerkleProof.Includes(index, size, leaf, path, root), Verifier.Proof.Includes(index, size, leaf, path, root));
    }

    private static (bool Portal, bool Verifier) Extends(JsonElement vector)
    {
        var (old, size, before, after, path) = (Number(vector, "size1"), Number(vector, "size2"), Hash(vector, "root1"), Hash(vector, "root2"), Hashes(vector));
        return (MerkleProof.Extends(old, before, size, after, path), Verifier.Proof.Extends(old, before, size, after, path));
    }

    // Sizes are unsigned there; those that ours do not hold must be refused as well.
    private static long Number(JsonElement vector, string name) => vector.GetProperty(name).TryGetInt64(out var number) ? number : -1;

    private static byte[] Hash(JsonElement vector, string name) => Convert.FromBase64String(vector.GetProperty(name).GetString() ?? "");

    private static List<byte[]> Hashes(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } path ? [.. path.EnumerateArray().Select(h => Convert.FromBase64String(h.GetString() ?? ""))] : [];

    private static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Folder!, path));
}

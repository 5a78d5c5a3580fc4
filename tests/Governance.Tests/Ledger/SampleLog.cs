using System.Security.Cryptography;
using System.Text;
using Governance.Platform.Ledger;
using Bundle = Governance.Verifier.Bundle;

namespace Governance.Tests.Ledger;

/// <summary>A log as the portal would have written it, made from a seed: the same one each time.</summary>
internal sealed class SampleLog
{
    public const string Origin = "lansforum.example/log/dalarna";

    private static readonly DateTime Begin = new(2026, 1, 7, 8, 0, 0, DateTimeKind.Utc);

    private SampleLog(NoteSigner signer) => Signer = signer;

    public NoteSigner Signer { get; }

    public string Key => Signer.Key.Text;

    public List<LedgerLine> Lines { get; } = [];

    public long Size => Lines.Count;

    /// <summary>The log's key for a seed; the same seed gives the same key.</summary>
    public static NoteSigner KeyOf(int seed) => NoteSigner.FromSeed(Origin, NoteKeyType.Ed25519, SHA256.HashData(BitConverter.GetBytes(seed)));

    /// <summary>A log of so many entries, each tenth without its payload.</summary>
    public static SampleLog Of(int size, int seed = 1, int? rewriteFrom = null)
    {
        var log = new SampleLog(KeyOf(1));
        for (var i = 0; i < size; i++)
            log.Lines.Add(Line(i, i >= rewriteFrom ? seed + 1 : seed));
        return log;
    }

    /// <summary>The signed head at a size.</summary>
    public SignedNote Head(long? size = null, NoteSigner? signer = null)
    {
        var root = MerkleTree.Root(Lines.Take((int)(size ?? Size)).Select(l => MerkleTree.Leaf(l.Entry)));
        return new Checkpoint(Origin, size ?? Size, root).Sign(signer ?? Signer);
    }

    /// <summary>The parts of its bundle, as the portal writes them.</summary>
    public async Task<Dictionary<string, byte[]>> PartsAsync(SignedNote? head = null)
    {
        using var zip = new MemoryStream(await ZipAsync(head));
        using var archive = new System.IO.Compression.ZipArchive(zip);
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>Its bundle, as the portal writes it.</summary>
    public async Task<byte[]> ZipAsync(SignedNote? head = null)
    {
        using var zip = new MemoryStream();
        await LedgerBundle.WriteAsync(zip, head ?? Head(), Signer.Key, () => Lines.ToAsyncEnumerable());
        return zip.ToArray();
    }

    /// <summary>A bundle over parts that lie in memory.</summary>
    public static Bundle Bundle(IEnumerable<KeyValuePair<string, byte[]>> parts) =>
        new(parts.ToDictionary(p => p.Key, p => (Func<Stream>)(() => new MemoryStream(p.Value, writable: false))));

    public static byte[] Utf8(SignedNote note) => Encoding.UTF8.GetBytes(note.Note);

    public static LedgerLine Line(int index, int seed)
    {
        var random = new Random(unchecked(index * 31 + seed * 7919));
        var payload = new LedgerPayload(Bytes(random, 16), $$$"""{"actor":"Åsa Öberg","after":{"case":"RS {{{random.Next(1, 9999)}}}/2026","text":"Antas \"under förutsättning\"\n"}}""");
        var entry = new LedgerEntry
        {
            Log = Origin,
            Index = index,
            At = Begin.AddSeconds(index * 37).AddTicks(random.Next(10_000_000)),
            Actor = new Guid(Bytes(random, 16)),
            Mandate = new Guid(Bytes(random, 16)),
            Principal = new Guid(Bytes(random, 16)),
            OnBehalfOf = index % 7 == 0 ? new Guid(Bytes(random, 16)) : null,
            Type = index % 3 == 0 ? "DecisionPublished" : "MatterOpened",
            Subject = new Guid(Bytes(random, 16)),
            Commitment = payload.Commitment(),
        };
        return new LedgerLine(entry.Bytes(), index % 10 == 9 ? null : payload);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}

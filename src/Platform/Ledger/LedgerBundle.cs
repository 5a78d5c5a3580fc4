using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Governance.Platform.Ledger;

/// <summary>An entry on its way out.</summary>
/// <param name="Entry">Its exact bytes.</param>
/// <param name="Payload">Its content; null if it is erased or not the reader's to see.</param>
public sealed record LedgerLine(byte[] Entry, LedgerPayload? Payload);

/// <summary>
/// Writes what the Verifier reads: a zip with <c>checkpoint</c>, <c>key</c>, <c>entries.jsonl</c>, <c>payloads/payloads.jsonl</c>,
/// <c>tiles/</c> and <c>README.txt</c>. A zip is written one file after the other, so the lines are asked for three times, and memory
/// does not grow with the log.
/// </summary>
public static class LedgerBundle
{
    private const string ReadMe = """
        This is a log of events with what is needed to check that nothing in it was changed, taken out or put in later.

        checkpoint               the signed head of the log: its name, number of entries and root hash (C2SP tlog-checkpoint)
        key                      the log's public key; compare it with the one that was published (C2SP signed-note)
        entries.jsonl            line i, from 0, is the exact bytes of entry i; leaf hash SHA-256(0x00 + entry) (RFC 6962)
        tiles/LEVEL/INDEX        the hashes of the tree (C2SP tlog-tiles)
        payloads/payloads.jsonl  line i is the content of entry i with its salt, or empty: erased, or not yours to see.
                                 The entry commits to it: SHA-256(salt + content)

        Check it offline:  verifier verify THIS.zip --key PUBLISHED-KEY --checkpoint ONE-YOU-KEPT

        """;

    /// <summary>Writes a bundle.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="checkpoint">The signed head.</param>
    /// <param name="key">The log's key.</param>
    /// <param name="lines">Gives all entries in order, as many as the checkpoint says.</param>
    /// <param name="tile">Gives a tile as it is stored, by which the Verifier names a leaf that is wrong; null to make the tiles of the entries.</param>
    /// <param name="cancel">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream to, SignedNote checkpoint, NoteVerifierKey key, Func<IAsyncEnumerable<LedgerLine>> lines,
        Func<TilePlace, Task<byte[]>>? tile = null, CancellationToken cancel = default)
    {
        await using var patient = new PatientStream(to);
        using (var zip = new ZipArchive(patient, ZipArchiveMode.Create, leaveOpen: true))
            await WriteAsync(zip, checkpoint, key, lines, tile, cancel);
        await patient.FlushAsync(cancel);
    }

    private static async Task WriteAsync(
        ZipArchive zip, SignedNote checkpoint, NoteVerifierKey key, Func<IAsyncEnumerable<LedgerLine>> lines,
        Func<TilePlace, Task<byte[]>>? tile, CancellationToken cancel)
    {
        await WriteAsync(zip, "README.txt", Encoding.UTF8.GetBytes(ReadMe), cancel);
        await WriteAsync(zip, "checkpoint", Encoding.UTF8.GetBytes(checkpoint.Note), cancel);
        await WriteAsync(zip, "key", Encoding.UTF8.GetBytes(key.Text + "\n"), cancel);
        await using (var entries = Open(zip, "entries.jsonl"))
        {
            await foreach (var line in lines().WithCancellation(cancel))
            {
                await entries.WriteAsync(line.Entry, cancel);
                entries.WriteByte((byte)'\n');
            }
        }

        await WritePayloadsAsync(zip, lines, cancel);
        if (tile is null)
            await WriteTilesAsync(zip, lines, cancel);
        else
            await WriteTilesAsync(zip, TilePlace.All(Checkpoint.Parse(checkpoint).Size), tile, cancel);
    }

    /// <summary>A payload as its line of the bundle, without the newline.</summary>
    public static byte[] PayloadLine(LedgerPayload payload) =>
        CanonicalJson.Bytes(new JsonObject { ["json"] = payload.Json, ["salt"] = Convert.ToBase64String(payload.Salt) });

    private static async Task WritePayloadsAsync(ZipArchive zip, Func<IAsyncEnumerable<LedgerLine>> lines, CancellationToken cancel)
    {
        await using var payloads = Open(zip, "payloads/payloads.jsonl");
        await foreach (var line in lines().WithCancellation(cancel))
        {
            if (line.Payload is { } payload)
                await payloads.WriteAsync(PayloadLine(payload), cancel);
            payloads.WriteByte((byte)'\n');
        }
    }

    private static async Task WriteTilesAsync(ZipArchive zip, IEnumerable<TilePlace> places, Func<TilePlace, Task<byte[]>> tile, CancellationToken cancel)
    {
        foreach (var place in places)
            await WriteAsync(zip, "tiles/" + place.Path, await tile(place), cancel);
    }

    private static async Task WriteTilesAsync(ZipArchive zip, Func<IAsyncEnumerable<LedgerLine>> lines, CancellationToken cancel)
    {
        var tiles = new TlogTiles();
        await foreach (var line in lines().WithCancellation(cancel))
        {
            foreach (var (place, hashes) in tiles.Append(MerkleTree.Leaf(line.Entry)))
                await WriteAsync(zip, "tiles/" + place.Path, hashes, cancel);
        }

        foreach (var (place, hashes) in tiles.Unfinished())
            await WriteAsync(zip, "tiles/" + place.Path, hashes, cancel);
    }

    private static BufferedStream Open(ZipArchive zip, string name) => new BufferedStream(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), 64 * 1024);

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var file = Open(zip, name);
        await file.WriteAsync(bytes, cancel);
    }
}

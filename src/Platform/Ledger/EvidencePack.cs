using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Governance.Platform.Ledger;

/// <summary>
/// Writes an evidence pack: some entries of a log with their proofs and payloads, the documents that the payloads name by
/// SHA-256, and files that are derived. The Verifier checks it offline. One file is written after the other, so memory does not
/// grow with the documents; what belongs to the pack is listed last, in <c>pack.json</c>.
/// </summary>
public sealed class EvidencePack : IAsyncDisposable
{
    private readonly ZipArchive _zip;
    private readonly PatientStream _to;
    private readonly SortedSet<long> _leaves = [];
    private readonly SortedSet<long> _withoutPayload = [];
    private readonly JsonArray _documents = [];
    private readonly JsonArray _files = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _buffer = new byte[64 * 1024];

    private EvidencePack(PatientStream to) => (_to, _zip) = (to, new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true));

    /// <summary>Begins a pack.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="checkpoint">The signed head that all proofs of the pack lead to.</param>
    /// <param name="key">The log's key.</param>
    /// <param name="readMe">What the pack is and how it is checked, for people.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task<EvidencePack> BeginAsync(Stream to, SignedNote checkpoint, NoteVerifierKey key, string readMe, CancellationToken cancellationToken)
    {
        var pack = new EvidencePack(new PatientStream(to));
        await pack.AddFileAsync("README.txt", Encoding.UTF8.GetBytes(readMe), cancellationToken);
        await pack.WriteAsync("checkpoint", Encoding.UTF8.GetBytes(checkpoint.Note), cancellationToken);
        await pack.WriteAsync("key", Encoding.UTF8.GetBytes(key.Text + "\n"), cancellationToken);
        return pack;
    }

    /// <summary>Adds an entry with its proof; an entry that is there already is not added again.</summary>
    /// <param name="proof">The proof, which carries the entry.</param>
    /// <param name="payload">Its content; null if it is erased or not the reader's to see.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task AddProofAsync(TlogProof proof, LedgerPayload? payload, CancellationToken cancellationToken)
    {
        if (proof.Extra is null)
            throw new ArgumentException("The proof of a pack carries its entry.", nameof(proof));
        if (!_leaves.Add(proof.Index))
            return;
        var leaf = proof.Index.ToString(CultureInfo.InvariantCulture);
        await WriteAsync($"proofs/{leaf}.tlog-proof", Encoding.UTF8.GetBytes(proof.Text), cancellationToken);
        if (payload is null)
            _withoutPayload.Add(proof.Index);
        else
            await WriteAsync($"payloads/{leaf}.json", [.. LedgerBundle.PayloadLine(payload), (byte)'\n'], cancellationToken);
    }

    /// <summary>Adds a document that the payload of a proven entry names by its SHA-256.</summary>
    /// <param name="name">Its name for people; what a file name cannot hold is replaced.</param>
    /// <param name="leaf">The entry.</param>
    /// <param name="content">The document.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task AddDocumentAsync(string name, long leaf, Stream content, CancellationToken cancellationToken)
    {
        var file = Free("documents/" + Plain(name));
        var hash = await CopyAsync(file, content, cancellationToken);
        _documents.Add(new JsonObject { ["file"] = file, ["leaf"] = leaf, ["sha256"] = hash });
    }

    /// <summary>Adds a file that the portal derived, such as the case of a standing. It proves nothing by itself.</summary>
    public async Task AddFileAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var file = Free(string.Join('/', path.Split('/').Select(Plain)));
        using var stream = new MemoryStream(content, writable: false);
        _files.Add(new JsonObject { ["file"] = file, ["sha256"] = await CopyAsync(file, stream, cancellationToken) });
    }

    /// <summary>Writes the list of what belongs to the pack, and ends it.</summary>
    /// <param name="about">What it is a pack of.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task FinishAsync(string about, CancellationToken cancellationToken)
    {
        var manifest = CanonicalJson.Bytes(new JsonObject
        {
            ["schema"] = 1,
            ["about"] = about,
            ["leaves"] = new JsonArray([.. _leaves.Select(l => JsonValue.Create(l))]),
            ["withoutPayload"] = new JsonArray([.. _withoutPayload.Select(l => JsonValue.Create(l))]),
            ["documents"] = _documents,
            ["files"] = _files,
        });
        await WriteAsync("pack.json", manifest, cancellationToken);
        await WriteAsync("pack.sha256", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(manifest)) + "\n"), cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _to.FlushAsync();
        await _to.DisposeAsync();
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var file = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await file.WriteAsync(content, cancellationToken);
    }

    private async Task<string> CopyAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        while (await content.ReadAsync(_buffer, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(_buffer, 0, read);
            await file.WriteAsync(_buffer.AsMemory(0, read), cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Two documents of one name are both kept.
    private string Free(string name)
    {
        var (folder, file) = (name[..(name.LastIndexOf('/') + 1)], name[(name.LastIndexOf('/') + 1)..]);
        for (var number = 2; !_names.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{folder}{number}-{file}");
        return name;
    }

    private static string Plain(string name)
    {
        var plain = new string([.. name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)]).Trim(' ', '.');
        return plain.Length == 0 ? "fil" : plain.Length <= 120 ? plain : plain[..60] + plain[^60..];
    }
}

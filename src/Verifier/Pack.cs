using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Governance.Verifier;

/// <summary>
/// Checks an evidence pack: a few entries of a log with their proofs, their payloads, and the documents that they name. Every
/// part must be one that pack.json names, so nothing can be slipped in.
/// </summary>
internal sealed class Pack
{
    /// <summary>What belongs to the pack.</summary>
    public const string ManifestPart = "pack.json";

    /// <summary>The SHA-256 of <see cref="ManifestPart"/>: no proof against whoever made the pack, but against a slip on the way.</summary>
    public const string ManifestHashPart = "pack.sha256";

    // Of an entry in Base64, sixty-four hashes and a note.
    private const int MaxProof = 512 * 1024;
    private const int MaxManifest = 64 * 1024 * 1024;

    private readonly Bundle _bundle;
    private readonly Checkpoint _head;
    private readonly byte[] _note;
    private readonly PackManifest _manifest;

    // The hashes that the payload of a leaf names; of the leaves only that a document asks for.
    private readonly Dictionary<long, HashSet<string>> _named = [];
    private long _payloads;

    private Pack(Bundle bundle, Checkpoint head)
    {
        (_bundle, _head, _note) = (bundle, head, bundle.Bytes(Bundle.CheckpointPart, SignedNote.MaxSize));
        var manifest = bundle.Bytes(ManifestPart, MaxManifest);
        var hash = bundle.Has(ManifestHashPart) ? StrictText.Utf8(bundle.Bytes(ManifestHashPart, 256)) : throw Stopped.Unusable(ManifestHashPart, "the pack lacks it");
        if (hash != Convert.ToHexStringLower(SHA256.HashData(manifest)) + "\n")
            throw Stopped.Tampered(ManifestPart, $"its SHA-256 is not the one in {ManifestHashPart}");
        _manifest = PackManifest.Parse(manifest) ?? throw Stopped.Tampered(ManifestPart, "it is not the list of a pack of schema 1");
    }

    /// <summary>Checks all of it.</summary>
    public static Finding Check(Bundle bundle, Trust trust)
    {
        try
        {
            var (head, key) = Verification.Head(bundle, trust);
            if (trust.Kept is { } kept && kept.Size < head.Size)
                throw Stopped.Unusable("--checkpoint", "a pack holds some entries only, so it cannot show that an older checkpoint is a beginning of the log: use a bundle, or consistency");
            var pack = new Pack(bundle, head);
            pack.MustBeComplete();
            foreach (var leaf in pack._manifest.Leaves)
                pack.MustBeProven(leaf);
            foreach (var document in pack._manifest.Documents)
                pack.MustBeNamed(document);
            foreach (var file in pack._manifest.Files)
                pack.MustHash(file.File, file.Sha256, "it was changed: its SHA-256 is not the one in pack.json");
            return new Finding(Verdict.Fine, ManifestPart, null, pack.Told(key, trust));
        }
        catch (Stopped stopped)
        {
            return stopped.Finding;
        }
    }

    private static string ProofPart(long leaf) => string.Create(CultureInfo.InvariantCulture, $"proofs/{leaf}.tlog-proof");

    private static string PayloadPart(long leaf) => string.Create(CultureInfo.InvariantCulture, $"payloads/{leaf}.json");

    private void MustBeComplete()
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { Bundle.CheckpointPart, Bundle.KeyPart, ManifestPart, ManifestHashPart };
        known.UnionWith(_manifest.Leaves.Select(ProofPart));
        known.UnionWith(_manifest.Leaves.Where(l => !_manifest.Erased.Contains(l)).Select(PayloadPart));
        foreach (var file in _manifest.Documents.Select(d => d.File).Concat(_manifest.Files.Select(f => f.File)))
        {
            if (!known.Add(file))
                throw Stopped.Tampered(ManifestPart, $"it names {file} twice, or for two things");
        }

        if (known.FirstOrDefault(part => !_bundle.Has(part)) is { } missing)
            throw Stopped.Tampered(missing, "pack.json names it, but it is not there");
        if (_bundle.Names.FirstOrDefault(part => !known.Contains(part)) is { } stray)
            throw Stopped.Tampered(stray, "pack.json does not name it: it was put in later");
        if (_manifest.Documents.FirstOrDefault(d => !_manifest.Leaves.Contains(d.Leaf) || _manifest.Erased.Contains(d.Leaf)) is { } loose)
            throw Stopped.Tampered(ManifestPart, $"no proven entry with a payload names {loose.File}");
    }

    private void MustBeProven(long leaf)
    {
        var part = ProofPart(leaf);
        var proof = Proof.Parse(_bundle.Bytes(part, MaxProof)) ?? throw Stopped.Tampered(part, "it is not a tlog-proof", leaf);
        if (proof.Entry is null || proof.Index != leaf)
            throw Stopped.Tampered(part, proof.Entry is null ? "it does not carry its entry" : $"it is of leaf {proof.Index}", leaf);
        if (!proof.Checkpoint.AsSpan().SequenceEqual(_note))
            throw Stopped.Tampered(part, $"its checkpoint is not that of the pack ({Bundle.CheckpointPart})", leaf);
        Span<byte> commitment = stackalloc byte[EntryForm.CommitmentLength];
        if (EntryForm.Wrong(proof.Entry, leaf, Encoding.UTF8.GetBytes(_head.Origin), commitment) is { } wrong)
            throw Stopped.Tampered(part, wrong, leaf);
        if (!Proof.Includes(leaf, _head.Size, Tree.Leaf(proof.Entry), proof.Path, _head.Root))
            throw Stopped.Tampered(part, "the entry is not the one that was signed, or the path does not lead from it to the root", leaf);
        if (_manifest.Erased.Contains(leaf))
            return;
        part = PayloadPart(leaf);
        using var stream = _bundle.Stream(part);
        var payload = new Payloads(stream, part);
        payload.MustMatch(leaf, commitment);
        if (payload.Count == 0)
            throw Stopped.Tampered(part, "it is empty", leaf);
        _payloads++;
        if (_manifest.Documents.Any(d => d.Leaf == leaf))
            _named[leaf] = Hashes(payload.Content);
        payload.MustEnd(leaf);
    }

    private void MustBeNamed(PackDocument document)
    {
        if (!_named[document.Leaf].Contains(document.Sha256))
            throw Stopped.Tampered(document.File, $"the entry does not name a document with the SHA-256 {document.Sha256}", document.Leaf);
        MustHash(document.File, document.Sha256, "the document is not the one that the entry names: it has another SHA-256", document.Leaf);
    }

    private void MustHash(string part, string sha256, string wrong, long? leaf = null)
    {
        using var stream = _bundle.Stream(part);
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != sha256)
                throw Stopped.Tampered(part, wrong, leaf);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw Stopped.Tampered(part, "it cannot be unpacked", leaf);
        }
    }

    // Wherever it stands in the payload: what an event says of a document may be nested.
    private static HashSet<string> Hashes(ReadOnlySpan<byte> json)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.String && reader.GetString()!.ToLowerInvariant() is var text && PackManifest.IsHash(text))
                    hashes.Add(text);
            }
        }
        catch (JsonException)
        {
            // The payload is what was committed to; that it is no JSON only means that it names nothing.
        }

        return hashes;
    }

    private string Told(NoteKey key, Trust trust)
    {
        var told = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{_manifest.Leaves.Count} entries are in {_head.Origin}, among the {_head.Size} signed by {key.Name}+{key.Id:x8}"),
            trust.Key is null ? "the key came with the pack: compare it with the published one, or give it by --key" : "the key is the one that you gave",
            string.Create(CultureInfo.InvariantCulture, $"{_payloads} payloads are those that their entries commit to; {_manifest.Erased.Count} are erased or were not the exporter's to see"),
            string.Create(CultureInfo.InvariantCulture, $"{_manifest.Documents.Count} documents are those that their entries name by SHA-256"),
            string.Create(CultureInfo.InvariantCulture, $"{_manifest.Files.Count} further files are unchanged since the pack was made; what they derive is to be recomputed"),
        };
        if (trust.Witnesses is { Count: > 0 } witnesses)
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{witnesses.Count} witnesses cosigned"));
        return string.Join("\n  ", told);
    }
}

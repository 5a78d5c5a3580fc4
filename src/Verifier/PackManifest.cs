using System.Text.Json;

namespace Governance.Verifier;

/// <summary>A document of a pack, and the leaf whose payload names its hash.</summary>
/// <param name="File">The part that it is.</param>
/// <param name="Leaf">The leaf.</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits.</param>
internal sealed record PackDocument(string File, long Leaf, string Sha256);

/// <summary>A further file of a pack.</summary>
/// <param name="File">The part that it is.</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits.</param>
internal sealed record PackFile(string File, string Sha256);

/// <summary>What belongs to a pack: <c>pack.json</c>.</summary>
/// <param name="Leaves">The leaves that are proven, in order.</param>
/// <param name="Erased">Those of them whose payload was erased, or is not the exporter's to see.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Files">Everything else that pack.json answers for.</param>
internal sealed record PackManifest(IReadOnlyList<long> Leaves, IReadOnlySet<long> Erased, IReadOnlyList<PackDocument> Documents, IReadOnlyList<PackFile> Files)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads it; null if it is none.</summary>
    public static PackManifest? Parse(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, Strict);
            var root = json.RootElement;
            if (root.GetProperty("schema").GetInt32() != 1)
                return null;
            var manifest = new PackManifest(
                Numbers(root, "leaves"),
                Numbers(root, "withoutPayload").ToHashSet(),
                [.. root.GetProperty("documents").EnumerateArray().Select(d => new PackDocument(Text(d, "file"), d.GetProperty("leaf").GetInt64(), Text(d, "sha256")))],
                [.. root.GetProperty("files").EnumerateArray().Select(f => new PackFile(Text(f, "file"), Text(f, "sha256")))]);
            var inOrder = manifest.Leaves.Zip(manifest.Leaves.Skip(1)).All(p => p.First < p.Second);
            return inOrder && manifest.Leaves.All(l => l >= 0) && manifest.Erased.All(manifest.Leaves.Contains)
                && manifest.Documents.Select(d => d.Sha256).Concat(manifest.Files.Select(f => f.Sha256)).All(IsHash) ? manifest : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether it is a SHA-256 in lower-case hexadecimal.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    private static List<long> Numbers(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(n => n.GetInt64())];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
}

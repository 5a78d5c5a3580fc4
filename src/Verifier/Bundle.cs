using System.IO.Compression;

namespace Governance.Verifier;

/// <summary>What an auditor was handed: named parts, each read as a stream. Nothing is ever unpacked to disk.</summary>
/// <param name="parts">The parts by name.</param>
internal sealed class Bundle(IReadOnlyDictionary<string, Func<Stream>> parts) : IDisposable
{
    /// <summary>The signed tree head.</summary>
    public const string CheckpointPart = "checkpoint";

    /// <summary>The log's key.</summary>
    public const string KeyPart = "key";

    /// <summary>Line i is the exact bytes of entry i.</summary>
    public const string EntriesPart = "entries.jsonl";

    /// <summary>Line i is the payload of entry i, or empty.</summary>
    public const string PayloadsPart = "payloads/payloads.jsonl";

    /// <summary>Where the hashes of the tree lie.</summary>
    public const string TilesFolder = "tiles/";

    // A thousand million leaves have four million tiles; a list longer than that is made to fill the memory.
    private const int MaxParts = 5_000_000;

    private ZipArchive? _file;
    private ZipArchive? _entriesFile;

    /// <summary>Names of all parts.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Opens a zip file.</summary>
    public static Bundle Open(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = Zip(path);
            if (zip.Entries.Count > MaxParts)
                throw Stopped.Unusable(path, "too many files in the zip");
            var (parts, names) = (new Dictionary<string, Func<Stream>>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (!IsPlain(entry.FullName))
                    throw Stopped.Unusable(path, $"the name \"{Shown(entry.FullName)}\" leads out of the bundle or has no plain form");
                if (!names.Add(entry.FullName))
                    throw Stopped.Unusable(path, $"the name \"{entry.FullName}\" is there twice, so that two programs could see two bundles");
                parts[entry.FullName] = entry.Open;
            }

            var bundle = new Bundle(parts) { _file = zip };
            // The entries are unpacked on a thread of their own, and a zip file that two threads share gives each the other's bytes.
            if (bundle.Has(EntriesPart))
                parts[EntriesPart] = () => (bundle._entriesFile = Zip(path)).GetEntry(EntriesPart)?.Open() ?? throw new InvalidDataException();
            return bundle;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            zip?.Dispose();
            throw Stopped.Unusable(path, broken is InvalidDataException or ArgumentException ? "it is not a zip file that can be read" : broken.Message);
        }
        catch (Stopped)
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a part is there under exactly this name.</summary>
    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part as a stream; the caller closes it.</summary>
    public Stream Stream(string name)
    {
        if (!parts.TryGetValue(name, out var open))
            throw Stopped.Unusable(name, "the bundle lacks it");
        try
        {
            return open();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            throw Stopped.Unusable(name, "it cannot be unpacked");
        }
    }

    /// <summary>A part as a whole, if it has at most so many bytes.</summary>
    public byte[] Bytes(string name, int max)
    {
        using var stream = Stream(name);
        return Bytes(stream, name, max);
    }

    /// <summary>All that a stream has, if it is at most so many bytes.</summary>
    public static byte[] Bytes(Stream stream, string name, int max)
    {
        var buffer = new byte[Math.Min(max, 16 * 1024) + 1];
        var length = 0;
        try
        {
            while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
            {
                length += read;
                if (length > max)
                    throw Stopped.Tampered(name, $"it has more than {max} bytes");
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(max + 1, buffer.Length * 2));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw Stopped.Tampered(name, "it cannot be unpacked");
        }

        return buffer[..length];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file?.Dispose();
        _entriesFile?.Dispose();
    }

    private static ZipArchive Zip(string path) => new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), ZipArchiveMode.Read);

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 400 && !name.Any(c => char.IsControl(c) || c is '\\' or ':') && name.Split('/').All(s => s is not ("" or "." or ".."));

    private static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);
}

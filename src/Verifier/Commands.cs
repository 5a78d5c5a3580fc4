using System.Globalization;
using System.Text;

namespace Governance.Verifier;

/// <summary>Words and options of the command line.</summary>
internal sealed class Arguments
{
    private readonly Queue<string> _words = new();
    private readonly List<(string Name, string Value)> _options = [];

    public Arguments(IEnumerable<string> args)
    {
        using var next = args.GetEnumerator();
        while (next.MoveNext())
        {
            var word = next.Current;
            if (!word.StartsWith("--", StringComparison.Ordinal))
                _words.Enqueue(word);
            else
                _options.Add((word, next.MoveNext() ? next.Current : throw Stopped.Unusable(word, "its value is missing")));
        }
    }

    /// <summary>The next word, if there is one.</summary>
    public string? Word() => _words.TryDequeue(out var word) ? word : null;

    /// <summary>The next word.</summary>
    public string Word(string what) => Word() ?? throw Stopped.Unusable("arguments", $"{what} is missing; see --help");

    /// <summary>An option that may be given once.</summary>
    public string? Option(string name)
    {
        var values = Options(name);
        return values.Count > 1 ? throw Stopped.Unusable(name, "it is given twice") : values.FirstOrDefault();
    }

    /// <summary>An option that may be given several times.</summary>
    public List<string> Options(string name)
    {
        var values = _options.Where(o => o.Name == name).Select(o => o.Value).ToList();
        _options.RemoveAll(o => o.Name == name);
        return values;
    }

    /// <summary>Stops if anything was given that nobody asked for.</summary>
    public void MustBeAll()
    {
        if (_words.Concat(_options.Select(o => o.Name)).FirstOrDefault() is { } extra)
            throw Stopped.Unusable("arguments", $"nobody asked for {extra}; see --help");
    }
}

/// <summary>The verbs.</summary>
internal static class Commands
{
    // Of an entry in Base64, sixty-four hashes and a note.
    private const int MaxProof = 512 * 1024;

    /// <summary>Runs a verb; null if it printed what was asked for.</summary>
    public static Finding? Run(string verb, Arguments arguments, TextWriter output) => verb switch
    {
        "verify" => Verify(arguments),
        "prove" => Prove(arguments, output),
        "inclusion" => Inclusion(arguments, output),
        "consistency" => Consistency(arguments),
        _ => throw Stopped.Unusable("arguments", $"there is no verb {verb}; see --help"),
    };

    private static Finding Verify(Arguments arguments)
    {
        var path = arguments.Word("BUNDLE");
        var kept = arguments.Option("--checkpoint") is { } old ? ReadCheckpoint(old) : null;
        var trust = new Trust(Key(arguments), kept, Witnesses(arguments));
        arguments.MustBeAll();
        using var bundle = Bundle.Open(path);
        return bundle.Has(Pack.ManifestPart) ? Pack.Check(bundle, trust) : Verification.Of(bundle, trust);
    }

    private static Finding? Prove(Arguments arguments, TextWriter output)
    {
        var (path, word) = (arguments.Word("BUNDLE"), arguments.Word("INDEX"));
        var (key, to) = (Key(arguments), arguments.Option("--out"));
        arguments.MustBeAll();
        using var bundle = Bundle.Open(path);
        var (head, _) = Verification.Head(bundle, new Trust(key));
        if (StrictText.Number(word) is not { } index || index >= head.Size)
            throw Stopped.Unusable("INDEX", $"it is not a number from 0 to {head.Size - 1}");
        var hashes = SoundTiles(bundle, head);
        var entry = EntryAt(bundle, index);
        var proof = new Proof(entry, index, Proof.PathOf(index, head.Size, hashes), bundle.Bytes(Bundle.CheckpointPart, SignedNote.MaxSize));
        if (!Proof.Includes(index, head.Size, Tree.Leaf(entry), proof.Path, head.Root))
            throw Stopped.Tampered(Bundle.EntriesPart, "the entry is not the one that was signed", index);
        if (to is null)
        {
            output.Write(proof.Text());
            return null;
        }

        Try(to, () => File.WriteAllText(to, proof.Text()));
        return new Finding(Verdict.Fine, to, null, string.Create(CultureInfo.InvariantCulture, $"entry {index} is in {head.Origin}; the proof is in {to}"));
    }

    private static Finding Inclusion(Arguments arguments, TextWriter output)
    {
        var (path, file) = (arguments.Word("PROOF"), arguments.Word());
        var key = Key(arguments) ?? throw Stopped.Unusable("--key", "it is needed: a proof does not hold the log's key");
        var witnesses = Witnesses(arguments);
        arguments.MustBeAll();
        var proof = Proof.Parse(ReadFile(path, MaxProof)) ?? throw Stopped.Tampered(path, "it is not a tlog-proof");
        var entry = file is null ? proof.Entry : ReadFile(file, EntryForm.MaxSize + 1);
        if (entry is null)
            throw Stopped.Unusable(path, "the proof does not carry its entry: give it as a file");
        var head = Checkpoint.Parse(proof.Checkpoint) ?? throw Stopped.Tampered(path, "its checkpoint is not a signed one");
        head.MustBeSigned(key, path, witnesses);
        if (file is not null && entry is [.., (byte)'\n'] && !Holds(entry))
            entry = entry[..^1];
        if (!Holds(entry))
            throw Stopped.Tampered(file ?? path, "the entry is not the one that was signed, or the path does not lead from it to the root", proof.Index);
        if (file is null)
            output.WriteLine(Encoding.UTF8.GetString(entry));
        return new Finding(Verdict.Fine, path, proof.Index, string.Create(
            CultureInfo.InvariantCulture, $"the entry is leaf {proof.Index} of the {head.Size} in {head.Origin}, signed by {key.Name}+{key.Id:x8}"));

        bool Holds(byte[] bytes) => Proof.Includes(proof.Index, head.Size, Tree.Leaf(bytes), proof.Path, head.Root);
    }

    private static Finding Consistency(Arguments arguments)
    {
        var (old, file) = (ReadCheckpoint(arguments.Word("OLD")), arguments.Word("NEW"));
        var (path, given) = (arguments.Option("--bundle"), Key(arguments));
        arguments.MustBeAll();
        var bytes = ReadFile(file, MaxProof);
        var sent = Proof.ParseConsistency(bytes);
        var later = Checkpoint.Parse(sent?.Checkpoint ?? bytes) ?? throw Stopped.Unusable(file, "it is not a signed checkpoint");
        using var bundle = path is null ? null : Bundle.Open(path);
        var (head, key) = bundle is null ? (null, given) : Verification.Head(bundle, new Trust(given));
        if (key is null)
            throw Stopped.Unusable("--key", "it is needed where there is no bundle");
        old.MustBeSigned(key, "OLD", []);
        later.MustBeSigned(key, "NEW", []);
        if (old.Size > later.Size)
            throw Stopped.Tampered("NEW", $"the log was rolled back: {old.Size} leaves were signed before, now there are {later.Size}");
        var holds = bundle is not null ? InBundle(bundle, head!, old, later)
            : sent is { } proof ? proof.OldSize == old.Size && Extends(old, later, proof.Path)
            : old.Size == later.Size || old.Size == 0 ? Extends(old, later, [])
            : throw Stopped.Unusable(file, "it holds no proof of what lies between: give a --bundle");
        return holds
            ? new Finding(Verdict.Fine, "NEW", null, string.Create(CultureInfo.InvariantCulture, $"the {old.Size} leaves of OLD are the beginning of the {later.Size} of NEW"))
            : throw Stopped.Tampered("NEW", $"the first {old.Size} leaves are not those of OLD, or the proof does not show it");
    }

    // Every log begins with the empty one, for which RFC 9162 has no proof.
    private static bool Extends(Checkpoint old, Checkpoint later, IReadOnlyList<byte[]> path) => old.Size == 0
        ? path.Count == 0 && old.Root.AsSpan().SequenceEqual(Tree.Empty) && (later.Size > 0 || later.Root.AsSpan().SequenceEqual(Tree.Empty))
        : Proof.Extends(old.Size, old.Root, later.Size, later.Root, path);

    private static bool InBundle(Bundle bundle, Checkpoint head, Checkpoint old, Checkpoint later)
    {
        if (later.Size > head.Size)
            throw Stopped.Unusable("--bundle", $"it has {head.Size} leaves, fewer than the {later.Size} of NEW");
        var tiles = SoundTiles(bundle, head);
        return tiles.RootAt(old.Size).AsSpan().SequenceEqual(old.Root) && tiles.RootAt(later.Size).AsSpan().SequenceEqual(later.Root);
    }

    private static Tiles SoundTiles(Bundle bundle, Checkpoint head)
    {
        var tiles = new Tiles(bundle, head.Size);
        return tiles.EdgeGives(head.Root) ? tiles : throw Stopped.Tampered(Bundle.TilesFolder, "the tiles are missing or do not give the signed root; verify says more");
    }

    private static byte[] EntryAt(Bundle bundle, long index)
    {
        using var stream = bundle.Stream(Bundle.EntriesPart);
        var lines = new Lines(stream, EntryForm.MaxSize);
        for (long at = 0; ; at++)
        {
            if (lines.Next(out var line) != LineEnd.Newline)
                throw Stopped.Tampered(Bundle.EntriesPart, "the entry is missing, cut off or cannot be unpacked", at);
            if (at == index)
                return line.ToArray();
        }
    }

    private static NoteKey? Key(Arguments arguments) => arguments.Option("--key") is { } word ? ReadKey("--key", word, NoteKey.Ed25519) : null;

    private static List<NoteKey> Witnesses(Arguments arguments) => [.. arguments.Options("--witness").Select(w => ReadKey("--witness", w, NoteKey.Cosignature))];

    private static NoteKey ReadKey(string option, string word, byte type)
    {
        var text = NoteKey.Parse(word) is null ? StrictText.Utf8(ReadFile(word, 4096))?.TrimEnd('\r', '\n') : word;
        return text is not null && NoteKey.Parse(text) is { } key && key.Type == type ? key : throw Stopped.Unusable(option, "it is not a key of the kind that is needed here");
    }

    private static Checkpoint ReadCheckpoint(string file) =>
        Checkpoint.Parse(ReadFile(file, SignedNote.MaxSize)) ?? throw Stopped.Unusable(file, "it is not a signed checkpoint");

    private static byte[] ReadFile(string file, int max)
    {
        byte[] bytes = [];
        Try(file, () =>
        {
            using var stream = File.OpenRead(file);
            bytes = stream.Length > max ? throw Stopped.Unusable(file, $"it has more than {max} bytes") : Bundle.Bytes(stream, file, max);
        });
        return bytes;
    }

    private static void Try(string file, Action act)
    {
        try
        {
            act();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Stopped.Unusable(file, broken.Message);
        }
    }
}

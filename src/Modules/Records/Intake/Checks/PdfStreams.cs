using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>
/// The packed data in a PDF: unpacked into nothing, to learn how large it becomes, and where it holds objects to look at their
/// names too.
/// </summary>
internal sealed class PdfStreams(CheckedFile file) : IDisposable
{
    // A page of 600 dpi in colour is 100 MB; drawing instructions and fonts are never that large.
    private const long LargestImage = 512L << 20;
    private const long LargestOther = 64L << 20;

    private readonly Stream _data = file.Open();
    private long _other;

    public void Check(Window window)
    {
        var bytes = window.Buffer.Span;
        for (var at = window.From; at < window.To; at += 6)
        {
            var step = bytes[at..].IndexOf("stream"u8);
            if (step < 0 || (at += step) >= window.To)
                return;
            var after = at + 6;
            if (after >= bytes.Length || bytes[after] is not ((byte)'\r' or (byte)'\n') || (at > 0 && char.IsAsciiLetter((char)bytes[at - 1])))
                continue;
            var start = after + (bytes[after] == '\r' && after + 1 < bytes.Length && bytes[after + 1] == '\n' ? 2 : 1);
            if (Dictionary(bytes[..after]) is { } dictionary)
                Check(dictionary, window.Offset + start);
        }
    }

    public void Dispose() => _data.Dispose();

    private static PdfDictionary? Dictionary(ReadOnlySpan<byte> before)
    {
        // A comment or a string may hold the word; then what began before it is the dictionary.
        for (var end = before.Length; before[..end].LastIndexOf("obj"u8) is var at and >= 0; end = at)
        {
            if (PdfDictionary.Read(before[(at + 3)..]) is { } dictionary)
                return dictionary;
            if (before.Length - at > 16_384)
                break;
        }

        // "stream" in running text stands after no dictionary.
        return before[..^6].TrimEnd(" \r\n\t"u8).EndsWith(">>"u8) ? throw new InvalidDataException("a stream whose dictionary cannot be read") : null;
    }

    private void Check(PdfDictionary dictionary, long at)
    {
        if (dictionary.IsElsewhere)
            throw Refusals.LoadsFromElsewhere(new TextKey("data"));
        if (dictionary.Filters.Contains("/Crypt"))
            throw Refusals.Encrypted();
        // Nobody's program packs objects in another way; who does wants them unseen.
        if (dictionary.IsObjects && (dictionary.FiltersUnclear || dictionary.Predicted || dictionary.Filters is not ([] or ["/FlateDecode"])))
            throw Refusals.BadPart();
        if (dictionary is { IsObjects: true, Filters.Count: 1 })
            Objects(at);
        else if (!dictionary.IsObjects)
            Measure(dictionary, at);
    }

    private void Objects(long at)
    {
        _data.Position = at;
        using var objects = new Counted(PdfFilters.Inflated(_data), LargestOther);
        foreach (var window in Windows.Of(objects))
            PdfNames.RefuseDangers(window);
    }

    private void Measure(PdfDictionary dictionary, long at)
    {
        if (dictionary.Filters.Count(PdfFilters.Expands) is var expanding && (expanding == 0 || dictionary.IsImage && !dictionary.Filters.Any(PdfFilters.IsFlate)))
            return;
        if (expanding > 1)
            throw Refusals.PackedTooTight(LargestOther);
        var limit = dictionary.IsImage ? LargestImage : Math.Min(LargestOther, file.Limits.UnpackedBytes - _other);
        try
        {
            _data.Position = at;
            var length = PdfFilters.UnpackedLength(_data, dictionary, limit);
            _other += dictionary.IsImage ? 0 : length;
        }
        // Readers show what they can of damaged data, so it is no reason to refuse.
        catch (InvalidDataException)
        {
        }
    }
}

using Governance.Records.Contracts.Extraction;

namespace Governance.Records.Contracts;

/// <summary>The text of a PDF, a Word document or a text file. Pure: bytes in, text or a reason out, whatever the bytes are.</summary>
public static class TextExtraction
{
    /// <summary>Reads a stream to its end, but never more than the limit and one byte.</summary>
    public static TextReading Read(Stream stream, TextLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= TextLimits.Usual;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, limits.Bytes) : 0);
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.Bytes)
                return TooLarge(limits.Bytes);
        }

        return Read(bytes.Capacity == bytes.Length ? bytes.GetBuffer() : bytes.ToArray(), limits, cancellationToken);
    }

    /// <summary>Reads a whole file. Never throws for what stands in it.</summary>
    public static TextReading Read(byte[] file, TextLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= TextLimits.Usual;
        if (file.Length > limits.Bytes)
            return TooLarge(limits.Bytes);
        try
        {
            var (pages, kind) = Signature.Of(file) switch
            {
                Signature.Kind.Nothing => throw new Refused(UnreadableReason.Empty, "the file is empty"),
                Signature.Kind.Pdf => (PdfText.Read(file, limits, cancellationToken), DocumentKind.Pdf),
                Signature.Kind.Zip => (WordText.Read(file, limits, cancellationToken), DocumentKind.Word),
                Signature.Kind.Compound => throw new Refused(UnreadableReason.Encrypted, "an encrypted Office file, or one from before 2007"),
                Signature.Kind.Picture => throw new Refused(UnreadableReason.NoText, "a picture: there are no letters in it to read"),
                Signature.Kind.Binary => throw new Refused(UnreadableReason.UnknownKind, "neither PDF, Word (.docx) nor text"),
                _ => (PlainText.Read(file), DocumentKind.Text),
            };
            return Assembled(kind, pages, limits);
        }
        catch (Refused refused)
        {
            return TextReading.Unreadable(refused.Reason, refused.Message);
        }
    }

    private static TextReading Assembled(DocumentKind kind, IReadOnlyList<string> raw, TextLimits limits)
    {
        if (raw.Sum(p => (long)p.Length) > limits.Characters)
            return TextReading.Unreadable(UnreadableReason.TooLarge, $"more than {limits.Characters} characters");
        var pages = new List<TextPage>(raw.Count);
        var all = raw.Count == 1 ? Cleaning.Clean(raw[0]) : Joined(raw, pages);
        if (raw.Count == 1)
            pages.Add(new TextPage(1, 0, all.Length));
        if (!all.AsSpan().ContainsAnyExcept(" \t\n"))
            return TextReading.Unreadable(UnreadableReason.NoText, kind == DocumentKind.Pdf ? "the pages hold no letters: a scan that was not read by OCR" : "there are no letters in it");
        return Legibility.Complaint(all) is { } complaint
            ? TextReading.Unreadable(UnreadableReason.Garbled, complaint)
            : new TextReading(new DocumentText(kind, all, pages), null, null);
    }

    private static string Joined(IReadOnlyList<string> raw, List<TextPage> pages)
    {
        var (text, ended) = (new System.Text.StringBuilder(), true);
        foreach (var page in raw)
        {
            var clean = Cleaning.Clean(page);
            if (!ended)
                text.Append('\n');
            pages.Add(new TextPage(pages.Count + 1, text.Length, clean.Length));
            text.Append(clean);
            // Asked of the page: a builder of many pieces finds its last letter slowly.
            ended = clean.Length == 0 ? ended : clean[^1] == '\n';
        }

        return text.ToString();
    }

    private static TextReading TooLarge(long limit) =>
        TextReading.Unreadable(UnreadableReason.TooLarge, $"larger than {limit >> 20} MB");
}

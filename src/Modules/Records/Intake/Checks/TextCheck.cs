using System.Text;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>A text whose encoding can be told, that is text throughout, and no page, script or other format made of letters.</summary>
internal static class TextCheck
{
    private static readonly string[] Formats = ["{\\rtf", "%!PS", "%PDF-", "From: <Saved by", "MIME-Version:", "BEGIN:VCARD", "ID;P"];

    private static readonly string[] Scripts = ["#!", "<?", "<!--", "@echo", "<%", "On Error Resume Next", "var ", "function ", "(function"];

    public static void Check(CheckedFile file)
    {
        var head = file.Bytes(0, 4);
        foreach (var encoding in Encodings(head))
        {
            if (Read(file, encoding))
                return;
        }

        throw Refusals.UnclearText();
    }

    private static IEnumerable<Encoding> Encodings(byte[] head)
    {
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)];
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)];
        return [new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), Encoding.Latin1];
    }

    /// <summary>Reads it all in pieces; false where it is not of this encoding.</summary>
    private static bool Read(CheckedFile file, Encoding encoding)
    {
        using var stream = file.Open();
        var decoder = encoding.GetDecoder();
        var (bytes, letters, kept, first) = (new byte[65_536], new char[65_536 + 64], 0, true);
        while (true)
        {
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            int count;
            try
            {
                count = decoder.GetChars(bytes.AsSpan(0, read), letters.AsSpan(kept), flush: read < bytes.Length);
            }
            catch (DecoderFallbackException)
            {
                return false;
            }

            var text = letters.AsSpan(0, kept + count);
            if (!IsText(text[kept..], encoding.IsSingleByte, last: read < bytes.Length))
                return false;
            if (first)
                RefuseFormats(text);
            if (Markup.Stands(text))
                throw Refusals.WebPage();
            if (read < bytes.Length)
                return true;
            // A tag may be cut in two.
            (kept, first) = (Math.Min(16, text.Length), false);
            text[^kept..].CopyTo(letters);
        }
    }

    private static bool IsText(ReadOnlySpan<char> text, bool western, bool last)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // The end mark of DOS is taken at the end only; five bytes mean nothing in Windows-1252.
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f') && !(c == '\x1A' && last && i == text.Length - 1))
                return false;
            if (c == '\x7F' || (western ? c is '\x81' or '\x8D' or '\x8F' or '\x90' or '\x9D' : c is (>= '\x80' and < '\xA0' and not '\x85') or '\uFFFE' or '\uFFFF'))
                return false;
        }

        return true;
    }

    private static void RefuseFormats(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart("\uFEFF \t\r\n");
        foreach (var format in Formats)
        {
            if (start.StartsWith(format, StringComparison.OrdinalIgnoreCase))
                throw Refusals.UnknownKind(new TextKey("Spara om filen som PDF."));
        }

        foreach (var script in Scripts)
        {
            if (start.StartsWith(script, StringComparison.OrdinalIgnoreCase))
                throw Refusals.WebPage();
        }

        if (text[..Math.Min(text.Length, 1_024)].Contains("%PDF-", StringComparison.Ordinal))
            throw Refusals.TwoKinds(FileKind.Text);
    }
}

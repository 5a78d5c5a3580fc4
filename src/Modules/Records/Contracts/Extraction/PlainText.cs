using System.Text;

namespace Governance.Records.Contracts.Extraction;

/// <summary>Text without a format: UTF-8, UTF-16 or Windows-1252, told by its bytes; form feeds part pages.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows-1252 has in 0x80–0x9F; the five that it lacks become the mark of a lost letter.
    private const string Upper = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public static IReadOnlyList<string> Read(byte[] file) => Decode(file).Split('\f');

    /// <summary>UTF-16 by its mark, or by the zero in every second byte that Western letters have in it.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> file, out bool bigEndian)
    {
        bigEndian = file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (bigEndian || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return true;
        var head = file[..Math.Min(file.Length & ~1, 4096)];
        if (head.Length < 8)
            return false;
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        bigEndian = even > odd;
        return Math.Max(even, odd) * 2 > head.Length * 7 / 10 && Math.Min(even, odd) * 20 < head.Length;
    }

    private static string Decode(byte[] file)
    {
        if (IsUtf16(file, out var bigEndian))
            return (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(file);
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(file.Length, file, (text, bytes) =>
            {
                for (var i = 0; i < bytes.Length; i++)
                    text[i] = bytes[i] is >= 0x80 and < 0xA0 ? Upper[bytes[i] - 0x80] : (char)bytes[i];
            });
        }
    }
}

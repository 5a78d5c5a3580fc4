using System.Collections.Frozen;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>
/// The names in a PDF that make it do something. They are looked for in all bytes, whatever a parser would take those for: a
/// reader goes by offsets, and an offset may point into what looks like a string, a comment or another object's data.
/// </summary>
internal static class PdfNames
{
    private enum Danger
    {
        Script,
        Launch,
        Form,
        Media,
        Embedded,
        OtherFile,
        Encrypted,
    }

    // Whoever runs a script must say /JavaScript, whoever embeds a file /EF; the other ways to write these need one of them.
    private static readonly FrozenDictionary<string, Danger> Dangers = new Dictionary<string, Danger>
    {
        ["JavaScript"] = Danger.Script,
        ["Launch"] = Danger.Launch,
        ["XFA"] = Danger.Form,
        ["SubmitForm"] = Danger.Form,
        ["ImportData"] = Danger.Form,
        ["RichMedia"] = Danger.Media,
        ["RichMediaExecute"] = Danger.Media,
        ["Rendition"] = Danger.Media,
        ["Movie"] = Danger.Media,
        ["Sound"] = Danger.Media,
        ["EmbeddedFile"] = Danger.Embedded,
        ["EmbeddedFiles"] = Danger.Embedded,
        ["FileAttachment"] = Danger.Embedded,
        ["EF"] = Danger.Embedded,
        ["GoToE"] = Danger.OtherFile,
        ["GoToR"] = Danger.OtherFile,
        ["Encrypt"] = Danger.Encrypted,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int Longest = 24;

    public static void RefuseDangers(Window window)
    {
        var bytes = window.Buffer.Span;
        for (var at = window.From; at < window.To; at++)
        {
            var step = bytes[at..window.To].IndexOf((byte)'/');
            if (step < 0)
                return;
            at += step;
            if (Read(bytes[at..], out var length) is { } danger && Follows(bytes[(at + length)..], danger, length))
                throw Refusal(danger);
        }
    }

    /// <summary>The name that begins with this slash, its #-escapes read, if it is a dangerous one.</summary>
    private static Danger? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        Span<char> name = stackalloc char[Longest];
        var written = 0;
        for (length = 1; length < bytes.Length && written < Longest && !IsDelimiter(bytes[length]); length++)
        {
            var letter = (char)bytes[length];
            if (letter == '#' && length + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[length + 1]) && char.IsAsciiHexDigit((char)bytes[length + 2]))
            {
                letter = (char)((Hex(bytes[length + 1]) << 4) | Hex(bytes[length + 2]));
                length += 2;
            }

            name[written++] = letter;
        }

        return Dangers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..written], out var danger) ? danger : null;
    }

    // The two short names come up by chance in packed data; what they stand before does not.
    private static bool Follows(ReadOnlySpan<byte> after, Danger danger, int length)
    {
        if (danger is not (Danger.Embedded or Danger.Form) || length > 8)
            return true;
        while (after.Length > 0 && (IsWhite(after[0]) || after[0] == '%'))
        {
            var skip = after[0] == '%' ? after.IndexOfAny((byte)'\r', (byte)'\n') : 1;
            if (skip < 0)
                return true;
            after = after[skip..];
        }

        return after.Length == 0 || after[0] is (byte)'<' or (byte)'[' or (byte)'(' or (>= (byte)'0' and <= (byte)'9');
    }

    private static FileRefused Refusal(Danger danger) => danger switch
    {
        Danger.Script => Refusals.Active(new TextKey("JavaScript")),
        Danger.Launch => Refusals.Active(new TextKey("ett startkommando")),
        Danger.Form => Refusals.Active(new TextKey("ett formulär som skickar eller hämtar uppgifter")),
        Danger.Media => Refusals.Active(new TextKey("ljud, film eller annat rörligt")),
        Danger.OtherFile => Refusals.LoadsFromElsewhere(new TextKey("en länk till en annan PDF-fil")),
        Danger.Encrypted => Refusals.Encrypted(),
        _ => Refusals.Embedded(),
    };

    public static bool IsWhite(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte b) => IsWhite(b) || "()<>[]{}/%"u8.Contains(b);

    private static int Hex(byte b) => Convert.FromHexString("0" + (char)b)[0];
}

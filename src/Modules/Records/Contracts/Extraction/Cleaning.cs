using System.Text;

namespace Governance.Records.Contracts.Extraction;

/// <summary>Makes text of any origin alike, without touching what it says.</summary>
internal static class Cleaning
{
    /// <summary>NFC, LF, one kind of space; ligatures opened, soft hyphens and invisible characters gone.</summary>
    public static string Clean(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            // Most of a text is letters that need nothing done.
            var plain = i;
            while (i < raw.Length && raw[i] is '\n' or '\t' or (>= ' ' and <= '~') or (>= '\u00AE' and < '\u1680'))
                i++;
            text.Append(raw, plain, i - plain);
            if (i == raw.Length)
                break;
            var c = raw[i];
            switch (c)
            {
                case '\r':
                    if (i + 1 >= raw.Length || raw[i + 1] != '\n')
                        text.Append('\n');
                    break;
                case '\u0085' or '\u2028' or '\u2029' or '\v' or '\f':
                    text.Append('\n');
                    break;
                case '\u00AD':
                    // At the end of a line it is the hyphen that was shown there.
                    if (i + 1 < raw.Length && raw[i + 1] is '\n' or '\r')
                        text.Append('-');
                    break;
                case '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000':
                    text.Append(' ');
                    break;
                case '\u2010' or '\u2011':
                    text.Append('-');
                    break;
                case (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF':
                    break;
                case >= '\uFB00' and <= '\uFB06':
                    text.Append(Ligatures[c - '\uFB00']);
                    break;
                case < ' ' when c is not ('\n' or '\t'):
                    break;
                default:
                    text.Append(char.IsSurrogate(c) && !Paired(raw, i) ? '\uFFFD' : c);
                    break;
            }
        }

        var clean = text.ToString();
        return IsComposed(clean) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    // Letters of the West and the marks of running text are composed already; whether others are takes a library to say.
    private static bool IsComposed(ReadOnlySpan<char> text)
    {
        for (; text.IndexOfAnyExceptInRange('\0', '\u02FF') is >= 0 and var at; text = text[(at + 1)..])
        {
            if (text[at] is not ((>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or '€' or '−' or (>= '\u25A0' and <= '\u25FF')))
                return false;
        }

        return true;
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static bool Paired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}

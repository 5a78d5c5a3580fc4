using System.Text;

namespace Governance.Records.Intake.Checks;

/// <summary>Tags that a browser or a server would run.</summary>
internal static class Markup
{
    private static readonly string[] Tags = ["<script", "<html", "<svg", "<iframe", "<object", "<embed", "<!doctype", "<body", "<?php", "<%@"];

    /// <summary>Whether one of them stands in the bytes, in ASCII or UTF-16.</summary>
    public static bool Stands(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)'<') < 0)
            return false;
        var text = Encoding.Latin1.GetString(bytes);
        return Stands(text) || Stands(text.Replace("\0", "", StringComparison.Ordinal));
    }

    /// <summary>Whether one of them stands in the text.</summary>
    public static bool Stands(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is var at and >= 0)
        {
            text = text[at..];
            foreach (var tag in Tags)
            {
                // "<bodyguard" is no tag.
                if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (text.Length == tag.Length || !char.IsAsciiLetterOrDigit(text[tag.Length])))
                    return true;
            }

            text = text[1..];
        }

        return false;
    }
}

using System.Globalization;
using System.Text;

namespace Governance.Records.Intake;

/// <summary>The name of a file as somebody else's computer wrote it, made harmless.</summary>
internal static class FileName
{
    private const int Longest = 120;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    // An extension of these before the last one is there to deceive; "beslut.docx.pdf" is only clumsy.
    private static readonly HashSet<string> Runs = new(
        [".exe", ".scr", ".bat", ".cmd", ".pif", ".lnk", ".hta", ".msi", ".ps1", ".vbs", ".vbe", ".jse", ".wsf", ".jar", ".cpl", ".dll", ".svg", ".htm", ".html", ".xhtml", ".mht", ".php", ".docm", ".xlsm", ".iso"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Pages = new([".svg", ".svgz", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".xml", ".js", ".hta"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Without path, control, direction and other invisible characters, at most 120 characters long.</summary>
    public static string Clean(string name)
    {
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is '\t' or '\n' or '\r')
                clean.Append(clean.Length > 0 && clean[^1] == ' ' ? "" : " ");
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
                clean.Append(rune.Value < 128 && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var text = clean.ToString().Normalize(NormalizationForm.FormC).TrimEnd('.', ' ').TrimStart(' ');
        var (stem, ending) = (Path.GetFileNameWithoutExtension(text).TrimEnd('.', ' '), Path.GetExtension(text));
        if (stem.Length == 0)
            throw Refusals.BadName();
        if (Reserved.Contains(stem.Split('.')[0].TrimEnd()))
            stem = "_" + stem;
        if (ending.Length > 12)
            (stem, ending) = (stem + ending, "");
        return Shortened(stem, Longest - ending.Length) + ending;
    }

    /// <summary>Refuses names that promise what is never taken in, or that lie by a second extension.</summary>
    public static void RefuseLies(string clean)
    {
        if (Pages.Contains(Path.GetExtension(clean)))
            throw Refusals.WebPage();
        if (Runs.Contains(Path.GetExtension(clean)))
            throw Refusals.UnknownKind();
        if (clean.Split('.')[1..].Any(part => Runs.Contains("." + part.Trim())))
            throw Refusals.BadName();
    }

    /// <summary>The name with an extension that is true of the kind; a name without any gets one.</summary>
    public static string For(FileKind kind, string clean)
    {
        var ending = Path.GetExtension(clean);
        if (kind.Endings().Contains(ending, StringComparer.OrdinalIgnoreCase))
            return clean;
        // "Protokoll 2026.11" or "Dnr KS 2026-1. Svar" end in no extension.
        if (ending.Length is 0 or > 6 || !ending.AsSpan(1).ContainsAnyInRange('A', 'z') || ending.Contains(' ', StringComparison.Ordinal))
            return Shortened(clean, Longest - kind.Endings()[0].Length) + kind.Endings()[0];
        throw Refusals.OtherName(clean, kind);
    }

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd('.', ' ');
    }
}

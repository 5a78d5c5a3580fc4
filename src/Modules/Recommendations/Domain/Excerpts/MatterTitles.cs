namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Matters numbered without §, as meeting portals list them: "5. Delårsrapport", with a heading for the decision below.</summary>
internal static class MatterTitles
{
    /// <summary>The lines that such matters begin at; none where there are fewer than two.</summary>
    public static List<int> In(IReadOnlyList<ExcerptLine> lines)
    {
        List<int> titles = [];
        var (last, number) = (-1, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Blank)
                continue;
            if (Number(lines[i].Flat) is { } found && lines[i].Head is null)
                (last, number) = (i, found);
            else if (lines[i].Head is { Section: Section.Decision } && last >= 0 && i - last <= 6 && number > 0)
            {
                titles.Add(last);
                (last, number) = (-1, 0);
            }
        }

        return titles.Count > 1 ? titles : [];
    }

    // "5. Delårsrapport per augusti", "Ärende 7 Bredband", "8 Antagande av policy"
    private static int? Number(string flat)
    {
        var text = flat.AsSpan();
        var said = false;
        foreach (var word in (ReadOnlySpan<string>)["Ärende ", "Punkt "])
        {
            if (!text.StartsWith(word))
                continue;
            text = text[word.Length..];
            said = true;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (said && digits < 0 && text.Length is > 0 and < 4)
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        if (digits is < 1 or > 3 || text.Length > 140 || text[^1] is '.' or ';' or ',')
            return null;
        var rest = text[digits..].TrimStart(".: )");
        return rest.Length > 3 && char.IsUpper(rest[0]) && rest.Length < text.Length - digits ? int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}

using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Page heads and feet (domain.md, 3.6, 3): they interrupt sentences, and say which meeting a page is of.</summary>
internal static partial class PageNoise
{
    [GeneratedRegex(@"^(?:\d+ ?\(\d+\)|(?:sida|sidan|sid\.?|sidnr|s\.) ?:?\d+(?: ?\(?(?:av|/)? ?\d+\)?)?|-? ?\d{1,4} ?-?|\d+ av \d+|\d+ ?/ ?\d{1,3})$"
        + @"|^(?:justerandes? ?s? ?sign|justerares? sign|justerarnas sign|justerandes|ordförandes? sign|utdragsbestyrk|protokollsjusterares? sign|signatur|sign\.?$|justeringsmännens sign|bestyrks|rätt utdraget|utdragets riktighet)"
        + @"|^(?:sammanträdesprotokoll|protokollsutdrag|sammanträdesdatum|mötesdatum|utdrag ur (?:protokoll|sammanträdesprotokoll|protokollet)|protokoll ?$|utdrag ?$|delgivningskvitto|mötesprotokoll|justerat protokoll)"
        + @"|^(?:protokoll|protokollsutdrag) .{0,60}\d ?(?:\(\d+\))?$"
        + @"|^(?:org\.? ?nr|organisationsnummer|bankgiro|postadress|besöksadress|telefon|e-post|www\.|https?:)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Hard { get; }

    // What a line that is of a page by its beginning begins with.
    private static readonly System.Buffers.SearchValues<char> First = System.Buffers.SearchValues.Create("0123456789-sjoupmdtewhrbSJOUPMDTEWHRB");

    [GeneratedRegex(@"sammanträdesdatum ?:? ?(?:19|20)\d\d|(?:sida|sid) \d+ ?(?:\(|av)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Paged { get; }

    [GeneratedRegex(@"\b(?:kommun|kommuner|stad|region|regionen|landsting|protokoll|protokollsutdrag|sammanträdesprotokoll|sammanträdesdatum|sammanträde|utdrag|ur|paragraf|sida|sid|datum|dnr|diarienummer|möte|blad|nr|av|forts|plats|och|tid|den|för|i)\b|[\d():.,/–—|§-]+", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SoftWords { get; }

    /// <summary>Marks the lines of page heads and feet.</summary>
    public static void Mark(IReadOnlyList<ExcerptLine> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Blank || !lines[i].Shape.PageLine)
                continue;
            lines[i].Noise = true;
            Spread(lines, i, -1, last);
            last = Spread(lines, i, 1, lines.Count);
        }
    }

    /// <summary>Whether a line can only be of a page's head or foot.</summary>
    public static bool IsSure(string flat) =>
        flat.Length is > 0 and <= 160 && (First.Contains(flat[0]) && Hard.IsMatch(flat) || flat[^1] == ')' && EndsInPages(flat)
            || flat.AsSpan().ContainsAnyInRange('0', '9') && flat.Holds(Pages) && Paged.IsMatch(flat)) && !IsListItem(flat);

    private static readonly System.Buffers.SearchValues<string> Pages = Patterns.Words("sammanträdesdatum", "sid ", "sida ");

    // "… 12 (34)"; behind the word "Sammanträdesprotokoll" the figures may be longer.
    private static bool EndsInPages(string flat)
    {
        var of = flat.Length - 2;
        while (of >= 0 && char.IsAsciiDigit(flat[of]))
            of--;
        var page = of > 0 && flat[of] == '(' ? flat[of - 1] == ' ' ? of - 2 : of - 1 : -1;
        var before = page;
        while (before >= 0 && char.IsAsciiDigit(flat[before]))
            before--;
        var (all, own) = (flat.Length - 2 - of, page - before);
        return before >= 0 && own is >= 1 and <= 6 && (all is >= 1 and <= 3 || all is >= 1 and <= 6 && flat.Contains("sammanträdesprotokoll ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether nothing stands on a line but names of bodies and places, dates and numbers.</summary>
    public static bool IsSoft(LineShape line)
    {
        var flat = line.Flat;
        if (flat.Length > 110 || flat.EndsWith('.') || flat.EndsWith(':') && !flat.Contains("datum", StringComparison.OrdinalIgnoreCase))
            return false;
        var bodies = line.Bodies;
        var dates = line.Dates;
        var place = flat.Contains("kommun", StringComparison.OrdinalIgnoreCase) || flat.Contains("stad", StringComparison.OrdinalIgnoreCase) || flat.Contains("region", StringComparison.OrdinalIgnoreCase);
        if (bodies.Count == 0 && dates.Count == 0 && !place || bodies.Any(b => b.Genitive))
            return false;
        var rest = flat;
        foreach (var body in bodies.OrderByDescending(b => b.Start).Where(b => b.Start + b.Length <= rest.Length))
            rest = rest.Remove(body.Start, body.Length);
        foreach (var (_, start, length) in Enumerable.Reverse(SwedishDates.In(rest)))
            rest = start + length <= rest.Length ? rest.Remove(start, length) : rest;
        var words = SoftWords.Replace(rest, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 && words.All(w => char.IsUpper(w[0]));
    }

    // The lines around a sure one, as long as they hold nothing but what page heads hold; one empty line may part them.
    private static int Spread(IReadOnlyList<ExcerptLine> lines, int from, int step, int end)
    {
        var (blank, at) = (0, from + step);
        for (; at != end && at >= 0 && at < lines.Count && Math.Abs(at - from) <= 8; at += step)
        {
            if (lines[at].Blank)
            {
                if (++blank > 1)
                    break;
                continue;
            }

            if (!lines[at].Soft || lines[at].Head is not null || lines[at].Shape.Signed)
                break;
            lines[at].Noise = true;
        }

        return at - step;
    }

    // "1." and "2)" begin points, a lone figure ends a page.
    private static bool IsListItem(string flat) => flat.Length <= 3 && flat[^1] is '.' or ')' && !flat.Contains('(', StringComparison.Ordinal);
}

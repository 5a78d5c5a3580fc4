using Governance.Recommendations.Domain.Excerpts;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>A passage of the text: one that a field was read from, or what stands between them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Field">Id of the field that was read here; null for the rest.</param>
internal sealed record ExcerptPassage(string Text, string? Field);

/// <summary>The text of an excerpt cut up at the passages that something was read from.</summary>
internal static class ExcerptText
{
    // As much as a person reads beside a form; the rest is told of and left out.
    private const int Most = 40_000;

    /// <summary>The passages of one paragraph of minutes, with the lines elsewhere that its fields stand on.</summary>
    /// <param name="text">All of the text.</param>
    /// <param name="item">The paragraph that was read.</param>
    /// <param name="fields">Each field's id and place.</param>
    public static List<ExcerptPassage> Cut(string text, ExcerptItem item, IEnumerable<(string Id, Place Place)> fields)
    {
        // A passage inside of another is shown by the outer one.
        var marks = new List<(string Id, Place Place)>();
        foreach (var field in fields.Where(f => f.Place.Length > 0 && f.Place.End <= text.Length).OrderBy(f => f.Place.Start).ThenByDescending(f => f.Place.Length))
        {
            if (marks.Count == 0 || field.Place.Start >= marks[^1].Place.End)
                marks.Add(field);
        }

        var passages = new List<ExcerptPassage>();
        var last = -1;
        foreach (var (from, to) in Ranges(text, item, marks))
        {
            if (from > 0 && passages.Count == 0 || last >= 0)
                passages.Add(new ExcerptPassage(last >= 0 ? "\n…\n" : "…\n", null));
            var at = from;
            foreach (var (id, place) in marks.Where(m => m.Place.Start >= from && m.Place.End <= to))
            {
                if (place.Start > at)
                    passages.Add(new ExcerptPassage(text[at..place.Start], null));
                passages.Add(new ExcerptPassage(text.Substring(place.Start, place.Length), id));
                at = place.End;
            }

            if (to > at)
                passages.Add(new ExcerptPassage(text[at..to], null));
            last = to;
        }

        if (last >= 0 && last < text.TrimEnd().Length)
            passages.Add(new ExcerptPassage("\n…", null));
        return passages;
    }

    private static List<(int From, int To)> Ranges(string text, ExcerptItem item, List<(string Id, Place Place)> marks)
    {
        if (text.Length <= 8_000)
            return [(0, text.Length)];
        var main = item.Place.Length <= Most ? item.Place : item.Place with { Length = Most };
        var ranges = new List<(int From, int To)>();
        foreach (var place in marks.Select(m => m.Place).Append(main).OrderBy(p => p.Start))
        {
            var (from, to) = (LineStart(text, place.Start), LineEnd(text, place.End));
            if (ranges.Count > 0 && from <= ranges[^1].To + 1)
                ranges[^1] = (ranges[^1].From, Math.Max(ranges[^1].To, to));
            else
                ranges.Add((from, to));
        }

        return ranges;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) => at >= text.Length ? text.Length : text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
}

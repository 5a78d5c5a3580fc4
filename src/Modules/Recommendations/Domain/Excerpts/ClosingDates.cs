using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>When minutes were adjusted, and when the notice about it went up and comes down.</summary>
internal sealed partial class ClosingDates
{
    /// <summary>What a date on the last page is of.</summary>
    internal enum Kind
    {
        Adjusted,
        Up,
        Down,
    }

    /// <summary>Words that say what the date after them is of.</summary>
    internal readonly record struct Labelled(Kind Kind, int Index);

    private sealed record Fact(int Line, Kind Kind, Found<DateOnly> Value);

    [GeneratedRegex(@"(?<down>nedtagande|nedtages|nedtas|tas ned(?:er)?\b|tas ner\b|nedtaget|nedtagen|tas bort|anslaget ned|ned den|avpublicer|anslås till|t\.o\.m\.|till och med)" + @"|(?<up>uppsättande|uppsättes|sätts upp|uppsatt|uppsatts|anslagsdatum|anslagsdag|anslagen|anslaget från|anslås från|anslås|publicerad|publicerat|publiceras|datum för anslag\b|anslagstid|anslag upp|tillkännag\p{L}+|tillkännages|anslag \(?\d|anslaget under tiden|anslaget \d|anslaget den|anslagits)" + @"|(?<adj>justerat|justerad|justeringsdatum|justeringsdag|justeringens|justering den|datum för justering|justering \d|justering:|tid för justering|justeringstid|protokollet justeras|justeras \d|justeras den|justering(?:en)? (?:av protokollet )?(?:den|äger rum|sker))", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Label { get; }

    private static readonly System.Buffers.SearchValues<string> Stems = Patterns.Words(
        "nedtag", "nedtas", "tas ne", "tas bort", "ned den", "publicer", "ansl", "t.o.m.", "till och med", "uppsätt", "tts upp", "uppsatt", "tillkänna", "juster");

    [GeneratedRegex(@"överklag|sista dag|laga kraft|sammanträdesdatum|sammanträde|utdragsbest|förvaring|utskriv", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Other { get; }

    private readonly List<Fact> _facts = [];

    public ClosingDates(IReadOnlyList<ExcerptLine> lines)
    {
        var open = new List<Kind>();
        var waited = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var flat = lines[i].Flat;
            if (lines[i].Blank || flat.Length > 400)
                continue;
            // Two columns of labels may stand over two columns of dates.
            if (waited++ >= 2)
                open.Clear();
            var labels = lines[i].Shape.Closing;
            if (labels.Count > 0)
                waited = 0;
            else if (open.Count == 0)
                continue;
            Line(lines[i], i, labels, open);
        }
    }

    /// <summary>The dates that stand between two lines; where they are missing, those of the ranges after them, in order.</summary>
    public ExcerptItem Into(ExcerptItem item, params (int From, int To)[] ranges) => item with
    {
        Adjusted = In(Kind.Adjusted, ranges),
        NoticeUp = In(Kind.Up, ranges),
        NoticeDown = In(Kind.Down, ranges),
    };

    private Found<DateOnly>? In(Kind kind, (int From, int To)[] ranges)
    {
        foreach (var (from, to) in ranges)
        {
            var (low, high) = (0, _facts.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _facts[middle].Line < from ? (middle + 1, high) : (low, middle);
            }

            for (var i = low; i < _facts.Count && _facts[i].Line < to && i < low + 50; i++)
            {
                if (_facts[i].Kind == kind)
                    return _facts[i].Value;
            }
        }

        return null;
    }

    private void Line(ExcerptLine line, int index, IReadOnlyList<Labelled> labels, List<Kind> open)
    {
        var dates = line.Shape.LabelledDates;
        var others = dates.Count > 0 ? Other.Matches(line.Flat).Select(o => o.Index).ToList() : [];
        var next = 0;
        // Dates before the first label answer the labels of the line above.
        foreach (var (days, start, length) in dates)
        {
            while (next < labels.Count && labels[next].Index < start)
                open.Add(labels[next++].Kind);
            if (others.Exists(o => o < start && (next == 0 || o > labels[next - 1].Index)))
                continue;
            if (open.Count == 0 && next > 0 && labels[next - 1].Kind == Kind.Up && _facts.Count > 0 && _facts[^1] is { Kind: Kind.Up } up && up.Line == index && days[0] > up.Value.Value)
                open.Add(Kind.Down);
            if (open.Count == 0)
                continue;
            _facts.Add(new Fact(index, open[0], new Found<DateOnly>(days[0], Place.Of(line.OffsetOf(start), line.OffsetOf(start + length)), 0.9)));
            open.RemoveAt(0);
        }

        for (; next < labels.Count; next++)
        {
            if (!(open.Count > 0 && open[^1] == labels[next].Kind))
                open.Add(labels[next].Kind);
        }
    }

    /// <summary>The labels of a line, in order.</summary>
    public static IReadOnlyList<Labelled> Labels(string flat) => !flat.Holds(Stems) ? [] : [.. Label.Matches(flat).Select(l => new Labelled(
        l.Groups["down"].Success ? Kind.Down : l.Groups["up"].Success ? Kind.Up : Kind.Adjusted, l.Index))];
}

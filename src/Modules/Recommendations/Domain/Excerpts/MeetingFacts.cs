namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Which body met and when, as covers and page heads say it.</summary>
internal sealed class MeetingFacts
{
    /// <summary>Something that a head says.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Value">What.</param>
    /// <param name="Rank">5: said in so many words; 4: stands as a head; 3 and below: stands near one.</param>
    internal sealed record Fact<T>(int Line, Found<T> Value, int Rank);

    private readonly List<Fact<string>> _bodies = [];
    private readonly List<Fact<IReadOnlyList<DateOnly>>> _dates = [];

    public MeetingFacts(IReadOnlyList<ExcerptLine> lines, IReadOnlyList<ParagraphHead> heads)
    {
        var cover = Cover(lines, heads);
        var headLines = heads.Select(h => h.Line).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Blank || line.Contents || !(i < cover || line.Noise || headLines.Contains(i) || MeetingLine.Opens(line.Flat)) || MeetingLine.Of(line).NamesFile)
                continue;
            Bodies(lines, i, headLines.Contains(i));
            Dates(lines, i);
        }
    }

    public IReadOnlyList<Fact<IReadOnlyList<DateOnly>>> AllDates => _dates;

    /// <summary>The body of what begins at a line.</summary>
    public Found<string>? BodyAt(int line, int floor, int before) => Nearest(_bodies, line, floor, before, 4);

    /// <summary>The meeting's days of what begins at a line.</summary>
    public Found<IReadOnlyList<DateOnly>>? DatesAt(int line, int floor, int before) => Nearest(_dates, line, floor, before, 1);

    private static int Cover(IReadOnlyList<ExcerptLine> lines, IReadOnlyList<ParagraphHead> heads)
    {
        // A heading at the very top has its cover below it.
        var end = heads.Count > 0 ? heads[0].Line < 4 ? Below(lines, heads) : heads[0].Line : Math.Min(lines.Count, 40);
        // The very first line is a title, whatever it says.
        for (var i = 1; i < Math.Min(end, 200); i++)
        {
            if (lines[i].Head is { Section: Section.Decision or Section.Draft or Section.Narrative } && !lines[i].Noise)
                return i;
        }

        return Math.Min(end, 200);
    }

    private static int Below(IReadOnlyList<ExcerptLine> lines, IReadOnlyList<ParagraphHead> heads)
    {
        var (end, stop) = (heads[0].Line + 1, Math.Min(heads.Count > 1 ? heads[1].Line : lines.Count, heads[0].Line + 9));
        while (end < stop && lines[end].Head is null && !lines[end].Flat.EndsWith('.') && !lines[end].Flat.EndsWith(':'))
            end++;
        return end;
    }

    private void Bodies(IReadOnlyList<ExcerptLine> lines, int index, bool isParagraph)
    {
        // "Arbetsmarknads- och" over "socialnämnden"
        var (line, above) = (lines[index], (string?)null);
        if (line.Flat.Length > 220)
            return;
        if (index > 0 && lines[index - 1].Flat is { Length: < 60 } half && (half.EndsWith("- och", StringComparison.Ordinal) || half.EndsWith("-,", StringComparison.Ordinal)) && line.Shape.Bodies is [{ Start: 0 }, ..])
            above = half + " ";
        if (MeetingLine.Of(line).Decider is { Length: > 0 } decider)
        {
            _bodies.Add(new Fact<string>(index, new Found<string>(decider, Place.Of(line.Start, line.End), 0.85), 5));
            return;
        }

        var named = MeetingLine.Of(line).Title;
        foreach (var body in above is null ? line.Shape.Bodies : BodyNames.In(above + line.Flat).Take(1).Select(b => b with { Start = 0, Length = Math.Max(1, b.Length - above.Length) }))
        {
            if (isParagraph && line.Flat.IndexOf('§', StringComparison.Ordinal) < body.Start || body.Genitive && !named)
                continue;
            var rank = named ? 5 : line.Soft || isParagraph || body.Start == 0 && line.Flat.Length - body.Length <= 40 && line.Flat[^1] is not ('.' or ':') && !Running(line.Flat, body.Length) ? 4 : 1;
            var found = new Found<string>(body.Name, Place.Of(line.OffsetOf(body.Start), line.OffsetOf(body.Start + body.Length)), rank >= 4 ? 0.95 : 0.6);
            // A subcommittee's head often has its parent on the line above.
            if (_bodies.Count > 0 && _bodies[^1] is var parent && index - parent.Line <= 2 && body.Name is "Arbetsutskottet" or "Arbetsutskott" or "Presidiet" or "Allmänna utskottet" && parent.Value.Value.EndsWith("styrelsen", StringComparison.Ordinal))
            {
                _bodies[^1] = parent with { Value = found with { Value = parent.Value.Value + "s " + (body.Name.StartsWith("Arbets", StringComparison.Ordinal) ? "arbetsutskott" : body.Name.ToLowerInvariant()) } };
                break;
            }

            _bodies.Add(new Fact<string>(index, found, rank));
            break;
        }
    }

    // A name is followed by a sentence when a small word or a verb stands after it.
    private static bool Running(string flat, int at) => at + 1 < flat.Length && flat[at] == ' ' && char.IsLower(flat[at + 1]) && !flat.AsSpan(at + 1).StartsWith("för ") && !flat.AsSpan(at + 1).StartsWith("den ") && !flat.AsSpan(at + 1).StartsWith("kl")
        && !(flat.AsSpan(at + 1).StartsWith("i ") && at + 3 < flat.Length && char.IsUpper(flat[at + 3]));

    private void Dates(IReadOnlyList<ExcerptLine> lines, int index)
    {
        var line = lines[index];
        if (line.Flat.Length > 220 || _dates.Count > 0 && _dates[^1].Line == index)
            return;
        var what = MeetingLine.Of(line);
        if (what.DateLabel >= 0)
        {
            for (int i = index, seen = 0; i < lines.Count && seen < 5; i++)
            {
                if (lines[i].Blank || lines[i].Flat.Length > 220)
                    continue;
                seen++;
                if (i > index && MeetingLine.Of(lines[i]).OtherDate)
                    break;
                var from = i == index ? what.DateLabel : 0;
                var found = seen > 2 ? lines[i].Shape.Dates : lines[i].Shape.LabelledDates;
                if (found.FindIndex(d => d.Start >= from) is >= 0 and var first)
                {
                    Add(lines[i], index, found[first].Days, found[first].Start, found[first].Length, 5);
                    return;
                }
            }
        }

        if (what.OtherDate && !what.Begins || index > 0 && Waits(lines, index))
            return;
        if (line.Shape.Dates is not [var date, ..])
            return;
        var sign = line.Shape.Signed ? line.Flat.IndexOf('§', StringComparison.Ordinal) : -1;
        if (sign >= 0 && sign < date.Start)
            return;
        var rank = what.Title || line.Shape.Bodies.Count > 0 && line.Soft || sign > date.Start ? 4
            : what.TimeLabel ? 3
            : date.Length >= line.Flat.Length - 10 ? 2 : 1;
        Add(line, index, date.Days, date.Start, date.Length, rank);
    }

    // A line that names another date, and has none, waits for the one on the next line.
    private static bool Waits(IReadOnlyList<ExcerptLine> lines, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 2; i--)
        {
            if (!lines[i].Blank)
                return lines[i].Flat.Length < 90 && MeetingLine.Of(lines[i]).OtherDate && lines[i].Shape.LabelledDates.Count == 0 && MeetingLine.Of(lines[index]) is { DateLabel: < 0, TimeLabel: false };
        }

        return false;
    }

    private void Add(ExcerptLine line, int index, IReadOnlyList<DateOnly> days, int start, int length, int rank) => _dates.Add(new Fact<IReadOnlyList<DateOnly>>(
        index, new Found<IReadOnlyList<DateOnly>>(days, Place.Of(line.OffsetOf(start), line.OffsetOf(start + length)), rank >= 4 ? 0.95 : rank == 3 ? 0.9 : rank == 2 ? 0.8 : 0.5), rank));

    /// <summary>The last head before a line, and in that head the best and first; else the first one after it.</summary>
    private static Found<T>? Nearest<T>(List<Fact<T>> facts, int line, int floor, int before, int least)
    {
        var (low, high) = (0, facts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = facts[middle].Line <= line ? (middle + 1, high) : (low, middle);
        }

        Fact<T>? best = null;
        for (var i = low - 1; i >= 0 && low - i < 40; i--)
        {
            // Within one head the first is the best; a paragraph in between makes it another page's head.
            if (best is not null && (facts[i].Line < floor || best.Line - facts[i].Line > 25))
                break;
            if (facts[i].Rank >= least && (best is null || facts[i].Rank > best.Rank || facts[i].Rank == best.Rank && best.Line - facts[i].Line <= 4))
                best = facts[i];
        }

        for (var i = low; best is null && i < facts.Count && i < low + 40 && facts[i].Line < before; i++)
            best = facts[i].Rank >= least ? facts[i] : null;
        return best?.Value;
    }
}

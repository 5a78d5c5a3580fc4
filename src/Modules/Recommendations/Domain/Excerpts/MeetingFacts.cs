using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Which body met and when, as covers and page heads say it.</summary>
internal sealed class MeetingFacts
{
    /// <summary>Something that a head says.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Value">What.</param>
    /// <param name="Rank">5: said in so many words; 4: stands as a head; 3 and below: stands near one.</param>
    internal sealed record Fact<T>(int Line, Found<T> Value, int Rank);

    private static readonly Regex DateLabel = Patterns.Any(@"\b(?:sammanträdesdatum|mötesdatum|sammanträdesdag|datum för sammanträdet?|dag för sammanträde|sammanträdestid|mötesdag|beslutsdatum|beslutsdag|datum för beslut|sammanträdet den|sammanträde den|möte den|sammanträde \d)");

    private static readonly Regex TimeLabel = Patterns.Any(@"^(?:plats och tid|tid och plats|tid|plats|datum och tid|tid:)\b");

    private static readonly Regex OtherDate = Patterns.Any(@"justera|justering|anslag|anslås|underskrift|utdragsbest|utskriv|tillkänna|överklag|kallelse|nästa|föregående|tjänsteskrivelse|tjänsteutlåtande|dater|inkom|sista dag|upprättad|bestyrk|nedtag|uppsätt|publicer|ankom|handling|bilaga|beslutsförslag|skrivelse");

    private static readonly Regex Title = Patterns.Any(@"protokoll|utdrag ur|sammanträde|möte|minnesanteckning|mötesanteckning");

    private readonly List<Fact<string>> _bodies = [];
    private readonly List<Fact<IReadOnlyList<DateOnly>>> _dates = [];

    public MeetingFacts(IReadOnlyList<ExcerptLine> lines, IReadOnlyList<ParagraphHead> heads)
    {
        var cover = Cover(lines, heads);
        var headLines = heads.Select(h => h.Line).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Blank || line.Contents || NamesFile(line.Flat) || !(i < cover || line.Noise || headLines.Contains(i) || Begins(line.Flat)))
                continue;
            Bodies(line, i, headLines.Contains(i));
            Dates(lines, i);
        }
    }

    public IReadOnlyList<Fact<IReadOnlyList<DateOnly>>> AllDates => _dates;

    /// <summary>The body of what begins at a line.</summary>
    public Found<string>? BodyAt(int line, int floor, int before) => Nearest(_bodies, line, floor, before, 4);

    /// <summary>The meeting's days of what begins at a line.</summary>
    public Found<IReadOnlyList<DateOnly>>? DatesAt(int line, int floor, int before) => Nearest(_dates, line, floor, before, 1);

    // An attachment is called after another meeting.
    private static bool NamesFile(string flat) => flat.Length < 200 && (flat.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string flat) => flat.Length < 200 && (flat.StartsWith("Utdrag ur", StringComparison.OrdinalIgnoreCase) || flat.StartsWith("Protokoll", StringComparison.OrdinalIgnoreCase) && !flat.StartsWith("Protokollsant", StringComparison.OrdinalIgnoreCase) || flat.StartsWith("Sammanträdesprotokoll", StringComparison.OrdinalIgnoreCase));

    private static int Cover(IReadOnlyList<ExcerptLine> lines, IReadOnlyList<ParagraphHead> heads)
    {
        var end = heads.Count > 0 ? heads[0].Line : Math.Min(lines.Count, 40);
        for (var i = 0; i < Math.Min(end, 200); i++)
        {
            if (lines[i].Head is { Section: Section.Decision or Section.Draft or Section.Narrative } && !lines[i].Noise)
                return i;
        }

        return Math.Min(end, 200);
    }

    private void Bodies(ExcerptLine line, int index, bool isParagraph)
    {
        if (line.Flat.Length > 220)
            return;
        if (Decider(line.Flat) is { Length: > 0 } decider)
        {
            _bodies.Add(new Fact<string>(index, new Found<string>(decider, Place.Of(line.Start, line.End), 0.85), 5));
            return;
        }

        var named = Title.IsMatch(line.Flat);
        foreach (var body in BodyNames.In(line.Flat))
        {
            if (isParagraph && line.Flat.IndexOf('§', StringComparison.Ordinal) < body.Start || body.Genitive && !named)
                continue;
            var rank = named ? 5 : line.Soft || isParagraph || body.Start == 0 && line.Flat.Length - body.Length <= 40 && line.Flat[^1] is not ('.' or ':') && !Running(line.Flat, body.Length) ? 4 : 1;
            var found = new Found<string>(body.Name, Place.Of(line.OffsetOf(body.Start), line.OffsetOf(body.Start + body.Length)), rank >= 4 ? 0.95 : 0.6);
            // A subcommittee's head often has its parent on the line above.
            if (_bodies.Count > 0 && _bodies[^1] is var above && index - above.Line <= 2 && body.Name is "Arbetsutskottet" or "Arbetsutskott" or "Presidiet" or "Allmänna utskottet" && above.Value.Value.EndsWith("styrelsen", StringComparison.Ordinal))
            {
                _bodies[^1] = above with { Value = found with { Value = above.Value.Value + "s " + (body.Name.StartsWith("Arbets", StringComparison.Ordinal) ? "arbetsutskott" : body.Name.ToLowerInvariant()) } };
                break;
            }

            _bodies.Add(new Fact<string>(index, found, rank));
            break;
        }
    }

    // "Beslutsfattare: Kommundirektören", "Regionstyrelsens ordförande" on the cover of a decision by one person.
    private static string? Decider(string flat)
    {
        if (flat.StartsWith("Beslutsfattare", StringComparison.OrdinalIgnoreCase) && flat.Length is > 18 and < 80)
            return flat["Beslutsfattare".Length..].Trim(' ', ':');
        return flat.EndsWith("s ordförande", StringComparison.Ordinal) && flat.Length < 60 && char.IsUpper(flat[0]) && BodyNames.First(flat) is { Start: 0, Genitive: true } body && body.Length + 12 == flat.Length ? flat : null;
    }

    // A name is followed by a sentence when a small word or a verb stands after it.
    private static bool Running(string flat, int at) => at + 1 < flat.Length && flat[at] == ' ' && char.IsLower(flat[at + 1]) && !flat.AsSpan(at + 1).StartsWith("för ") && !flat.AsSpan(at + 1).StartsWith("den ") && !flat.AsSpan(at + 1).StartsWith("kl");

    private void Dates(IReadOnlyList<ExcerptLine> lines, int index)
    {
        var line = lines[index];
        if (line.Flat.Length > 220 || _dates.Count > 0 && _dates[^1].Line == index)
            return;
        var label = DateLabel.Match(line.Flat);
        if (label.Success)
        {
            for (int i = index, seen = 0; i < lines.Count && seen < 5; i++)
            {
                if (lines[i].Blank || lines[i].Flat.Length > 220)
                    continue;
                seen++;
                if (i > index && OtherDate.IsMatch(lines[i].Flat))
                    break;
                var from = i == index ? label.Index : 0;
                if (SwedishDates.In(lines[i].Flat[from..], labelled: i == index || seen == 2) is [{ Days: { } days } found, ..])
                {
                    Add(lines[i], index, days, from + found.Start, found.Length, 5);
                    return;
                }
            }
        }

        if (OtherDate.IsMatch(line.Flat) && !Begins(line.Flat) || index > 0 && Waits(lines, index))
            return;
        if (SwedishDates.In(line.Flat) is not [{ Days: { } any } date, ..])
            return;
        var rank = Title.IsMatch(line.Flat) || BodyNames.First(line.Flat) is not null && line.Soft || line.Flat.Contains('§', StringComparison.Ordinal) && line.Flat.IndexOf('§', StringComparison.Ordinal) > date.Start ? 4
            : TimeLabel.IsMatch(line.Flat) ? 3
            : date.Length >= line.Flat.Length - 10 ? 2 : 1;
        if (line.Flat.Contains('§', StringComparison.Ordinal) && line.Flat.IndexOf('§', StringComparison.Ordinal) < date.Start)
            return;
        Add(line, index, any, date.Start, date.Length, rank);
    }

    // A line that names another date, and has none, waits for the one on the next line.
    private static bool Waits(IReadOnlyList<ExcerptLine> lines, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 2; i--)
        {
            if (!lines[i].Blank)
                return lines[i].Flat.Length < 90 && OtherDate.IsMatch(lines[i].Flat) && SwedishDates.In(lines[i].Flat, labelled: true).Count == 0 && !DateLabel.IsMatch(lines[index].Flat) && !TimeLabel.IsMatch(lines[index].Flat);
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

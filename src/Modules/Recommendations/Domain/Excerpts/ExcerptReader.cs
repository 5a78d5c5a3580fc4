using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>
/// Reads the text of an excerpt of Swedish minutes. Linear in its length: lines and paragraphs are cut at a few thousand
/// characters, expressions do not backtrack, and nothing is looked for twice.
/// </summary>
internal static partial class ExcerptReader
{
    [GeneratedRegex(@"\b(?<what>svaret|yttrandet|planen|strategin|policyn|riktlinjen|riktlinjerna|dokumentet|handlingsplanen|budgeten|reglementet)? ?(?:är|har) (?<verb>fastställt|fastställd|fastställts|antaget|antagen|antagits|godkänt|godkänd|godkänts) av (?<by>\p{L}[\p{L} -]{3,60}?)(?:,)? (?:den )?", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SaidOfItself { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it was extracted: NFC, lines ending in LF.</param>
    public static IReadOnlyList<ExcerptItem> Read(string text)
    {
        var lines = ExcerptLine.Of(text);
        PageNoise.Mark(lines);
        var heads = Merged(ParagraphHeads.Find(lines), lines);
        var meetings = new MeetingFacts(lines, heads);
        var closing = new ClosingDates(lines);
        var paper = Papers.Of(lines);
        if (heads.Count == 0)
            return paper is Paper.Summons or Paper.Told ? [] : Whole(lines, meetings, closing, paper);
        var (items, blocks) = (new List<ExcerptItem>(heads.Count), new ReadBlocks(lines));
        var cover = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Line : lines.Count;
            var known = Known(lines, heads, i, end, meetings);
            // Another meeting's cover begins where its first head stands; what is before still belongs to this one.
            if (i > 0 && !SameMeeting(items[^1], known))
                cover = heads[i - 1].Line + 1;
            items.Add(blocks.Read(heads[i].Line + 1, end, Opened(lines, heads[i], known), paper) with { Place = Place.Of(heads[i].Place.Start, lines[end - 1].End) });
            items[^1] = closing.Into(items[^1], (heads[i].Line, end), (cover, heads[i].Line));
        }

        return FromLastPage(items, heads, lines, closing);
    }

    private static ExcerptItem Opened(List<ExcerptLine> lines, ParagraphHead head, ExcerptItem known) => known with { Place = Place.Of(lines[head.Line].Start, lines[head.Line].End) };

    private static bool SameMeeting(ExcerptItem one, ExcerptItem other) =>
        (one.Dates is null || other.Dates is null || one.Dates.Value.SequenceEqual(other.Dates.Value)) && (one.Body is null || other.Body is null || one.Body.Value == other.Body.Value);

    // A § that goes on over pages has its heading again on each of them.
    private static List<ParagraphHead> Merged(List<ParagraphHead> heads, List<ExcerptLine> lines)
    {
        var merged = new List<ParagraphHead>();
        foreach (var head in heads)
        {
            if (merged.Count > 0 && merged[^1].Number == head.Number && !NewExcerpt(lines, merged[^1].Line, head.Line))
                lines[head.Line].Noise = true;
            else
                merged.Add(head);
        }

        return merged;
    }

    // The same number again is another matter when another date stands as the meeting's between them.
    private static bool NewExcerpt(List<ExcerptLine> lines, int from, int to)
    {
        var between = Dates(lines, Math.Max(from + 1, to - 8), to + 1);
        return between.Count > 0 && Dates(lines, from - 8, from + 1) is { Count: > 0 } before && !before.Exists(between.Contains);
    }

    private static List<DateOnly> Dates(List<ExcerptLine> lines, int from, int to)
    {
        List<DateOnly> days = [];
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (lines[i].Noise || i == to - 1)
            {
                foreach (var date in lines[i].Shape.Dates)
                    days.Add(date.Days[0]);
            }
        }

        return days;
    }

    private static ExcerptItem Known(List<ExcerptLine> lines, List<ParagraphHead> heads, int i, int end, MeetingFacts meetings)
    {
        var floor = i > 0 ? heads[i - 1].Line : 0;
        return new ExcerptItem
        {
            Body = meetings.BodyAt(heads[i].Line + 2, floor, end),
            Dates = meetings.DatesAt(heads[i].Line + 2, floor, end) ?? DateBelow(lines, heads[i].Line, end),
            Paragraph = new Found<string>("§ " + heads[i].Number, heads[i].Place, heads[i].Doubtful ? 0.5 : 0.95),
            CaseNumbers = CasesAt(lines, heads[i].Line, i > 0 ? heads[i - 1].Line + 1 : 0, end, heads.Count == 1),
        };
    }

    /// <summary>The case numbers of a § stand on its heading, right below it, right above it, or, in a file of one §, on its cover.</summary>
    private static List<Found<string>> CasesAt(List<ExcerptLine> lines, int head, int floor, int end, bool single)
    {
        var found = new List<Found<string>>();
        for (int i = head, seen = 0; i < end && seen < 8; i++)
        {
            if (lines[i].Blank)
                continue;
            if (i > head && (lines[i].Head is not null && seen > 1 || !lines[i].Shape.HasCaseLabel && lines[i].Flat.EndsWith('.') && lines[i].Flat.Length > 60))
                break;
            seen++;
            Take(lines[i], found, 0.95, near: seen <= 3);
        }

        for (var i = head - 1; i >= floor && i >= head - 4 && found.Count == 0; i--)
        {
            if (lines[i].Shape.HasCaseLabel || lines[i].Noise || AloneOn(lines[i]) && (i == head - 1 || i == head - 2 && lines[head - 1].Blank))
                Take(lines[i], found, 0.9, near: !lines[i].Noise);
        }

        for (var i = head + 1; i < end && found.Count == 0; i++)
        {
            if (lines[i].Flat.Length < 120 && (lines[i].Flat.StartsWith("D", StringComparison.OrdinalIgnoreCase) || lines[i].Flat.StartsWith("Ä", StringComparison.OrdinalIgnoreCase)) && CaseNumbers.HasLabel(lines[i].Flat[..Math.Min(lines[i].Flat.Length, 24)]))
                Take(lines[i], found, 0.85);
        }

        for (var i = floor; single && i < head && found.Count == 0; i++)
        {
            if (lines[i].Shape.HasCaseLabel || i > 0 && lines[i - 1].Shape.HasCaseLabel && lines[i - 1].Shape.CasesNear.Count == 0)
                Take(lines[i], found, 0.85, near: true);
        }

        return found;
    }

    // "Omsorgsnämnden § 63" over "2022-06-15", or the meeting's day in a sentence of its own.
    private static Found<IReadOnlyList<DateOnly>>? DateBelow(List<ExcerptLine> lines, int head, int end)
    {
        for (int i = head + 1, seen = 0; i < end && seen < 40; i++)
        {
            if (lines[i].Blank)
                continue;
            seen++;
            var flat = lines[i].Flat;
            if (flat.Length < 120 && (seen <= 3 || flat.Contains(" sammanträdde ", StringComparison.Ordinal)) && lines[i].Shape.Dates is [var date] && (date.Length == flat.Length || flat.Contains(" sammanträdde ", StringComparison.Ordinal)))
                return new Found<IReadOnlyList<DateOnly>>(date.Days, Place.Of(lines[i].OffsetOf(date.Start), lines[i].OffsetOf(date.Start + date.Length)), 0.7);
        }

        return null;
    }

    private static bool AloneOn(ExcerptLine line) => line.Flat.Length is > 4 and < 40 && line.Shape.CasesNear is [{ Start: 0 } only] && only.Length == line.Flat.Length;

    private static void Take(ExcerptLine line, List<Found<string>> found, double confidence, bool near = false)
    {
        foreach (var (number, start, length, _) in near ? line.Shape.CasesNear : line.Shape.Cases)
        {
            if (found.Count < 12 && found.All(f => f.Value != number))
                found.Add(new Found<string>(number, Place.Of(line.OffsetOf(start), line.OffsetOf(start + length)), confidence));
        }
    }

    // Notice and adjustment stand on the cover or after the last § of a meeting.
    private static List<ExcerptItem> FromLastPage(List<ExcerptItem> items, List<ParagraphHead> heads, List<ExcerptLine> lines, ClosingDates closing)
    {
        var last = items.Count - 1;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (i < items.Count - 1 && !SameMeeting(items[i], items[i + 1]))
                last = i;
            if (i == last || items[i].Adjusted is not null && items[i].NoticeUp is not null)
                continue;
            var end = last + 1 < heads.Count ? heads[last + 1].Line : lines.Count;
            var shared = closing.Into(items[i], (heads[last].Line, end));
            items[i] = items[i] with { Adjusted = items[i].Adjusted ?? shared.Adjusted, NoticeUp = items[i].NoticeUp ?? shared.NoticeUp, NoticeDown = items[i].NoticeDown ?? shared.NoticeDown };
        }

        return items;
    }

    /// <summary>A document without §: a proposal, a position, a paper that says by whom it was decided, or matters with other numbers.</summary>
    private static IReadOnlyList<ExcerptItem> Whole(List<ExcerptLine> lines, MeetingFacts meetings, ClosingDates closing, Paper paper)
    {
        var matters = paper == Paper.Minutes ? MatterTitles.In(lines) : [];
        if (matters.Count > 1)
            return [.. matters.Select((at, i) => Part(lines, at, i + 1 < matters.Count ? matters[i + 1] : lines.Count, meetings, closing, paper)).Where(m => m.Points.Count > 0)];
        var item = Part(lines, 0, lines.Count, meetings, closing, paper);
        if (item.Points.Count == 0 && OwnStatement(lines) is { } stated)
            item = stated with { SentTo = item.SentTo, CaseNumbers = item.CaseNumbers };
        if (item is { Paragraph: null, Dates: not null } && paper == Paper.Minutes && TitleInWords(lines) is { } named)
            item = item with { Paragraph = named };
        return item.Points.Count > 0 || item.Paragraph is not null || item is { Body: not null, Dates: not null } && Papers.SaysMeeting(lines) ? [item] : [];
    }

    // "Vid sammanträde med kommunstyrelsen den 5 september 2023, § 101, fattades följande beslut:"
    private static Found<string>? TitleInWords(List<ExcerptLine> lines)
    {
        for (var i = 0; i < lines.Count && i < 15; i++)
        {
            var flat = lines[i].Flat;
            if (!lines[i].Shape.Signed || !flat.Contains("ammanträde", StringComparison.Ordinal) || !flat.Contains("följande", StringComparison.Ordinal) || lines[i].Shape.Dates.Count == 0)
                continue;
            var sign = flat.IndexOf('§', StringComparison.Ordinal);
            var digits = new string([.. flat[(sign + 1)..].TrimStart().TakeWhile(char.IsAsciiDigit)]);
            if (digits.Length is > 0 and < 5)
                return new Found<string>("§ " + digits, Place.Of(lines[i].OffsetOf(sign), lines[i].End), 0.8);
        }

        return null;
    }

    private static ExcerptItem Part(List<ExcerptLine> lines, int from, int to, MeetingFacts meetings, ClosingDates closing, Paper paper)
    {
        var known = new ExcerptItem { Body = meetings.BodyAt(Math.Min(60, lines.Count), 0, lines.Count), Place = Place.Of(from < lines.Count ? lines[from].Start : 0, to > from ? lines[to - 1].End : 0) };
        // An official's paper has a date of its own, which is no meeting's.
        known = known with { Dates = (meetings.AllDates.FirstOrDefault(d => d.Rank >= 4) ?? (paper == Paper.Minutes ? meetings.AllDates.FirstOrDefault(d => d.Rank is 2 or 3 && (!lines[d.Line].Flat.StartsWith("Datum", StringComparison.Ordinal) || Papers.SaysMeeting(lines))) : null))?.Value };
        var found = new List<Found<string>>();
        for (var i = from; i < to && i < from + 30 && found.Count == 0; i++)
        {
            if (lines[i].Flat.Length < 200 && (lines[i].Shape.HasCaseLabel || lines[i].Shape.CasesNear is [{ } only] && (only.Length == lines[i].Flat.Length || lines[i].Flat.EndsWith(')') || i == from || lines[i].Flat.EndsWith(only.Number, StringComparison.Ordinal))))
                Take(lines[i], found, 0.85, near: true);
        }

        return closing.Into(ItemReader.Read(lines, from, to, known with { CaseNumbers = found }, paper), (from, to));
    }

    // "Svaret är fastställt av regionstyrelsen 2025-03-25—26 § 39", at the end of a reply.
    private static ExcerptItem? OwnStatement(List<ExcerptLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!lines[i].Shape.Signed || lines[i].Flat.Length is < 20 or > 300 || SaidOfItself.Match(lines[i].Flat) is not { Success: true } match || BodyNames.First(match.Groups["by"].Value) is not { } body)
                continue;
            var flat = lines[i].Flat;
            var date = SwedishDates.In(flat) is [var only, ..] ? only : default;
            var sign = flat.LastIndexOf('§');
            if (date.Days is null || sign < date.Start)
                continue;
            var digits = new string([.. flat[(sign + 1)..].TrimStart().TakeWhile(char.IsLetterOrDigit)]);
            var place = Place.Of(lines[i].Start, lines[i].End);
            var outcome = match.Groups["what"].Value.ToLowerInvariant() is "svaret" or "yttrandet" ? ExcerptOutcome.ReplyAdopted
                : match.Groups["verb"].Value.StartsWith('f') ? ExcerptOutcome.Established : match.Groups["verb"].Value.StartsWith('a') ? ExcerptOutcome.Adopted : ExcerptOutcome.Approved;
            return new ExcerptItem
            {
                Body = new Found<string>(body.Name, place, 0.9),
                Dates = new Found<IReadOnlyList<DateOnly>>(date.Days, place, 0.9),
                Paragraph = digits.Length > 0 ? new Found<string>("§ " + digits, place, 0.9) : null,
                // It is told, not minuted: never certain enough to be ticked.
                Points = [new ExcerptPoint(SpeechAct.Decision, outcome, null, [], null, flat, place, 0.75)],
                Place = place,
            };
        }

        return null;
    }
}

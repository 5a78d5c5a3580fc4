namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>A line of the extracted text: what stands on it, and where it stands.</summary>
/// <param name="Shape">What stands on it; shared by all lines that say the same.</param>
/// <param name="Start">Offset of its first character in the text.</param>
internal sealed record ExcerptLine(LineShape Shape, int Start)
{
    /// <summary>Without the white space around it; columns still parted by tabs or several spaces.</summary>
    public string Text => Shape.Text;

    /// <summary>Every run of white space is one space.</summary>
    public string Flat => Shape.Flat;

    /// <summary>The line as a heading, or null.</summary>
    public SectionHead? Head => Joined ?? Shape.Head;

    /// <summary>The heading that this line begins and the next one ends, a hyphen between them.</summary>
    public SectionHead? Joined { get; private set; }

    /// <summary>Nothing but names of bodies and places, dates and numbers.</summary>
    public bool Soft => Shape.Soft;

    public bool Blank => Shape.Text.Length == 0;

    public int End => Start + Shape.Text.Length;

    /// <summary>Page head, page foot, signature line: belongs to the paper, not to the sentence that it interrupts.</summary>
    public bool Noise { get; set; }

    /// <summary>Of a list of contents.</summary>
    public bool Contents { get; set; }

    /// <summary>Where a character of <see cref="Flat"/> stands in the text.</summary>
    public int OffsetOf(int flat)
    {
        if (Flat.Length == Text.Length)
            return Start + flat;
        var (at, seen) = (0, 0);
        for (; at < Text.Length && seen < flat; at++)
            seen += char.IsWhiteSpace(Text[at]) && at + 1 < Text.Length && char.IsWhiteSpace(Text[at + 1]) ? 0 : 1;
        return Start + at;
    }

    /// <summary>The lines of a text; one of more than two thousand characters is cut at a space, so that no work on a line is long.</summary>
    public static List<ExcerptLine> Of(string text)
    {
        var lines = new List<ExcerptLine>(text.Length / 40 + 8);
        var shapes = new Dictionary<string, LineShape>(StringComparer.Ordinal);
        var known = shapes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start, Math.Min(text.Length - start, Longest)).IndexOf('\n') is var found and >= 0 ? start + found : Math.Min(text.Length, start + Longest);
            if (end < text.Length && text[end] != '\n' && text.AsSpan(start, end - start).LastIndexOf(' ') is var space and > 0)
                end = start + space;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            var content = text.AsSpan(from, to - from);
            // Two empty lines part as much as a thousand do.
            if (from == to && lines.Count > 1 && lines[^1].Blank && lines[^2].Blank)
            {
                start = end < text.Length ? end + 1 : end;
                continue;
            }

            if (!known.TryGetValue(content, out var shape))
            {
                shape = new LineShape(content.ToString());
                shapes.Add(shape.Text, shape);
            }

            var line = new ExcerptLine(shape, from);
            if (lines.Count > 0 && lines[^1] is var last && last.Flat is [.., not ' ', '-'] && last.Flat.Length < 60 && line.Flat.Length is > 0 and < 60 && char.IsLower(line.Flat[0]) && BrokenHead(last, line) is { } head)
                (last.Joined, line.Noise) = (head, true);
            lines.Add(line);
            start = end < text.Length && text[end] is '\n' or ' ' ? end + 1 : Math.Max(end, start + 1);
        }

        return lines;
    }

    // "Barn- och ungdoms-" over "nämndens beslut": a heading that the page was too narrow for.
    private static SectionHead? BrokenHead(ExcerptLine first, ExcerptLine second) =>
        first.Head is null && SectionHeads.Read(first.Flat[..^1] + second.Flat) is { Rest.Length: 0 } head ? head : null;

    private const int Longest = 2_000;
}

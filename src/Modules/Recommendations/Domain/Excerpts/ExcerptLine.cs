using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>A line of the extracted text.</summary>
/// <param name="Text">Without the white space around it; columns still parted by tabs or several spaces.</param>
/// <param name="Start">Offset of its first character in the text.</param>
internal sealed record ExcerptLine(string Text, int Start)
{
    /// <summary>Every run of white space is one space.</summary>
    public string Flat { get; } = Flatten(Text);

    /// <summary>The line as a heading, or null.</summary>
    public SectionHead? Head => (_shape.Head ??= new(SectionHeads.Read(this))).Value;

    /// <summary>Nothing but names of bodies and places, dates and numbers.</summary>
    public bool Soft => _shape.Soft ??= PageNoise.IsSoft(Flat);

    private Shape _shape = new();

    // Minutes say the same lines over and over; what one of them is need be found out once.
    private sealed class Shape
    {
        public StrongBox<SectionHead?>? Head { get; set; }

        public bool? Soft { get; set; }
    }

    public bool Blank => Text.Length == 0;

    public int End => Start + Text.Length;

    /// <summary>Begins a page.</summary>
    public bool TopOfPage { get; init; }

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
    public static List<ExcerptLine> Of(string text, IEnumerable<int> pageStarts)
    {
        var pages = pageStarts.ToHashSet();
        var lines = new List<ExcerptLine>();
        var shapes = new Dictionary<string, Shape>();
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
            var line = new ExcerptLine(text[from..to], from) { TopOfPage = pages.Contains(start) };
            if (line.Flat.Length <= 160 && !shapes.TryAdd(line.Flat, line._shape))
                line._shape = shapes[line.Flat];
            if (lines.Count > 0 && lines[^1] is { Flat: [.., not ' ', '-'], Flat.Length: < 60 } broken && line.Flat.Length is > 0 and < 60 && char.IsLower(line.Flat[0]) && BrokenHead(broken, line) is { } head)
            {
                broken._shape = new Shape { Head = new(head), Soft = false };
                line.Noise = true;
            }

            lines.Add(line);
            start = end < text.Length && text[end] is '\n' or ' ' ? end + 1 : Math.Max(end, start + 1);
        }

        return lines;
    }

    // "Barn- och ungdoms-" over "nämndens beslut": a heading that the page was too narrow for.
    private static SectionHead? BrokenHead(ExcerptLine first, ExcerptLine second) => first.Head is null ? SectionHeads.Read(new ExcerptLine(first.Flat[..^1] + second.Flat, first.Start)) is { Rest.Length: 0 } head ? head : null : null;

    private const int Longest = 2_000;

    private static readonly Regex Spaced = Patterns.Exact(@"^(?:\p{L} ){3,}\p{L}$");

    private static string Flatten(string text)
    {
        if (text.Length >= 7 && text[1] == ' ' && text[3] == ' ' && Spaced.IsMatch(text))
            return text.Replace(" ", "", StringComparison.Ordinal);
        if (!text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal))
            return text;
        var flat = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                flat.Append(c);
            else if (flat.Length > 0 && flat[^1] != ' ')
                flat.Append(' ');
        }

        return flat.ToString();
    }
}

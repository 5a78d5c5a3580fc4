using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Where a paragraph of minutes begins.</summary>
/// <param name="Line">Index of its heading's line.</param>
/// <param name="Number">"12" or "116a".</param>
/// <param name="Place">Of the sign and the number.</param>
/// <param name="Title">What stands after it on the line.</param>
internal sealed record ParagraphHead(int Line, string Number, Place Place, string Title)
{
    /// <summary>The sign itself was not read.</summary>
    public bool Doubtful { get; init; }
}

/// <summary>Tells headings with § from references to a § (domain.md, 3.2 and 3.6).</summary>
internal static partial class ParagraphHeads
{
    [GeneratedRegex(@"^(?<pre>[^§]{0,90}?)(?<s>§ ?(?<n>\d{1,4})(?<l>[a-zA-Z])?)(?<rest>$|[^\w].*$|\p{Lu}{2}.*$)", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"(?:\t| {3})\s*(?<s>§ ?(?<n>\d{1,4})(?<l>[a-z])?)$", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex Right { get; }

    [GeneratedRegex(@"sammanträdesdatum|sammanträdesprotokoll|protokollsutdrag|protokoll|utdrag ur|paragraf|ärendenummer|ärende|punkt|dnr|diarienummer|datum|sida|sid|forts\.?|fortsättning|kf|ks|rf|rs|au|ksau|hsn|sn|\d+|[():.,|–-]", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Labels { get; }

    [GeneratedRegex(@"(?:\.{3,}|…|(?:\. ){3,}|_{4,}|·{3,}) ?\d{0,4}$", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(@"[^\d]\s\d{1,3}$", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex PageLast { get; }

    [GeneratedRegex(@"^(?:innehåll|innehållsförteckning|ärendelista|ärenden|föredragningslista|paragrafer|dagordning|ärendeförteckning|paragrafförteckning)\b.{0,30}$", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Listing { get; }

    // A sentence that goes on into the next line ends in one of these.
    private static readonly string[] Unfinished =
        [",", " enligt", " av", " i", " se", " den", " och", " från", " mot", " jfr", " enl", " genom", " på", " med", " till", " under", " för", " beslut", " beslutet", " samt", " protokoll", " protokollet", "(", "-", " eller", " om"];

    public static List<ParagraphHead> Find(IReadOnlyList<ExcerptLine> lines)
    {
        var (heads, any) = (new List<ParagraphHead>(), false);
        for (var i = 0; i < lines.Count; i++)
        {
            any |= lines[i].Shape.Signed;
            if (lines[i].Shape.Signed && Read(lines, i) is { } head && !(heads.Count > 0 && IsReference(lines, heads[^1].Line, head)))
                heads.Add(head);
        }

        return any ? WithoutContents(heads, lines) : Damaged(lines);
    }

    // A text without a single §: scanned, as "S 112" and "$ 112", or said in words, "Paragraf 48".
    private static List<ParagraphHead> Damaged(IReadOnlyList<ExcerptLine> lines)
    {
        var heads = new List<ParagraphHead>();
        for (var i = 0; i < lines.Count; i++)
        {
            var flat = lines[i].Flat;
            var word = flat.StartsWith("Paragraf ", StringComparison.OrdinalIgnoreCase) || flat.StartsWith("Paragraf:", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
            var at = word > 0 ? word : flat.Length > 2 && flat[0] is 'S' or 's' or '$' or '8' && flat[1] == ' ' ? 2 : 0;
            var number = at > 0 ? flat[at..].Trim(' ', ':', '.') : "";
            if (number.Length is > 0 and < 5 && number.All(char.IsAsciiDigit) && number[0] != '0')
                heads.Add(new ParagraphHead(i, number, Place.Of(lines[i].Start, lines[i].End), "") { Doubtful = word == 0 });
        }

        return heads;
    }

    /// <summary>What a line with a § says if it is a heading, whatever stands around it.</summary>
    /// <param name="Before">What stands before the sign.</param>
    /// <param name="Rest">What stands after the number.</param>
    /// <param name="Number">"12" or "116a"; null when no heading can look so.</param>
    /// <param name="Sign">Offset of the sign in the line.</param>
    /// <param name="Length">Of sign and number.</param>
    /// <param name="Alone">Nothing but the body, the date and words of a page head stand before.</param>
    /// <param name="Leaders">Ends in dots and a page, as a line of contents.</param>
    /// <param name="Numbered">A case number stands right after it.</param>
    internal sealed record Signed(string Before, string Rest, string? Number, int Sign, int Length, bool Alone, bool Leaders, bool Numbered);

    /// <summary>Reads a line with a § for what it says by itself.</summary>
    public static Signed Looks(LineShape line)
    {
        var none = new Signed("", "", null, 0, 0, false, false, false);
        var flat = line.Flat.TrimStart('#', '*', ' ', '|', '_');
        var cut = line.Flat.Length - flat.Length;
        if (Form.Match(flat) is not { Success: true } match)
            return none;
        var (pre, rest) = (match.Groups["pre"].Value, match.Groups["rest"].Value.Trim('*', ' ', '_', '|'));
        var alone = OnlyHead(pre);
        if (!alone && (!Right.IsMatch(line.Text) || pre.Contains("beslut", StringComparison.OrdinalIgnoreCase)) || pre.Length > 0 && pre.TrimEnd() is var p && (p.EndsWith(',') && !(p.Length < 16 && (p.StartsWith("Ärende ", StringComparison.Ordinal) || p.StartsWith("Punkt ", StringComparison.Ordinal) || p == "Protokoll," || rest.Length == 0 && p.Length is > 9 and < 30 && SwedishDates.In(p) is [{ Start: 0 } day] && day.Length == p.Length - 1)) || p.EndsWith('(')))
            return none;
        var letter = Letters.Lower(match.Groups["l"].Value);
        var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        if (number == 0)
            return none;
        var numbered = pre.Length == 0 && rest.Length is > 0 and < 40 && rest[0] == ',' && CaseNumbers.In(flat, near: true).Count > 0;
        var leaders = Leaders.IsMatch(flat);
        // "§ 57/2022": the year belongs to the number and is not kept.
        if (rest is ['/', >= '0' and <= '9', >= '0' and <= '9', ..] && AfterYear(rest) is var year and > 0)
            rest = rest[year..].TrimStart();
        // "§ 116 a"
        if (rest is [>= 'a' and <= 'f'])
            (letter, rest) = (rest, "");
        return new Signed(pre.TrimEnd(), rest, number.ToString(CultureInfo.InvariantCulture) + letter, cut + match.Groups["s"].Index, match.Groups["s"].Length, alone, leaders, numbered);
    }

    // "2021-11-03, § 61" is a heading right under a body's name; elsewhere it names other minutes.
    private static bool UnderHead(IReadOnlyList<ExcerptLine> lines, int index)
    {
        if (!char.IsAsciiDigit(lines[index].Flat[0]))
            return true;
        for (var i = index - 1; i >= 0; i--)
        {
            if (!lines[i].Blank)
                return lines[i].Soft || lines[i].Noise;
        }

        return true;
    }

    // Where "/22" or "/2022" ends; 0 for another number.
    private static int AfterYear(string rest)
    {
        var end = 1;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
            end++;
        return end is 3 || end is 5 && rest[1] is '1' or '2' ? end < rest.Length && rest[end] != ' ' ? 0 : end : 0;
    }

    private static ParagraphHead? Read(IReadOnlyList<ExcerptLine> lines, int index)
    {
        var line = lines[index];
        var looks = line.Shape.Paragraph;
        if (looks.Number is null)
            return null;
        var before = PreviousText(lines, index);
        if (looks.Before.EndsWith(',') && !UnderHead(lines, index))
            return null;
        if (!Titled(looks.Rest, before) && !looks.Numbered || RunsOn(before, looks.Before, looks.Rest))
            return null;
        if (looks.Leaders)
            line.Contents = true;
        return new ParagraphHead(index, looks.Number, Place.Of(line.OffsetOf(looks.Sign), line.OffsetOf(looks.Sign + looks.Length)), looks.Alone ? looks.Rest : looks.Before.Trim());
    }

    // "AU § 87" right below "RS § 102": where the matter was before.
    private static bool IsReference(IReadOnlyList<ExcerptLine> lines, int above, ParagraphHead head) =>
        head.Line - above <= 7 && head.Title.Length == 0 && lines[head.Line].Flat.IndexOf('§', StringComparison.Ordinal) is > 1 and < 12
        && !HasText(lines, above, head.Line) && !lines[head.Line].Noise
        && Enumerable.Range(above + 1, head.Line - above - 1).All(i => !lines[i].Noise);

    // Nothing before the sign but the body, the date and words of a page head.
    private static bool OnlyHead(string pre)
    {
        if (pre.Length == 0)
            return true;
        // A footnote: "² Regionstyrelsen, 2025-05-20 § 131".
        if (pre[0] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') || char.IsAsciiDigit(pre[0]) && pre.Length > 3 && pre.IndexOf(' ', StringComparison.Ordinal) is > 0 and < 3)
            return false;
        foreach (var body in BodyNames.In(pre).OrderByDescending(b => b.Start).ToList())
        {
            if (body.Start + body.Length <= pre.Length)
                pre = pre.Remove(body.Start, body.Length);
        }

        foreach (var (_, start, length) in Enumerable.Reverse(SwedishDates.In(pre)))
            pre = start + length <= pre.Length ? pre.Remove(start, length) : pre;
        return Labels.Replace(pre, "").Trim().Length <= 5 && !pre.Contains("enligt", StringComparison.Ordinal);
    }

    private static bool Titled(string rest, string before)
    {
        if (rest.Length == 0)
            return true;
        if (rest[0] is '-' or '–' or '—' && rest.TrimStart('-', '–', '—', ' ') is [>= '0' and <= '9', ..])
            return false;
        if (rest[0] is '/' or ')' or ';' or '?')
            return false;
        var title = rest.TrimStart('.', ':', '-', '–', '—', ' ', ',', '(', '”', '"', '\t');
        if (rest[0] is ',' or '.' && (title.Length == 0 || char.IsDigit(title[0])))
            return rest[0] == '.' && title.Length == 0 && before.Length == 0;
        return title.Length == 0 || rest[0] == '(' && rest[^1] == ')' && rest.Length < 30 || char.IsUpper(title[0]) || char.IsDigit(title[0]) || title.StartsWith("forts", StringComparison.OrdinalIgnoreCase) || title.StartsWith("dnr", StringComparison.Ordinal);
    }

    private static string PreviousText(IReadOnlyList<ExcerptLine> lines, int index) =>
        index > 0 && !lines[index - 1].Noise ? lines[index - 1].Flat : "";

    private static bool RunsOn(string before, string pre, string rest)
    {
        if (before.Length < 25 || before[^1] is '.' or ':' or '!' or '?')
            return false;
        if (Unfinished.Any(u => before.EndsWith(u, StringComparison.OrdinalIgnoreCase)))
            return true;
        // A date or a body at the end of a long line, and a § first in the next: "… regionstyrelsen 2019-10-21 / § 303 …"
        return pre.Length == 0 && before.Length > 50 && (SwedishDates.In(before[^Math.Min(before.Length, 40)..]).Any(d => d.Start + d.Length >= Math.Min(before.Length, 40) - 1)
            || rest.EndsWith('.') && char.IsLower(before[^1]));
    }

    private static List<ParagraphHead> WithoutContents(List<ParagraphHead> heads, IReadOnlyList<ExcerptLine> lines)
    {
        var last = new Dictionary<string, int>();
        for (var i = 0; i < heads.Count; i++)
            last[heads[i].Number] = i;
        for (var start = 0; start < heads.Count;)
        {
            var end = start + 1;
            // A number that comes again is no longer of the list.
            var seen = new HashSet<string> { heads[start].Number };
            while (end < heads.Count && heads[end].Line - heads[end - 1].Line <= 3 && !HasText(lines, heads[end - 1].Line, heads[end].Line) && seen.Add(heads[end].Number))
                end++;
            var run = heads.GetRange(start, end - start);
            var listed = run.Count >= 2 && Listed(lines, run[0].Line);
            var paged = run.Count >= 2 && run.Count(h => PageLast.IsMatch(lines[h.Line].Flat)) * 3 >= run.Count * 2;
            var again = run.Count >= 2 && run.Select((h, k) => last[h.Number] > start + k && last[h.Number] >= end).Count(a => a) * 2 > run.Count;
            if (listed || paged || again)
            {
                foreach (var head in run)
                    lines[head.Line].Contents = true;
            }

            start = end;
        }

        return [.. heads.Where(h => !lines[h.Line].Contents)];
    }

    // A section's heading between two § means that the first of them is a paragraph with content.
    private static bool HasText(IReadOnlyList<ExcerptLine> lines, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (lines[i].Head is not null || lines[i].Flat.EndsWith('.') && !Leaders.IsMatch(lines[i].Flat))
                return true;
        }

        return false;
    }

    private static bool Listed(IReadOnlyList<ExcerptLine> lines, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 5; i--)
        {
            if (Listing.IsMatch(lines[i].Flat))
                return true;
        }

        return false;
    }
}

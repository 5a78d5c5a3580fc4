using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>A paragraph or list item put together from its lines, without the page heads and hyphens that broke it.</summary>
internal sealed partial class PointParagraph
{
    // No decision point is longer; what is goes into the next, so that no work on one is long.
    private const int Longest = 6_000;

    // No part of minutes has more; what has is read to here.
    private const int Most = 2_000;

    [GeneratedRegex(@"^(?:(?<m>\(?\d{1,2}[.):]\)?|\(?[a-zåäö]\)|[a-z]\.|[ivx]{1,4}[.)])(?: (?<t>.*))?|(?<m>[-–—•*▪·●○]) ?(?<t>.*))$", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex Marker { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L} ,-]{2,70} (?:beslutar|föreslår|rekommenderar|ställer sig bakom|beslutade|beslöt|hemställer)\b", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex BodyLead { get; }

    private static readonly System.Buffers.SearchValues<string> LeadStems = Patterns.Words("beslut", "beslöt", "reslår", "rekommenderar", "er sig bakom", "hemställer");

    private static bool LeadsOff(string line) => line.Holds(LeadStems) && BodyLead.IsMatch(line);

    private static readonly HashSet<string> KeepsHyphen = new(StringComparer.OrdinalIgnoreCase) { "och", "eller", "samt", "respektive", "till", "men", "i", "som", "resp", "alternativt" };

    private readonly StringBuilder _text = new();
    private readonly List<(int At, ExcerptLine Line, int Flat)> _pieces = [];
    private string? _whole;

    private PointParagraph(string? marker) => Marking = marker;

    /// <summary>"1.", "-", "att"; null for a paragraph that is no item of a list.</summary>
    public string? Marking { get; }

    public string Text => _whole ??= _text.ToString();

    /// <summary>The words that a part of the paragraph has in the extracted text.</summary>
    public Place PlaceOf(int start, int length) => Place.Of(OffsetOf(start), Math.Max(OffsetOf(start), OffsetOf(Math.Max(start, start + length - 1)) + 1));

    /// <summary>Puts lines together; noise and contents are passed over.</summary>
    public static List<PointParagraph> Of(IReadOnlyList<ExcerptLine> lines, int from, int to, SectionHead? head = null)
    {
        var paragraphs = new List<PointParagraph>();
        var (blank, width, inner) = (false, Width(lines, from, to), '\0');
        for (var i = from; i < to && paragraphs.Count < Most; i++)
        {
            var line = lines[i];
            if (line.Noise || line.Contents)
                continue;
            // The heading's own line, with what stands after the heading.
            var at = i == from && head is { Rest.Length: > 0 } ? head.RestAt : 0;
            if (line.Blank || i == from && head is { Rest.Length: 0 })
            {
                blank = true;
                continue;
            }

            // The case number below a § is no part of what follows.
            if (at == 0 && i < from + 5 && IsCase(line))
            {
                blank = true;
                continue;
            }

            var text = line.Flat[at..];
            var last = paragraphs.Count > 0 ? paragraphs[^1] : null;
            if (Marked(text, last) is var (marker, rest) && (last is null || blank || !last.BreaksInNumber(text)))
            {
                // "ge chefen i uppdrag att – utbilda, – öva": a list inside of a point is a part of it.
                if (last is not null && Kind(marker) is var kind && (kind == inner && last._text.Length < Longest || inner == '\0' && (last.Marking is null ? last.Ends(" att") || Wordings.First(text, 0, null) is null : kind != Kind(last.Marking)) && last.LeavesOpen()))
                {
                    inner = kind;
                    last.Append(line, at + rest, text[rest..]);
                }
                else
                {
                    inner = '\0';
                    paragraphs.Add(last = new PointParagraph(marker));
                    last.Append(line, at + rest, text[rest..]);
                }
            }
            else if (last is null || last._text.Length > Longest || !last.TakesRow(line) && last.EndsBefore(text, blank, width))
            {
                inner = '\0';
                paragraphs.Add(last = new PointParagraph(StartsWithAtt(text) ? "att" : null));
                last.Append(line, at, text);
            }
            else
            {
                last.Append(line, at, text);
            }

            blank = false;
        }

        return paragraphs;
    }

    private static bool IsCase(ExcerptLine line) => line.Flat.Length is > 3 and < 40 && char.IsLetterOrDigit(line.Flat[0]) && line.Flat.AsSpan().ContainsAnyInRange('0', '9') && line.Shape.CasesNear is [{ Start: 0 } only] && only.Length == line.Flat.Length;

    private static int Width(IReadOnlyList<ExcerptLine> lines, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
            width = Math.Max(width, lines[i].Noise ? 0 : lines[i].Flat.Length);
        return width;
    }

    /// <summary>The mark that begins an item of a list, and where what it marks begins; null for running text.</summary>
    private static (string Marker, int At)? Marked(string text, PointParagraph? last)
    {
        if (!(text[0] is '(' or '-' or '–' or '—' or '•' or '*' or '▪' or '·' or '●' or '○' || char.IsAsciiDigit(text[0]) || text.Length > 1 && text[1] is '.' or ')' || text[0] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X'))
            return null;
        if (Marker.Match(text) is { Success: true } marked)
            return (marked.Groups["m"].Value, marked.Groups["t"].Success ? marked.Groups["t"].Index : text.Length);
        // "1 Nämnden fastställer …", "2 Nämnden överlämnar …"
        var digits = char.IsAsciiDigit(text[0]) ? text.Length > 1 && char.IsAsciiDigit(text[1]) ? 2 : 1 : 0;
        if (digits == 0 || digits + 2 >= text.Length || text[digits] != ' ' || !char.IsUpper(text[digits + 1]))
            return null;
        var number = int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        var previous = last?.Marking is { } mark && int.TryParse(mark, System.Globalization.CultureInfo.InvariantCulture, out var before) ? before : 0;
        return number == previous + 1 && (number > 1 || last is null || last.Marking is null) ? (text[..digits], digits + 1) : null;
    }

    private static char Kind(string marker) => marker == "att" ? 'a' : marker.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsDigit(c) ? 'd' : char.IsUpper(c) ? 'r' : char.IsLetter(c) ? 'l' : 'b';

    // Ends in words that a list follows, and is no lead whose points those are.
    private bool LeavesOpen() => (Ends(" att") || Ends(":")) && Leads.Read(Text) is null && Wordings.First(Text, 0, null) is not null;

    private static bool StartsWithAtt(string text) => text.StartsWith("att ", StringComparison.Ordinal) || text.StartsWith("Att ", StringComparison.Ordinal) || text.StartsWith("dels att ", StringComparison.Ordinal) || text.StartsWith("samt att ", StringComparison.Ordinal);

    private bool EndsBefore(string next, bool blank, int width)
    {
        var end = _text.Length == 0 ? ' ' : _text[^1];
        if (_text.Length == 0)
            return false;
        if (StartsWithAtt(next))
            return blank || Marking == "att" && next[0] == 'A' || end is '.' or ',' or ';' or ':' || Leads.Announces(Text) || OnlyLeads() || Marking == "att" && (Deliberate(next, width) && !Ends("uppdrag") || _pieces.Count == 1 && Infinitive(next) && !Asks()) || Marking == "att" && (Ends(" samt") || Ends(" och") || Leads.BeginsAct(next) && !Ends("uppdrag"));
        if (blank)
            return !(char.IsLower(next[0]) && end is not ('.' or ':' or ';' or '!' or '?'));
        if (char.IsUpper(next[0]) && !Connects(end) && (LeadsOff(next) && BodyNames.First(next) is { Start: 0 } || Deliberate(next, width)))
            return true;
        if (end == ':' && next.Length > 10 && next[4] == '-' && next[7] == '-' && char.IsAsciiDigit(next[0]))
            return true;
        // Where a sentence ended, a short line without a stop begins something else.
        if (end == '.' && char.IsUpper(next[0]) && next.Length < 60 && next.Length * 4 < width * 3 && (char.IsLetter(next[^1]) || next[^1] == ':') && !next.EndsWith(" att", StringComparison.Ordinal))
            return true;
        return end is '.' or ':' && LeadsOff(next) || end == '.' && Marking is not null && char.IsUpper(next[0]) && Leads.Announces(next);
    }

    // "Nämnden rekommenderar regionerna", and nothing yet of what.
    private bool OnlyLeads() => Marking is null && _pieces.Count == 1 && Leads.Read(Text) is { } lead && Text.Length - lead.Length < 2;

    // "att meddela" after one line "att tilldela …" is the next act.
    private static bool Infinitive(string att) => att.Split(' ', 3) is [_, [.., 'a' or 'å' or 'e'], _];

    // "att föreslå kommunfullmäktige / att godkänna": what is asked may stand on the next line.
    private bool Asks() => Array.Exists(Asking, a => Text.StartsWith("att " + a, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Asking = ["föreslå", "rekommendera", "hemställ", "uppmana", "uppdra", "ge ", "bemyndiga", "begära", "tillstyrka", "ställa"];

    // A row of a table belongs to the sentence that says what its sums are in.
    private bool TakesRow(ExcerptLine line) => IsRow(line) && TableUnit(Text) is not null;

    private static bool IsRow(ExcerptLine line) => line.Text.Length > line.Flat.Length && char.IsLetter(line.Flat[0]) && char.IsAsciiDigit(line.Flat[^1]);

    private static string? TableUnit(string text) => Array.Find(Units, u => text.Contains(u, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Units = ["(tkr)", "(kr)", "(mnkr)", "(mkr)", "(kronor)", "(miljoner kronor)", "(tusen kronor)", "(sek)"];

    /// <summary>The sums at the ends of a table's rows, as text with their unit; offsets are those of <see cref="Text"/>.</summary>
    public IEnumerable<(long Ore, int Start, int Length)> Rows()
    {
        if (_pieces.Count < 2 || TableUnit(Text) is not { } unit)
            yield break;
        foreach (var (at, line, flat) in _pieces.Where(p => p.Flat == 0 && IsRow(p.Line)))
        {
            var number = line.Flat.Length;
            while (number > 0 && (char.IsAsciiDigit(line.Flat[number - 1]) || line.Flat[number - 1] is ',' or '-' or '–' || line.Flat[number - 1] == ' ' && number < line.Flat.Length && char.IsAsciiDigit(line.Flat[number])))
                number--;
            if (Amounts.In(line.Flat[number..].Trim() + " " + unit.Trim('(', ')')) is [{ } sum])
                yield return (sum.Ore, at - flat + number, line.Flat.Length - number);
        }
    }

    // The next line's first word had room on this one: whoever broke the line here meant to.
    private bool Deliberate(string next, int width)
    {
        var word = next.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : next.Length;
        return _pieces.Count > 0 && _pieces[^1].Line.Flat.Length + 1 + word < width - 6;
    }

    // Words that never end a sentence or a title.
    private bool Connects(char end) => end is ',' or '-' or '–' or '/' or '(' || Array.Exists(Connecting, Ends);

    private static readonly string[] Connecting =
        [" och", " samt", " av", " i", " för", " till", " med", " att", " om", " den", " det", " de", " en", " ett", " på", " inom", " enligt", " från", " som", " vid", " mellan", " hos", " under", " mot", " eller", " över", " efter", " genom", " ur", " per", " sin", " sitt", " sina", " dess", " år", " nr"];

    // "den 3. / 12 personer" or "kostnaden för / 2. kvartalet": a number that only happens to begin a line.
    private bool BreaksInNumber(string next) => char.IsAsciiDigit(next[0]) && !next.Contains(" att ", StringComparison.Ordinal) && _text.Length > 0 && _text[^1] is not ('.' or ':' or ';' or ',') && !Leads.Announces(Text) && Marking is not ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or '(', ..] && !Ends("att") && !Ends("följande");

    private bool Ends(string word) => _text.Length > word.Length && _text.ToString(_text.Length - word.Length, word.Length) == word;

    private void Append(ExcerptLine line, int flat, string text)
    {
        _whole = null;
        if (_text.Length > 0 && text.Length > 0)
        {
            var word = 0;
            while (word < text.Length && char.IsLetter(text[word]))
                word++;
            if (_text[^1] == '-' && _text.Length > 1 && char.IsLetter(_text[^2]) && char.IsLower(text[0]) && !KeepsHyphen.Contains(text[..word]))
            {
                // "IT-/stöd" keeps its hyphen, "strate-/gin" does not.
                if (!char.IsUpper(_text[^2]))
                    _text.Length--;
            }
            else if (_text[^1] != '/')
            {
                _text.Append(' ');
            }
        }

        for (var at = 0; at < text.Length;)
        {
            var next = InnerBreak(text, at);
            _pieces.Add((_text.Length, line, flat + at));
            _text.Append(text, at, (next < 0 ? text.Length : next) - at);
            if (next < 0)
                break;
            at = next + 2;
        }
    }

    // "styr- ningen": a hyphenation whose line break became a space.
    private static int InnerBreak(string text, int from)
    {
        for (var at = text.IndexOf("- ", from, StringComparison.Ordinal); at > 0 && at + 2 < text.Length; at = text.IndexOf("- ", at + 2, StringComparison.Ordinal))
        {
            var word = at + 2;
            while (word < text.Length && char.IsLetter(text[word]))
                word++;
            if (at > 1 && char.IsLower(text[at - 1]) && char.IsLetter(text[at - 2]) && char.IsLower(text[at + 2]) && !KeepsHyphen.Contains(text[(at + 2)..word]))
                return at;
        }

        return -1;
    }

    private int OffsetOf(int position)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].At <= position ? (middle, high) : (low, middle - 1);
        }

        return high < 0 ? 0 : _pieces[low].Line.OffsetOf(_pieces[low].Flat + position - _pieces[low].At);
    }
}

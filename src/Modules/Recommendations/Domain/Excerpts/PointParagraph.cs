using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>A paragraph or list item put together from its lines, without the page heads and hyphens that broke it.</summary>
internal sealed class PointParagraph
{
    // No decision point is longer; what is goes into the next, so that no work on one is long.
    private const int Longest = 6_000;

    private static readonly Regex Marker = Patterns.Exact(@"^(?:(?<m>\(?\d{1,2}[.):]\)?|\(?[a-zåäö]\)|[a-z]\.|[ivx]{1,4}[.)])(?: (?<t>.*))?|(?<m>[-–—•*▪·●○]) ?(?<t>.*))$");

    private static readonly Regex BodyLead = Patterns.Exact(@"^\p{Lu}[\p{L} ,-]{2,70} (?:beslutar|föreslår|rekommenderar|ställer sig bakom|beslutade|beslöt|hemställer)\b");

    private static readonly HashSet<string> KeepsHyphen = new(StringComparer.OrdinalIgnoreCase) { "och", "eller", "samt", "respektive", "till", "men", "i", "som", "resp", "alternativt" };

    private readonly StringBuilder _text = new();
    private readonly List<(int At, ExcerptLine Line, int Flat)> _pieces = [];

    private PointParagraph(string? marker) => Marking = marker;

    /// <summary>"1.", "-", "att"; null for a paragraph that is no item of a list.</summary>
    public string? Marking { get; }

    public string Text => _text.ToString();

    /// <summary>The words that a part of the paragraph has in the extracted text.</summary>
    public Place PlaceOf(int start, int length) => Place.Of(OffsetOf(start), Math.Max(OffsetOf(start), OffsetOf(Math.Max(start, start + length - 1)) + 1));

    /// <summary>Puts lines together; noise and contents are passed over.</summary>
    public static List<PointParagraph> Of(IReadOnlyList<ExcerptLine> lines, int from, int to, SectionHead? head = null)
    {
        var paragraphs = new List<PointParagraph>();
        var blank = false;
        for (var i = from; i < to; i++)
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

            var text = line.Flat[at..];
            var last = paragraphs.Count > 0 ? paragraphs[^1] : null;
            if (Marker.Match(text) is { Success: true } marked && (last is null || blank || !last.BreaksInNumber(text)))
            {
                paragraphs.Add(last = new PointParagraph(marked.Groups["m"].Value));
                last.Append(line, at + marked.Groups["t"].Index, marked.Groups["t"].Value);
            }
            else if (last is null || last._text.Length > Longest || last.EndsBefore(text, blank))
            {
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

    private static bool StartsWithAtt(string text) => text.StartsWith("att ", StringComparison.Ordinal) || text.StartsWith("Att ", StringComparison.Ordinal) || text.StartsWith("dels att ", StringComparison.Ordinal) || text.StartsWith("samt att ", StringComparison.Ordinal);

    private bool EndsBefore(string next, bool blank)
    {
        var end = _text.Length == 0 ? ' ' : _text[^1];
        if (_text.Length == 0)
            return false;
        if (StartsWithAtt(next))
            return blank || end is '.' or ',' or ';' or ':' || Leads.Announces(Text) || Marking == "att" && (Ends(" samt") || Ends(" och") || Leads.BeginsAct(next) && !Ends("uppdrag"));
        if (blank)
            return !(char.IsLower(next[0]) && end is not ('.' or ':' or ';' or '!' or '?'));
        return end is '.' or ':' && BodyLead.IsMatch(next) || end == '.' && Marking is not null && char.IsUpper(next[0]) && Leads.Announces(next);
    }

    // "den 3. / 12 personer" or "kostnaden för / 2. kvartalet": a number that only happens to begin a line.
    private bool BreaksInNumber(string next) => char.IsAsciiDigit(next[0]) && _text.Length > 0 && _text[^1] is not ('.' or ':' or ';' or ',') && !Leads.Announces(Text) && Marking is not ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or '(', ..] && !Ends("att") && !Ends("följande");

    private bool Ends(string word) => _text.Length > word.Length && _text.ToString(_text.Length - word.Length, word.Length) == word;

    private void Append(ExcerptLine line, int flat, string text)
    {
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

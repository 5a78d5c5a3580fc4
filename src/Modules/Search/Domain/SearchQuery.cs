using System.Text.RegularExpressions;
using Governance.Search.Domain.Language;

namespace Governance.Search.Domain;

/// <summary>One way to meet a term: a key, the beginning of a key, or several keys in a row.</summary>
/// <param name="Keys">Letters and digits only.</param>
/// <param name="IsBeginning">Whether the (only) key may go on.</param>
internal sealed record Wanted(IReadOnlyList<string> Keys, bool IsBeginning = false);

/// <summary>Something that must be there, in one of some ways.</summary>
internal sealed record Term(IReadOnlyList<Wanted> AnyOf);

/// <summary>
/// What somebody asks for: words that must all be there, "phrases", § and case numbers. Whatever is typed is a query; what
/// cannot mean anything is left out.
/// </summary>
internal sealed partial class SearchQuery
{
    /// <summary>Characters that are read.</summary>
    public const int MostCharacters = 200;

    private const int MostTerms = 10;
    private const int ShortestBeginning = 2;

    private SearchQuery(string text, IReadOnlyList<Term> terms) => (Text, Terms) = (text, terms);

    /// <summary>What was typed.</summary>
    public string Text { get; }

    /// <summary>All of them must be there; none when nothing that was typed can be found by.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchQuery Parse(string? typed)
    {
        var text = Tokens.Composed((typed ?? "").TrimStart());
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];
        // Invisible and control characters part words, as blanks do.
        var read = string.Concat(LawsParagraph(text).Select(c => char.IsControl(c) ? ' ' : c is '”' or '“' or '„' or '»' or '«' ? '"' : c));
        var terms = new List<Term>();
        var tokens = Tokens.Of(read).ToList();
        for (var i = 0; i < tokens.Count && terms.Count < MostTerms;)
        {
            var next = i + 1;
            while (next < tokens.Count && InOne(read, tokens[next - 1], tokens[next]))
                next++;
            terms.Add(TermOf(tokens[i..next], isLast: next == tokens.Count && tokens[^1].End == read.Length));
            i = next;
        }

        return new SearchQuery(text.TrimEnd(), terms);
    }

    // "96 §", as laws are cited, is most often meant as the § of minutes.
    private static string LawsParagraph(string text) => text.Contains('§', StringComparison.Ordinal) ? NumberFirst().Replace(text, "§ ${number}") : text;

    private static Term TermOf(List<Token> tokens, bool isLast)
    {
        if (tokens.Count > 1)
            return new Term([new Wanted([.. tokens.Select(t => t.Key)])]);
        var token = tokens[0];
        // The word that is still being typed.
        return isLast && token.Word is { Length: >= ShortestBeginning } word
            ? new Term(word == token.Key ? [new Wanted([word], IsBeginning: true)] : [new Wanted([token.Key]), new Wanted([word], IsBeginning: true)])
            : new Term([new Wanted([token.Key])]);
    }

    // Inside the same pair of quotation marks, or with nothing but a sign between ("e-hälsa", "1379/22").
    private static bool InOne(string text, Token one, Token other)
    {
        var between = text.AsSpan(one.End, other.Start - one.End);
        return between.IndexOfAny(" \t\u00a0") < 0 && between.IndexOfAny(",;\"") < 0
            || (between.IndexOf('"') < 0 && IsQuoted(text, one.Start) && text.IndexOf('"', other.End) >= 0);
    }

    private static bool IsQuoted(string text, int at) => text.AsSpan(0, at).Count('"') % 2 == 1;

    [GeneratedRegex(@"\b(?<number>[1-9]\d{0,3})\s?§(?!\s?\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberFirst();
}

using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Names of deciding bodies, by the words that they end in (domain.md, 3.6, 16).</summary>
internal static class BodyNames
{
    private const string Core =
        @"(?:\p{L}+-,? ?){0,2}(?:(?:och|samt) )?\p{L}*(?:nämnden|nämnd|styrelsen|styrelse|fullmäktige|utskottet|utskott|direktionen|direktion|samrådsorganet|samrådsorgan|samverkansorganet|samverkansorgan|samverkansråd|samverkansrådet|beredningen|beredning|delegationen|presidiet)";

    private const string Adjective =
        @"(?:(?:tekniska|sociala|gemensamma|gemensam|centralt|centrala|politiskt|politiska|delregionalt|delregionala|regionala|regionalt|patientsäkerhets) )?";

    private static readonly Regex Name = Patterns.Any(
        @"(?<own>" + Adjective + Core + @")(?<gen>s)?(?:,? (?<sub>\p{L}*(?:utskott|presidium|beredning)(?:et|en)?))?"
        + @"|(?<own>(?:politiskt|regionalt|länsgemensamt|kommunalt) (?:forum|samråd))|(?<own>\p{L}+s (?:styrelse|direktion))(?<gen>s)?");

    private static readonly Regex Short = Patterns.Exact(@"\b(?<own>KSAU|KS/AU|KSau|KS|KF|RS|RF|HSN|SRO|CS|SVOM|RSAU|DS)\b");

    private static readonly System.Buffers.SearchValues<string> Endings = Patterns.Words(
        "nämnd", "styrelse", "fullmäktige", "utskott", "direktion", "rådsorgan", "samverkansorgan", "samverkansråd", "beredning", "delegationen", "presidiet", "forum", "samråd");

    private static readonly System.Buffers.SearchValues<string> Initials = System.Buffers.SearchValues.Create(["KS", "KF", "RS", "RF", "HSN", "SRO", "CS", "SVOM", "DS"], StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Full = new()
    {
        ["KS"] = "Kommunstyrelsen",
        ["KF"] = "Kommunfullmäktige",
        ["RS"] = "Regionstyrelsen",
        ["RF"] = "Regionfullmäktige",
        ["HSN"] = "Hälso- och sjukvårdsnämnden",
        ["KSAU"] = "Kommunstyrelsens arbetsutskott",
        ["KS/AU"] = "Kommunstyrelsens arbetsutskott",
        ["KSau"] = "Kommunstyrelsens arbetsutskott",
        ["RSAU"] = "Regionstyrelsens arbetsutskott",
    };

    // Words that end like a body and are none.
    private static readonly string[] NotBodies = ["förberedning", "beredning", "beredningen", "utredning", "styrelse", "nämnd", "utskott", "ärendeberedning", "remissberedning", "delegationen", "budgetberedning", "direktion"];

    private static readonly Regex Forum = Patterns.Any(@"samrådsorgan|samverkansorgan|samverkansråd|samråd\b|\bsro\b|\bcs\b|\bsvom\b|\bds\b|\bforum\b|västkom|fredagsgruppen");

    /// <summary>A body's name in a text.</summary>
    /// <param name="Name">As a heading would have it: "Kommunstyrelsens arbetsutskott".</param>
    /// <param name="Start">Offset in the text.</param>
    /// <param name="Length">Without a genitive's s.</param>
    /// <param name="Genitive">True for "Kommunstyrelsens …".</param>
    internal sealed record Body(string Name, int Start, int Length, bool Genitive);

    /// <summary>Whether a body recommends and takes positions but decides for nobody.</summary>
    public static bool IsForum(string? name) => name is not null && Forum.IsMatch(name);

    /// <summary>The bodies that a line names, in order.</summary>
    public static IEnumerable<Body> In(string line)
    {
        foreach (Match match in line.Holds(Endings) ? (IEnumerable<Match>)Name.Matches(line) : [])
        {
            if (match.Index > 0 && char.IsLetterOrDigit(line[match.Index - 1]) || Follows(line, match.Index + match.Length) || Read(line, match) is not { } body)
                continue;
            yield return body;
        }

        foreach (Match match in line.AsSpan().ContainsAny(Initials) ? (IEnumerable<Match>)Short.Matches(line) : [])
            yield return new Body(Full.GetValueOrDefault(match.Value, match.Value), match.Index, match.Length, false);
    }

    /// <summary>The first one, full names before abbreviations.</summary>
    public static Body? First(string line) => In(line).FirstOrDefault();

    /// <summary>Whether two names may mean the same body: "nämnden" in the minutes of "Socialnämnden".</summary>
    public static bool Same(string? one, string? other)
    {
        if (one is null || other is null)
            return false;
        var (a, b) = (Bare(one), Bare(other));
        // "nämnden" in the minutes of "Nämnden för arbetsmarknad"
        if (a.StartsWith(b + "en för ", StringComparison.Ordinal) || b.StartsWith(a + "en för ", StringComparison.Ordinal) || a.StartsWith(b + "n för ", StringComparison.Ordinal) || b.StartsWith(a + "n för ", StringComparison.Ordinal))
            return true;
        return a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)
            || IsForum(one) && IsForum(other);
    }

    private static string Bare(string name)
    {
        var bare = string.Concat(name.ToLowerInvariant().Where(c => char.IsLetter(c) || c == ' ')).Trim();
        foreach (var ending in (string[])["nämnd", "styrelse", "utskott", "direktion", "organ", "presidium"])
        {
            foreach (var definite in (string[])["en", "n", "et"])
            {
                if (bare.EndsWith(ending + definite, StringComparison.Ordinal))
                    return bare[..^definite.Length];
            }
        }

        return bare;
    }

    private static bool Follows(string line, int end) => end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '-' && end + 1 < line.Length && char.IsLetter(line[end + 1]));

    private static Body? Read(string line, Match match)
    {
        var (own, sub, genitive) = (match.Groups["own"], match.Groups["sub"], match.Groups["gen"].Success);
        var name = Tidy(own.Value);
        var lower = name.ToLowerInvariant();
        if (sub.Success && (genitive || match.Value.Contains(',', StringComparison.Ordinal) || char.IsUpper(sub.Value[0])))
            return new Body(Capital(lower) + "s " + Indefinite(sub.Value.ToLowerInvariant()), match.Index, match.Length, sub.Value.EndsWith("ets", StringComparison.Ordinal));
        if (NotBodies.Contains(lower) && !(match.Index == 0 && own.Length == line.Length))
            return null;
        var length = own.Index + own.Length - match.Index;
        if (lower is "nämnden" or "direktionen" or "styrelsen" or "gemensamma nämnden" or "gemensam nämnd" && !genitive && line.AsSpan(match.Index + length).StartsWith(" för ") && For(line, match.Index + length) is { Length: > 5 } tail)
            return new Body(Capital(lower) + tail, match.Index, length + tail.Length, false);
        // "VästKoms styrelse" keeps its capitals, "KOMMUNSTYRELSEN" does not.
        var spelled = name.Zip(name.Skip(1)).Any(p => char.IsLower(p.First) && char.IsUpper(p.Second)) ? name : Capital(lower);
        return new Body(spelled, match.Index, length, genitive);
    }

    // "Samverkansnämnden Norra" is a name; "Kommunstyrelsen Ragunda" is a body and a place. "Direktionen för Södra Älvsborgs Räddningstjänstförbund": as long as the words are those of a name.
    private static string For(string line, int at)
    {
        var end = at + 4;
        while (end < line.Length && line[end] is not (',' or '.' or ':' or '\t' or '(') && !(line[end] == ' ' && end + 1 < line.Length && (line[end + 1] is ' ' or '(' || char.IsDigit(line[end + 1]))))
        {
            var word = end + 1;
            while (word < line.Length && char.IsLetter(line[word]))
                word++;
            if (word > end + 1 && line[(end + 1)..word] is "beslutar" or "föreslår" or "godkänner" or "har" or "ska" or "antar" or "den" or "rekommenderar")
                break;
            end++;
        }

        return line[at..end].TrimEnd();
    }

    private static string Indefinite(string part) => part.EndsWith("utskottet", StringComparison.Ordinal) ? part[..^2] : part;

    private static string Tidy(string name) => name.Replace("-och ", "- och ", StringComparison.OrdinalIgnoreCase).Trim();

    // Names of places and people inside of a body's name keep their capitals only where the line had both.
    private static string Capital(string lower) => lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];
}

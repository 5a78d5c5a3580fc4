namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What may follow on a body's name and belongs to it.</summary>
internal static class BodyTails
{
    // A committee for a part of a town is called after it.
    private static readonly HashSet<string> Quarters = new(StringComparer.OrdinalIgnoreCase) { "öster", "väster", "norr", "söder", "östra", "västra", "norra", "södra", "centrum", "centrala", "nordost", "nordväst", "sydost", "sydväst", "innerstaden" };

    // Where a name that goes on after "för" ends.
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "beslutar", "föreslår", "godkänner", "har", "ska", "antar", "den", "rekommenderar", "fastställer", "protokoll", "ger", "noterar", "avslår", "uppdrar", "att", "sammanträde", "sammanträdde", "egen", "sin", "beslut", "ställer", "dess", "besluta", "och",
    };

    // Committees of which a town or a region has many, each called after its place.
    private static readonly string[] OfPlaces = ["stadsdelsnämnd", "kommundelsnämnd", "driftnämnd", "distriktsnämnd", "områdesnämnd", "lokalnämnd", "stadsområdesnämnd", "lokalområdesnämnd"];

    private static readonly HashSet<string> NoPlaces = new(StringComparer.OrdinalIgnoreCase) { "protokoll", "sammanträdesprotokoll", "protokollsutdrag", "sammanträde", "sammanträdesdatum", "datum", "sida", "sid", "blad", "dnr", "diarienummer", "utdrag", "möte", "tid", "plats", "paragraf" };

    /// <summary>Whether a committee of that name has its place after it.</summary>
    public static bool IsOfPlace(string name) => Array.Exists(OfPlaces, p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>The place that a committee is for, with a space before it; empty for none.</summary>
    public static string Place(string line, int at, string name)
    {
        if (!IsOfPlace(name))
            return "";
        var end = at;
        for (var words = 0; words < 3 && end + 1 < line.Length && line[end] == ' '; words++)
        {
            var stop = end + 1;
            while (stop < line.Length && (char.IsLetter(line[stop]) || line[stop] == '-'))
                stop++;
            var word = line[(end + 1)..stop];
            if (word.Length < 2 || NoPlaces.Contains(word) || !(char.IsUpper(word[0]) || words > 0 && word is "sjukhus" or "sjukvård" or "närsjukvård"))
                break;
            end = stop;
        }

        return line[at..end];
    }

    /// <summary>Whether a word is a part of a town.</summary>
    public static bool IsQuarter(string word) => Quarters.Contains(word);

    /// <summary>A part of the body: "Kommunstyrelsens arbetsutskott", "Kommunstyrelsen, presidiet".</summary>
    public static (int Start, int End, bool Comma)? Part(string line, int end)
    {
        var comma = end < line.Length && line[end] == ',';
        var at = comma ? end + 1 : end;
        if (at >= line.Length || line[at] != ' ')
            return null;
        var (start, stop) = (at + 1, at + 1);
        while (stop < line.Length && char.IsLetter(line[stop]))
            stop++;
        var word = line.AsSpan(start, stop - start);
        var stem = word.Length > 0 && word[^1] is 's' or 'S' ? word[..^1] : word;
        return stem.EndsWith("utskott", StringComparison.OrdinalIgnoreCase) || stem.EndsWith("utskottet", StringComparison.OrdinalIgnoreCase) || stem.EndsWith("presidium", StringComparison.OrdinalIgnoreCase)
            || stem.EndsWith("presidiet", StringComparison.OrdinalIgnoreCase) || stem.EndsWith("beredning", StringComparison.OrdinalIgnoreCase) && !stem.Equals("beredning", StringComparison.OrdinalIgnoreCase) ? (start, stop, comma) : null;
    }

    /// <summary>The quarter that a committee is for, with a space before it; empty for none.</summary>
    public static string Quarter(string line, int at)
    {
        if (at + 1 >= line.Length || line[at] != ' ' || !char.IsUpper(line[at + 1]))
            return "";
        var end = at + 1;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return Quarters.Contains(line[(at + 1)..end]) ? " " + char.ToUpperInvariant(line[at + 1]) + Letters.Lower(line[(at + 2)..end]) : "";
    }

    /// <summary>What a body is for, "Nämnden för arbetsmarknad", as long as the words are those of a name; empty for nothing.</summary>
    public static string For(string line, int at)
    {
        if (string.CompareOrdinal(line, at, " för ", 0, 5) != 0)
            return "";
        var (end, words) = (at + 4, 0);
        while (end < line.Length && line[end] == ' ' && words < 6)
        {
            var word = end + 1;
            while (word < line.Length && (char.IsLetter(line[word]) || line[word] == '-'))
                word++;
            if (word == end + 1)
                break;
            var text = line[(end + 1)..word];
            // "och" belongs to the name only when a part of it follows: "för arbete och försörjning".
            if (Verbs.Contains(text) && !(text == "och" && word + 1 < line.Length && char.IsLower(line[word + 1]) && words > 0))
                break;
            (end, words) = (word, words + 1);
        }

        return words == 0 ? "" : line[at..end].TrimEnd(' ', '-');
    }
}

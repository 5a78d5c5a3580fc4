using System.Buffers;
using System.Globalization;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Names of deciding bodies, by the words that they end in (domain.md, 3.6, 16). One pass over a line.</summary>
internal static class BodyNames
{
    // What a body's last word ends in; longer before shorter.
    private static readonly string[] Endings =
    [
        "nämnden", "nämnd", "styrelsen", "styrelse", "fullmäktige", "utskottet", "utskott", "direktionen", "direktion", "samrådsorganet", "samrådsorgan", "samverkansorganet", "samverkansorgan",
        "samverkansrådet", "samverkansråd", "beredningen", "beredning", "delegationen", "presidiet", "presidium", "kommittén", "styrgruppen", "beredningsgruppen", "samordningsgruppen", "ledningsgruppen", "samverkansgruppen", "fredagsgruppen", "rådet",
    ];

    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["mnd", "styrelse", "fullm", "utskott", "direktion", "dsorgan", "samverkans", "beredning", "delegationen", "presidi", "kommitt", "forum", "samr", "gruppen", "rådet"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Adjectives =
        ["tekniska", "sociala", "gemensamma", "gemensam", "centralt", "centrala", "politiskt", "politiska", "delregionalt", "delregionala", "regionala", "regionalt", "länsgemensamma", "länsgemensamt", "kommungemensamma", "tillfälliga", "tillfälligt", "strategiska", "kommunala", "norra", "södra", "östra", "västra", "mellersta", "patientsäkerhets", "allmänna", "verkställande"];

    private static readonly SearchValues<string> Initials = SearchValues.Create(["KS", "KF", "RS", "RF", "HSN", "SRO", "CS", "SVOM", "DS", "Ks", "Kf", "Rs"], StringComparison.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Full = new Dictionary<string, string>
    {
        ["KS"] = "Kommunstyrelsen",
        ["Ks"] = "Kommunstyrelsen",
        ["KF"] = "Kommunfullmäktige",
        ["Kf"] = "Kommunfullmäktige",
        ["RS"] = "Regionstyrelsen",
        ["Rs"] = "Regionstyrelsen",
        ["RF"] = "Regionfullmäktige",
        ["HSN"] = "Hälso- och sjukvårdsnämnden",
        ["KSAU"] = "Kommunstyrelsens arbetsutskott",
        ["KSau"] = "Kommunstyrelsens arbetsutskott",
        ["Ksau"] = "Kommunstyrelsens arbetsutskott",
        ["RSAU"] = "Regionstyrelsens arbetsutskott",
        ["SRO"] = "SRO",
        ["CS"] = "CS",
        ["SVOM"] = "SVOM",
        ["DS"] = "DS",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that end like a body and are none.
    private static readonly HashSet<string> NotBodies = new(StringComparer.Ordinal)
    {
        "förberedning", "beredning", "beredningen", "utredning", "styrelse", "nämnd", "utskott", "ärendeberedning", "remissberedning", "delegationen", "budgetberedning", "direktion", "presidium", "bolagsstyrelse", "länsstyrelsen", "länsstyrelse",
        "socialstyrelsen", "vägstyrelsen", "skolstyrelse", "överklagandenämnden", "bisysslenämnd", "kommunalrådet", "regionrådet", "borgarrådet", "oppositionsrådet", "landstingsrådet", "europarådet", "rådet", "ministerrådet",
    };

    private static readonly string[] Forums = ["samrådsorgan", "samverkansorgan", "samverkansråd", "forum", "västkom", "fredagsgruppen", "beredningsgruppen"];

    private static readonly string[] ShortForums = ["sro", "cs", "svom", "ds", "samråd"];

    /// <summary>A body's name in a text.</summary>
    /// <param name="Name">As a heading would have it: "Kommunstyrelsens arbetsutskott".</param>
    /// <param name="Start">Offset in the text.</param>
    /// <param name="Length">Without a genitive's s.</param>
    /// <param name="Genitive">True for "Kommunstyrelsens …".</param>
    internal sealed record Body(string Name, int Start, int Length, bool Genitive);

    /// <summary>Whether a body recommends and takes positions but decides for nobody.</summary>
    public static bool IsForum(string? name) => name is not null && !name.EndsWith(" styrelse", StringComparison.Ordinal)
        && (name.EndsWith("rådet", StringComparison.Ordinal) || Array.Exists(Forums, f => name.Contains(f, StringComparison.OrdinalIgnoreCase)) || Array.Exists(ShortForums, s => Array.Exists(name.Split(' ', ',', '/', '-'), w => w.Equals(s, StringComparison.OrdinalIgnoreCase))));

    /// <summary>The bodies that a line names, in order; full names before abbreviations.</summary>
    public static List<Body> In(string line)
    {
        List<Body> bodies = [];
        for (var from = 0; from < line.Length && line.AsSpan(from).IndexOfAny(Stems) is var next and >= 0;)
        {
            var (start, end) = Word(line, from + next);
            if (Read(line, start, end, bodies.Count > 0 ? bodies[^1].Start + bodies[^1].Length : 0) is { } body)
            {
                bodies.Add(body);
                end = Math.Max(end, body.Start + body.Length + (body.Genitive ? 1 : 0));
            }

            from = end;
        }

        if (line.AsSpan().ContainsAny(Initials))
            Abbreviated(line, bodies);
        return bodies;
    }

    /// <summary>The first one, full names before abbreviations.</summary>
    public static Body? First(string line) => In(line) is [var first, ..] ? first : null;

    /// <summary>Whether two names may mean the same body: "nämnden" in the minutes of "Socialnämnden".</summary>
    public static bool Same(string? one, string? other)
    {
        if (one is null || other is null)
            return false;
        if (one == other)
            return true;
        var (a, b) = (Bare(one), Bare(other));
        // "nämnden" in the minutes of "Nämnden för arbetsmarknad"
        return a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || IsForum(one) && IsForum(other) || BareOf(a, b) || BareOf(b, a);
    }

    // "Utskottet" in the minutes of "Kommunstyrelsens utskott för välfärd", "Socialnämnden" in those of "Socialnämnden Öster".
    private static bool BareOf(string longer, string shorter) =>
        longer.IndexOf(" för ", StringComparison.Ordinal) is var at and > 0 && (Bare(longer[..at]).EndsWith(shorter, StringComparison.Ordinal))
        || BodyTails.IsOfPlace(shorter) && longer.StartsWith(Letters.Lower(shorter), StringComparison.OrdinalIgnoreCase)
        || longer.LastIndexOf(' ') is var space and > 0 && BodyTails.IsQuarter(longer[(space + 1)..]) && Bare(longer[..space]).EndsWith(shorter, StringComparison.Ordinal);

    private static string Bare(string name)
    {
        var bare = Letters.Lower(name).Replace("-", "", StringComparison.Ordinal).Replace("gemensamma ", "gemensam ", StringComparison.Ordinal).Trim();
        foreach (var ending in (ReadOnlySpan<string>)["nämnd", "styrelse", "utskott", "direktion", "organ", "presidium", "beredning", "ordförande"])
        {
            foreach (var definite in (ReadOnlySpan<string>)["en", "n", "et"])
            {
                if (bare.EndsWith(ending + definite, StringComparison.Ordinal))
                    return bare[..^definite.Length];
            }
        }

        return bare.EndsWith("presidiet", StringComparison.Ordinal) ? bare[..^2] + "um" : bare;
    }

    private static (int Start, int End) Word(string line, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsLetter(line[start - 1]))
            start--;
        // "KommunstyrelsenProtokollsutdrag": columns that lost what parted them.
        while (end < line.Length && char.IsLetter(line[end]) && !(end > at + 4 && char.IsUpper(line[end]) && char.IsLower(line[end - 1])))
            end++;
        return (start, end);
    }

    private static Body? Read(string line, int start, int end, int floor)
    {
        var word = line.AsSpan(start, end - start);
        var genitive = word.Length > 6 && word[^1] is 's' or 'S';
        var stem = genitive ? word[..^1] : word;
        if (Ends(stem) is not { } ending)
        {
            if (!Ends(word).HasValue)
                return stem is "samråd" or "forum" && Described(line, start, floor) is var adjective && adjective < start ? new Body(Capital(Letters.Lower(line[adjective..(start + stem.Length)])), adjective, start + stem.Length - adjective, genitive) : null;
            genitive = false;
            stem = word;
        }

        if (end < line.Length && (char.IsDigit(line[end]) || line[end] == '-' && end + 1 < line.Length && char.IsLetter(line[end + 1])) && !(char.IsDigit(line[end])))
            return null;
        var from = Compound(line, start, floor);
        // "VästKoms styrelse"
        if (stem is "styrelse" or "direktion" && from == start && start > 3 && line[start - 1] == ' ' && line[start - 2] == 's' && Word(line, start - 2).Start is var owner && owner >= floor && char.IsUpper(line[owner]))
            return new Body(Spelled(line[owner..(start + stem.Length)]), owner, start + stem.Length - owner, genitive);
        // "Delregionalt politiskt samråd", "Norra hälso- och sjukvårdsnämnden"
        for (var words = 0; words < 2 && Before(line, from, floor, Adjectives) is var described and >= 0; words++)
            from = described;
        return Named(line, from, start + stem.Length, genitive, end);
    }

    private static int Described(string line, int start, int floor)
    {
        for (var words = 0; words < 2 && Before(line, start, floor, ["politiskt", "regionalt", "länsgemensamt", "kommunalt", "delregionalt"]) is var adjective and >= 0; words++)
            start = adjective;
        return start;
    }

    private static Body? Named(string line, int from, int stop, bool genitive, int end)
    {
        var name = line[from..stop].Replace("-och ", "- och ", StringComparison.OrdinalIgnoreCase).Trim();
        var lower = Letters.Lower(name);
        if (BodyTails.Part(line, end) is { } part && (genitive || part.Comma || char.IsUpper(line[part.Start])))
        {
            var sub = Letters.Lower(line[part.Start..part.End]);
            var belongs = sub[^1] == 's';
            var whole = Capital(lower) + "s " + (sub.TrimEnd('s') is var s && s.EndsWith("utskottet", StringComparison.Ordinal) ? s[..^2] : s.EndsWith("presidiet", StringComparison.Ordinal) ? s[..^2] + "um" : s);
            var tail = belongs ? "" : BodyTails.For(line, part.End);
            return new Body(whole + tail, from, part.End + tail.Length - from, belongs);
        }

        if (NotBodies.Contains(lower) && (genitive || stop - from != line.Length))
            return null;
        var suffix = genitive || lower.EndsWith("styrelsen", StringComparison.Ordinal) && lower.Length > 9 || lower.EndsWith("fullmäktige", StringComparison.Ordinal) ? "" : BodyTails.Quarter(line, stop) is { Length: > 0 } quarter ? quarter : BodyTails.Place(line, stop, lower) is { Length: > 0 } place ? place : BodyTails.For(line, stop);
        return new Body(Spelled(name) + suffix, from, stop - from + suffix.Length, genitive);
    }

    private static int? Ends(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("området", StringComparison.OrdinalIgnoreCase) || word.EndsWith("rådets", StringComparison.OrdinalIgnoreCase))
            return null;
        if (word is "Gruppen")
            return word.Length;
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return ending.Length;
        }

        return null;
    }

    // "Hälso- och sjukvårds…", "Barn-, kultur- och fritids…": parts that end in a hyphen stand before.
    private static int Compound(string line, int start, int floor)
    {
        var at = start;
        if (at > floor + 4 && line[at - 1] == ' ' && Word(line, at - 2) is var joining && line.AsSpan(joining.Start, joining.End - joining.Start) is var word && (word.Equals("och", StringComparison.OrdinalIgnoreCase) || word.Equals("samt", StringComparison.OrdinalIgnoreCase)))
            at = joining.Start;
        for (var parts = 0; parts < 3; parts++)
        {
            var left = at;
            while (left > floor && line[left - 1] is ' ' or ',')
                left--;
            if (left <= floor + 1 || line[left - 1] != '-' || !char.IsLetter(line[left - 2]))
                break;
            at = Word(line, left - 2).Start;
        }

        return at < start && line.AsSpan(at, start - at).Contains('-') ? Math.Max(at, floor) : start;
    }

    private static int Before(string line, int start, int floor, ReadOnlySpan<string> words)
    {
        if (start < floor + 3 || line[start - 1] != ' ')
            return -1;
        var begin = Word(line, start - 2).Start;
        foreach (var word in words)
        {
            if (begin >= floor && line.AsSpan(begin, start - 1 - begin).Equals(word, StringComparison.OrdinalIgnoreCase))
                return begin;
        }

        return -1;
    }

    // An abbreviation, but not the register of a case number.
    private static void Abbreviated(string line, List<Body> bodies)
    {
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetter(line[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < line.Length && char.IsLetter(line[end]))
                end++;
            if (end - at <= 4 && Full.TryGetValue(line.AsSpan(at, end - at), out var name) && (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '/' or '-')) && !IsRegister(line, end))
            {
                var after = line.AsSpan(end);
                var parted = name.StartsWith("Kommuns", StringComparison.Ordinal) || name.StartsWith("Regions", StringComparison.Ordinal);
                var sub = parted && (after.StartsWith("/AU") || after.StartsWith("/Au") || after.StartsWith(" AU ") || after.StartsWith(" au ") || after.StartsWith(" Au "));
                bodies.Add(new Body(sub ? name + "s arbetsutskott" : name, at, end - at + (sub ? 3 : 0), false));
            }

            at = end;
        }
    }

    private static bool IsRegister(string line, int end) =>
        end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is ' ' or '/' or '-' or '.' or ':' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]))
        && !(end + 10 < line.Length && line[end] == ' ' && line[end + 5] == '-' && line[end + 8] == '-' && DateOnly.TryParseExact(line.AsSpan(end + 1, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    // "VästKoms styrelse" keeps its capitals, "KOMMUNSTYRELSEN" does not.
    private static string Spelled(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                return name;
        }

        return Capital(Letters.Lower(name));
    }

    private static string Capital(string lower) => lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];
}

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What kind of paper a text is, by the words at its top.</summary>
internal enum Paper
{
    /// <summary>Minutes or an excerpt of them, or nothing that says otherwise.</summary>
    Minutes,

    /// <summary>An official's report, a chair's proposal, a letter: proposes at most.</summary>
    Proposal,

    /// <summary>A summons or an agenda: nothing is decided yet.</summary>
    Summons,

    /// <summary>News, a letter, a form: tells of decisions that others minuted.</summary>
    Told,
}

/// <summary>Tells minutes from the papers around them (domain.md, 1: rows 20, 22, 31–34).</summary>
internal static class Papers
{
    private static readonly (Paper Kind, string[] Words)[] Titles =
    [
        (Paper.Summons, ["kallelse", "föredragningslista", "dagordning", "kungörelse"]),
        (Paper.Told, ["pressmeddelande", "nyhet", "nyheter", "artikel", "aktuellt", "från:", "ämne:", "missiv", "remissmissiv", "insändare", "blogg", "pressinbjudan"]),
        (Paper.Proposal, ["tjänsteskrivelse", "tjänsteutlåtande", "tjänsteyttrande", "beslutsunderlag", "beslutsförslag", "ordförandens förslag", "ordförandeförslag", "handling till", "handlingar till", "promemoria", "skrivelse", "motion", "interpellation", "medborgarförslag", "utlåtande"]),
    ];

    private static readonly string[] OfMinutes = ["protokoll", "sammanträdesdatum", "sammanträdesdag", "utdrag ur", "minnesanteckningar", "mötesanteckning", "delegationsbeslut", "ordförandebeslut", "beslutsprotokoll"];

    /// <summary>The kind of paper that a text's first lines are.</summary>
    public static Paper Of(IReadOnlyList<ExcerptLine> lines)
    {
        var kind = Paper.Minutes;
        for (int i = 0, seen = 0; i < lines.Count && seen < 14; i++)
        {
            var flat = lines[i].Flat;
            if (flat.Length == 0)
                continue;
            seen++;
            if (flat.Length > 90)
                continue;
            if (Array.Exists(OfMinutes, w => flat.Contains(w, StringComparison.OrdinalIgnoreCase)) && !flat.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
                return Paper.Minutes;
            if (kind == Paper.Minutes && Titled(flat) is { } titled && seen <= (titled == Paper.Proposal ? 14 : 6))
                kind = titled;
        }

        return kind;
    }

    /// <summary>Whether something says that a text is of a meeting.</summary>
    public static bool SaysMeeting(IReadOnlyList<ExcerptLine> lines)
    {
        for (var i = 0; i < lines.Count && i < 40; i++)
        {
            if (lines[i].Flat.Length <= 120 && (lines[i].Flat.Contains("sammanträd", StringComparison.OrdinalIgnoreCase) || Array.Exists(OfMinutes, w => lines[i].Flat.Contains(w, StringComparison.OrdinalIgnoreCase))))
                return true;
        }

        return false;
    }

    private static Paper? Titled(string flat)
    {
        foreach (var (kind, words) in Titles)
        {
            foreach (var word in words)
            {
                if (flat.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (flat.Length == word.Length || word[^1] == ':' || flat[word.Length] is ' ' or ':' or ',' && flat.Length - word.Length < 40 && !flat.EndsWith('.')))
                    return kind;
            }
        }

        return null;
    }
}

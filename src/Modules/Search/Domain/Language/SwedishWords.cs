using System.Collections.Frozen;

namespace Governance.Search.Domain.Language;

/// <summary>Words that say nothing by themselves, and words that others are made of.</summary>
internal static class SwedishWords
{
    private static readonly FrozenSet<string> Stop = new[]
    {
        "och", "det", "att", "i", "en", "jag", "hon", "som", "han", "på", "den", "med", "var", "sig", "för", "så", "till", "är", "men", "ett", "om",
        "hade", "de", "av", "icke", "mig", "du", "henne", "då", "sin", "nu", "har", "inte", "hans", "honom", "skulle", "hennes", "där", "min", "man",
        "ej", "vid", "kunde", "något", "från", "ut", "när", "efter", "upp", "vi", "dem", "vara", "vad", "över", "än", "dig", "kan", "sina", "här",
        "ha", "mot", "alla", "under", "någon", "eller", "allt", "mycket", "sedan", "ju", "denna", "själv", "detta", "åt", "utan", "varit", "hur",
        "ingen", "mitt", "ni", "bli", "blev", "oss", "din", "dessa", "några", "deras", "blir", "mina", "samma", "vilken", "er", "sådan", "vår",
        "blivit", "dess", "inom", "mellan", "sådant", "varför", "varje", "vilka", "ditt", "vem", "vilket", "sitt", "vart", "dina", "vars", "vårt",
        "våra", "ert", "era", "vilkas",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What compounds of this field end with. "digitaliseringsstrategi" is then also found by "strategi".
    private static readonly string[] Heads =
    [
        "strategi", "plan", "budget", "nämnd", "styrelse", "fullmäktige", "utskott", "avtal", "samverkan", "vård", "omsorg", "beslut", "protokoll",
        "rapport", "program", "policy", "riktlinje", "ärende", "förslag", "rekommendation", "överenskommelse", "kostnad", "fördelning", "bidrag",
        "avgift", "anslag", "organ", "forum", "grupp", "möte", "remiss", "yttrande", "skrivelse", "utredning", "granskning", "revision", "uppdrag",
        "verksamhet", "utveckling", "planering", "kommun", "region", "region", "samordnare", "handläggare", "sekreterare", "ordförande", "registrator",
        "direktör", "chef", "ledning", "tjänst", "system", "journal", "hälsa", "sjukvård", "skola", "trafik", "miljö", "klimat", "säkerhet", "beredskap",
    ];

    private static readonly string[] Stems = [.. Heads.Select(h => SwedishStem.Of(h).ToString()).Distinct().Where(s => s.Length >= 3).OrderByDescending(s => s.Length)];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopLookup = Stop.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is in nearly every text.</summary>
    public static bool SaysNothing(ReadOnlySpan<char> word) => StopLookup.Contains(word);

    /// <summary>The stem of the word that a compound's stem ends with, or null.</summary>
    public static string? HeadOf(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 7)
            return null;
        foreach (var head in Stems)
        {
            // At least three letters before it, or it is no compound but another word.
            if (stem.Length >= head.Length + 3 && stem.EndsWith(head))
                return head;
        }

        return null;
    }
}

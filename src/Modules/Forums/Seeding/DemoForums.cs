using Governance.Forums.Contracts;
using Governance.Forums.Domain;

namespace Governance.Forums.Seeding;

/// <summary>A forum of the demo.</summary>
/// <param name="Terms">Its terms, but for the forums that it belongs to.</param>
/// <param name="SetUp">The day on which it is set up and opened.</param>
/// <param name="Since">The day since which its first members had sat.</param>
/// <param name="Region">The region's seats and its substitutes.</param>
/// <param name="Municipalities">Codes of the municipalities with a seat.</param>
internal sealed record DemoForum(ForumTerms Terms, DateOnly SetUp, DateOnly Since, (int Members, int Substitutes) Region, IReadOnlyList<string> Municipalities)
{
    /// <summary>Codes of the municipalities with a substitute.</summary>
    public IReadOnlyList<string> Substitutes { get; init; } = [];

    /// <summary>Parties that take part without a vote.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Short name of the forum whose matters it prepares.</summary>
    public string? PreparesFor { get; init; }

    /// <summary>First day after an election at which a third of the region's members were replaced; null where there was none.</summary>
    public DateOnly? Election { get; init; }
}

/// <summary>The forums of the demo: what is said of them is public, the people in them are invented.</summary>
internal static class DemoForums
{
    /// <summary>The forums of a county, those that others refer to first.</summary>
    public static IReadOnlyList<DemoForum> Of(string county) => county switch
    {
        "12" => Skane,
        "14" => VastraGotaland,
        "23" => JamtlandHarjedalen,
        _ => [],
    };

    private static IReadOnlyList<DemoForum> Skane { get; } =
    [
        new(
            new ForumTerms
            {
                Name = "Centralt samverkansorgan",
                ShortName = "CS",
                Level = ForumLevel.Political,
                Purpose = "Samverkan mellan Region Skåne och de skånska kommunerna om hälsa, vård, omsorg och digitalisering.\n\nCentralt samverkansorgan är inte ett beslutande organ. Det rekommenderar huvudmännen, som beslutar var och en för sig.",
                Verbs = ForumVerbs.All,
                Quorum = new QuorumRule(MoreThanHalf: true, 1, 1),
                Turn = new ChairTurn(2022, Side.Region),
            },
            new DateOnly(2022, 1, 10), new DateOnly(2019, 1, 1), (8, 4), ["1280", "1281", "1283", "1290", "1293", "1282", "1286", "1287"])
        {
            Substitutes = ["1285", "1292", "1291", "1261"],
            Election = new DateOnly(2023, 1, 1),
        },
        new(
            new ForumTerms
            {
                Name = "Tjänstemannaberedningen",
                ShortName = "CS-TB",
                Level = ForumLevel.Officials,
                Purpose = "Bereder ärenden till Centralt samverkansorgan.",
                Verbs = [ForumVerbs.Notes, ForumVerbs.Assigns],
                Quorum = new QuorumRule(MoreThanHalf: true, 1, 1),
            },
            new DateOnly(2022, 1, 11), new DateOnly(2021, 9, 1), (3, 0), ["1280", "1283", "1290"])
        {
            PreparesFor = "CS",
        },
    ];

    private static IReadOnlyList<DemoForum> VastraGotaland { get; } =
    [
        new(
            new ForumTerms
            {
                Name = "Politiskt samrådsorgan",
                ShortName = "SRO",
                Level = ForumLevel.Political,
                Purpose = "Samråd mellan Västra Götalandsregionen och länets 49 kommuner. SRO ställer sig bakom och rekommenderar.\n\nSRO har inget mandat att fatta länsgemensamma beslut. Västkom företräder kommunalförbunden och deltar utan rösträtt.",
                Verbs = ForumVerbs.All,
                Quorum = new QuorumRule(MoreThanHalf: true, 1, 1),
                Turn = new ChairTurn(2025, Side.Region),
            },
            new DateOnly(2022, 2, 1), new DateOnly(2019, 1, 1), (8, 3), ["1480", "1490", "1496", "1488", "1485", "1481", "1494", "1489"])
        {
            Substitutes = ["1482", "1487", "1499"],
            Parties = ["Västkom", "Göteborgsregionens kommunalförbund", "Boråsregionens kommunalförbund", "Fyrbodals kommunalförbund", "Skaraborgs kommunalförbund"],
            Election = new DateOnly(2023, 1, 1),
        },
    ];

    private static IReadOnlyList<DemoForum> JamtlandHarjedalen { get; } =
    [
        new(
            new ForumTerms
            {
                Name = "Sociala vård- och omsorgsgruppen",
                ShortName = "SVOM",
                Level = ForumLevel.Political,
                Purpose = "Politisk samverkan mellan Region Jämtland Härjedalen och länets åtta kommuner om vård och omsorg. Gruppen följer upp att huvudmännen har beslutat om det som har rekommenderats.",
                Verbs = ForumVerbs.All,
                Quorum = new QuorumRule(MoreThanHalf: true, 1, 1),
                Turn = new ChairTurn(2023, Side.Municipalities),
            },
            new DateOnly(2023, 1, 16), new DateOnly(2023, 1, 1), (3, 2), ["2303", "2305", "2309", "2313", "2321", "2326", "2361", "2380"]),
        new(
            new ForumTerms
            {
                Name = "Fredagsgruppen",
                ShortName = "FG",
                Level = ForumLevel.Officials,
                Purpose = "Ledande tjänstepersoner i regionen och kommunerna bereder gemensamma frågor till den politiska samverkan och leder arbetet mellan mötena.",
                Verbs = [ForumVerbs.Recommends, ForumVerbs.Notes, ForumVerbs.Assigns],
                Quorum = new QuorumRule(MoreThanHalf: true, 1, 1),
            },
            new DateOnly(2023, 1, 17), new DateOnly(2022, 9, 1), (3, 0), ["2303", "2305", "2309", "2313", "2321", "2326", "2361", "2380"])
        {
            PreparesFor = "SVOM",
        },
        new(
            new ForumTerms
            {
                Name = "Fredagsgruppens beredningsgrupp",
                ShortName = "FG-B",
                Level = ForumLevel.Officials,
                Purpose = "Förbereder Fredagsgruppens möten.",
                Verbs = [ForumVerbs.Notes],
                Quorum = new QuorumRule(MoreThanHalf: true, 0, 0),
            },
            new DateOnly(2023, 1, 18), new DateOnly(2023, 1, 1), (2, 0), ["2380", "2309", "2321"])
        {
            PreparesFor = "FG",
        },
    ];
}

using Governance.Matters.Domain;

namespace Governance.Matters.Seeding;

/// <summary>An assignment of the demo with all that happened to it.</summary>
/// <param name="Forum">Short name of the forum.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Assignees">Who has it: code of the principal or name of a party, name, office.</param>
/// <param name="Course">What happened, in order.</param>
internal sealed record DemoAssignment(string Forum, string Title, string Text, IReadOnlyList<DemoAssignee> Assignees, IReadOnlyList<DemoEvent> Course)
{
    /// <summary>What it hands back to: sources outside of the portal.</summary>
    public IReadOnlyList<DemoSource> Sources { get; init; } = [];
}

/// <summary>Somebody who has an assignment.</summary>
internal sealed record DemoAssignee(string Of, string Name, string Office);

/// <summary>Something that happened to an assignment.</summary>
/// <param name="On">The day.</param>
/// <param name="Act">A step of the forum; null for a report.</param>
/// <param name="Text">What was said.</param>
/// <param name="Paragraph">The §, of a decision.</param>
/// <param name="Due">The day to report back, where it sets one.</param>
/// <param name="By">Who reports: a code or a party.</param>
/// <param name="Final">Whether the report is final; for all, where there are several.</param>
internal sealed record DemoEvent(DateOnly On, AssignmentAct? Act, string Text, string Paragraph = "", DateOnly? Due = null, string By = "", bool Final = false);

/// <summary>A source outside of the portal.</summary>
internal sealed record DemoSource(string Title, string Body, DateOnly? On, string Paragraph = "", string CaseNumber = "");

/// <summary>An initiative of the demo. Its course ends where a day is missing.</summary>
/// <param name="In">Code of the principal, or short name of the forum.</param>
/// <param name="Body">Short name of the principal's body; the forum's own for a forum.</param>
internal sealed record DemoInitiative(string In, string Body, InitiativeKind Kind, string Title, string Text, string Name, string Party, string From, DateOnly On)
{
    public string CaseNumber { get; init; } = "";

    public string Office { get; init; } = "";

    public DateOnly? ReferredOn { get; init; }

    public DateOnly? ReplyBy { get; init; }

    public DateOnly? RepliedOn { get; init; }

    public string Reply { get; init; } = "";

    public string Proposal { get; init; } = "";

    public DateOnly? DecidedOn { get; init; }

    public string Paragraph { get; init; } = "";

    public InitiativeOutcome? Outcome { get; init; }

    public string Recipients { get; init; } = "";

    public IReadOnlyList<DemoSource> Sources { get; init; } = [];
}

/// <summary>The matters of the demo: those of Västra Götaland and Jämtland Härjedalen follow public documents in our own words; the rest is invented.</summary>
internal static class DemoMatters
{
    public static IReadOnlyList<DemoAssignment> Assignments(string county) => county switch
    {
        "12" => Skane,
        "14" => VastraGotaland,
        "23" => Jamtland,
        _ => [],
    };

    public static IReadOnlyList<DemoInitiative> Initiatives(string county) => county switch
    {
        "12" => DemoInitiatives.Skane,
        "14" => DemoInitiatives.VastraGotaland,
        "23" => DemoInitiatives.Jamtland,
        _ => [],
    };

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static IReadOnlyList<DemoAssignment> Skane { get; } =
    [
        new(
            "CS", "Gemensam uppföljning av handlingsplanen",
            "Ta fram ett förslag på hur handlingsplanen för digitalisering följs upp gemensamt, med få mått som alla huvudmän kan rapportera.",
            [new("12", "Petra Lindqvist", "Digitaliseringsdirektör"), new("1280", "Omar Haddad", "Digitaliseringschef")],
            [
                new(Day(2026, 3, 13), AssignmentAct.Give, "", "§ 12", Day(2026, 12, 4)),
                new(Day(2026, 9, 10), null, "Vi har gått igenom måtten med åtta kommuner. Ett förslag på tolv mått finns, och kostnaden för att samla in dem räknas på nu.", By: "1280"),
            ]),
        new(
            "CS", "Kartläggning av digital kompetens",
            "Kartlägg vilken digital kompetens som saknas i vård och omsorg och föreslå gemensamma utbildningar.",
            [new("12", "Maria Svensson", "HR-direktör"), new("1281", "Jonas Ek", "Socialdirektör")],
            [new(Day(2025, 11, 28), AssignmentAct.Give, "", "§ 41", Day(2026, 6, 12))]),
        new(
            "CS-TB", "Mall för beslutsunderlag till huvudmännen",
            "Ta fram en gemensam mall, så att rekommendationerna kan behandlas lika i alla nämnder.",
            [new("1283", "Karin Åberg", "Kanslichef")],
            [
                new(Day(2024, 5, 17), AssignmentAct.Give, "", "§ 9", Day(2024, 11, 29)),
                new(Day(2024, 11, 15), null, "Mallen är klar och prövad i tre kommuner.", By: "1283", Final: true),
                new(Day(2024, 11, 29), AssignmentAct.Close, "Uppdraget att ta fram en mall, från 2024-05-17 § 9, är fullgjort.", "§ 22"),
            ]),
    ];

    private static IReadOnlyList<DemoAssignment> VastraGotaland { get; } =
    [
        new(
            "SRO", "Former och forum för delaktighet i gemensamma digitaliseringsfrågor",
            "Ta fram förslag på former och forum som på politisk nivå ger information, delaktighet och förankring i digitaliseringsfrågor som rör hela länet inom hälso- och sjukvård.",
            [new("14", "Regiondirektören", "Regiondirektör"), new("Västkom", "Västkoms direktör", "Direktör")],
            [
                new(Day(2025, 4, 24), AssignmentAct.Raise, "I dialogen efterfrågades insyn, information, delaktighet och förankring sedan regionen hade inrättat ett digitaliseringsutskott."),
                new(Day(2025, 6, 12), AssignmentAct.Prepare, "Presidiet bad regiondirektören och Västkoms direktör att skriva ett förslag till uppdrag."),
                new(Day(2025, 8, 28), AssignmentAct.Propose, "SRO ställer sig bakom att de två direktörerna får uppdraget och återrapporterar det till SRO 2025-11-13.", Due: Day(2025, 11, 13)),
                new(Day(2025, 9, 11), AssignmentAct.Give, "", "§ 31", Day(2025, 11, 13)),
                new(Day(2025, 10, 9), null, "Två möten är hållna med kommunalförbunden. Tre former prövas: ett eget forum, en stående punkt i SRO och gemensamma temadagar.", By: "14"),
                new(Day(2025, 11, 4), null, "Förslaget är en stående punkt i SRO som bereds av båda kanslierna, och en temadag per år. Båda direktörerna står bakom.", By: "14", Final: true),
            ])
        {
            Sources =
            [
                new("Fortsatt arbete utifrån extern granskning av Millennium", "Regionstyrelsen", Day(2025, 4, 2), "§ 96", "RS 2024-05483"),
                new("Politisk instans för att leda och följa digitaliseringsarbetet", "Regionstyrelsen", Day(2025, 5, 20), "§ 131", "RS 2025-02540"),
                new("Mötesanteckning", "SRO", Day(2025, 4, 24)),
                new("Gemensam uppdragshandling om verksamhetsutveckling med stöd av IT, SITIV", "", Day(2011, 1, 1)),
                new("Avsiktsförklaring om framtidens vårdinformationsmiljö", "", Day(2017, 1, 1)),
                new("Färdplan, länets strategi för god och nära vård", "", Day(2023, 1, 1)),
            ],
        },
        new(
            "SRO", "Gemensam information om e-tjänster i vården",
            "Ta fram gemensamma texter om vårdens e-tjänster som kommunerna kan använda på sina webbplatser.",
            [new("1480", "Lena Forss", "Kommunikationsdirektör")],
            [new(Day(2026, 4, 23), AssignmentAct.Give, "", "§ 14", Day(2026, 10, 15))]),
    ];

    private static IReadOnlyList<DemoAssignment> Jamtland { get; } =
    [
        new(
            "FG", "Sammanhållen vård- och omsorgsdokumentation",
            "Beredningsgruppen ser över möjligheten till sammanhållen vård- och omsorgsdokumentation, SVOD, i länet.",
            [new("23", "Ingrid Fors", "Verksamhetsutvecklare"), new("2380", "Per Hedman", "Utvecklingschef")],
            [
                new(Day(2023, 6, 12), AssignmentAct.Give, "", "", Day(2024, 2, 9)),
                new(Day(2024, 1, 26), null, "Lagen om sammanhållen dokumentation är gången igenom. Avtal om personuppgifter återstår.", By: "23"),
                new(Day(2024, 2, 9), AssignmentAct.Extend, "Avtalet om personuppgifter behöver tas fram med kommunerna först.", "§ 6", Day(2024, 11, 15)),
                new(Day(2024, 11, 1), null, "Förslag på införande i tre steg är framtaget, med avtal och kostnad.", By: "23", Final: true),
                new(Day(2024, 11, 15), AssignmentAct.Close, "Uppdraget från 2023-06-12 är fullgjort.", "§ 41"),
            ]),
        new(
            "SVOM", "Uppföljning av beslut om gemensamma rekommendationer",
            "Följ upp att regionen och alla kommuner har behandlat de rekommendationer som SVOM har lämnat.",
            [new("23", "Sara Nordin", "Samordnare"), new("2321", "Erik Ålund", "Socialchef")],
            [
                new(Day(2026, 2, 26), AssignmentAct.Give, "", "§ 9", Day(2026, 9, 17)),
                new(Day(2026, 9, 1), null, "Sju av nio huvudmän har beslutat.", By: "23", Final: true),
                new(Day(2026, 9, 17), AssignmentAct.Return, "Två huvudmän saknas. Återkom när deras beslut är registrerade.", "§ 28", Day(2026, 12, 10)),
            ]),
    ];
}

using Governance.Matters.Domain;

namespace Governance.Matters.Seeding;

/// <summary>The initiatives of the demo.</summary>
internal static class DemoInitiatives
{
    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static IReadOnlyList<DemoInitiative> Skane { get; } =
    [
        new(
            "CS", "", InitiativeKind.Initiative, "En gemensam digital ingång för anhöriga",
            "Anhöriga möter i dag en ingång per kommun och en för regionen. Jag föreslår att forumet låter utreda en gemensam ingång.", "Inger Palm", "S", "1281", Day(2026, 5, 8))
        {
            Office = "Tjänstemannaberedningen", ReferredOn = Day(2026, 5, 22), ReplyBy = Day(2026, 10, 30),
            Sources = [new("Strategi för Skånegemensam digitalisering, område hälsa", "Centralt samverkansorgan", Day(2022, 3, 1), "§ 7")],
        },
        new(
            "1280", "KF", InitiativeKind.Motion, "Digital brevlåda för alla myndighetsbeslut",
            "Beslut skickas fortfarande på papper till den som har en digital brevlåda. Kommunen bör sända alla beslut digitalt till dem som vill.", "Anders Holm", "MP", "1280", Day(2025, 9, 25))
        {
            CaseNumber = "STK-2025-1123", Office = "Kommunstyrelsen", ReferredOn = Day(2025, 10, 23), ReplyBy = Day(2026, 5, 29),
            Sources = [new("Lag (2018:1937) om tillgänglighet till digital offentlig service", "", null)],
        },
        new(
            "1281", "KS", InitiativeKind.Initiative, "Läsbara beslut på kommunens webbplats",
            "Kommunstyrelsens beslut bör gå att läsa på telefon och med skärmläsare.", "Eva Sandberg", "L", "1281", Day(2026, 3, 4))
        {
            Office = "Kommunkontoret", ReferredOn = Day(2026, 3, 18), ReplyBy = Day(2026, 9, 30), RepliedOn = Day(2026, 9, 21),
            Reply = "Kommunkontoret delar bilden. Protokollen publiceras sedan i våras som tillgängliga dokument, och arbetet med äldre protokoll pågår.", Proposal = "Ärendet anses besvarat.",
        },
    ];

    public static IReadOnlyList<DemoInitiative> VastraGotaland { get; } =
    [
        new(
            "14", "RS", InitiativeKind.Initiative, "Politisk instans för digitaliseringsarbetet",
            "Den externa granskningen av Millennium visar att digitaliseringen behöver en tydligare politisk ledning. Regionstyrelsen bör inrätta en instans med ansvar för den.", "Lars Nyström", "M", "14", Day(2025, 3, 4))
        {
            CaseNumber = "RS 2024-05483", Office = "Regiondirektören", ReferredOn = Day(2025, 3, 5), ReplyBy = Day(2025, 3, 26), RepliedOn = Day(2025, 3, 25),
            Reply = "Granskningen pekar på otydligt ansvar. En politisk instans under regionstyrelsen kan leda och följa digitaliseringsarbetet.", Proposal = "Initiativet bifalls och en ny politisk instans inrättas.",
            DecidedOn = Day(2025, 4, 2), Paragraph = "§ 96", Outcome = InitiativeOutcome.Granted, Recipients = "Regiondirektören\nLars Nyström (M)",
            Sources = [new("Politisk instans för att leda och följa digitaliseringsarbetet", "Regionstyrelsen", Day(2025, 5, 20), "§ 131", "RS 2025-02540")],
        },
    ];

    public static IReadOnlyList<DemoInitiative> Jamtland { get; } =
    [
        new(
            "23", "RS", InitiativeKind.Initiative, "Inrätta en samordnare för den digitala utvecklingen",
            "Digitaliseringen är en del av svaret på brist på kompetens och pengar. Jag föreslår att regionen inrättar en digital samordnare.", "Cristine Persson", "C", "23", Day(2023, 9, 26))
        {
            Office = "Regiondirektören", ReferredOn = Day(2023, 10, 3), ReplyBy = Day(2023, 12, 15), RepliedOn = Day(2023, 12, 12),
            Reply = """
                Omställningen till god och nära vård rör alla förvaltningar. Ansvaret ligger därför i linjen, så att utvecklingen införs där arbetet görs och inte blir ett tillfälligt projekt.

                Digitala verktyg ska beaktas i alla strategier i länets plan för primärvårdsnivå. Frågan om ett länsgemensamt forum har diskuterats i Fredagsgruppen, vars beredningsgrupp 2023-06-12 fick i uppdrag att se över sammanhållen dokumentation.

                Regiondirektören delar bilden att digitaliseringen är en del av lösningen, men ser i dag inget behov av en särskild samordnare.
                """,
            Proposal = "Initiativärendet avslås.", DecidedOn = Day(2024, 1, 30), Paragraph = "§ 14", Outcome = InitiativeOutcome.Rejected,
            Recipients = "Chef hälso- och sjukvårdspolitiska avdelningen\nProjektledare\nCristine Persson (C)",
            Sources = [new("Uppdrag om sammanhållen vård- och omsorgsdokumentation", "Fredagsgruppens beredningsgrupp", Day(2023, 6, 12))],
        },
        new(
            "SVOM", "", InitiativeKind.Initiative, "Gemensam jour för digitala trygghetslarm",
            "Ingen kommun klarar en egen teknisk jour dygnet runt. SVOM bör låta utreda en gemensam.", "Gunilla Björk", "C", "2326", Day(2026, 6, 4))
        {
            Office = "Fredagsgruppen", ReferredOn = Day(2026, 6, 5), ReplyBy = Day(2026, 12, 1),
        },
    ];
}

using Governance.Meetings.Domain;

namespace Governance.Meetings.Seeding;

/// <summary>An item of a demo meeting, with what became of it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="CaseNumber">As written.</param>
/// <param name="Background">What the minutes say of it.</param>
/// <param name="Points">The outcome: one of the forum's verbs, and the rest.</param>
internal sealed record DemoItem(string Title, ItemKind Kind = ItemKind.Information, string CaseNumber = "", string Background = "", params (string Verb, string Text)[] Points)
{
    /// <summary>Title of the recommendation that it is about, if one.</summary>
    public string? Recommendation { get; init; }

    /// <summary>Utdrag till.</summary>
    public IReadOnlyList<string> Distribution { get; init; } = [];
}

/// <summary>A meeting of the demo that was held.</summary>
internal sealed record DemoMeeting(string Forum, DateOnly On, string Place, IReadOnlyList<DemoItem> Items);

/// <summary>The meetings of the demo: days and subjects are public, what is said is shortened, and the people are invented.</summary>
internal static class DemoMeetings
{
    /// <summary>Those that were held in a county, oldest first.</summary>
    public static IReadOnlyList<DemoMeeting> Of(string county) => county switch
    {
        "12" => [CentralBody],
        "14" => [Dialogue, Assigned, Reported],
        "23" => [Preparing, FollowUp],
        _ => [],
    };

    /// <summary>What the next meeting of each forum is about; nothing for a forum that only plans its days.</summary>
    public static IReadOnlyList<DemoItem> NextOf(string forum) => forum switch
    {
        "CS" =>
        [
            new("Lägesrapport från Skånegemensam digitalisering", ItemKind.Report),
            new("Gemensam budget för nästa planår", ItemKind.Matter, "CS/41/2026", "", ("rekommenderar", "huvudmännen att fastställa den gemensamma budgeten.")),
        ],
        "SRO" => [new("Digital samverkan: lägesrapport från Västkom och Västra Götalandsregionen", ItemKind.Report), new("Mötesdagar för nästa år", ItemKind.Matter, "", "", ("ställer sig bakom", "förslaget till mötesdagar."))],
        "SVOM" => [new("Uppföljning av vad huvudmännen har beslutat", ItemKind.Report), new("Samverkan om välfärdsteknik", ItemKind.Matter, "", "", ("noterar", "informationen."))],
        "FG" => [new("Beredning av ärenden till SVOM", ItemKind.Matter, "", "", ("noterar", "beredningsläget."))],
        _ => [],
    };

    // § 7, as the recommendation to the 34 principals says.
    private static DemoMeeting CentralBody { get; } = new("CS", new DateOnly(2022, 3, 1), "Rådhus Skåne, Kristianstad",
    [
        new("Lägesbild för vårdsamverkan i Skåne", ItemKind.Information, "", "", ("noterar", "informationen.")),
        new("Rapport från Tjänstemannaberedningen", ItemKind.Report, "", "", ("noterar", "rapporten.")),
        new(
            "Strategi och handlingsplan för Skånegemensam digitalisering, område hälsa", ItemKind.Matter, "",
            "Arbetsgruppen Skånegemensam digitalisering har tagit fram en strategi och en handlingsplan med budget för 2022–2023. Centralt samverkansorgan är inte ett beslutande organ: de 34 huvudmännen beslutar var och en för sig.",
            ("rekommenderar", "de 34 huvudmännen att anta Strategi för Skånegemensam digitalisering, område hälsa."),
            ("rekommenderar", "de 34 huvudmännen att fastställa Handlingsplan för genomförande av strategin 2022–2023 med budget."))
        {
            Recommendation = "Strategi och handlingsplan för Skånegemensam digitalisering, område hälsa",
            Distribution = ["Region Skåne", "De skånska kommunerna", "Arbetsgruppen Skånegemensam digitalisering"],
        },
    ]);

    private static DemoMeeting Dialogue { get; } = new("SRO", new DateOnly(2025, 4, 24), "Residenset, Göteborg",
    [
        new("Dialog om digital samverkan", ItemKind.Matter, "", "Kommunerna önskar insyn, information, delaktighet och stöd när regionen bildar ett digitaliseringsutskott. Presidiet återkommer med ett förslag till uppdrag.", ("noterar", "dialogen.")),
    ]);

    private static DemoMeeting Assigned { get; } = new("SRO", new DateOnly(2025, 6, 12), "Residenset, Göteborg",
    [
        new(
            "Uppdrag om samverkan i digitaliseringsfrågor", ItemKind.Matter, "", "Beslutsunderlaget är undertecknat av regiondirektören och Västkoms direktör, en från vardera sidan.",
            ("ställer sig bakom", "att regiondirektören och Västkoms direktör får i uppdrag att ta fram förslag på former för samverkan i digitaliseringsfrågor."),
            ("ger i uppdrag", "åt de två direktörerna att återrapportera till SRO 2025-11-13."))
        {
            Distribution = ["Regiondirektören, Västra Götalandsregionen", "Direktören, Västkom"],
        },
    ]);

    private static DemoMeeting Reported { get; } = new("SRO", new DateOnly(2025, 11, 13), "Residenset, Göteborg",
    [
        new("Återrapport av uppdraget om samverkan i digitaliseringsfrågor", ItemKind.Report, "", "Direktörerna redogör för arbetet så här långt.", ("noterar", "den muntliga rapporten.")),
    ]);

    private static DemoMeeting Preparing { get; } = new("FG-B", new DateOnly(2023, 6, 12), "Digitalt möte",
    [
        new("Underlag om sammanhållen vård- och omsorgsdokumentation", ItemKind.Matter, "", "Gruppen går igenom vad lag (2022:913) innebär för regionen och kommunerna.", ("noterar", "underlaget.")),
    ]);

    private static DemoMeeting FollowUp { get; } = new("SVOM", new DateOnly(2026, 2, 27), "Regionens hus, Östersund",
    [
        new("Uppföljning av vad huvudmännen har beslutat", ItemKind.Report, "", "Gruppen går igenom vilka huvudmän som har behandlat de rekommendationer som har skickats.", ("noterar", "uppföljningen.")),
        new("Gemensam färdplan för digitalisering", ItemKind.Matter, "", "", ("ställer sig bakom", "inriktningen i färdplanen."), ("ger i uppdrag", "åt Fredagsgruppen att bereda en rekommendation till huvudmännen.")) { Distribution = ["Fredagsgruppen"] },
    ]);
}

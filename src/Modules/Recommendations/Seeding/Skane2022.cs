using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// Skåne 2022: the strategy and the action plan with budget that Centralt samverkansorgan recommended on 2022-03-01
/// (domain.md, SEED 004 and section 6). The region's two conditions are those of the source; the municipalities' answers are
/// invented. Klippan is last, and both points are in force since its second decision.
/// </summary>
internal static class Skane2022
{
    /// <summary>The day from which both points are in force.</summary>
    public static readonly DateOnly InForceSince = new(2022, 9, 14);

    // Everybody has taken down the notice by then.
    private static readonly DateOnly AllFinal = new(2022, 12, 1);

    /// <summary>The forum's case number.</summary>
    public const string CaseNumber = "CS 2022/14";

    // Code, day of the board's meeting, and what it said: A adopts, R provided that the region does, O provided that all others do.
    private static readonly (string Code, DateOnly Meeting, char Word)[] Boards =
    [
        ("1214", new(2022, 5, 9), 'A'), ("1230", new(2022, 5, 16), 'A'), ("1231", new(2022, 5, 30), 'R'), ("1233", new(2022, 4, 20), 'A'),
        ("1256", new(2022, 6, 7), 'A'), ("1257", new(2022, 5, 4), 'O'), ("1260", new(2022, 6, 15), 'A'), ("1261", new(2022, 5, 11), 'A'),
        ("1262", new(2022, 6, 1), 'R'), ("1263", new(2022, 5, 23), 'A'), ("1264", new(2022, 6, 13), 'O'), ("1265", new(2022, 4, 27), 'A'),
        ("1266", new(2022, 6, 20), 'A'), ("1267", new(2022, 5, 2), 'A'), ("1270", new(2022, 5, 25), 'R'), ("1272", new(2022, 6, 22), 'A'),
        ("1273", new(2022, 6, 29), 'A'), ("1275", new(2022, 8, 24), 'A'), ("1277", new(2022, 6, 8), 'O'), ("1278", new(2022, 5, 18), 'A'),
        ("1280", new(2022, 6, 2), 'R'), ("1281", new(2022, 6, 9), 'R'), ("1282", new(2022, 5, 5), 'A'), ("1284", new(2022, 5, 10), 'A'),
        ("1285", new(2022, 5, 3), 'A'), ("1287", new(2022, 6, 21), 'A'), ("1290", new(2022, 5, 24), 'R'), ("1292", new(2022, 6, 14), 'A'),
        ("1293", new(2022, 5, 31), 'A'),
    ];

    public static Story Story(CollaborationInfo skane)
    {
        var story = new Story(skane, Text).Sent(new(2022, 3, 4));
        Region(story);
        foreach (var (code, meeting, word) in Boards)
            story.Answers(code, "KS", Day(meeting), Published(code, meeting), Words(word));
        Helsingborg(story);
        Klippan(story);
        Simrishamn(story);
        Ystad(story);
        foreach (var (code, meeting, _) in Boards)
            story.Settles(code, meeting, AllFinal);
        story.Settles("12", new(2022, 5, 12), AllFinal).Settles("1283", new(2022, 6, 15), AllFinal).Settles("1276", InForceSince, AllFinal)
            .Settles("1291", new(2022, 5, 18), AllFinal).Tells("1286", new(2022, 8, 15), null, new(ProofStepKind.Adjusted, new(2022, 6, 22)), new(ProofStepKind.Announced, new(2022, 6, 23)))
            .Proves("1286", new(2022, 8, 16));
        return story;
    }

    private static DraftContent Text { get; } = new()
    {
        Title = "Strategi och handlingsplan för Skånegemensam digitalisering, område hälsa",
        Background = """
            Inom Vårdsamverkan Skåne har arbetsgruppen Skånegemensam digitalisering under 2021 tagit fram en strategi för hur regionen och kommunerna tillsammans utvecklar och förvaltar digitala tjänster som underlättar när en person går mellan huvudmännens vård och omsorg. Digitaliseringen är ett medel för trygghet och för omställningen till god och nära vård, inte ett mål i sig.

            Strategin anger hur gemensamma insatser bereds, leds och följs upp, och att kostnader för ny utveckling, drift och löpande förbättring delas lika mellan Region Skåne och gruppen av 33 kommuner (1:1). Den konkretiseras i en handlingsplan med sex utvecklingsområden. Aktiviteterna 2022 finansieras med kvarvarande gemensamma statsbidrag; 2023 bär huvudmännen kostnaden.

            Budgeten får inte överskridas utan att de 34 huvudmännen godkänner det. Centralt samverkansorgan återkopplar minst en gång om året hur de gemensamma medlen har använts.
            """,
        ForumName = "Centralt samverkansorgan",
        MeetingDate = new(2022, 3, 1),
        Paragraph = "§ 7",
        CaseNumber = CaseNumber,
        AnswerBy = new(2022, 6, 30),
        Points =
        [
            new(1, "Huvudmannen antar Strategi för Skånegemensam digitalisering, område hälsa.", PointKind.Adopt, ConditionJson.Write(Say.AllAdopt)),
            new(2, "Huvudmannen fastställer Handlingsplan för genomförande av strategin 2022–2023 med budget 2 100 000 kronor för 2022, som täcks av statsbidrag, och 2 300 000 kronor för 2023, som delas 1:1 så att regionens del är 1 150 000 kronor och kommunernas del tillsammans 1 150 000 kronor.", PointKind.EstablishBudget, ConditionJson.Write(Say.AllAdopt)),
        ],
    };

    // "under förutsättning att de skånska kommunerna gör detsamma", and for the budget that they put up matching funding.
    private static void Region(Story story) => story.Opens("12", new(2022, 3, 7))
        .Steps("12", "HSN", new(2022, 4, 20), StepKind.Proposal)
        .Shares("12", new(2022, 4, 22))
        .Answers("12", "RS", Day(new(2022, 5, 12)), new(2022, 5, 18),
            new PointAnswer(1, Outcome.AdoptIf, Condition: Say.MunicipalitiesAdopt),
            new PointAnswer(2, Outcome.AdoptIf, Condition: new Condition.Adopts(Who.Municipalities, Point: 2)));

    // The longer way: subcommittee, board, council; the council's second day is the day of decision.
    private static void Helsingborg(Story story) => story
        .Steps("1283", "KSAU", new(2022, 4, 26), StepKind.Proposal)
        .Steps("1283", "KS", new(2022, 5, 17), StepKind.Proposal)
        .Shares("1283", new(2022, 5, 19))
        .Answers("1283", "KF", new MeetingDate(new(2022, 6, 14), new(2022, 6, 15)), new(2022, 6, 20), Say.Provided(2, Say.RegionAdopts));

    private static void Klippan(Story story) => story
        .Steps("1276", "KSAU", new(2022, 4, 27), StepKind.Proposal)
        .Answers("1276", "KS", Day(new(2022, 5, 11)), new(2022, 5, 16), Say.Same(2, Outcome.ReferBack))
        .Steps("1276", "KSAU", new(2022, 8, 31), StepKind.Proposal)
        .Answers("1276", "KS", Day(InForceSince), new(2022, 9, 19), Say.Same(2, Outcome.Adopt));

    private static void Simrishamn(Story story)
    {
        story.Answers("1291", "KS", Day(new(2022, 5, 18)), new(2022, 5, 24),
            new PointAnswer(1, Outcome.AdoptDeviating, "Kommunen antar strategin för Skånegemensam digitalisering, område hälsa, att gälla från och med den 1 juli 2022."),
            new PointAnswer(2, Outcome.Adopt));
        story.RuledEquivalent("1291", 1, new(2022, 6, 17), holds: true,
            "Lydelsen anger bara från vilken dag kommunen tillämpar strategin. Innehållet är detsamma som i rekommendationen.");
    }

    private static void Ystad(Story story) => story.Opens("1286", new(2022, 3, 28))
        .Reported("1286", new(2022, 6, 16), new(2022, 6, 28), Say.Same(2, Outcome.Adopt))
        .Responds("1286", new(2022, 8, 15), confirms: true);

    private static PointAnswer[] Words(char word) => word switch
    {
        'R' => Say.Provided(2, Say.RegionAdopts),
        'O' => Say.Provided(2, Say.OthersAdopt),
        _ => Say.Same(2, Outcome.Adopt),
    };

    private static DateOnly Published(string code, DateOnly meeting) => Diary.Workday(meeting.AddDays(3 + (Diary.Mix(code, 8) % 8)));

    private static MeetingDate Day(DateOnly day) => new(day, day);
}

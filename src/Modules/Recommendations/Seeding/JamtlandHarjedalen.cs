using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// Jämtland Härjedalen: nine principals. The joint plan for primary care is in force, a joint coordinator failed when the
/// region rejected it (domain.md, SEED 000), and shared records are out for decision.
/// </summary>
internal static class JamtlandHarjedalen
{
    private const string Forum = "Politisk samrådsgrupp";

    public static IEnumerable<Story> Stories(CollaborationInfo county, DateOnly today) =>
        [Plan(county), Coordinator(county, today), Records(county, today), Draft(county, today)];

    private static Story Plan(CollaborationInfo county)
    {
        var sent = new DateOnly(2023, 9, 18);
        var story = new Story(county, Text("Gemensam plan för primärvårdsnivå i Jämtland Härjedalen", "PSG/8/2023", sent, new(2024, 1, 31), Say.AllAdopt,
            "Planen utgår från vad som är viktigt för den enskilde och anger fem strategier: delaktighet, kontinuitet, hälsofrämjande arbete, samordning och samskapande. Digitala verktyg prövas inom alla fem.",
            "Huvudmannen antar den gemensamma planen för primärvårdsnivå och verkar för att den genomförs lokalt.")).Sent(sent);
        foreach (var code in story.Untold.ToList())
        {
            var meeting = Diary.MeetingOf(code, new(2023, 10, 9), new(2023, 12, 14), salt: 1);
            Board(story, code, meeting, code == "2361" ? Say.Provided(1, Say.OthersAdopt) : Say.Same(1, Outcome.Adopt));
            story.Settles(code, meeting, new(2024, 3, 1));
        }

        return story;
    }

    private static Story Coordinator(CollaborationInfo county, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-260));
        var story = new Story(county, Text("Gemensam samordnare för digital utveckling", Number(sent, 5), sent, today.AddDays(-150), Say.AllAdopt,
            "Ett initiativ föreslog en länsgemensam samordnare för digital utveckling i vård och omsorg. Samrådsgruppen rekommenderade huvudmännen att inrätta funktionen på försök i två år.",
            "Huvudmannen medverkar till att inrätta en gemensam samordnare för digital utveckling på försök i två år.")).Sent(sent);
        Board(story, "23", Diary.Workday(today.AddDays(-200)), Say.Same(1, Outcome.Reject));
        foreach (var code in (string[])["2303", "2309", "2321", "2326", "2380"])
            Board(story, code, Diary.MeetingOf(code, today.AddDays(-240), today.AddDays(-160), salt: 2), Say.Same(1, Outcome.Adopt));
        Board(story, "2313", Diary.Workday(today.AddDays(-190)), Say.Same(1, Outcome.Note));
        Quashed(story, "2303", Diary.MeetingOf("2303", today.AddDays(-240), today.AddDays(-160), salt: 2), today);
        return story;
    }

    // Somebody appealed, and the administrative court found that the board had not the right to decide.
    private static void Quashed(Story story, string code, DateOnly meeting, DateOnly today)
    {
        var way = Way.After(code, meeting);
        story.Tells(code, way.Proved, null, new(ProofStepKind.Adjusted, way.Adjusted), new(ProofStepKind.Announced, way.Announced))
            .Proves(code, way.Proved)
            .Tells(code, way.Announced.AddDays(20), null, new ProofEntry(ProofStepKind.Appealed, way.Announced.AddDays(15)))
            .Tells(code, Diary.Workday(today.AddDays(-80)), null, new ProofEntry(ProofStepKind.Quashed, Diary.Workday(today.AddDays(-82))));
    }

    private static Story Records(CollaborationInfo county, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-48));
        var story = new Story(county, Text("Gemensamt införande av sammanhållen vård- och omsorgsdokumentation", Number(sent, 14), sent, today.AddDays(40), Say.RegionAndCount(6),
            "Fredagsgruppens beredningsgrupp har sett över hur sammanhållen vård- och omsorgsdokumentation kan införas i länet. Kommunerna ansluter sig i två steg, först som konsumenter av regionens uppgifter.",
            "Huvudmannen inför sammanhållen vård- och omsorgsdokumentation enligt den gemensamma tidplanen.")).Sent(sent);
        foreach (var code in (string[])["2321", "2380"])
            Board(story, code, Diary.MeetingOf(code, today.AddDays(-32), today.AddDays(-10), salt: 3), Say.Same(1, Outcome.Adopt));
        Board(story, "2309", Diary.Workday(today.AddDays(-18)), Say.Provided(1, Say.RegionAdopts));
        Board(story, "2326", Diary.Workday(today.AddDays(-13)), Say.Same(1, Outcome.Postpone));
        story.Steps("23", "HSN", Diary.Workday(today.AddDays(-15)), StepKind.Proposal).Opens("2305").Opens("2361");
        return story;
    }

    private static Story Draft(CollaborationInfo county, DateOnly today) => new Story(county, new DraftContent
    {
        Title = "Uppföljning av den gemensamma planen för primärvårdsnivå",
        Background = "Planen har gällt i drygt två år. Beredningsgruppen samlar vad huvudmännen har gjort inom de fem strategierna.",
        ForumName = Forum,
        CaseNumber = Number(today, 21),
        Points = [new(1, "Huvudmannen godkänner uppföljningen av planen.", PointKind.Adopt, ConditionJson.Write(Say.AllAdopt))],
    }).Drafted(Diary.Workday(today.AddDays(-9)));

    private static DraftContent Text(string title, string number, DateOnly sent, DateOnly answerBy, Condition rule, string background, string wording) => new()
    {
        Title = title,
        Background = background,
        ForumName = Forum,
        MeetingDate = Diary.Workday(sent.AddDays(-5)),
        Paragraph = "§ 6",
        CaseNumber = number,
        AnswerBy = answerBy,
        Points = [new(1, wording, PointKind.Adopt, ConditionJson.Write(rule))],
    };

    private static void Board(Story story, string code, DateOnly meeting, PointAnswer[] answers) =>
        story.Answers(code, code.Length == 2 ? "RS" : "KS", new MeetingDate(meeting, meeting), Diary.Workday(meeting.AddDays(2 + (Diary.Mix(code, 8) % 6))), answers);

    private static string Number(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"PSG/{number}/{day.Year}");
}

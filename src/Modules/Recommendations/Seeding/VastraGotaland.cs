using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// Västra Götaland: fifty principals whose councils decide. The roadmap of 2022 is in force, a purchase failed on one
/// rejection, and the political forum for digitalisation (domain.md, SEED 003) is out for decision.
/// </summary>
internal static class VastraGotaland
{
    private const string Forum = "Politiskt samrådsorgan (SRO)";

    public static IEnumerable<Story> Stories(CollaborationInfo vastraGotaland, DateOnly today) =>
        [Roadmap(vastraGotaland), Purchase(vastraGotaland, today), PoliticalForum(vastraGotaland, today)];

    private static Story Roadmap(CollaborationInfo county)
    {
        var story = new Story(county, new DraftContent
        {
            Title = "Färdplan – länsgemensam strategi för god och nära vård",
            Background = "Färdplanen beskriver hur regionen och kommunerna gemensamt ställer om till god och nära vård: samskapande, stärkt samverkanskultur och arbetssätt med stöd av digitalisering. Den avses gälla från 2023 när huvudmännen har beslutat.",
            ForumName = Forum,
            MeetingDate = new(2022, 2, 24),
            Paragraph = "§ 12",
            CaseNumber = "SRO 2022-00012",
            AnswerBy = new(2022, 11, 30),
            RegionBody = BodyKind.Council,
            MunicipalityBody = BodyKind.Council,
            Points = [new(1, "Huvudmannen ställer sig bakom Färdplan – länsgemensam strategi för god och nära vård och antar den för egen del.", PointKind.Adopt, ConditionJson.Write(Say.RegionAndCount(40)))],
        }).Sent(new(2022, 3, 10));
        Council(story, "14", new(2022, 6, 14), Say.Same(1, Outcome.Adopt));
        foreach (var code in story.Untold.ToList())
        {
            var answer = Diary.Mix(code, 4) % 9 == 0 ? Say.Provided(1, Say.RegionAdopts) : Say.Same(1, Outcome.Adopt);
            Council(story, code, Diary.MeetingOf(code, new(2022, 4, 25), new(2022, 11, 24), salt: 1), answer);
        }

        return story;
    }

    // Under "all principals" one no is enough.
    private static Story Purchase(CollaborationInfo county, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-320));
        var story = new Story(county, Text("Gemensam plattform för distansmonitorering", 9, sent, today.AddDays(-150), Say.AllAdopt,
            "Egenmonitorering i hemmet ges i dag med olika plattformar. Förslaget är att huvudmännen ansluter sig till en gemensam plattform med förvaltning hos regionen.",
            "Huvudmannen ansluter sig till den gemensamma plattformen för distansmonitorering från nästa årsskifte.")).Sent(sent);
        Council(story, "1419", Diary.Workday(today.AddDays(-200)), Say.Same(1, Outcome.Reject));
        Council(story, "1427", Diary.Workday(today.AddDays(-190)), Say.Same(1, Outcome.Note));
        foreach (var code in story.Untold.ToList())
            Council(story, code, Diary.MeetingOf(code, sent.AddDays(35), today.AddDays(-155), salt: 2), Diary.Mix(code, 6) % 4 == 0 ? Say.Provided(1, Say.OthersAdopt) : Say.Same(1, Outcome.Adopt));
        return story;
    }

    private static Story PoliticalForum(CollaborationInfo county, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-50));
        var story = new Story(county, Text("Politiskt forum för länsgemensamma digitaliseringsfrågor", 21, sent, today.AddDays(70), Say.RegionAndShare(66),
            "Regionen har inrättat ett digitaliseringsutskott. Kommunerna har behov av insyn, delaktighet och förankring i digitaliseringsfrågor som rör hela länet. Forumet samråder och rekommenderar; det beslutar inte åt någon huvudman.",
            "Huvudmannen deltar i ett politiskt forum för länsgemensamma digitaliseringsfrågor inom hälso- och sjukvårdsområdet enligt förslaget till arbetsordning.")).Sent(sent);
        story.Steps("14", "RSAU", Diary.Workday(today.AddDays(-24)), StepKind.Proposal)
            .Steps("14", "RS", Diary.Workday(today.AddDays(-12)), StepKind.Proposal)
            .Steps("14", "RF", Diary.Workday(today.AddDays(16)), StepKind.Planned, Diary.Workday(today.AddDays(-10)));
        foreach (var code in (string[])["1480", "1490", "1488", "1401", "1402", "1441", "1481", "1494"])
            Council(story, code, Diary.MeetingOf(code, today.AddDays(-30), today.AddDays(-10), salt: 3), Say.Same(1, Outcome.Adopt));
        foreach (var code in (string[])["1485", "1487", "1463"])
            Council(story, code, Diary.MeetingOf(code, today.AddDays(-26), today.AddDays(-10), salt: 4), Say.Provided(1, Say.RegionAdopts));
        Council(story, "1438", Diary.Workday(today.AddDays(-20)), Say.Same(1, Outcome.ReferBack));
        foreach (var code in story.Untold.Where(c => Diary.Mix(c, 9) % 2 == 0).ToList())
            story.Steps(code, "KS", Diary.MeetingOf(code, today.AddDays(-24), today.AddDays(-6), salt: 5), StepKind.Proposal);
        return story;
    }

    private static DraftContent Text(string title, int number, DateOnly sent, DateOnly answerBy, Condition rule, string background, string wording) => new()
    {
        Title = title,
        Background = background,
        ForumName = Forum,
        MeetingDate = Diary.Workday(sent.AddDays(-7)),
        Paragraph = string.Create(CultureInfo.InvariantCulture, $"§ {number + 4}"),
        CaseNumber = string.Create(CultureInfo.InvariantCulture, $"SRO {sent.Year}-{number:00000}"),
        AnswerBy = answerBy,
        RegionBody = BodyKind.Council,
        MunicipalityBody = BodyKind.Council,
        Points = [new(1, wording, PointKind.Adopt, ConditionJson.Write(rule))],
    };

    private static void Council(Story story, string code, DateOnly meeting, PointAnswer[] answers) =>
        story.Answers(code, code.Length == 2 ? "RF" : "KF", new MeetingDate(meeting, meeting), Diary.Workday(meeting.AddDays(3 + (Diary.Mix(code, 8) % 6))), answers);
}

using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>Skåne now, told from the day of seeding: what is out for decision, late, replaced, withdrawn and being written.</summary>
internal static class SkaneToday
{
    private const string Forum = "Centralt samverkansorgan";

    public static IEnumerable<Story> Stories(CollaborationInfo skane, DateOnly today)
    {
        yield return SkaneActionPlan.Story(skane, today);
        yield return Routine(skane, today);
        var (older, newer) = SharedRecords(skane, today);
        yield return older;
        yield return newer;
        yield return Withdrawn(skane, today);
        yield return Draft(skane, today);
    }

    // Past its day: prolonged once, reminded once, and six have still not answered.
    private static Story Routine(CollaborationInfo skane, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-140));
        var story = new Story(skane, new DraftContent
        {
            Title = "Gemensam rutin för digital vårdplanering vid utskrivning",
            Background = "När en person skrivs ut från sjukhus ska den samordnade planeringen kunna hållas på distans med samma verktyg hos alla. Rutinen ersätter sju lokala rutiner och gäller lika för regionen och kommunerna.",
            ForumName = Forum,
            MeetingDate = Diary.Workday(sent.AddDays(-4)),
            Paragraph = "§ 31",
            CaseNumber = Number(sent, 41),
            AnswerBy = today.AddDays(-38),
            Points = [new(1, "Huvudmannen antar den gemensamma rutinen för digital vårdplanering vid utskrivning.", PointKind.Adopt, ConditionJson.Write(Say.AllAdopt))],
        }).Sent(sent);
        story.Prolonged(Diary.Workday(today.AddDays(-45)), today.AddDays(-24), "Flera nämnder sammanträder först efter sommaren.");
        story.Reminded(Diary.Workday(today.AddDays(-17)));
        foreach (var code in (string[])["1231", "1264", "1270", "1277"])
            story.Opens(code);
        string[] silent = ["1257", "1275"];
        string[] afterwards = ["1272", "1282"];
        foreach (var code in afterwards)
            Adopts(story, code, today.AddDays(-20), today.AddDays(-14), today, Say.Same(1, Outcome.Adopt));
        foreach (var code in story.Untold.Except(silent, StringComparer.Ordinal).ToList())
            Adopts(story, code, sent.AddDays(12), today.AddDays(-40), today, Diary.Mix(code, 4) % 5 == 0 ? Say.Provided(1, Say.OthersAdopt) : Say.Same(1, Outcome.Adopt));
        return story;
    }

    // The text was changed after the first answers: those do not count for the new one, and all are asked again.
    private static (Story Older, Story Newer) SharedRecords(CollaborationInfo skane, DateOnly today)
    {
        var (sent, again) = (Diary.Workday(today.AddDays(-110)), Diary.Workday(today.AddDays(-36)));
        var text = new DraftContent
        {
            Title = "Gemensam modell för informationssäkerhet vid delad dokumentation",
            Background = "Sammanhållen vård- och omsorgsdokumentation förutsätter att huvudmännen klassar och skyddar uppgifter på samma sätt. Modellen anger lägsta nivå för klassning, behörighet och loggkontroll.",
            ForumName = Forum,
            MeetingDate = Diary.Workday(sent.AddDays(-6)),
            Paragraph = "§ 38",
            CaseNumber = Number(sent, 52),
            AnswerBy = today.AddDays(25),
            Points = [new(1, "Huvudmannen antar modellen och genomför loggkontroll en gång i månaden.", PointKind.Adopt, ConditionJson.Write(Say.RegionAndCount(28)))],
        };
        var older = new Story(skane, text).Sent(sent);
        foreach (var code in (string[])["1233", "1267", "1285", "1292"])
            Adopts(older, code, sent.AddDays(20), today.AddDays(-50), today, Say.Same(1, Outcome.Adopt));
        Adopts(older, "1284", sent.AddDays(20), today.AddDays(-50), today, Say.Same(1, Outcome.Reject));

        var newer = new Story(skane, text with
        {
            Background = text.Background + " Texten är omarbetad efter synpunkter på hur ofta loggar ska kontrolleras.",
            AnswerBy = today.AddDays(54),
            CountsFrom = EvidenceGrade.Evidenced,
            Points = [text.Points[0] with { Wording = "Huvudmannen antar modellen och genomför loggkontroll minst en gång i kvartalet, och alltid vid misstanke om obehörig åtkomst." }],
        }).SentInsteadOf(older, again);
        foreach (var code in (string[])["1233", "1284", "1267"])
            Adopts(newer, code, again.AddDays(6), today.AddDays(-6), today, Say.Same(1, Outcome.Adopt));
        foreach (var code in (string[])["1233", "1284"])
            newer.Proves(code, today.AddDays(-1));
        newer.Opens("12").Opens("1280").Opens("1281").Opens("1293");
        return (older, newer);
    }

    private static Story Withdrawn(CollaborationInfo skane, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-205));
        var story = new Story(skane, new DraftContent
        {
            Title = "Gemensam upphandling av digitalt låssystem för hemtjänst",
            Background = "En gemensam upphandling bedömdes kunna ge lägre pris och samma nyckelhantering i alla kommuner. Regionen deltar som användare i hemsjukvården.",
            ForumName = Forum,
            MeetingDate = Diary.Workday(sent.AddDays(-3)),
            Paragraph = "§ 22",
            CaseNumber = Number(sent, 29),
            AnswerBy = sent.AddDays(120),
            Points = [new(1, "Huvudmannen deltar i den gemensamma upphandlingen.", PointKind.Adopt, ConditionJson.Write(Say.RegionAndCount(20)))],
        }).Sent(sent);
        foreach (var code in (string[])["1262", "1278"])
            Adopts(story, code, sent.AddDays(14), sent.AddDays(28), today, Say.Same(1, Outcome.Adopt));
        story.Withdrawn(Diary.Workday(today.AddDays(-172)), "Ett nationellt ramavtal som täcker behovet har trätt i kraft. Frågan tas upp igen om avropen inte räcker.");
        return story;
    }

    private static Story Draft(CollaborationInfo skane, DateOnly today) => new Story(skane, new DraftContent
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"Uppföljning av den gemensamma strategin inför {today.Year + 2}"),
        Background = "Strategin från 2022 har följts upp i de sex utvecklingsområdena. Arbetsgruppen föreslår vad som ska föras vidare, avslutas och läggas till.",
        ForumName = Forum,
        CaseNumber = Number(today, 77),
        AnswerBy = today.AddDays(120),
        Points =
        [
            new(1, "Huvudmannen godkänner uppföljningen av strategin.", PointKind.Adopt, ConditionJson.Write(Say.AllAdopt)),
            new(2, "", PointKind.Note, ""),
        ],
    }).Drafted(Diary.Workday(today.AddDays(-5)));

    private static void Adopts(Story story, string code, DateOnly from, DateOnly to, DateOnly today, PointAnswer[] answers)
    {
        var meeting = Diary.MeetingOf(code, from, to, salt: story.Content.Title.Length);
        var published = Diary.Workday(meeting.AddDays(2 + (Diary.Mix(code, 8) % 6)));
        story.Answers(code, code == "12" ? "RS" : "KS", new MeetingDate(meeting, meeting), published < today ? published : today.AddDays(-1), answers);
    }

    private static string Number(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"CS {day.Year}/{number}");
}

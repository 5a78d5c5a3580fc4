using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Seeding;

/// <summary>Any other county that the demo is asked for: one recommendation in force, one out for decision.</summary>
internal static class OtherCounty
{
    public static IEnumerable<Story> Stories(CollaborationInfo county, DateOnly today)
    {
        var first = Told(county, today, "Gemensam digital strategi för vård och omsorg", 3, today.AddDays(-300), today.AddDays(-180), Say.AllAdopt);
        foreach (var principal in county.Principals)
            Adopts(first, principal, today.AddDays(-280), today.AddDays(-185));
        yield return first;
        var second = Told(county, today, "Gemensam handlingsplan för digitalisering", 11, today.AddDays(-40), today.AddDays(45), Say.AllAdopt);
        foreach (var principal in county.Principals.Where(p => Diary.Mix(p.Code, 1) % 3 == 0))
            Adopts(second, principal, today.AddDays(-30), today.AddDays(-10));
        yield return second;
    }

    private static Story Told(CollaborationInfo county, DateOnly today, string title, int number, DateOnly day, DateOnly answerBy, Condition rule)
    {
        var sent = Diary.Workday(day);
        return new Story(county, new DraftContent
        {
            Title = title,
            Background = "Huvudmännen i länet möter samma behov av gemensamma digitala tjänster när människor rör sig mellan regionens och kommunens vård.",
            ForumName = county.ForumName,
            MeetingDate = Diary.Workday(sent.AddDays(-6)),
            Paragraph = "§ 4",
            CaseNumber = string.Create(CultureInfo.InvariantCulture, $"SAM {today.Year}/{number}"),
            AnswerBy = answerBy,
            Points = [new(1, "Huvudmannen antar det gemensamma förslaget.", PointKind.Adopt, ConditionJson.Write(rule))],
        }).Sent(sent);
    }

    // In the county whose region's tasks a municipality has, the municipality has a region's bodies.
    private static void Adopts(Story story, PrincipalInfo principal, DateOnly from, DateOnly to)
    {
        var meeting = Diary.MeetingOf(principal.Code, from, to, salt: 7);
        var body = principal.Kind == PrincipalKind.Region || principal.Code == "0980" ? "RS" : "KS";
        story.Answers(principal.Code, body, new MeetingDate(meeting, meeting), Diary.Workday(meeting.AddDays(4)), Say.Same(1, Outcome.Adopt));
    }
}

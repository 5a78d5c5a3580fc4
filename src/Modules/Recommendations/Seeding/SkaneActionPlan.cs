using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// The action plan and budget that Skåne's principals decide on now: sent nine weeks ago, three weeks left, half answered,
/// and one of each thing that can happen on the way.
/// </summary>
internal static class SkaneActionPlan
{
    public static Story Story(CollaborationInfo skane, DateOnly today)
    {
        var sent = Diary.Workday(today.AddDays(-63));
        var story = new Story(skane, Text(today, sent)).Sent(sent);
        Region(story, today);
        foreach (var (code, daysAgo) in (ReadOnlySpan<(string, int)>)[("1230", 41), ("1233", 47), ("1262", 34), ("1265", 40), ("1281", 19), ("1284", 33), ("1285", 26), ("1290", 12), ("1292", 20), ("1293", 13)])
            Answers(story, code, today, daysAgo, Say.Same(2, Outcome.Adopt));
        foreach (var (code, daysAgo) in (ReadOnlySpan<(string, int)>)[("1261", 27), ("1287", 18)])
            Answers(story, code, today, daysAgo, Say.Provided(2, Say.RegionAdopts));
        Peculiar(story, today);
        Evidence(story, today);
        InPreparation(story, today);
        return story;
    }

    private static DraftContent Text(DateOnly today, DateOnly sent)
    {
        var years = string.Create(CultureInfo.InvariantCulture, $"{today.Year + 1}–{today.Year + 2}");
        return new DraftContent
        {
            Title = $"Handlingsplan och budget {years}, Skånegemensam digitalisering",
            Background = $"""
                Handlingsplanen för {years} bygger vidare på strategin från 2022 och följer dess sex utvecklingsområden. Nytt är gemensam förvaltning av tjänsten för digital vårdplanering och ett breddinförande av sammanhållen dokumentation.

                Kostnaden delas 1:1 mellan Region Skåne och de 33 kommunerna. Kommunernas del fördelas efter invånarantal vid senaste årsskifte.
                """,
            ForumName = "Centralt samverkansorgan",
            MeetingDate = Diary.Workday(sent.AddDays(-3)),
            Paragraph = "§ 44",
            CaseNumber = string.Create(CultureInfo.InvariantCulture, $"CS {sent.Year}/63"),
            AnswerBy = today.AddDays(21),
            Points =
            [
                new(1, $"Huvudmannen antar handlingsplanen för Skånegemensam digitalisering {years}.", PointKind.Adopt, ConditionJson.Write(Say.RegionAndShare(80))),
                new(2, string.Create(CultureInfo.InvariantCulture, $"Huvudmannen fastställer budgeten, 3 400 000 kronor för {today.Year + 1} och 3 600 000 kronor för {today.Year + 2}, som delas 1:1."), PointKind.EstablishBudget, ConditionJson.Write(Say.RegionAndCount(28))),
            ],
        };
    }

    private static void Region(Story story, DateOnly today)
    {
        var board = Diary.Workday(today.AddDays(-25));
        story.Steps("12", "HSN", Diary.Workday(today.AddDays(-39)), StepKind.Proposal)
            .Shares("12", Diary.Workday(today.AddDays(-37)))
            .Answers("12", "RS", Day(board), Diary.Workday(today.AddDays(-21)),
                new PointAnswer(1, Outcome.Adopt),
                new PointAnswer(2, Outcome.AdoptIf, Condition: new Condition.PopulationShare(Who.Municipalities, Point: 2, Percent: 80)));
    }

    private static void Peculiar(Story story, DateOnly today)
    {
        Answers(story, "1278", today, 19, new PointAnswer(1, Outcome.Adopt), new PointAnswer(2, Outcome.Reject));
        Answers(story, "1272", today, 26, Say.Same(2, Outcome.Postpone));
        Answers(story, "1291", today, 20,
            new PointAnswer(1, Outcome.AdoptDeviating, "Kommunen antar handlingsplanen, dock utan aktiviteten om gemensam förvaltning."), new PointAnswer(2, Outcome.Adopt));
        story.Reported("1286", Diary.Workday(today.AddDays(-17)), Diary.Workday(today.AddDays(-6)), Say.Same(2, Outcome.Adopt));
        Answers(story, "1266", today, 13,
            new PointAnswer(1, Outcome.Adopt),
            new PointAnswer(2, Outcome.AdoptIf, Condition: new Condition.Manual("statsbidraget för god och nära vård består på minst samma nivå")));
        Answers(story, "1256", today, 12, Say.Provided(2, Say.OthersAdopt, lapsesOn: today.AddDays(9)));
        Answers(story, "1276", today, 33, Say.Same(2, Outcome.ReferBack));
    }

    // Some are final, some wait for the time of appeal, one is appealed, one took its notice down too early, and the rest owe the paper.
    private static void Evidence(Story story, DateOnly today)
    {
        foreach (var (code, daysAgo) in (ReadOnlySpan<(string, int)>)[("1230", 41), ("1233", 47), ("1265", 40), ("1262", 34), ("12", 25), ("1261", 27)])
            story.Settles(code, Diary.Workday(today.AddDays(-daysAgo)), today);
        var (appealed, early) = (Way.After("1284", Diary.Workday(today.AddDays(-33))), Way.After("1285", Diary.Workday(today.AddDays(-26))));
        story.Proves("1284", appealed.Proved)
            .Tells("1284", appealed.Proved, null, new(ProofStepKind.Adjusted, appealed.Adjusted), new(ProofStepKind.Announced, appealed.Announced))
            .Tells("1284", appealed.Announced.AddDays(16), null, new ProofEntry(ProofStepKind.Appealed, appealed.Announced.AddDays(12)))
            .Proves("1285", early.Proved)
            .Tells("1285", early.Proved, null, new(ProofStepKind.Adjusted, early.Adjusted), new(ProofStepKind.Announced, early.Announced))
            .Tells("1285", early.Proved.AddDays(2), "Anslaget togs ned när anslagstavlan flyttades.", new ProofEntry(ProofStepKind.TakenDown, early.Announced.AddDays(7)));
    }

    private static void InPreparation(Story story, DateOnly today)
    {
        foreach (var (code, daysAgo) in (ReadOnlySpan<(string, int)>)[("1280", 12), ("1282", 19), ("1263", 11), ("1270", 20)])
        {
            story.Steps(code, "KSAU", Diary.Workday(today.AddDays(-daysAgo)), StepKind.Proposal)
                .Steps(code, "KS", Diary.Workday(today.AddDays(28 - daysAgo)), StepKind.Planned, Diary.Workday(today.AddDays(1 - daysAgo)));
        }

        story.Steps("1283", "KSAU", Diary.Workday(today.AddDays(-27)), StepKind.Proposal)
            .Steps("1283", "KS", Diary.Workday(today.AddDays(-6)), StepKind.Proposal)
            .Steps("1283", "KF", Diary.Workday(today.AddDays(15)), StepKind.Planned, Diary.Workday(today.AddDays(-4)))
            .Shares("1283", Diary.Workday(today.AddDays(-4)))
            .Registers("1267", "KS", Diary.Workday(today.AddDays(-5)), Diary.Workday(today.AddDays(-3)), Say.Same(2, Outcome.Adopt))
            .Steps("1264", "SN", Diary.Workday(today.AddDays(-10)), StepKind.Proposal);
        foreach (var code in (string[])["1214", "1231", "1260", "1277"])
            story.Opens(code);
    }

    private static void Answers(Story story, string code, DateOnly today, int daysAgo, params PointAnswer[] answers)
    {
        var meeting = Diary.Workday(today.AddDays(-daysAgo));
        story.Answers(code, "KS", Day(meeting), Diary.Workday(meeting.AddDays(3 + (Diary.Mix(code, 8) % 6))), answers);
    }

    private static MeetingDate Day(DateOnly day) => new(day, day);
}

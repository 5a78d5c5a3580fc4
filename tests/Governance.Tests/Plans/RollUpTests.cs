using Governance.Plans.Contracts;
using Governance.Plans.Domain;

namespace Governance.Tests.Plans;

/// <summary>The status of an activity is computed from its parts.</summary>
public sealed class RollUpTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guid A = Guid.CreateVersion7(), B = Guid.CreateVersion7(), C = Guid.CreateVersion7();

    // The first leads; each part as status and weight.
    public static TheoryData<string, string> Cases => new()
    {
        { "NotStarted 1, NotStarted 1, NotStarted 1", "NotStarted" },
        { "OnTrack 1, NotStarted 1, NotStarted 1", "OnTrack" },
        { "Done 1, NotStarted 1, NotStarted 1", "OnTrack" },
        { "Done 1, Done 1, Done 1", "Done" },
        { "Done 1, Stopped 1, Done 1", "Done" },
        { "Stopped 1, Stopped 1, Stopped 1", "Stopped" },
        { "Stopped 1, OnTrack 1, OnTrack 1", "OnTrack" },
        { "OnTrack 1, AtRisk 1, OnTrack 1", "AtRisk" },
        { "Late 1, OnTrack 1, OnTrack 1", "Late" },
        { "OnTrack 1, Late 1, OnTrack 1", "AtRisk" },
        { "OnTrack 1, Late 1, Done 1", "Late" },
        { "OnTrack 2, Late 1, Done 1", "AtRisk" },
        { "OnTrack 1, Late 3, OnTrack 1", "Late" },
        { "Done 1, AtRisk 1, Done 1", "AtRisk" },
        { "OnTrack 1, Late 0, OnTrack 1", "OnTrack" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_status_follows_from_the_parts(string parts, string expected)
    {
        var (activity, book) = Made([.. parts.Split(", ").Select(p => p.Split(' ')).Select(p => (Enum.Parse<ActivityStatus>(p[0]), p[0] == "Done" ? 100 : 40, int.Parse(p[1], null)))]);
        Assert.Equal(Enum.Parse<ActivityStatus>(expected), RollUp.Of(activity, book, Today).Status);
    }

    [Fact]
    public void The_share_is_weighted_and_what_is_not_reported_is_nothing()
    {
        var (activity, book) = Made([(ActivityStatus.OnTrack, 50, 3), (ActivityStatus.Done, 100, 1), (ActivityStatus.NotStarted, 0, 1)], reported: 2);
        var rolled = RollUp.Of(activity, book, Today);
        Assert.Equal((50, 2, 3), (rolled.Share, rolled.Reported, rolled.Parts));
        Assert.Equal(13, RollUp.ShareOf([rolled with { Share = 12 }, rolled with { Share = 13 }]));
    }

    [Fact]
    public void A_last_day_that_has_passed_makes_it_late_and_not_what_is_done()
    {
        var (open, openBook) = Made([(ActivityStatus.OnTrack, 90, 1), (ActivityStatus.Done, 100, 1), (ActivityStatus.Done, 100, 1)], to: Today.AddDays(-1));
        var late = RollUp.Of(open, openBook, Today);
        Assert.Equal((ActivityStatus.Late, true), (late.Status, late.IsOverdue));
        Assert.False(RollUp.Of(open, openBook, Today.AddDays(-1)).IsOverdue);
        var (done, doneBook) = Made([(ActivityStatus.Done, 100, 1), (ActivityStatus.Done, 100, 1), (ActivityStatus.Done, 100, 1)], to: Today.AddDays(-1));
        Assert.Equal((ActivityStatus.Done, false), (RollUp.Of(done, doneBook, Today).Status, RollUp.Of(done, doneBook, Today).IsOverdue));
    }

    [Theory]
    [InlineData("OnTrack", 40, null, null)]
    [InlineData("AtRisk", 40, null, "Comment")]
    [InlineData("Late", 40, " ", "Comment")]
    [InlineData("Done", null, null, "Comment")]
    [InlineData("Stopped", 40, null, "Comment")]
    [InlineData("Stopped", 100, "Nämnden har prioriterat om.", null)]
    [InlineData("OnTrack", 100, null, "Status")]
    [InlineData("OnTrack", 101, null, "Share")]
    [InlineData("OnTrack", -1, null, "Share")]
    public void A_report_says_why_where_it_must(string status, int? share, string? comment, string? fault) =>
        Assert.Equal(fault, ActivityReport.Fault(Enum.Parse<ActivityStatus>(status), share, comment)?.Field);

    [Fact]
    public void Reports_are_due_from_thirty_days_before_the_day()
    {
        DateOnly[] days = [new(2026, 4, 30), new(2026, 8, 31), new(2026, 11, 30)];
        Assert.Null(ReportDue.Of(days, new DateOnly(2026, 3, 30)));
        Assert.Equal(new DateOnly(2026, 4, 30), ReportDue.Of(days, new DateOnly(2026, 3, 31)));
        Assert.Equal(new DateOnly(2026, 8, 31), ReportDue.Of(days, new DateOnly(2026, 10, 30)));
        Assert.Equal(new DateOnly(2026, 11, 30), ReportDue.Of(days, Today));
        Assert.True(ReportDue.Covers(new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 30)));
        Assert.False(ReportDue.Covers(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 30)));
        Assert.False(ReportDue.Covers(null, new DateOnly(2026, 11, 30)));
    }

    private static (PlanActivity Activity, ReportBook Book) Made(IReadOnlyList<(ActivityStatus Status, int Share, int Weight)> parts, int? reported = null, DateOnly? to = null)
    {
        Guid[] principals = [A, B, C];
        var activity = new PlanActivity
        {
            Id = Guid.CreateVersion7(),
            From = new DateOnly(2026, 1, 1),
            To = to ?? new DateOnly(2026, 12, 31),
            Parts = [.. parts.Select((p, i) => new ActivityPart(principals[i], i == 0 ? PartRole.Lead : PartRole.Participant, p.Weight))],
        };
        var reports = parts.Select((p, i) => new ActivityReport(A, A, activity.Id, principals[i], null, p.Status, p.Share, "Så är det.", DateTime.UnixEpoch, Today)).Take(reported ?? parts.Count);
        return (activity, new ReportBook(reports));
    }
}

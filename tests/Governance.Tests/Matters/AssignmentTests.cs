using CsCheck;
using Governance.Matters.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Matters;

/// <summary>An assignment's course: from being raised to the decision that closes it.</summary>
public sealed class AssignmentTests
{
    private static DateOnly Today => TestAssignment.Today;

    [Fact]
    public void It_is_raised_prepared_proposed_and_given()
    {
        var assignment = TestAssignment.Raised();
        assignment.Act(AssignmentAct.Prepare);
        assignment.Act(AssignmentAct.Propose);
        assignment.Act(AssignmentAct.Give, due: Today.AddDays(40));
        Assert.Equal(AssignmentPhase.Given, assignment.Phase);
        Assert.Equal((Today, Today.AddDays(40)), (assignment.Row.GivenOn, assignment.Row.Due));
    }

    [Fact]
    public void A_final_report_closes_nothing()
    {
        var assignment = TestAssignment.Given();
        assignment.Report("Malmö stad", ReportKind.Interim);
        Assert.Equal(AssignmentPhase.InProgress, assignment.Phase);
        assignment.Report("Malmö stad", ReportKind.Final);
        Assert.Equal(AssignmentPhase.InProgress, assignment.Phase);
        assignment.Report("Västkom", ReportKind.Final);
        Assert.Equal(AssignmentPhase.Reported, assignment.Phase);
        Assert.Null(assignment.Row.ClosedOn);
        assignment.Act(AssignmentAct.Close);
        Assert.Equal((AssignmentPhase.Closed, Today), (assignment.Phase, assignment.Row.ClosedOn));
    }

    [Fact]
    public void One_final_report_for_all_is_enough()
    {
        var assignment = TestAssignment.Given();
        assignment.Report("Malmö stad", ReportKind.Final, forAll: true);
        Assert.Equal(AssignmentPhase.Reported, assignment.Phase);
        Refused(MatterRules.ReportedAlready, () => assignment.Report("Västkom", ReportKind.Interim));
    }

    // The pair differs in one fact: whether all have reported for good.
    [Fact]
    public void It_is_carried_out_only_when_all_have_reported()
    {
        var assignment = TestAssignment.Given();
        assignment.Report("Malmö stad", ReportKind.Final);
        Refused(MatterRules.NotReported, () => assignment.Act(AssignmentAct.Close));
        assignment.Report("Västkom", ReportKind.Final);
        assignment.Act(AssignmentAct.Close);
    }

    [Fact]
    public void It_may_be_written_off_unreported()
    {
        var assignment = TestAssignment.Given();
        assignment.Act(AssignmentAct.Close, closing: Closing.WrittenOff);
        Assert.Equal(Closing.WrittenOff, assignment.Steps[^1].Closing);
        Refused(MatterRules.WrongPhase, () => assignment.Act(AssignmentAct.Extend));
        Refused(MatterRules.WrongPhase, () => assignment.Report("Malmö stad", ReportKind.Interim));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_extension_gives_a_later_day(int days, bool isLater)
    {
        var due = Today.AddDays(10);
        var assignment = TestAssignment.Given(due: due);
        if (!isLater)
        {
            Refused(MatterRules.WrongDue, () => assignment.Act(AssignmentAct.Extend, due: due.AddDays(days)));
            return;
        }

        assignment.Act(AssignmentAct.Extend, due: due.AddDays(days));
        Assert.Equal((AssignmentPhase.Extended, due.AddDays(1)), (assignment.Phase, assignment.Row.Due));
    }

    [Fact]
    public void What_is_returned_is_reported_anew()
    {
        var assignment = TestAssignment.Given();
        Refused(MatterRules.WrongPhase, () => assignment.Act(AssignmentAct.Return));
        assignment.Report("Malmö stad", ReportKind.Final, forAll: true);
        assignment.Act(AssignmentAct.Return);
        Assert.Equal(AssignmentPhase.Returned, assignment.Phase);
        Refused(MatterRules.NotReported, () => assignment.Act(AssignmentAct.Close));
        assignment.Report("Västkom", ReportKind.Final, forAll: true);
        assignment.Act(AssignmentAct.Close);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Nobody_has_no_assignment(int assignees, bool may)
    {
        if (may)
            Assert.Equal(AssignmentPhase.Given, TestAssignment.Given(assignees: assignees).Phase);
        else
            Refused(MatterRules.NobodyAssigned, () => TestAssignment.Given(assignees: assignees));
    }

    [Theory]
    [InlineData(1, "inte varit än")]
    [InlineData(-101, "före det senaste")]
    public void A_day_lies_between_what_happened_last_and_today(int days, string why)
    {
        var assignment = TestAssignment.Raised();
        var refused = Refused(MatterRules.WrongDay, () => assignment.Act(AssignmentAct.Prepare, Today.AddDays(days)));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        assignment.Act(AssignmentAct.Prepare, Today.AddDays(-100));
    }

    // Whatever is done in whatever order: closed only by a closing decision, never open again, and each step stands on one that admits it.
    [Fact]
    public void No_sequence_of_acts_leaves_the_course() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 30]).Array[1, 25].Sample(
            acts =>
            {
                var assignment = acts.Length % 2 == 0 ? TestAssignment.Raised() : TestAssignment.Given();
                foreach (var (what, party, option, days) in acts)
                {
                    var (before, steps) = (assignment.Phase, assignment.Steps.Count);
                    try
                    {
                        if (what > 6)
                            assignment.Report(TestAssignment.Parties[party], (ReportKind)option, forAll: days % 2 == 0);
                        else
                            assignment.Act((AssignmentAct)what, due: (assignment.Row.Due ?? Today).AddDays(days), closing: (Closing)option, assignees: 1);
                    }
                    catch (RuleBroken refused)
                    {
                        Assert.StartsWith("MAT-0", refused.Code, StringComparison.Ordinal);
                        Assert.Equal((before, steps), (assignment.Phase, assignment.Row.Steps));
                        continue;
                    }

                    Holds(assignment, before, steps);
                }
            },
            iter: 2000);

    private static void Holds(TestAssignment assignment, AssignmentPhase before, int steps)
    {
        var phase = assignment.Phase;
        Assert.NotEqual(AssignmentPhase.Closed, before);
        Assert.Equal(phase == AssignmentPhase.Closed, assignment.Steps[^1].Act == AssignmentAct.Close);
        Assert.Equal(phase == AssignmentPhase.Closed, assignment.Row.ClosedOn is not null);
        Assert.Equal(assignment.Steps.Count, assignment.Row.Steps);
        Assert.Equal(Enumerable.Range(1, assignment.Steps.Count), assignment.Steps.Select(s => s.Number));
        if (assignment.Steps.Count > steps)
        {
            Assert.Contains(before, AssignmentCourse.From(assignment.Steps[^1].Act));
            Assert.True(!assignment.Steps[^1].Act.IsDecision() || assignment.Steps[^1].Body.Length > 0);
        }
        else
        {
            // A report moves nothing but what is owed.
            Assert.True(before.IsOwed());
            Assert.True(phase is AssignmentPhase.InProgress or AssignmentPhase.Reported);
        }

        Assert.True(assignment.Row.Due is not null || phase is AssignmentPhase.Raised or AssignmentPhase.Prepared or AssignmentPhase.Proposed or AssignmentPhase.Closed);
    }

    private static RuleBroken Refused(string code, Action act)
    {
        var refused = Assert.Throws<RuleBroken>(act);
        Assert.Equal(code, refused.Code);
        return refused;
    }
}

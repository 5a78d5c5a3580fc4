using Governance.Matters.Domain;

namespace Governance.Tests.Matters;

/// <summary>An assignment and an initiative without a database, with what a test does not care about filled in.</summary>
internal sealed class TestAssignment
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public static readonly string[] Parties = ["Malmö stad", "Västkom"];

    private readonly List<AssignmentReport> _reports = [];

    private TestAssignment(Assignment row, AssignmentStep step) => (Row, Steps) = (row, [step]);

    public Assignment Row { get; }

    public List<AssignmentStep> Steps { get; }

    public AssignmentPhase Phase => Row.PhaseWith(Parties, _reports);

    public static TestAssignment Raised(DateOnly? on = null)
    {
        var (row, step) = Assignment.Raise(Guid.CreateVersion7(), Guid.CreateVersion7(), "Former och forum", "Ta fram förslag.", new StepFacts { On = on ?? Today.AddDays(-100) }, Today, Now);
        return new TestAssignment(row, step);
    }

    public static TestAssignment Given(DateOnly? on = null, DateOnly? due = null, int assignees = 2)
    {
        var (row, step) = Assignment.GiveAtOnce(Guid.CreateVersion7(), Guid.CreateVersion7(), "Former och forum", "Ta fram förslag.", Facts(AssignmentAct.Give, on ?? Today.AddDays(-100), due), assignees, Today, Now);
        return new TestAssignment(row, step);
    }

    /// <summary>What an act needs, on a day.</summary>
    public static StepFacts Facts(AssignmentAct act, DateOnly on, DateOnly? due = null, Closing closing = Closing.Fulfilled) => new()
    {
        On = on,
        Text = "Som beslutet säger.",
        Decision = act.IsDecision() ? new DecisionReference(null, "SRO", on, "§ 14", "") : null,
        Due = act is AssignmentAct.Give or AssignmentAct.Extend ? new ReportBack(due ?? on.AddDays(60), Guid.CreateVersion7(), null) : null,
        Closing = act == AssignmentAct.Close ? closing : null,
    };

    public AssignmentStep Act(AssignmentAct act, DateOnly? on = null, DateOnly? due = null, Closing closing = Closing.Fulfilled, int assignees = 2)
    {
        var step = Row.Act(act, Facts(act, on ?? Today, due, closing), Phase, assignees, Today, Now);
        Steps.Add(step);
        return step;
    }

    public void Report(string party, ReportKind kind, bool forAll = false)
    {
        AssignmentReport.MustBeOpen(Row, Phase, party, _reports);
        var by = new Assignee(Row, 1, new AssigneeFacts(null, party, "Någon", "Direktör", "n@n.se"));
        _reports.Add(new AssignmentReport(Row, by, _reports.Count + 1, kind, forAll, "Så långt har vi kommit.", Today, Now));
    }
}

using Governance.Recommendations.Domain.Excerpts;
using Governance.Tests.Vectors;

namespace Governance.Tests.Excerpts;

/// <summary>Four public documents of the field, read where they lie beside the repository; skipped where they do not.</summary>
public sealed class ExcerptSeedTests
{
    private const string Absent = "The folder shared/seeds is not beside the repository, nor in what GOVERNANCE_SHARED names.";

    private static readonly string? Folder = SharedFolder.Find("seeds");

    public static bool Present => Folder is not null;

    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void The_answer_to_an_initiative_is_a_proposal_and_names_its_recipients()
    {
        var item = Read("000");

        var point = Assert.Single(item.Points);
        Assert.Equal((SpeechAct.Proposal, ExcerptOutcome.Rejected), (point.Act, point.Outcome));
        Assert.Equal(3, item.SentTo.Count);
        Assert.EndsWith("(C)", item.SentTo[^1].Value, StringComparison.Ordinal);
    }

    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void The_answer_to_the_auditors_was_established_by_the_regional_board_over_two_days()
    {
        var item = Read("002");

        Assert.Equal("Regionstyrelsen", item.Body!.Value);
        Assert.Equal([new DateOnly(2025, 3, 25), new DateOnly(2025, 3, 26)], item.Dates!.Value);
        Assert.Equal("§ 39", item.Paragraph!.Value);
        Assert.Equal(ExcerptOutcome.ReplyAdopted, Assert.Single(item.Points).Outcome);
    }

    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void The_basis_for_a_consultative_body_is_a_proposal_with_an_assignment_and_a_report_back()
    {
        var item = Read("003");

        Assert.Null(item.Paragraph);
        Assert.Equal([ExcerptOutcome.Assigned, ExcerptOutcome.Endorsed], item.Points.Select(p => p.Outcome));
        Assert.All(item.Points, p => Assert.Equal(SpeechAct.Proposal, p.Act));
        Assert.Contains("SRO 2025-11-13", item.Points[1].Text, StringComparison.Ordinal);
    }

    [Fact(Skip = Absent, SkipUnless = nameof(Present))]
    public void The_committee_proposes_to_the_board_with_a_condition_for_each_point()
    {
        var item = Read("004");

        Assert.Equal("Hälso- och sjukvårdsnämnden", item.Body!.Value);
        Assert.Equal([ExcerptOutcome.Adopted, ExcerptOutcome.ConsiderInBudget], item.Points.Select(p => p.Outcome));
        Assert.All(item.Points, p => Assert.Equal((SpeechAct.Proposal, "Regionstyrelsen"), (p.Act, p.Addressee!.Value)));
        Assert.Equal("under förutsättning att de skånska kommunerna gör detsamma", item.Points[0].Condition!.Value);
        Assert.Equal(1_150_000_00, Assert.Single(item.Points[1].Amounts).Value);
    }

    private static ExcerptItem Read(string name) =>
        Assert.Single(CorpusExcerpt.Read(File.ReadAllBytes(Path.Combine(Folder!, name + ".txt"))).Items);
}

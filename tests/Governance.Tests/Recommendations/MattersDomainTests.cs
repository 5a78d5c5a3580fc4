using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Tests.Recommendations;

public sealed class MattersDomainTests
{
    private static readonly BodyInfo Council = new(Guid.CreateVersion7(), "Kommunfullmäktige", "KF", BodyKind.Council, null);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("47", "§ 47")]
    [InlineData("§47", "§ 47")]
    [InlineData(" § 116 A ", "§ 116a")]
    [InlineData("§ 1", "§ 1")]
    public void A_paragraph_is_written_as_minutes_write_it(string typed, string written) => Assert.Equal(written, Paragraph.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("§§ 4")]
    [InlineData("47 §")]
    [InlineData("12345")]
    [InlineData("4 ab")]
    public void What_is_no_paragraph_is_refused(string typed)
    {
        Assert.False(Paragraph.IsOne(typed));
        Assert.Equal("REC-005", Assert.Throws<RuleBroken>(() => Paragraph.Read(typed)).Code);
    }

    [Theory]
    [InlineData("2025-03-25", "2025-03-25", "2025-03-25", "2025-03-25")]
    [InlineData("2025-03-25—26", "2025-03-25", "2025-03-26", "2025-03-25—26")]
    [InlineData("2025-03-25–26", "2025-03-25", "2025-03-26", "2025-03-25—26")]
    [InlineData("2025-03-31—04-01", "2025-03-31", "2025-04-01", "2025-03-31—04-01")]
    [InlineData("2025-12-31 till 2026-01-02", "2025-12-31", "2026-01-02", "2025-12-31—2026-01-02")]
    public void A_meeting_lasts_a_day_or_some(string typed, string from, string to, string written)
    {
        var meeting = MeetingDate.Read(typed)!;
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null), written), (meeting.From, meeting.To, meeting.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-02-30")]
    [InlineData("2025-03-26—25")]
    [InlineData("2025-03-01—31")]
    [InlineData("25/3 2025")]
    public void What_is_no_meeting_is_refused(string? typed) => Assert.Null(MeetingDate.Read(typed));

    [Fact]
    public void The_words_of_a_decision_are_complete_and_consistent()
    {
        var condition = new Condition.Adopts(Who.Municipalities);
        AssertRefused(Outcome.AdoptIf, null, null, null);
        AssertRefused(Outcome.Adopt, null, condition, null);
        AssertRefused(Outcome.Reject, null, null, Today);
        AssertRefused(Outcome.AdoptDeviating, "  ", null, null);
        AssertRefused(Outcome.Note, "annan lydelse", null, null);
        AssertRefused(Outcome.AdoptIf, null, condition, Today.AddDays(-1));
        Assert.Equal(Today, DecisionWords.Of(Outcome.AdoptIf, null, condition, Today, Today).LapsesOn);
        Assert.Equal("ny text", DecisionWords.Of(Outcome.AdoptDeviating, " ny text ", null, null, Today).Wording);
    }

    [Fact]
    public void A_step_must_have_been_unless_it_is_planned()
    {
        var tomorrow = new MeetingDate(Today, Today.AddDays(1));
        Assert.Equal("REC-004", Assert.Throws<RuleBroken>(() => Step(tomorrow, StepKind.Decision, "1")).Code);
        Assert.Equal(StepKind.Planned, Step(tomorrow, StepKind.Planned, null).Kind);
        Assert.Equal("REC-005", Assert.Throws<RuleBroken>(() => Step(new MeetingDate(Today, Today), StepKind.Decision, null)).Code);
        Assert.Equal("REC-004", Assert.Throws<RuleBroken>(() => Step(new MeetingDate(Today.AddDays(-99), Today.AddDays(-99)), StepKind.Proposal, null)).Code);
    }

    [Fact]
    public void The_chain_is_told_in_order_of_the_meetings()
    {
        var late = Step(new MeetingDate(Today, Today), StepKind.Decision, "7");
        var early = Step(new MeetingDate(Today.AddDays(-2), Today.AddDays(-1)), StepKind.Proposal, null);
        Assert.Equal("KF 2026-11-20—21, förslag\nKF 2026-11-22 § 7, beslut", StepText.Chain([late, early]));
    }

    private static MatterStep Step(MeetingDate meeting, StepKind kind, string? paragraph) =>
        new(Guid.CreateVersion7(), Council, meeting, kind, paragraph, null, Today.AddDays(-30), Today);

    private static void AssertRefused(Outcome outcome, string? wording, Condition? condition, DateOnly? lapsesOn) =>
        Assert.Equal("REC-009", Assert.Throws<RuleBroken>(() => DecisionWords.Of(outcome, wording, condition, lapsesOn, Today)).Code);
}

using CsCheck;
using Governance.Matters.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Matters;

/// <summary>An initiative's course: from being handed in to the extract.</summary>
public sealed class InitiativeTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private static readonly InitiativeAct[] ToDecision = [InitiativeAct.Admit, InitiativeAct.Refer, InitiativeAct.Reply, InitiativeAct.PutOnAgenda];

    [Theory]
    [InlineData(nameof(InitiativeOutcome.Granted))]
    [InlineData(nameof(InitiativeOutcome.Rejected))]
    [InlineData(nameof(InitiativeOutcome.DeemedAnswered))]
    public void What_is_settled_gets_its_extract(string outcome)
    {
        var initiative = OnAgenda();
        Do(initiative, InitiativeAct.Decide, Enum.Parse<InitiativeOutcome>(outcome));
        Assert.Equal(InitiativePhase.Decided, initiative.Phase);
        Assert.Throws<RuleBroken>(() => Do(initiative, InitiativeAct.Withdraw));
        Do(initiative, InitiativeAct.SendExtract);
        Assert.Equal(InitiativePhase.ExtractSent, initiative.Phase);
        Assert.Empty(InitiativeCourse.Open(initiative.Phase, initiative.Outcome));
    }

    [Fact]
    public void What_is_referred_back_is_answered_anew_and_what_is_postponed_only_gets_a_new_day()
    {
        var back = OnAgenda();
        Do(back, InitiativeAct.Decide, InitiativeOutcome.ReferredBack);
        Assert.Equal([InitiativeAct.Refer, InitiativeAct.Withdraw], InitiativeCourse.Open(back.Phase, back.Outcome));
        var later = OnAgenda();
        Do(later, InitiativeAct.Decide, InitiativeOutcome.Postponed);
        Assert.Equal([InitiativeAct.PutOnAgenda, InitiativeAct.Withdraw], InitiativeCourse.Open(later.Phase, later.Outcome));
        Do(later, InitiativeAct.PutOnAgenda);
        Do(later, InitiativeAct.Decide);
        Assert.Equal(InitiativePhase.Decided, later.Phase);
    }

    [Theory]
    [InlineData("Chef\nProjektledare", false)]
    [InlineData("Chef\nEva Ek (C)", true)]
    public void The_extract_reaches_who_raised_the_matter(string recipients, bool may)
    {
        var initiative = OnAgenda();
        Do(initiative, InitiativeAct.Decide);
        if (may)
            Do(initiative, InitiativeAct.SendExtract, recipients: recipients);
        else
            Assert.Equal(MatterRules.ProposerLeftOut, Assert.Throws<RuleBroken>(() => Do(initiative, InitiativeAct.SendExtract, recipients: recipients)).Code);
    }

    // KL 5:35 speaks of motions and citizen proposals, not of initiatives in boards and committees.
    [Theory]
    [InlineData(nameof(InitiativeKind.Motion), true)]
    [InlineData(nameof(InitiativeKind.CitizenProposal), true)]
    [InlineData(nameof(InitiativeKind.Initiative), false)]
    public void Only_councils_have_a_year(string kind, bool has) =>
        Assert.Equal(has ? new DateOnly(2027, 2, 28) : null, Begun(Enum.Parse<InitiativeKind>(kind), new DateOnly(2026, 2, 28)).DecideBy);

    [Fact]
    public void No_sequence_of_acts_leaves_the_course() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 4]).Array[1, 30].Sample(
            acts =>
            {
                var (initiative, kinds) = (Begun(), new List<InitiativeAct>());
                foreach (var (what, outcome) in acts)
                {
                    var (act, phase, last, steps) = ((InitiativeAct)what, initiative.Phase, initiative.Outcome, initiative.Steps);
                    var admits = InitiativeCourse.Admits(phase, last, act);
                    try
                    {
                        Do(initiative, act, (InitiativeOutcome)outcome);
                    }
                    catch (RuleBroken refused)
                    {
                        Assert.False(admits);
                        Assert.Equal(MatterRules.WrongInitiativePhase, refused.Code);
                        Assert.Equal((phase, steps), (initiative.Phase, initiative.Steps));
                        continue;
                    }

                    kinds.Add(act);
                    Assert.True(admits);
                    Assert.Equal(steps + 1, initiative.Steps);
                    // Nothing is decided that was not answered and put on an agenda, and nothing is sent that was not decided.
                    Assert.True(act != InitiativeAct.Decide || (kinds.Contains(InitiativeAct.Reply) && kinds.Contains(InitiativeAct.PutOnAgenda)));
                    Assert.Equal(initiative.Phase is InitiativePhase.Decided or InitiativePhase.ExtractSent, initiative.Outcome is { } said && said.IsFinal());
                }
            },
            iter: 2000);

    private static OwnInitiative Begun(InitiativeKind kind = InitiativeKind.Initiative, DateOnly? on = null) => OwnInitiative.Begin(
        new InitiativeDraft { Kind = kind, Title = "Samordnare", Text = "Inrätta en.", ProposerName = "Eva Ek", ProposerParty = "C", BodyName = "Regionstyrelsen", SubmittedOn = on ?? Today.AddDays(-50) }, Today, Now).Row;

    private static OwnInitiative OnAgenda()
    {
        var initiative = Begun();
        foreach (var act in ToDecision)
            Do(initiative, act);
        return initiative;
    }

    private static void Do(Initiative initiative, InitiativeAct act, InitiativeOutcome outcome = InitiativeOutcome.Rejected, string recipients = "Eva Ek (C)") => initiative.Act(
        act,
        new InitiativeFacts
        {
            On = Today,
            Day = Today.AddDays(20),
            Office = "Regiondirektören",
            Text = "Skäl",
            Wording = "Avslås",
            Recipients = recipients,
            Outcome = act == InitiativeAct.Decide ? outcome : null,
            Decision = act == InitiativeAct.Decide ? new DecisionReference(null, "RS", Today, "§ 1", "") : null,
        },
        Today, Now);
}

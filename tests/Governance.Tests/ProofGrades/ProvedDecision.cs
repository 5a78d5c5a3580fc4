using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Tests.ProofGrades;

/// <summary>A decision of 11 May 2022 (a Wednesday) and the entries on it, without a database.</summary>
internal sealed class ProvedDecision(Outcome outcome = Outcome.Adopt, BodyKind body = BodyKind.Board, string day = "2022-05-11")
{
    public static readonly DateOnly Today = new(2022, 12, 1);
    private readonly List<ProofStep> _steps = [];
    private int _made;

    public PublishedDecision Decision { get; } = new()
    {
        PrincipalId = Guid.CreateVersion7(),
        Point = 1,
        Outcome = outcome,
        BodyName = "Kommunstyrelsen",
        BodyShortName = "KS",
        BodyKind = body,
        MeetingFrom = Day(day),
        DecidedOn = Day(day),
        Paragraph = "§ 66",
        ContentHash = "",
    };

    public IReadOnlyList<ProofStep> Steps => _steps;

    public DecisionProof Proof => new(Decision.DecidedOn, _steps);

    /// <summary>Adjusted and announced the day after the meeting: last day of appeal 2 June, final 3 June.</summary>
    public static ProvedDecision Announced(string on = "2022-05-12")
    {
        var made = new ProvedDecision();
        made.Add(ProofStepKind.Adjusted, "2022-05-12");
        made.Add(ProofStepKind.Announced, on);
        return made;
    }

    /// <summary>Adds an entry that must be allowed, and says whether it is outside the law's time.</summary>
    public bool Add(ProofStepKind kind, string on, string? reason = null, Guid? corrects = null)
    {
        var step = Step(kind, on, reason, corrects);
        var breach = ProofRules.Check(Decision, [.. _steps, step], Today).Contains(step.Id);
        _steps.Add(step);
        return breach;
    }

    /// <summary>What the rules say of an entry that they refuse; null when they allow it. Nothing is added.</summary>
    public Platform.Rules.RuleBroken? Refusal(ProofStepKind kind, string on, string? reason = null, Guid? corrects = null)
    {
        try
        {
            ProofRules.Check(Decision, [.. _steps, Step(kind, on, reason, corrects)], Today);
            return null;
        }
        catch (Platform.Rules.RuleBroken broken)
        {
            return broken;
        }
    }

    public Guid IdOf(ProofStepKind kind) => _steps.FindLast(s => s.Kind == kind)!.Id;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private ProofStep Step(ProofStepKind kind, string on, string? reason, Guid? corrects) => new()
    {
        DecisionId = Decision.Id,
        Kind = kind,
        On = Day(on),
        Reason = reason,
        CorrectsId = corrects,
        At = new DateTime(2022, 11, 30, 8, 0, 0, DateTimeKind.Utc).AddSeconds(_made++),
    };
}

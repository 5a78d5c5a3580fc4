using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Steps in words.</summary>
internal static class StepText
{
    /// <summary>Such as "KS 2022-05-11, förslag".</summary>
    public static string Stage(MatterStep step) => $"{step.BodyShortName} {step.Meeting}, {KindWord(step.Kind)}";

    /// <summary>The whole chain, a line per step; the notes stay in the principal's room.</summary>
    public static string Chain(IEnumerable<MatterStep> steps) => string.Join('\n', InOrder(steps)
        .Select(s => s.Paragraph is null ? Stage(s) : $"{s.BodyShortName} {s.Meeting} {s.Paragraph}, {KindWord(s.Kind)}"));

    /// <summary>By the day of the meeting.</summary>
    public static IEnumerable<MatterStep> InOrder(IEnumerable<MatterStep> steps) => steps.OrderBy(s => s.To).ThenBy(s => s.Kind).ThenBy(s => s.Id);

    /// <summary>What the body did.</summary>
    public static string KindWord(StepKind kind) => kind switch
    {
        StepKind.Planned => "planerat",
        StepKind.Proposal => "förslag",
        _ => "beslut",
    };

    /// <summary>A kind of body.</summary>
    public static string BodyWord(BodyKind kind) => kind switch
    {
        BodyKind.Preparatory => "beredning eller utskott",
        BodyKind.Committee => "nämnd",
        BodyKind.Board => "styrelsen",
        _ => "fullmäktige",
    };

    /// <summary>What an event says of a step.</summary>
    public static object Facts(MatterStep step) => new { body = step.BodyName, meeting = step.Meeting.ToString(), kind = step.Kind, step.Paragraph };
}

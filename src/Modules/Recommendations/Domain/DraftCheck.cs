using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain;

/// <summary>Something that stands in the way of sending a draft.</summary>
/// <param name="Field">The field of <see cref="DraftContent"/> that it is about, such as "Points[1].Wording".</param>
/// <param name="Text">Swedish text that says what to do; also the key of its translation. May hold {0} placeholders.</param>
/// <param name="Arguments">Values for the placeholders.</param>
internal sealed record Missing(string Field, string Text, params object[] Arguments);

/// <summary>Whether a draft says all that a recommendation must say before it is sent and sealed.</summary>
internal static class DraftCheck
{
    /// <summary>Everything that is missing or wrong, in the order of the form; empty when the draft can be sent.</summary>
    /// <param name="content">The draft.</param>
    /// <param name="members">The members of the collaboration.</param>
    /// <param name="today">Swedish day of sending.</param>
    public static IReadOnlyList<Missing> Of(DraftContent content, IReadOnlyList<PrincipalInfo> members, DateOnly today) =>
    [
        .. OfHeading(content, today),
        .. OfPoints(content, members),
        .. OfAddressees(content, members),
    ];

    /// <summary>The principals that the draft addresses, as the rules know them: the region first, then by code.</summary>
    public static IReadOnlyList<StandingPrincipal> PrincipalsOf(DraftContent content, IReadOnlyList<PrincipalInfo> members)
    {
        var addressed = content.Addressees.Select(a => a.PrincipalId).ToHashSet();
        return [.. members.Where(m => addressed.Contains(m.Id)).Select(StandingOf)];
    }

    /// <summary>A principal as the rules know it.</summary>
    public static StandingPrincipal StandingOf(PrincipalInfo principal) =>
        new(principal.Code, principal.Kind == PrincipalKind.Region ? StandingKind.Region : StandingKind.Municipality, principal.Population);

    private static IEnumerable<Missing> OfHeading(DraftContent content, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(content.Title))
            yield return new Missing(nameof(content.Title), "Ange en rubrik.");
        if (string.IsNullOrWhiteSpace(content.Background))
            yield return new Missing(nameof(content.Background), "Beskriv bakgrunden, så att huvudmännen vet varför de ska besluta.");
        if (string.IsNullOrWhiteSpace(content.ForumName))
            yield return new Missing(nameof(content.ForumName), "Ange vilket organ som rekommenderar.");
        if (content.MeetingDate is not { } meeting)
            yield return new Missing(nameof(content.MeetingDate), "Ange dagen för det möte som rekommenderade.");
        else if (meeting > today)
            yield return new Missing(nameof(content.MeetingDate), "Mötet {0} har inte varit än. Skicka efter mötet eller rätta datumet.", meeting.Iso());
        if (content.Paragraph.Length > 0 && !Paragraph.IsOne(content.Paragraph))
            yield return new Missing(nameof(content.Paragraph), "”{0}” är ingen paragraf. Skriv till exempel § 47.", content.Paragraph);
        if (content.AnswerBy is not { } answerBy)
            yield return new Missing(nameof(content.AnswerBy), "Ange sista svarsdag.");
        else if (answerBy < today)
            yield return new Missing(nameof(content.AnswerBy), "Svarsdagen {0} har passerat. Ange en senare dag.", answerBy.Iso());
    }

    private static IEnumerable<Missing> OfPoints(DraftContent content, IReadOnlyList<PrincipalInfo> members)
    {
        if (content.Points.Count == 0)
            yield return new Missing(nameof(content.Points), "Lägg till minst en beslutspunkt.");
        var scope = new ConditionScope(PrincipalsOf(content, members), [.. content.Points.Select(p => p.Number)], Decider: null);
        for (var i = 0; i < content.Points.Count; i++)
        {
            var point = content.Points[i];
            if (string.IsNullOrWhiteSpace(point.Wording))
                yield return new Missing($"Points[{i}].Wording", "Skriv lydelsen för punkt {0}.", point.Number);
            if (scope.Principals.Count > 0 && RuleFault(point, scope) is { } fault)
                yield return new Missing($"Points[{i}].Rule", fault.Text, [.. fault.Arguments]);
        }
    }

    // The check throws at the first fault; here it is one line in a list of what to mend.
    private static RuleBroken? RuleFault(DraftPoint point, ConditionScope scope)
    {
        if (point.Rule.Length == 0)
            return new RuleBroken(RecommendationRules.DraftIncomplete, "Välj när punkt {0} ska gälla.", point.Number);
        try
        {
            ConditionCheck.Check(ConditionJson.Read(point.Rule), scope);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken;
        }
    }

    private static IEnumerable<Missing> OfAddressees(DraftContent content, IReadOnlyList<PrincipalInfo> members)
    {
        if (content.Addressees.Count == 0)
            yield return new Missing(nameof(content.Addressees), "Välj minst en mottagare.");
        foreach (var stranger in content.Addressees.Where(a => members.All(m => m.Id != a.PrincipalId)))
            yield return new Missing(nameof(content.Addressees), "En mottagare ({0}) ingår inte i samverkan. Ta bort den.", stranger.PrincipalId);
    }
}

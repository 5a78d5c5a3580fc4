using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>What conditions on a recommendation may speak of: its addressees by code, the region first, and its points.</summary>
internal static class AddresseeScope
{
    /// <summary>The scope of a principal's condition.</summary>
    public static ConditionScope Of(Recommendation recommendation, PrincipalRegister register, Guid decider) => new(
        [.. PrincipalsOf(recommendation, register).Select(p => new StandingPrincipal(p.Code, KindOf(p), p.Population))],
        [.. recommendation.Points.Select(p => p.Number).Order()],
        register.ById(decider)?.Code);

    /// <summary>The addressees, the region first.</summary>
    public static IEnumerable<PrincipalInfo> PrincipalsOf(Recommendation recommendation, PrincipalRegister register) => recommendation.Addressees
        .Select(a => register.ById(a.PrincipalId)).OfType<PrincipalInfo>()
        .OrderBy(p => p.Kind).ThenBy(p => p.Code, StringComparer.Ordinal);

    /// <summary>The kind in the words of the rules.</summary>
    public static StandingKind KindOf(PrincipalInfo principal) =>
        principal.Kind == PrincipalKind.Region ? StandingKind.Region : StandingKind.Municipality;
}

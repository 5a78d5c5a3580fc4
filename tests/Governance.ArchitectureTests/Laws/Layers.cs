using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Governance.ArchitectureTests.Laws;

/// <summary>
/// What the namespaces of a module may lean on. A rule that matches no type fails of itself; R4 and R5 lift that, because
/// a module may lawfully lack the folder.
/// </summary>
internal static class Layers
{
    // An account must derive from Identity's user, or there is no password and no lockout; the class carries no framework code.
    private const string Frameworks =
        @"^(Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore\.(?!Identity\.IdentityUser`1$)|Hangfire|OpenIddict|FluentValidation)";

    [Law("R3: a module uses of another module nothing but its Contracts.")]
    public static IEnumerable<string> MeetOnlyAtContracts(Architecture architecture, string root, IEnumerable<string> others)
    {
        var foreign = string.Join('|', others.Select(Regex.Escape));
        return Complaints(architecture, Types().That().ResideInNamespaceMatching($@"^{Regex.Escape(root)}(\.|$)")
            .Should().NotDependOnAny(Types(true).That().HaveFullNameMatching($@"^({foreign})\.(?!Contracts\.)")));
    }

    [Law("R4: Domain leans on neither EF, ASP.NET, Hangfire, the context, nor Data, Pages, Api or Jobs.")]
    public static IEnumerable<string> PureDomain(Architecture architecture, string root) => Complaints(
        architecture,
        Types().That().ResideInNamespaceMatching($@"^{Regex.Escape(root)}\.Domain(\.|$)")
            .Should().NotDependOnAny(Types(true).That().HaveFullNameMatching(
                $@"{Frameworks}|^{Regex.Escape(root)}\.(Data|Pages|Api|Jobs)\.|^Governance\.Platform\.(Web|Ui|Jobs|Outbox|Data\.(GovernanceDbContext|Finding))"))
            .WithoutRequiringPositiveResults());

    [Law("R5: Contracts lean on nothing of their own module and on no framework.")]
    public static IEnumerable<string> PureContracts(Architecture architecture, string root) => Complaints(
        architecture,
        Types().That().ResideInNamespaceMatching($@"^{Regex.Escape(root)}\.Contracts(\.|$)")
            .Should().NotDependOnAny(Types(true).That().HaveFullNameMatching($@"{Frameworks}|^{Regex.Escape(root)}\.(?!Contracts\.)"))
            .WithoutRequiringPositiveResults());

    private static IEnumerable<string> Complaints(Architecture architecture, IArchRule rule) =>
        rule.Evaluate(architecture).Where(r => !r.Passed).Select(r => r.Description);
}

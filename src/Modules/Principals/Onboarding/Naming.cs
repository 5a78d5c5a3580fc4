using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;

namespace Governance.Principals.Onboarding;

/// <summary>How a new collaboration and its members are called and coloured until they choose for themselves.</summary>
internal static class Naming
{
    // Dark enough for white text, and far enough apart that neighbours by code differ.
    private static readonly string[] MunicipalColours =
    [
        "#0b5d7a", "#7a3b0b", "#2f6b2f", "#6a2c70", "#8a1c3b", "#1f5f5b", "#5b4a12", "#34497a", "#7a2e2e",
        "#3d6117", "#523a8a", "#00647d", "#8a4500", "#2d5a4a", "#7d2a5e", "#4b5320", "#15527a",
    ];

    private static readonly string[] RegionColours = ["#003d73", "#0f4c3a", "#5a1e4b", "#7a1f1f", "#283c63", "#00525c", "#4a3a6b"];

    /// <summary>The collaboration of a county.</summary>
    public static Collaboration Collaboration(County county)
    {
        var (name, forum) = county.Code switch
        {
            "12" => (county.ShortName, "Centralt samverkansorgan"),
            "14" => (county.ShortName, "Politiskt samrådsorgan (SRO)"),
            "23" => ("Jämtland Härjedalen", "Politisk samrådsgrupp"),
            _ => (county.ShortName, "Samverkansorgan"),
        };
        return new Collaboration
        {
            CountyCode = county.Code,
            Slug = Slug.Of(name),
            Name = "Vårdsamverkan " + name,
            ForumName = forum,
            ThemeColour = MunicipalColours[(Number(county.Code) * 5) % MunicipalColours.Length],
        };
    }

    /// <summary>A principal of the reference data as a tenant.</summary>
    public static Principal Principal(ReferencePrincipal principal)
    {
        var colours = principal.Kind == PrincipalKind.Region ? RegionColours : MunicipalColours;
        return new Principal
        {
            Code = principal.Code,
            Slug = principal.Slug,
            LegalName = principal.LegalName,
            DisplayName = principal.DisplayName,
            Kind = principal.Kind,
            CountyCode = principal.CountyCode,
            ThemeColour = colours[Number(principal.Code) % colours.Length],
        };
    }

    private static int Number(string code) => int.Parse(code, CultureInfo.InvariantCulture);
}

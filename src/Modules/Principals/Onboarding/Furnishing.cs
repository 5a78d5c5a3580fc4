using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;

namespace Governance.Principals.Onboarding;

/// <summary>What a principal's room holds from the start; its administrators change it afterwards.</summary>
internal static class Furnishing
{
    private const string Gotland = "0980";
    private const string Standard = "{prefix} {year}/{number}";

    // The forms that these principals are known to write (domain.md, 3.1); a municipality also keeps the common one.
    private static readonly Dictionary<string, (string Prefix, string Pattern)[]> KnownForms = new(StringComparer.Ordinal)
    {
        ["10"] = [("", "{series}-{number}-{year}")],
        ["14"] = [("RS", "{prefix} {year}-{number:5}"), ("HSN", "{prefix} {year}-{number:5}")],
        ["23"] = [("RS", "{prefix}/{number}/{year}"), ("HSN", "{prefix}/{number}/{year}")],
        ["24"] = [("RS", "{prefix} {number}-{year}"), ("HSN", "{prefix} {number}-{year}")],
        ["25"] = [("", "{number}-{year}")],
        [Gotland] = [("RS", Standard), ("SON", Standard)],
        ["0126"] = [("KS", "{prefix}-{year}/{number}.{plan}"), ("KS", "{prefix} {year}/{number}.{plan}")],
        ["0138"] = [("KS", "{year}/{prefix} {number:4}"), ("KS", "{year}/{prefix} {number:4} {plan}")],
        ["0484"] = [("KSKF", "{prefix}/{year}:{number}")],
        ["1383"] = [("KS", "{prefix} {year}/{number:4}")],
        ["1401"] = [("KS", "{year}{prefix}{number}")],
        ["1460"] = [("", "{year}.{number}.{plan}")],
        ["1480"] = [("SLK", "{prefix}-{year}-{number:5}"), ("", "{number}/{year:2}")],
        ["1481"] = [("", "{number:5}/{year}")],
        ["1880"] = [("Ks", "{prefix} {number}/{year}")],
        ["2023"] = [("KS", "{prefix}/{year}:{number}")],
    };

    /// <summary>The bodies that a principal has from the start.</summary>
    public static IReadOnlyList<Body> Bodies(ReferencePrincipal principal)
    {
        if (principal.Code == Gotland)
            return [.. RegionBodies(), Body("Socialnämnden", "SON", BodyKind.Committee)];
        return principal.Kind == PrincipalKind.Region ? RegionBodies() : MunicipalBodies(principal);
    }

    /// <summary>The forms of case number that a principal has from the start.</summary>
    public static IReadOnlyList<CaseNumberForm> CaseNumberForms(ReferencePrincipal principal)
    {
        var common = principal.Kind == PrincipalKind.Municipality && principal.Code != Gotland ? new[] { ("KS", Standard), ("SN", Standard) } : [("RS", Standard), ("HSN", Standard)];
        var known = KnownForms.GetValueOrDefault(principal.Code, []);
        var forms = known.Length > 0 && (principal.Kind == PrincipalKind.Region || principal.Code == Gotland) ? known : [.. known.Union(common)];
        return [.. forms.Select(f => new CaseNumberForm { Prefix = f.Item1, Pattern = f.Item2 })];
    }

    private static List<Body> RegionBodies() =>
    [
        Body("Regionfullmäktige", "RF", BodyKind.Council),
        Body("Regionstyrelsen", "RS", BodyKind.Board),
        Body("Hälso- och sjukvårdsnämnden", "HSN", BodyKind.Committee),
        Body("Regionstyrelsens arbetsutskott", "RSAU", BodyKind.Preparatory),
    ];

    // Larger municipalities have a committee of their own for care beside the social one.
    private static List<Body> MunicipalBodies(ReferencePrincipal principal) =>
    [
        Body("Kommunfullmäktige", "KF", BodyKind.Council),
        Body("Kommunstyrelsen", "KS", BodyKind.Board),
        Body("Socialnämnden", "SN", BodyKind.Committee),
        .. principal.Population.Values.Max() >= 30_000 ? new[] { Body("Vård- och omsorgsnämnden", "VON", BodyKind.Committee) } : [],
        Body("Kommunstyrelsens arbetsutskott", "KSAU", BodyKind.Preparatory),
    ];

    private static Body Body(string name, string shortName, BodyKind kind) => new() { Name = name, ShortName = shortName, Kind = kind };
}

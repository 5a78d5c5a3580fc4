using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;

namespace Governance.Principals.ReferenceData;

/// <summary>A county with the principals that it has, as Statistics Sweden (SCB) lists them.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">Such as "Skåne län".</param>
/// <param name="ShortName">Such as "Skåne".</param>
/// <param name="Principals">The region first, then the municipalities by code; on Gotland one municipality alone.</param>
internal sealed record County(string Code, string Name, string ShortName, IReadOnlyList<ReferencePrincipal> Principals);

/// <summary>A region or a municipality of the reference data.</summary>
internal sealed record ReferencePrincipal(
    string Code, string Slug, string LegalName, string DisplayName, PrincipalKind Kind, string CountyCode, IReadOnlyDictionary<DateOnly, long> Population);

/// <summary>The 21 counties, 21 regions and 290 municipalities of Sweden, which ship with the product.</summary>
internal static class Counties
{
    private static readonly Lazy<IReadOnlyList<County>> Read = new(ReadAll);

    /// <summary>All counties, by code.</summary>
    public static IReadOnlyList<County> All => Read.Value;

    /// <summary>The county with that code, or null.</summary>
    public static County? ByCode(string code) => All.FirstOrDefault(c => c.Code == code);

    private static List<County> ReadAll()
    {
        var rows = Rows("municipalities.csv");
        var population = Rows("population.csv").ToLookup(r => r["code"]);
        var municipalities = rows.Zip(Slugs(rows), (row, slug) => Municipality(row, slug, population[row["code"]])).ToLookup(m => m.CountyCode);
        return [.. Rows("counties.csv").Select(row => ReadCounty(row, [.. municipalities[row["county_code"]].OrderBy(m => m.Code, StringComparer.Ordinal)]))];
    }

    private static County ReadCounty(Dictionary<string, string> row, List<ReferencePrincipal> municipalities)
    {
        var (code, region) = (row["county_code"], row["region_name"]);
        // Where the municipality has the region's tasks (Gotland) the two are one principal, and by law it is a municipality.
        if (municipalities is [var only] && only.DisplayName == region)
            return new County(code, row["county_name"], row["county_name_short"], [only with { Slug = Slug.Of(region) }]);

        var population = municipalities.SelectMany(m => m.Population).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
        var principal = new ReferencePrincipal(code, Slug.Of(region), region, region, PrincipalKind.Region, code, population);
        return new County(code, row["county_name"], row["county_name_short"], [principal, .. municipalities]);
    }

    private static ReferencePrincipal Municipality(Dictionary<string, string> row, string slug, IEnumerable<Dictionary<string, string>> population) => new(
        row["code"], slug, row["full_name"], row["self_styled_name"], PrincipalKind.Municipality, row["county_code"],
        population.ToDictionary(
            p => DateOnly.ParseExact(p["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            p => long.Parse(p["population"], CultureInfo.InvariantCulture)));

    // Habo and Håbo fold to the same word: the name that needs no folding keeps it, the other gets its county's name after it.
    private static IEnumerable<string> Slugs(List<Dictionary<string, string>> municipalities)
    {
        var taken = municipalities.CountBy(m => Slug.Of(m["name"])).Where(s => s.Value > 1).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in municipalities)
        {
            var slug = Slug.Of(row["name"]);
            var isExact = row["name"].Equals(slug, StringComparison.OrdinalIgnoreCase);
            if (Slug.Reserved.Contains(slug))
                throw new InvalidOperationException($"The slug '{slug}' is reserved for the portal's own pages.");
            yield return !taken.Contains(slug) || isExact ? slug : $"{slug}-{Slug.Of(row["county_name"])}";
        }
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(typeof(Counties).Assembly.GetManifestResourceStream(file)!);
        var heads = reader.ReadLine()!.Split(',');
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { Length: > 0 } line)
            rows.Add(heads.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
        return rows;
    }
}

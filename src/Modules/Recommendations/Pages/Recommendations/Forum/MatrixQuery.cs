using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>What of the matrix is shown and in which order: all of it stands in the address.</summary>
/// <param name="Status">Word of rules.md for a status, or <c>late</c>.</param>
/// <param name="Text">Part of a name or a case number.</param>
/// <param name="Sort"><c>name</c>, <c>status</c> or <c>date</c>; descending with a minus before it.</param>
/// <param name="AsOf">The day, when it is a past one.</param>
/// <param name="Map">The point that the map shows.</param>
internal sealed record MatrixQuery(string? Status, string? Text, string? Sort, DateOnly? AsOf, int Map)
{
    /// <summary>Value of <see cref="Status"/> for those that are late.</summary>
    public const string Late = "late";

    /// <summary>The address with some part of it changed.</summary>
    public string Href(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["asOf"] = AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["status"] = Blank(Status),
        ["q"] = Blank(Text),
        ["sort"] = Blank(Sort),
        ["map"] = Map > 1 ? Map.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    /// <summary>The same, sorted by a column; a second time the other way round.</summary>
    public MatrixQuery By(string column) => this with { Sort = string.Equals(Sort ?? "name", column, StringComparison.Ordinal) ? "-" + column : column };

    /// <summary>For <c>aria-sort</c>: how a column is sorted now.</summary>
    public string? Direction(string column) => (Sort ?? "name") switch
    {
        var sort when sort == column => "ascending",
        var sort when sort == "-" + column => "descending",
        _ => null,
    };

    /// <summary>The rows that are asked for, in order; the region stays first when sorted by name.</summary>
    public IReadOnlyList<MatrixRow> Apply(IReadOnlyList<MatrixRow> rows)
    {
        var shown = rows.Where(Matches);
        return Sort switch
        {
            "-name" => [.. shown.OrderByDescending(Name, SwedishOrder.Names)],
            "status" => [.. shown.OrderBy(Rank).ThenBy(Name, SwedishOrder.Names)],
            "-status" => [.. shown.OrderByDescending(Rank).ThenBy(Name, SwedishOrder.Names)],
            "date" => [.. shown.OrderBy(r => r.LastDecision ?? DateOnly.MaxValue).ThenBy(Name, SwedishOrder.Names)],
            "-date" => [.. shown.OrderByDescending(r => r.LastDecision ?? DateOnly.MinValue).ThenBy(Name, SwedishOrder.Names)],
            _ => [.. shown.OrderBy(r => r.Principal.Kind).ThenBy(Name, SwedishOrder.Names)],
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Name(MatrixRow row) => row.Principal.DisplayName;

    // The worst point decides, in the order of the legend.
    private static int Rank(MatrixRow row) => row.Cells.Max(c => ((int)c.Status.Tone() * 100) + (int)c.Status);

    private bool Matches(MatrixRow row) => MatchesStatus(row) && MatchesText(row);

    private bool MatchesStatus(MatrixRow row) => Blank(Status) switch
    {
        null => true,
        Late => row.Cells.Any(c => c.DaysLate > 0),
        var word => WireWord.TryRead(word, out PrincipalStatus status) && row.Cells.Any(c => c.Status == status),
    };

    private bool MatchesText(MatrixRow row) => Blank(Text)?.Trim() is not { } text
        || row.Principal.DisplayName.Contains(text, StringComparison.CurrentCultureIgnoreCase)
        || row.CaseNumber?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true
        || row.Principal.Code == text;
}

using System.Globalization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>How the excerpt's page writes figures.</summary>
internal static class ExcerptWords
{
    /// <summary>Öre as kronor, with decimals only where there are any.</summary>
    public static string Kronor(long ore) =>
        (ore / 100m).ToString(ore % 100 == 0 ? "N0" : "N2", CultureInfo.CurrentCulture) + " kr";
}

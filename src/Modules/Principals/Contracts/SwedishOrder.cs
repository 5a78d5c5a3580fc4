using System.Globalization;

namespace Governance.Principals.Contracts;

/// <summary>How names are sorted for people: å, ä and ö last, in that order, whatever language the page is in.</summary>
public static class SwedishOrder
{
    /// <summary>Compares names.</summary>
    public static StringComparer Names { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}

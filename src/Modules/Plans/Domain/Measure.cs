using System.Globalization;

namespace Governance.Plans.Domain;

/// <summary>Measured values: kept as whole ten-thousandths, so that every database compares and adds them alike.</summary>
internal static class Measure
{
    private const decimal Parts = 10_000m;
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Reads a number as people write it, with comma or point and spaces between thousands; null where it is none.</summary>
    public static long? Read(string? text)
    {
        var clean = (text ?? "").Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Replace('\u2212', '-').Replace(',', '.').TrimEnd('%');
        return decimal.TryParse(clean, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Most
            ? (long)Math.Round(value * Parts, MidpointRounding.AwayFromZero)
            : null;
    }

    /// <summary>As a decimal number.</summary>
    public static decimal Number(long value) => value / Parts;

    /// <summary>In the reader's culture, without needless decimals.</summary>
    public static string Text(long value) => Number(value).ToString("#,0.####", CultureInfo.CurrentCulture);

    /// <summary>As it is written into a field or file: no spaces, a decimal comma.</summary>
    public static string Plain(long? value) => value is { } v ? Number(v).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') : "";
}

using System.Globalization;

namespace Governance.Budgets.Domain;

/// <summary>Amounts as people write them: kept in whole öre, shown in kronor in the reader's language, read with comma or point.</summary>
internal static class Kronor
{
    private const long MostKronor = 1_000_000_000_000;
    private const int MostDecimals = 2;

    // Fixed by us, so that a server's own settings never move a separator; spaces do not break.
    private static readonly NumberFormatInfo SwedishForm = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = ",", NegativeSign = "−", NumberNegativePattern = 1 };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−", NumberNegativePattern = 1 };

    private static NumberFormatInfo Format => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : SwedishForm;

    /// <summary>With two decimals: 34 848,49.</summary>
    public static string Text(long ore) => (ore / 100m).ToString("N2", Format);

    /// <summary>Without decimals where there are no öre: 2 300 000.</summary>
    public static string Short(long ore) => (ore / 100m).ToString(ore % 100 == 0 ? "N0" : "N2", Format);

    /// <summary>The same in Swedish, whoever reads: for what is sent and decided, and for fields: <see cref="TryRead"/> reads it.</summary>
    public static string Swedish(long ore) => (ore / 100m).ToString(ore % 100 == 0 ? "N0" : "N2", SwedishForm);

    /// <summary>A whole number with groups: 365 644.</summary>
    public static string Whole(Int128 number) => ((decimal)number).ToString("N0", Format);

    /// <summary>Reads what somebody typed, in kronor: spaces between groups, comma or point before at most two decimals.</summary>
    public static bool TryRead(string? text, out long ore)
    {
        ore = 0;
        var bare = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]).Replace('−', '-').Replace(',', '.');
        if (bare.EndsWith("kr", StringComparison.OrdinalIgnoreCase))
            bare = bare[..^2];
        // Three digits after a comma or point are a group to some and decimals to others: better to ask.
        if (bare.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && bare.Length - point - 1 > MostDecimals)
            return false;
        if (!decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kronor) || Math.Abs(kronor) > MostKronor)
            return false;
        ore = (long)(kronor * 100);
        return true;
    }
}

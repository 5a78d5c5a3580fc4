using System.Globalization;

namespace Governance.Budgets.Domain;

/// <summary>A share before rounding: whole units and a fraction, without floating point.</summary>
/// <param name="IsCredit">Whether it is below zero.</param>
/// <param name="FloorUnits">Whole units, towards zero.</param>
/// <param name="Remainder">What is left: so many of <paramref name="Whole"/> parts of a unit.</param>
/// <param name="Whole">All weights.</param>
internal readonly record struct ExactShare(bool IsCredit, long FloorUnits, UInt128 Remainder, UInt128 Whole)
{
    /// <summary>The weight's part of a number of units.</summary>
    public static ExactShare Of(long units, long weight, Int128 all)
    {
        var (floor, remainder) = UInt128.DivRem((UInt128)Int128.Abs(units) * (UInt128)weight, (UInt128)all);
        return new ExactShare(units < 0, (long)floor, remainder, (UInt128)all);
    }

    /// <summary>In kronor with four decimals, and an ellipsis where more follow.</summary>
    public string Kronor(long unitOre)
    {
        var (hundredths, more) = UInt128.DivRem(Remainder * (UInt128)unitOre * 100, Whole);
        var (ore, decimals) = UInt128.DivRem(hundredths, 100);
        var amount = (FloorUnits * unitOre) + (long)ore;
        var text = Domain.Kronor.Text(IsCredit ? -amount : amount) + ((long)decimals).ToString("00", CultureInfo.InvariantCulture);
        return (IsCredit && amount == 0 ? "−" : "") + text + (more == 0 ? "" : "…");
    }
}

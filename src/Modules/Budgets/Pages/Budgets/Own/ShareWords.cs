using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Own;

/// <summary>How a principal's part of a key comes about, step by step down to the rounding; every number can be recomputed by hand.</summary>
internal sealed class ShareWords(ShareBook share, IStringLocalizer text)
{
    /// <summary>The steps of one key.</summary>
    public IEnumerable<string> Steps(KeySplit split)
    {
        var lines = share.Sharing.Lines.Where(l => l.Key.Id == split.Key.Id).ToList();
        var (cost, covered) = (lines.Sum(l => l.Line.AmountOre), lines.Sum(l => l.CoveredOre));
        yield return covered == 0
            ? text["Raderna som delas med nyckeln kostar tillsammans {0}. Inga externa medel täcker dem, så {0} delas.", text.KrOre(cost)]
            : text["Raderna som delas med nyckeln kostar tillsammans {0}. Externa medel täcker {1}. Kvar att dela: {0} – {1} = {2}.", text.KrOre(cost), text.KrOre(covered), text.KrOre(split.NetOre)];
        if (split.Units == 0)
        {
            yield return text["Det finns inget att dela, så andelen är {0}.", text.KrOre(0)];
            yield break;
        }

        if (split.PartOf(share.Me.Id) is not { } part)
            yield break;
        foreach (var step in part.Payer.Kind == PrincipalKind.Region && split.Key.Scope == KeyScope.OneToOne ? Half(split, part) : Weighed(split, part))
            yield return step;
        foreach (var step in Rounding(split, part))
            yield return step;
    }

    private IEnumerable<string> Half(KeySplit split, KeyPart part)
    {
        yield return text["Nyckeln är 1:1. Regionen betalar hälften: {0} / 2 = {1} kr.", text.KrOre(split.NetOre), part.Exact.Kronor(split.UnitOre)];
    }

    private IEnumerable<string> Weighed(KeySplit split, KeyPart part)
    {
        var halves = split.Key.Scope == KeyScope.OneToOne && split.Parts.Any(p => p.Payer.Kind == PrincipalKind.Region);
        var all = halves ? split.Parts.Where(p => p.Payer.Kind == PrincipalKind.Municipality).Sum(p => p.Own) : split.OwnTotal;
        if (halves)
            yield return text["Nyckeln är 1:1. Regionen betalar hälften och kommunerna tillsammans den andra hälften, som delas mellan dem."];
        yield return Basis(split.Key, part, all, halves);
        yield return halves
            ? text["{0} / 2 × {1} / {2} = {3} kr.", text.KrOre(split.NetOre), Kronor.Whole(part.Own), Kronor.Whole(all), part.Exact.Kronor(split.UnitOre)]
            : text["{0} × {1} / {2} = {3} kr.", text.KrOre(split.NetOre), Kronor.Whole(part.Own), Kronor.Whole(all), part.Exact.Kronor(split.UnitOre)];
    }

    private string Basis(CostKey key, KeyPart part, long all, bool halves)
    {
        var (own, whole) = (Kronor.Whole(part.Own), Kronor.Whole(all));
        var day = key.Weights.FirstOrDefault(w => w.Code == part.Payer.Code)?.FigureDay;
        return (key.Basis, halves) switch
        {
            (KeyBasis.Population, true) => text["Delningen går efter folkmängd {0}. {1} hade {2} av kommunernas {3} invånare (SCB, {4}).", key.PopulationDay?.Iso() ?? "", share.Me.DisplayName, own, whole, day?.Iso() ?? ""],
            (KeyBasis.Population, false) => text["Delningen går efter folkmängd {0}. {1} väger {2} av {3} (SCB, {4}).", key.PopulationDay?.Iso() ?? "", share.Me.DisplayName, own, whole, day?.Iso() ?? ""],
            (KeyBasis.Equal, _) => text["Delningen är i {0} lika delar.", whole],
            (KeyBasis.Use, _) => text["Delningen går efter användning ({0}). {1} har {2} av {3}.", key.Source, share.Me.DisplayName, own, whole],
            _ => text["Delningen går efter fasta vikter. {0} väger {1} av {2}.", share.Me.DisplayName, own, whole],
        };
    }

    private IEnumerable<string> Rounding(KeySplit split, KeyPart part)
    {
        var unit = split.UnitOre == 1 ? text["öre"].Value : text["kronor"].Value;
        if (split.LeftOver == 0)
        {
            yield return text["Alla andelar går jämnt upp i hela {0}, så inget avrundas: {1}.", unit, text.KrOre(part.Units * split.UnitOre)];
            yield break;
        }

        yield return text["Var och en får först sin andel avrundad nedåt till hela {0}; för {1} är det {2}.", unit, share.Me.DisplayName, text.KrOre(Floor(part) * split.UnitOre)];
        yield return text["Då återstår {0} {1}. De går ett var till dem vars andel har störst decimaldel, vid lika till regionen först och sedan efter kommunkod.", Kronor.Whole(split.LeftOver), unit];
        yield return part.IsRaised
            ? text["{0} får ett av dem och betalar {1}.", share.Me.DisplayName, text.KrOre(part.Units * split.UnitOre)]
            : text["{0} får inget av dem och betalar {1}.", share.Me.DisplayName, text.KrOre(part.Units * split.UnitOre)];
    }

    private static long Floor(KeyPart part) => part.Exact.IsCredit ? -part.Exact.FloorUnits : part.Exact.FloorUnits;

    /// <summary>The exact part of a line, before the key is rounded.</summary>
    public string OfLine(LineCost line)
    {
        var split = share.Sharing.Splits.First(s => s.Key.Id == line.Key.Id);
        return split.PartOf(share.Me.Id) is { } part ? ExactShare.Of(line.NetOre, part.Weight, part.Of).Kronor(1) : Kronor.Text(0);
    }
}

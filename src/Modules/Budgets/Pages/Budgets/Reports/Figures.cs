using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>The numbers of a report, from the books as they are today.</summary>
internal static class Figures
{
    public static ReportFigures Of(YearBook book, PrincipalRegister register)
    {
        var sharing = book.Sharing(register);
        return new ReportFigures
        {
            AsOf = book.Day,
            BudgetOre = book.Content.TotalOre,
            CeilingOre = book.CeilingOre,
            FundedOre = book.Content.FundedOre,
            ActualOre = book.Spending.ActualOre,
            OpenOre = book.Spending.Commitments.Sum(c => book.Spending.StateOf(c).OpenOre),
            Lines = [.. book.Lines.Select(l => new ReportLine(l.Line.Title, l.Line.Kind, l.BudgetOre, l.Spending.ActualOre))],
            Fundings = [.. book.Content.Fundings.Select(f => new ReportAmount(f.Name, f.AmountOre))],
            Shares = [.. sharing.Payers.Select(p => new ReportAmount(p.Code, sharing.ShareOre(p.Id)))],
            Decisions = [.. book.Revisions.Reverse().Select(r => new ReportDecision(
                r.Number, r.Revision.TotalOre, r.Revision.Decider,
                r.Revision.Decider == Decider.Forum ? r.Revision.Reference : r.Standing.Number ?? "", r.InTime.EffectiveOn is { } on && on <= book.Day ? on : null))],
        };
    }
}

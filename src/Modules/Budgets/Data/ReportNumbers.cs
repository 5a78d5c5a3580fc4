using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Data;

/// <summary>Reads the numbers of a yearly report: the money from the books, what it gave from the plans that were in force.</summary>
internal sealed class ReportNumbers(YearBooks books, IPlanDirectory plans, IPrincipalDirectory directory)
{
    /// <summary>As they are today.</summary>
    public async Task<ReportFigures> ReadAsync(Guid collaborationId, Guid planYearId, CancellationToken cancellationToken)
    {
        var book = await books.ReadAsync(collaborationId, planYearId, cancellationToken);
        var progress = await plans.ProgressAsync(collaborationId, book.Year.Year, book.Day, cancellationToken);
        return Of(book, await directory.RegisterAsync(cancellationToken)) with
        {
            // A strategy says what is wanted; only what is done can be reported on.
            Plans = [.. progress.Where(p => p.Activities.Count > 0).Select(Of)],
        };
    }

    private static ReportFigures Of(YearBook book, PrincipalRegister register)
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
            Lines = [.. book.Lines.Select(l => new ReportLine(l.Line.Title, l.Line.Kind, l.BudgetOre, l.Spending.ActualOre, l.Line.Activity))],
            Fundings = [.. book.Content.Fundings.Select(f => new ReportAmount(f.Name, f.AmountOre))],
            Shares = [.. sharing.Payers.Select(p => new ReportAmount(p.Code, sharing.ShareOre(p.Id)))],
            Decisions = [.. book.Revisions.Reverse().Select(r => new ReportDecision(
                r.Number, r.Revision.TotalOre, r.Revision.Decider,
                r.Revision.Decider == Decider.Forum ? r.Revision.Reference : r.Standing.Number ?? "", r.InTime.EffectiveOn is { } on && on <= book.Day ? on : null))],
            Entries = book.Year.Entries,
            Revisions = book.Year.Revisions,
        };
    }

    private static ReportPlan Of(PlanProgress plan) => new(
        plan.Title, plan.Version, plan.Share,
        [.. plan.Activities.Select(a => new ReportActivity(a.Area, a.Number, a.Title, a.Status, a.Share, a.Reported, a.Parts, a.Comment ?? ""))],
        [.. plan.Indicators.Select(i => new ReportIndicator(i.Name, i.Unit, i.Target, i.Actual, i.Period ?? ""))]);
}

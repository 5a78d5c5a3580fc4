using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.Platform.Data;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using NotFound = Governance.Platform.Rules.NotFound;

namespace Governance.Budgets.Api;

/// <summary>Budgets, shares and entries as resources: the numbers of the pages.</summary>
internal static class BudgetOperations
{
    public static async Task<PageOf<BudgetRowWire>> ListAsync(Guid id, [AsParameters] Paging paging, GovernanceDbContext db, YearBooks books, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var years = await books.ListAsync(id, cancellationToken);
        return paging.Of([.. years.Select(b => new BudgetRowWire(
            b.Year.Id, b.Year.Year, b.Year.ClosedOn, b.Applied?.Number, b.Content.TotalOre, b.Content.FundedOre, b.CeilingOre, b.Spending.UsedOre, b.Spending.ActualOre))]);
    }

    public static async Task<BudgetWire> GetAsync(Guid id, YearBooks books, HttpResponse response, CancellationToken cancellationToken)
    {
        var book = await books.ReadAsync(id, cancellationToken);
        response.SetETag(book.Year);
        var content = book.Content;
        return new BudgetWire(
            id, book.Year.CollaborationId, book.Year.Year, book.Day, book.Year.ClosedOn, content.RoundTo, content.Text, book.Shown.Number, book.Applied?.Number,
            content.TotalOre, content.FundedOre, book.CeilingOre, book.Spending.UsedOre, book.Spending.ActualOre, book.ForecastOre,
            [.. book.Lines.Select(l => new LineWire(
                l.Line.Id, l.Line.Title, l.Line.Kind, l.Line.ActivityId, l.Line.Activity, content.KeyOf(l.Line).Id, l.BudgetOre, l.Spending.UsedOre, l.Spending.ActualOre, l.ForecastOre))],
            [.. content.Fundings.Select(f => new FundingWire(f.Id, f.Name, f.Kind, f.AmountOre, f.Lines))],
            [.. content.Keys.Select(k => KeyOf(k, book.Year.DecisionOn(k)))],
            [.. book.Revisions.Select(r => new VersionWire(
                r.Revision.Id, r.Number, r.Revision.TotalOre, r.Revision.Decider, r.Revision.Reason, r.Revision.ContentHash, r.Revision.SealedOn,
                r.InTime.EffectiveOn, r.Standing.State, r.Standing.RecommendationId))]);
    }

    public static async Task<SharesWire> SharesAsync(Guid id, YearBooks books, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var book = await books.ReadAsync(id, cancellationToken);
        var sharing = book.Sharing(await directory.RegisterAsync(cancellationToken));
        return new SharesWire(
            id, book.Year.Year, book.Applied is null ? "proposal" : book.IsFinal ? "final" : "preliminary", sharing.TotalOre, sharing.CoveredOre, sharing.ToShareOre, sharing.SumOre,
            [.. sharing.Payers.Select(p => new ShareWire(p.Code, p.Id, sharing.ShareOre(p.Id)))],
            [.. sharing.Splits.Select(s => new SplitWire(
                s.Key.Id, s.Key.Name, s.Units, s.UnitOre, s.LeftOver,
                [.. s.Parts.Select(p => new PartWire(p.Payer.Code, p.Weight, p.Exact.FloorUnits, p.IsRaised, p.Units))]))]);
    }

    public static async Task<FileContentHttpResult> ShareFileAsync(
        Guid id, string format, YearBooks books, IPrincipalDirectory directory, IStringLocalizer<Texts> text, CancellationToken cancellationToken) =>
        new BudgetTables(await books.ReadAsync(id, cancellationToken), await directory.RegisterAsync(cancellationToken), text).Shares(format).ToResult();

    public static async Task<PageOf<EntryWire>> EntriesAsync(Guid id, [AsParameters] Paging paging, YearBooks books, CancellationToken cancellationToken)
    {
        var book = await books.ReadAsync(id, cancellationToken);
        return paging.Of([.. book.Spending.Entries.Select(e => new EntryWire(e.Id, e.Kind, e.LineId, e.AmountOre, e.Text, e.Reference, e.On, e.CommitmentId, e.EnteredAt))]);
    }

    public static async Task<Created<EnteredWire>> EnterAsync(Guid id, NewEntryWire entry, EnterMoney.Handler enter, YearBooks books, CancellationToken cancellationToken)
    {
        var entered = await enter.HandleAsync(
            new EnterMoney(id, new NewEntry(entry.Kind, entry.LineId ?? Guid.Empty, entry.AmountOre, entry.Text.Trim(), entry.Reference.Trim(), entry.On, entry.CommitmentId)), cancellationToken);
        var book = await books.ReadAsync(id, cancellationToken);
        return TypedResults.Created($"/api/v1/budgets/{id}/entries", new EnteredWire(entered, book.Spending.UsedOre, book.Spending.ActualOre, book.CeilingOre));
    }

    private static KeyWire KeyOf(CostKey key, KeyDecision? decision) =>
        new(key.Id, key.Name, key.Scope, key.Basis, key.PopulationDay, key.Source, key.Weights, decision?.Reference, decision?.DecidedOn);
}

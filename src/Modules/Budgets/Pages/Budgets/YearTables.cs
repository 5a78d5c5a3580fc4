using Governance.Budgets.Data;
using Governance.Budgets.Pages.Budgets.Own;
using Governance.Budgets.Pages.Budgets.Reports;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The lists over years as files.</summary>
internal sealed class YearTables(DateOnly day, IStringLocalizer text)
{
    /// <summary>The budgets of a collaboration.</summary>
    public IActionResult Budgets(IEnumerable<YearBook> years, string forum, string? format) => File(
        new TableExport<YearBook>(
            text["Budgetar {0}", forum], day,
            [
                new(text["År"], b => b.Year.Year),
                new(text["Läge"], b => BudgetWords.State(b, text).Text),
                new(text["Budget"], b => new Money(b.Content.TotalOre)),
                new(text["Externa medel"], b => new Money(b.Content.FundedOre)),
                new(text["Tak"], b => b.CeilingOre is { } ceiling ? new Money(ceiling) : null),
                new(text["I anspråk"], b => new Money(b.Spending.UsedOre)),
                new(text["Utfall"], b => new Money(b.Spending.ActualOre)),
                new(text["Prognos"], b => new Money(b.ForecastOre)),
            ]),
        years, format);

    /// <summary>A principal's shares.</summary>
    public IActionResult Shares(IEnumerable<ShareBook> shares, string? format) => File(
        new TableExport<ShareBook>(
            text["Vår andel"], day,
            [
                new(text["År"], s => s.Book.Year.Year),
                new(text["Samverkan"], s => s.Collaboration.Name),
                new(text["Läge"], s => BudgetWords.ShareState(s.Book, text).Word),
                new(text["Budget"], s => new Money(s.Sharing.TotalOre)),
                new(text["Externa medel"], s => new Money(s.Sharing.CoveredOre)),
                new(text["Att dela"], s => new Money(s.Sharing.ToShareOre)),
                new(text["Vår andel"], s => new Money(s.ShareOre)),
            ]),
        shares, format);

    /// <summary>The yearly reports of a collaboration, and who has not confirmed them.</summary>
    public IActionResult Reports(IEnumerable<ReportRow> rows, string forum, string? format) => File(
        new TableExport<ReportRow>(
            text["Årsrapporter {0}", forum], day,
            [
                new(text["År"], r => r.Year),
                new(text["Publicerad"], r => r.PublishedOn),
                new(text["Sista dag att bekräfta"], r => r.ConfirmBy),
                new(text["Väntar på bekräftelse"], r => string.Join(", ", r.Waiting)),
                new(text["Försenad"], r => text[r.IsOverdue ? "Ja" : "Nej"].Value),
            ]),
        rows, format);

    /// <summary>The yearly reports that a principal was given.</summary>
    public IActionResult Reports(IEnumerable<OwnReport> reports, PrincipalRegister register, string? format) => File(
        new TableExport<OwnReport>(
            text["Årsrapporter"], day,
            [
                new(text["År"], r => r.Year),
                new(text["Samverkan"], r => register.Collaboration(r.CollaborationId)?.Name),
                new(text["Publicerad"], r => r.PublishedOn),
                new(text["Sista dag att bekräfta"], r => r.ConfirmBy),
                new(text["Mottagen"], r => r.ReceivedOn),
            ]),
        reports, format);

    /// <summary>Who has confirmed a report.</summary>
    public IActionResult Receipts(int year, IEnumerable<(PrincipalInfo Principal, DateOnly? On)> receipts, string? format) => File(
        new TableExport<(PrincipalInfo Principal, DateOnly? On)>(
            text["Mottagen årsrapport {0}", year], day,
            [
                new(text["Kod"], r => r.Principal.Code),
                new(text["Huvudman"], r => r.Principal.DisplayName),
                new(text["Bekräftad"], r => r.On),
            ]),
        receipts, format);

    private FileContentResult File<T>(TableExport<T> table, IEnumerable<T> rows, string? format) =>
        table.As(format, rows, text).ToActionResult();
}

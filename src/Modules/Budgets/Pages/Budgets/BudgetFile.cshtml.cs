using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The tables of a year's page as CSV or XLSX.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class BudgetFileModel(YearBooks books, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string table, string format, CancellationToken cancellationToken)
    {
        var book = await books.ReadAsync(VisitedForum.Of(HttpContext).Id, id, cancellationToken);
        var tables = new BudgetTables(book, await directory.RegisterAsync(cancellationToken), text);
        return (table switch
        {
            "lines" => tables.Lines(format),
            "entries" => tables.Entries(format),
            _ => tables.Shares(format),
        }).ToActionResult();
    }
}

using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>A published report with who has received it.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class ReportModel(GovernanceDbContext db, IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Room Forum => VisitedForum.Of(HttpContext);

    public YearlyReport Report { get; private set; } = null!;

    public ReportView View { get; private set; } = null!;

    public IReadOnlyList<(PrincipalInfo Principal, DateOnly? On)> Receipts { get; private set; } = [];

    /// <summary>Whether the day to confirm has passed.</summary>
    public bool IsOverdue => clock.Today() > Report.ConfirmBy;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var forum = Forum.Id;
        Report = await db.Set<YearlyReport>().AsNoTracking().FirstOrThrowAsync(r => r.Id == Id && r.CollaborationId == forum, cancellationToken);
        var receipts = await db.Set<ReportReceipt>().AsNoTracking().Where(r => r.ReportId == Id).ToDictionaryAsync(r => r.PrincipalId, r => r.ReceivedOn, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        View = new ReportView(Report.Content, register);
        Receipts = [.. (register.Collaboration(forum)?.Principals ?? []).Select(p => (p, receipts.TryGetValue(p.Id, out var on) ? on : (DateOnly?)null))];
    }
    /// <summary>The same as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Page();
    }

    /// <summary>Who has confirmed it.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return new YearTables(clock.Today(), text).Receipts(Report.Year, Receipts, format);
    }
}

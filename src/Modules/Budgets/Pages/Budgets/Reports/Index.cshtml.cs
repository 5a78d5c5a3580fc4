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

/// <summary>A year with its report, if there is one, and who still waits to have received it.</summary>
internal sealed record ReportRow(Guid PlanYearId, int Year, Guid? ReportId, DateOnly? PublishedOn, DateOnly? ConfirmBy, IReadOnlyList<string> Waiting, bool IsOverdue);

/// <summary>The yearly reports of a collaboration: which years have one, and what is overdue.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class IndexModel(GovernanceDbContext db, IPrincipalDirectory directory, TimeProvider clock, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    public Room Forum => VisitedForum.Of(HttpContext);

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (forum, today) = (Forum.Id, clock.Today());
        var years = await db.Set<PlanYear>().AsNoTracking().Where(y => y.CollaborationId == forum && y.Year <= today.Year).OrderByDescending(y => y.Year).Select(y => new { y.Id, y.Year }).ToListAsync(cancellationToken);
        var reports = await db.Set<YearlyReport>().AsNoTracking().Where(r => r.CollaborationId == forum).Select(r => new { r.Id, r.PlanYearId, r.PublishedOn }).ToListAsync(cancellationToken);
        var receipts = (await db.Set<ReportReceipt>().AsNoTracking().Where(r => r.CollaborationId == forum).Select(r => new { r.ReportId, r.PrincipalId }).ToListAsync(cancellationToken)).ToLookup(r => r.ReportId, r => r.PrincipalId);
        var members = (await directory.RegisterAsync(cancellationToken)).Collaboration(forum)?.Principals ?? [];
        Rows = [.. years.Select(y =>
        {
            var report = reports.Find(r => r.PlanYearId == y.Id);
            var by = report?.PublishedOn.AddDays(YearlyReport.DaysToConfirm);
            string[] waiting = report is null ? [] : [.. members.Where(m => !receipts[report.Id].Contains(m.Id)).Select(m => m.DisplayName)];
            var overdue = report is null ? today > YearlyReport.DueOf(y.Year) : waiting.Length > 0 && today > by;
            return new ReportRow(y.Id, y.Year, report?.Id, report?.PublishedOn, by, waiting, overdue);
        })];
        MayWrite = (await authorization.AuthorizeAsync(User, BudgetPermissions.Report)).Succeeded;
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return new YearTables(clock.Today(), text).Reports(Rows, Forum.Name, format);
    }
}

using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets.Reports;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Own;

/// <summary>A report in the principal's list.</summary>
internal sealed record OwnReport(Guid Id, int Year, Guid CollaborationId, DateOnly PublishedOn, DateOnly? ReceivedOn)
{
    public DateOnly ConfirmBy => PublishedOn.AddDays(YearlyReport.DaysToConfirm);
}

/// <summary>The yearly reports that the principal was given.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class ReportsModel(GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<OwnReport> Reports { get; private set; } = [];

    public PrincipalRegister Register { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = tenant.TenantId;
        Register = await directory.RegisterAsync(cancellationToken);
        Reports = await db.Set<YearlyReport>().AsNoTracking().OrderByDescending(r => r.Year).ThenByDescending(r => r.PublishedAt)
            .Select(r => new OwnReport(r.Id, r.Year, r.CollaborationId, r.PublishedOn, db.Set<ReportReceipt>().Where(x => x.ReportId == r.Id && x.PrincipalId == me).Select(x => (DateOnly?)x.ReceivedOn).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return new YearTables(Today, text).Reports(Reports, Register, format);
    }
}

/// <summary>A report that the principal was given, and its receipt.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class OwnReportModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, IAuthorizationService authorization, ReceiveReport.Handler receive, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string RoomPath => tenant.Room.Path;

    public YearlyReport Report { get; private set; } = null!;

    public ReportView View { get; private set; } = null!;

    public DateOnly? ReceivedOn { get; private set; }

    public bool MayReceive { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = tenant.TenantId;
        Report = await db.Set<YearlyReport>().AsNoTracking().FirstOrThrowAsync(r => r.Id == Id, cancellationToken);
        ReceivedOn = await db.Set<ReportReceipt>().Where(r => r.ReportId == Id && r.PrincipalId == me).Select(r => (DateOnly?)r.ReceivedOn).FirstOrDefaultAsync(cancellationToken);
        View = new ReportView(Report.Content, await directory.RegisterAsync(cancellationToken));
        MayReceive = ReceivedOn is null && (await authorization.AuthorizeAsync(User, BudgetPermissions.Receive)).Succeeded;
    }

    /// <summary>The same as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, BudgetPermissions.Receive)).Succeeded)
            return Forbid();
        await receive.HandleAsync(new ReceiveReport(Id), cancellationToken);
        TempData.Say(text["Tack, rapporten är bekräftad som mottagen."]);
        return LocalRedirect($"{RoomPath}/yearly-reports/{Id}");
    }
}

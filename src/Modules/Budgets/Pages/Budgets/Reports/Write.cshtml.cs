using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>Writes a year's report beside its numbers, approves and publishes it.</summary>
[Authorize(BudgetPermissions.Report)]
internal sealed class WriteModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, WriteReport.Handler write, ApproveReport.Handler approve, PublishReport.Handler publish, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Introduction { get; set; }

    [BindProperty]
    public string? Activities { get; set; }

    [BindProperty]
    public string? Money { get; set; }

    [BindProperty]
    public string? Ahead { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string WritePath => $"{RoomPath}/budgets/{Id}/report";

    public PlanYear Year { get; private set; } = null!;

    public ReportDraft? Draft { get; private set; }

    /// <summary>What is to be published; null before anything is written.</summary>
    public ReportView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var saved = Draft?.Text ?? new ReportText();
        (Introduction, Activities, Money, Ahead) = (saved.Introduction, saved.Activities, saved.Money, saved.Ahead);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await write.HandleAsync(new WriteReport(Id, Version == 0 ? null : Version, new ReportText(Tidy(Introduction), Tidy(Activities), Tidy(Money), Tidy(Ahead))), cancellationToken);
        TempData.Say(text["Texten är sparad."]);
        return LocalRedirect(WritePath);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        await approve.HandleAsync(new ApproveReport(Id, Version), cancellationToken);
        TempData.Say(text["Rapporten är godkänd och kan publiceras."]);
        return LocalRedirect(WritePath);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        var id = await publish.HandleAsync(new PublishReport(Id, Version), cancellationToken);
        TempData.Say(text["Rapporten är publicerad och har gått till alla huvudmän."]);
        return LocalRedirect($"{RoomPath}/yearly-reports/{id}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var forum = tenant.TenantId;
        Year = await db.Set<PlanYear>().AsNoTracking().FirstOrThrowAsync(y => y.Id == Id && y.PublishedBy == forum, cancellationToken);
        Draft = await db.Set<ReportDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.PlanYearId == Id, cancellationToken);
        Version = Draft?.Version ?? 0;
        if (Draft is not null)
            View = new ReportView(new ReportContent(Year.Year, Draft.Text, Draft.Figures), await directory.RegisterAsync(cancellationToken));
    }

    private static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}

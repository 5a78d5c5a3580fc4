using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The principal confirms or contests what the secretariat reported on its behalf.</summary>
[Authorize(RecommendationPermissions.Publish)]
internal sealed class ReportModel(
    GovernanceDbContext db, MatterFiles files, IPrincipalDirectory directory, RespondToReport.Handler handler, TenantContext tenant, IStringLocalizer<Texts> text)
    : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MatterFile Dossier { get; private set; } = null!;

    public PublishedDecision Report { get; private set; } = null!;

    public ReportResponse? Given { get; private set; }

    public ConditionNames Names { get; private set; } = null!;

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<Choice> Answers =>
    [
        new("confirm", text["Bekräfta: så beslutade vi"], text["Svaret räknas som rapporterat och bekräftat."]),
        new("contest", text["Bestrid: det stämmer inte"], text["Svaret räknas inte längre. Rapporten och ert skäl förblir synliga för alla."]),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Answer is not ("confirm" or "contest"))
            ModelState.AddModelError(nameof(Answer), text["Välj om ni bekräftar eller bestrider rapporten."]);
        if (Answer == "contest" && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), text["Ange ett skäl. Det visas för alla huvudmän."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            var page = Page();
            page.StatusCode = 400;
            return page;
        }

        await handler.HandleAsync(new RespondToReport(Id, DecisionId, Answer == "confirm", Reason), cancellationToken);
        TempData.Say(Answer == "confirm" ? text["Rapporten är bekräftad."] : text["Rapporten är bestriden och räknas inte."]);
        return LocalRedirect(OwnWords.Path(RoomPath, Id));
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        Report = Dossier.Published.Find(d => d.Id == DecisionId && d.OnBehalf) ?? throw new NotFound();
        Given = await db.Set<ReportResponse>().AsNoTracking().SingleOrDefaultAsync(r => r.DecisionId == DecisionId, cancellationToken);
        Names = ConditionBuilder.NamesOf(await directory.RegisterAsync(cancellationToken), Dossier.Addressees, AddresseeScope.KindOf(Dossier.Principal));
    }
}

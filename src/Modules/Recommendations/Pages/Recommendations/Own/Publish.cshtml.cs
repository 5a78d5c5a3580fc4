using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Publishing, by a registrar: exactly what will be shared, and what follows from it.</summary>
[Authorize(RecommendationPermissions.Publish)]
internal sealed class PublishModel(
    MatterFiles files, IPrincipalDirectory directory, PublishDecisions.Handler handler, TenantContext tenant, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Guid> DecisionIds { get; set; } = [];

    [BindProperty]
    public bool Understood { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public MatterFile Dossier { get; private set; } = null!;

    public ConditionNames Names { get; private set; } = null!;

    public string CollaborationName { get; private set; } = "";

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<PrincipalDecision> Decisions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Understood)
        {
            ModelState.AddModelError(nameof(Understood), text["Bekräfta att du har läst vad publiceringen innebär."]);
            await LoadAsync(cancellationToken);
            var page = Page();
            page.StatusCode = 400;
            return page;
        }

        await handler.HandleAsync(new PublishDecisions(Id, DecisionIds, Version), cancellationToken);
        TempData.Say(text["Beslutet är publicerat till forumet."]);
        return LocalRedirect(OwnWords.Path(RoomPath, Id));
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        Version = Dossier.Matter?.Version;
        Decisions = [.. Dossier.Unpublished.OrderBy(d => d.Point)];
        DecisionIds = [.. Decisions.Select(d => d.Id)];
        var register = await directory.RegisterAsync(cancellationToken);
        CollaborationName = register.Collaboration(Dossier.Recommendation.CollaborationId)?.Name ?? "";
        Names = ConditionBuilder.NamesOf(register, Dossier.Addressees, AddresseeScope.KindOf(Dossier.Principal));
    }
}

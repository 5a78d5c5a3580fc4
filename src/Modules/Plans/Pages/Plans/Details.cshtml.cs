using Governance.Plans.Data;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans;

/// <summary>A sealed version: what it says, where it stands with the principals, and the versions before and after it.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class DetailsModel(
    PlanReader reader, IPrincipalDirectory directory, IAuthorizationService authorization,
    ReviseInstrument.Handler revise, PutForward.Handler forward, IStringLocalizer<Texts> text) : InstrumentPage(reader, directory), IShownAgain
{
    public SubjectStanding Standing => History.StateOf(Shown);

    public VersionRow? Replacement => History.ReplacementOf(Shown);

    public bool MayWrite { get; private set; }

    public bool MaySeal { get; private set; }

    /// <summary>Whether the forum writes on the next version.</summary>
    public bool IsOpen => MayWrite && IsRevised;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostReviseAsync(CancellationToken cancellationToken)
    {
        if (!await MayAsync(PlanPermissions.Write))
            return Forbid();
        await revise.HandleAsync(new ReviseInstrument(Id), cancellationToken);
        return LocalRedirect(Path + "/edit");
    }

    public async Task<IActionResult> OnPostForwardAsync(CancellationToken cancellationToken)
    {
        if (!await MayAsync(PlanPermissions.Seal))
            return Forbid();
        var draft = await forward.HandleAsync(new PutForward(Id, Number ?? 0), cancellationToken);
        TempData.Say(text["Rekommendationen är förberedd. Fyll i det som saknas och skicka den härifrån."]);
        return LocalRedirect($"{Forum.Path}/drafts/{draft}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        (MayWrite, MaySeal) = (await MayAsync(PlanPermissions.Write), await MayAsync(PlanPermissions.Seal));
    }

    private async Task<bool> MayAsync(string permission) => (await authorization.AuthorizeAsync(User, permission)).Succeeded;
}

using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Principals.Onboarding;
using Governance.Principals.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>Shows what setting up a county adds, and does it.</summary>
[Authorize(PrincipalPermissions.Onboard), PlatformRoom]
internal sealed class OnboardOneModel(IPrincipalDirectory directory, OnboardCounty.Handler handler, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public string County { get; set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var county = Counties.ByCode(County) ?? throw new NotFound();
        var register = await directory.RegisterAsync(cancellationToken);
        Name = county.Name;
        Missing = [.. county.Principals.Where(p => register.ByCode(p.Code) is null).Select(p => p.DisplayName)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new OnboardCounty(County), cancellationToken);
        TempData.Say(result is { Principals: 0, Figures: 0, Rooms: 0 }
            ? text["{0} var redan komplett: {1} huvudmän.", result.Name, result.Members]
            : text["{0}: {1} nya huvudmän, {2} nya befolkningstal, {3} rum inredda.", result.Name, result.Principals, result.Figures, result.Rooms]);
        return LocalRedirect("/platform/onboard");
    }
}

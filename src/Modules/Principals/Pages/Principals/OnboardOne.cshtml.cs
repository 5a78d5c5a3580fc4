using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Principals.Onboarding;
using Governance.Principals.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>Shows what setting up a county adds, and does it.</summary>
[Authorize(PrincipalPermissions.Onboard), PlatformRoom]
internal sealed class OnboardOneModel(IPrincipalDirectory directory, OnboardCounty.Handler handler, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public string County { get; set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Counties.ByCode(County) is not { } county)
        {
            context.Result = NotFound();
            return;
        }

        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        Name = county.Name;
        Missing = [.. county.Principals.Where(p => register.ByCode(p.Code) is null).Select(p => p.DisplayName)];
        await next();
    }

    public void OnGet()
    {
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

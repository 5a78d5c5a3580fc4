using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Identity.Pages.Identity;

/// <summary>Signs out; a link here only asks, so that no other site can do it.</summary>
internal sealed class SignOutModel(Session session, SignInLog log, TenantContext tenant) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await log.WriteAsync(tenant.Actor.AccountId, SignInOutcome.SignedOut, cancellationToken);
        await session.CloseAsync();
        return LocalRedirect("/account/sign-in");
    }
}

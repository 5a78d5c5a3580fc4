using Governance.Identity.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Governance.Identity.Pages.Identity;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous, EnableRateLimiting(SignInSetup.SignInLimit)]
internal sealed class TwoFactorModel(Session session) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await session.HeldAsync(PendingStep.Code, cancellationToken) is null ? LocalRedirect("/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync([FromServices] ConfirmCode.Handler handler, CancellationToken cancellationToken)
    {
        if (await session.HeldAsync(PendingStep.Code, cancellationToken) is not { } account)
            return LocalRedirect("/account/sign-in");
        await handler.HandleAsync(new ConfirmCode(account, Code), cancellationToken);
        if (account.MustChangePassword)
        {
            await session.HoldAsync(account, PendingStep.NewPassword);
            return LocalRedirect("/account/new-password");
        }

        await session.OpenAsync(account);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account");
    }
}

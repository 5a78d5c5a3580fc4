using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Governance.Identity.Pages.Identity;

/// <summary>Whoever was let in with a one-time password chooses her own before anything else.</summary>
[AllowAnonymous, EnableRateLimiting(SignInSetup.SignInLimit)]
internal sealed class NewPasswordModel(Session session, SignInLog log) : PageModel
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await session.HeldAsync(PendingStep.NewPassword, cancellationToken) is null ? LocalRedirect("/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync([FromServices] ChangePassword.Handler handler, CancellationToken cancellationToken)
    {
        if (await session.HeldAsync(PendingStep.NewPassword, cancellationToken) is not { } account)
            return LocalRedirect("/account/sign-in");
        await handler.HandleAsync(new ChangePassword(account, CurrentPassword, Password, Repeated), cancellationToken);
        await log.WriteAsync(account.Id, SignInOutcome.Succeeded, cancellationToken);
        await session.OpenAsync(account);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account");
    }
}

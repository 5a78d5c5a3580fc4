using Governance.Identity.Domain;
using Governance.Identity.Seeding;
using Governance.Identity.SignIn;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Pages.Identity;

/// <summary>The door: password, and in demo mode the ready people.</summary>
[AllowAnonymous, EnableRateLimiting(SignInSetup.SignInLimit), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignInModel(
    GovernanceDbContext db, DemoMode mode, DemoPeople people, DemoDoor door, Session session, SignInLog log) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>County code of the collaboration shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    /// <summary>Code of the principal shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Principal { get; set; }

    public DemoDoor.View? Demo { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Url.IsLocalUrl(ReturnUrl))
            ReturnUrl = null;
        if (mode.Enabled)
            Demo = await door.ShowAsync(people, County, Principal, ReturnUrl, context.HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SignInWithPassword.Handler handler, CancellationToken cancellationToken)
    {
        var (account, step) = await handler.HandleAsync(new SignInWithPassword(Email, Password), cancellationToken);
        if (step == PendingStep.None)
            await session.OpenAsync(account);
        else
            await session.HoldAsync(account, step);
        return LocalRedirect(step switch
        {
            PendingStep.Code => With(ReturnUrl, "/account/two-factor"),
            PendingStep.NewPassword => With(ReturnUrl, "/account/new-password"),
            _ => ReturnUrl ?? "/account",
        });
    }

    public async Task<IActionResult> OnPostDemoAsync(Guid person, string? room, CancellationToken cancellationToken)
    {
        var account = mode.Enabled ? await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == person, cancellationToken) : null;
        if (account is null || !DemoPeople.Includes(account))
            throw new NotFound();
        await log.WriteAsync(account.Id, SignInOutcome.Demo, cancellationToken);
        await session.OpenAsync(account);
        return LocalRedirect(ReturnUrl ?? (Url.IsLocalUrl(room) ? room! : "/account"));
    }

    private static string With(string? returnUrl, string path) =>
        returnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}

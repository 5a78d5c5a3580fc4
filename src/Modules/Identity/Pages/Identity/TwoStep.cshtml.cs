using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>Switches two-step sign-in on and off.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TwoStepModel(
    GovernanceDbContext db, TenantContext tenant, SecondFactor factor, Session session, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Account Person { get; private set; } = null!;

    public Enrolment? Enrolment { get; private set; }

    /// <summary>The recovery codes, in the answer to the post that made them and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = tenant.Actor.AccountId;
        Person = await db.Set<Account>().FirstOrThrowAsync(a => a.Id == id, context.HttpContext.RequestAborted);
        if (!Person.TwoFactorEnabled)
            Enrolment = await factor.EnrolmentAsync(Person);
        await next();
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await factor.PrepareAsync(Person);
        // The new secret has changed the security stamp, which would end this session too.
        await session.RenewAsync(Person);
        return LocalRedirect("/account/two-step");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Codes = await factor.SwitchOnAsync(Person, Code, cancellationToken);
        await session.RenewAsync(Person);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        await factor.SwitchOffAsync(Person, Password, cancellationToken);
        await session.RenewAsync(Person);
        TempData.Say(texts["Tvåstegsinloggning är avslagen."]);
        return LocalRedirect("/account");
    }
}

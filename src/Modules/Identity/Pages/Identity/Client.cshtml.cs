using Governance.Identity.Clients;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>One API client: a new secret, or its end.</summary>
[Authorize(IdentityPermissions.Clients), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ClientModel(TenantContext tenant, ClientRegistry clients, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Address => tenant.Room.Path + "/settings/clients";

    public ClientRow Client { get; private set; } = null!;

    public string? Secret { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Client = (await clients.ListAsync(context.HttpContext.RequestAborted)).FirstOrDefault(c => c.AccountId == Id) ?? throw new NotFound();
        await next();
    }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostRotateAsync(CancellationToken cancellationToken)
    {
        Secret = await clients.RotateAsync(Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await clients.CloseAsync(Id, cancellationToken);
        TempData.Say(texts["Klienten {0} är stängd.", Client.Name]);
        return LocalRedirect(Address);
    }
}

using Governance.Identity.Clients;
using Governance.Identity.Domain;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>The API clients of the principal.</summary>
[Authorize(IdentityPermissions.Clients), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ClientsModel(TenantContext tenant, ClientRegistry clients, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    public Room Room => tenant.Room;

    public string Address => tenant.Room.Path + "/settings/clients";

    public IReadOnlyList<ClientRow> Rows { get; private set; } = [];

    public IEnumerable<Choice> Choices =>
        RoomRoles.OfClients.Select(r => new Choice(r.ToString(), texts[RoomRoles.Text(r)], texts[RoomRoles.Purpose(r)]));

    /// <summary>What was just made, in the answer to the post and never again.</summary>
    public CreateClient.Created? Secret { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Rows = await clients.ListAsync(context.HttpContext.RequestAborted);
        await next();
    }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync([FromServices] CreateClient.Handler handler, CancellationToken cancellationToken)
    {
        Secret = await handler.HandleAsync(new CreateClient(Name, Roles), cancellationToken);
        Rows = await clients.ListAsync(cancellationToken);
        ModelState.Clear();
        (Name, Roles) = (null, []);
        return Page();
    }
}

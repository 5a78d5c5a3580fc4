using Governance.Audits.Checkpoints;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Pages.Audits;

/// <summary>Erases what an event says. The page shows what goes and what stays before anybody decides.</summary>
[Authorize(AuditPermissions.Erase)]
internal sealed class EraseModel(ShownLogs shownLogs, LedgerReader reader, EventNarrator narrator, TenantContext tenant, IStringLocalizer<Texts> texts) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    [BindProperty] public string? Decision { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public bool Understood { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal EventText Event { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromServices] EraseContent.Handler handler, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await handler.HandleAsync(new EraseContent(Shown.LogId, Id, Decision, Reason, Understood), cancellationToken);
        TempData.Say(texts["Innehållet är raderat. Händelsen och dess bevis står kvar."]);
        return LocalRedirect(Shown.Page(Id.ToString()));
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        // Only the room that wrote an event erases it; to others there is no such page.
        if (await reader.OneAsync(Shown, Id, cancellationToken) is not { } row || row.PublishedBy != tenant.TenantId || row.Type == ForumSequencer.RootFrozen)
            throw new NotFound();
        Event = (await narrator.SayAsync([row], cancellationToken))[0];
    }
}

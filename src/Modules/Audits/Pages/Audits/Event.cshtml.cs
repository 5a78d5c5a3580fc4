using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Audits.Pages.Audits;

/// <summary>One event: what happened in words, and what proves it.</summary>
[Authorize(AuditPermissions.Read)]
internal sealed class EventModel(ShownLogs logs, LedgerReader reader, EventNarrator narrator, IPrincipalDirectory directory) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal EventText Event { get; private set; } = null!;

    internal EventSubject? Subject { get; private set; }

    /// <summary>The principal that it is about, and the one on whose behalf somebody acted.</summary>
    internal (string? About, string? Behalf) Principals { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Shown = await logs.OfAsync(HttpContext, Log);
        var row = await reader.OneAsync(Shown, Id, cancellationToken) ?? throw new NotFound();
        Event = (await narrator.SayAsync([row], cancellationToken))[0];
        Subject = (await narrator.SubjectsAsync(Shown.Room, [row.SubjectId], cancellationToken)).GetValueOrDefault(row.SubjectId);
        var register = await directory.RegisterAsync(cancellationToken);
        Principals = (Name(row.PrincipalId), Name(row.OnBehalfOf));

        string? Name(Guid? id) => id is { } known ? register.ById(known)?.DisplayName : null;
    }
}

using System.Globalization;
using Governance.Audits.Checkpoints;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Audits.Pages.Audits;

/// <summary>Recomputes a log piece by piece. A short one is done in one go; a long one goes on by itself, or by a button.</summary>
[Authorize(AuditPermissions.Read)]
internal sealed class VerifyModel(ShownLogs shownLogs, LedgerLogs logs, LogCheck check) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    /// <summary>How far it has come, sealed.</summary>
    [BindProperty] public string? State { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal PublishedCheckpoint? Signed { get; private set; }

    internal NoteVerifierKey? Key { get; private set; }

    internal LogCheckState? Progress { get; private set; }

    /// <summary>Events whose content is gone although no event of the log tells of an erasure.</summary>
    internal IReadOnlyList<long> Missing { get; private set; } = [];

    internal string Sealed => Progress is { } state ? check.Sealed(state) : "";

    /// <summary>Whether the computed root is the one that was signed.</summary>
    internal bool IsSound => Progress is { Wrong: null } state && Signed is { } signed && state.Root.AsSpan().SequenceEqual(signed.Root);

    internal int Percent => Progress is { Size: > 0 } state ? (int)(100 * state.Next / state.Size) : 100;

    internal string Seconds => ((Progress?.Milliseconds ?? 0) / 1000.0).ToString("0.0", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        Signed = await logs.NewestAsync(Shown.LogId, cancellationToken);
        if (Signed is not null)
            await GoOnAsync(LogCheck.Begin(Shown.LogId, Signed), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        // Sealed by another key or for another log: begin anew rather than go on from something that was made up.
        if (State is not { Length: < 8192 } || check.Opened(Shown.LogId, State) is not { } state || await logs.CheckpointAsync(Shown.LogId, state.Size, cancellationToken) is not { IsSigned: true } signed)
            return LocalRedirect(Shown.Page("verify"));
        Signed = signed;
        await GoOnAsync(state, cancellationToken);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Verify", this) : Page();
    }

    private async Task GoOnAsync(LogCheckState state, CancellationToken cancellationToken)
    {
        Progress = await check.GoOnAsync(state, cancellationToken);
        if (Progress is { IsDone: true, Erased: > 0 })
            Missing = await logs.MissingPayloadsAsync(Shown.LogId, cancellationToken);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        Key = (await logs.StateAsync(Shown.LogId, cancellationToken)).Key;
    }
}

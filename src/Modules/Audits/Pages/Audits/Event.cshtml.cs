using System.Text;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Pages.Audits;

/// <summary>One event: what happened in words, and what proves it.</summary>
[Authorize(AuditPermissions.Read)]
internal sealed class EventModel(
    ShownLogs shownLogs, LedgerReader reader, LedgerLogs logs, LedgerErasure erasure, EventNarrator narrator, IPrincipalDirectory directory,
    TenantContext tenant, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal EventText Event { get; private set; } = null!;

    internal EventSubject? Subject { get; private set; }

    /// <summary>Its place in the tree; null until it has one.</summary>
    internal PlacedEvent? Placed { get; private set; }

    /// <summary>The newest checkpoint, and whether the proof under it was recomputed and holds; null until it is signed.</summary>
    internal (PublishedCheckpoint Checkpoint, bool Holds)? Proven { get; private set; }

    internal LedgerTombstone? Tombstone { get; private set; }

    internal bool MayErase { get; private set; }

    /// <summary>The principal that it is about, and the one on whose behalf somebody acted.</summary>
    internal (string? About, string? Behalf) Principals { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        var row = await reader.OneAsync(Shown, Id, cancellationToken) ?? throw new NotFound();
        Event = (await narrator.SayAsync([row], cancellationToken))[0];
        Subject = (await narrator.SubjectsAsync(Shown.Room, [row], cancellationToken)).GetValueOrDefault(row.SubjectId);
        Placed = await logs.OfEventAsync(Shown.LogId, Id, cancellationToken);
        if (await ProofAsync(cancellationToken) is { } proof)
            Proven = (proof.Checkpoint, proof.Proof.Holds(proof.Proof.Extra!, proof.Key));
        if (Event.IsErased)
            Tombstone = (await erasure.TombstonesAsync(Shown.LogId, [Id], cancellationToken)).GetValueOrDefault(Id);
        MayErase = !Event.IsErased && row.Type != ForumSequencer.RootFrozen && row.PublishedBy == tenant.TenantId
            && (await authorization.AuthorizeAsync(User, AuditPermissions.Erase)).Succeeded;
        var register = await directory.RegisterAsync(cancellationToken);
        Principals = (Name(row.PrincipalId), Name(row.OnBehalfOf));

        string? Name(Guid? id) => id is { } known ? register.ById(known)?.DisplayName : null;
    }

    /// <summary>The proof as a file, C2SP tlog-proof, which carries the entry.</summary>
    public async Task<IActionResult> OnGetProofAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        Placed = await logs.OfEventAsync(Shown.LogId, Id, cancellationToken);
        return await ProofAsync(cancellationToken) is { } proof
            ? new FileContentResult(Encoding.UTF8.GetBytes(proof.Proof.Text), "text/plain; charset=utf-8") { FileDownloadName = $"{texts["bevis"]}-{proof.Proof.Index}.tlog-proof" }
            : throw new NotFound();
    }

    private async Task<(PublishedCheckpoint Checkpoint, TlogProof Proof, NoteVerifierKey Key)?> ProofAsync(CancellationToken cancellationToken)
    {
        if (Placed is not { } placed || await logs.NewestAsync(Shown.LogId, cancellationToken) is not { } newest || placed.Index >= newest.Size)
            return null;
        var key = (await logs.StateAsync(Shown.LogId, cancellationToken)).Key;
        return key is null ? null : (newest, await logs.InclusionAsync(Shown.LogId, placed, newest, cancellationToken), key);
    }
}

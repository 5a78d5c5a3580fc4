using System.Globalization;
using Governance.Audits.Checkpoints;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Pages.Audits;

/// <summary>The signed heads of a log, who stands behind them, and what is there to check them by.</summary>
[Authorize(AuditPermissions.Read)]
internal sealed class CheckpointsModel(
    ShownLogs shownLogs, LedgerLogs logs, LedgerWitnesses witnesses, KeptCheckpoints keptCheckpoints, IPrincipalDirectory directory,
    IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel, IShownAgain
{
    private const int PageSize = 20;

    // A note has at most a few thousand characters; what is longer was pasted by mistake.
    private const int MostPasted = 64 * 1024;

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    /// <summary>Show those with fewer leaves.</summary>
    [BindProperty(SupportsGet = true)] public string? Below { get; set; }

    [BindProperty] public string? Kept { get; set; }

    [BindProperty] public string? Cosigned { get; set; }

    [BindProperty] public string? WitnessName { get; set; }

    [BindProperty] public string? WitnessKey { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal LogState State { get; private set; } = null!;

    internal PublishedCheckpoint? Newest { get; private set; }

    internal IReadOnlyList<PublishedCheckpoint> History { get; private set; } = [];

    /// <summary>The size below which there are more.</summary>
    internal long? Further { get; private set; }

    internal IReadOnlyList<(LedgerWitness Witness, NoteVerifierKey Key)> Witnesses { get; private set; } = [];

    internal KeptAnswer? Answer { get; private set; }

    internal bool MayTake { get; private set; }

    internal bool MayWitness { get; private set; }

    internal bool MayMonitor { get; private set; }

    /// <summary>Where machines and feeds read the log.</summary>
    internal string? MachinePath { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The answer loaded anew: what was pasted is not in the address, so the page begins again.</summary>
    public async Task<IActionResult> OnGetCheckAsync()
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        return LocalRedirect(Shown.Page("checkpoints"));
    }

    public async Task OnPostCheckAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(Kept) || Kept.Length > MostPasted)
        {
            ModelState.AddModelError(nameof(Kept), texts["Klistra in en kontrollpunkt. Den har loggens namn på första raden, antal på den andra och kontrollsumman på den tredje."]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Answer = await keptCheckpoints.JudgeAsync(Shown.LogId, Kept, cancellationToken);
    }

    public async Task<IActionResult> OnPostCosignAsync(CancellationToken cancellationToken)
    {
        await RequireAsync(AuditPermissions.Witness);
        var added = await witnesses.CosignAsync(Shown.LogId, Cosigned is { Length: <= MostPasted } note ? note : "", cancellationToken);
        TempData.Say(added == 0 ? texts["Signaturerna fanns redan."] : texts["Vittnets signatur är sparad."]);
        return LocalRedirect(Shown.Page("checkpoints"));
    }

    public async Task<IActionResult> OnPostWitnessAsync(CancellationToken cancellationToken)
    {
        await RequireAsync(AuditPermissions.Witness);
        if (string.IsNullOrWhiteSpace(WitnessName) || WitnessName.Trim().Length > 200)
            throw new RuleBroken(LedgerWitnesses.BadKey, "Ange vem vittnet är, med högst 200 tecken.");
        await witnesses.AddAsync(Shown.LogId, WitnessName.Trim(), WitnessKey is { Length: <= 1000 } key ? key : "", cancellationToken);
        TempData.Say(texts["Vittnet är tillagt. Från och med nu tas dess signaturer emot."]);
        return LocalRedirect(Shown.Page("checkpoints"));
    }

    /// <summary>The whole log up to its newest checkpoint, written as it is read.</summary>
    public async Task<IActionResult> OnGetBundleAsync([FromServices] LedgerWork work, CancellationToken cancellationToken)
    {
        await RequireAsync(AuditPermissions.Take);
        await work.SealAsync(Shown.LogId, cancellationToken);
        var newest = await logs.NewestAsync(Shown.LogId, cancellationToken) ?? throw new NotFound();
        return new StreamedFile(FileNames.Of($"{texts["logg"]}-{Shown.Room.Slug}-{newest.Size}", "zip"), "application/zip", (to, ct) => logs.WriteBundleAsync(to, Shown.LogId, newest, ct));
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        State = await logs.StateAsync(Shown.LogId, cancellationToken);
        long? below = long.TryParse(Below, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
        var read = await logs.CheckpointsAsync(Shown.LogId, PageSize + 1, below, cancellationToken);
        History = [.. read.Take(PageSize)];
        Further = read.Count > PageSize ? History[^1].Size : null;
        Newest = below is null ? History.FirstOrDefault(c => c.IsSigned) : await logs.NewestAsync(Shown.LogId, cancellationToken);
        Witnesses = [.. (await witnesses.AllAsync(Shown.LogId, cancellationToken)).Select(w => (w, NoteVerifierKey.Parse(w.Key)))];
        (MayTake, MayWitness, MayMonitor) = (await MayAsync(AuditPermissions.Take), await MayAsync(AuditPermissions.Witness), await MayAsync(AuditPermissions.Monitor));
        MachinePath = Shown.IsShared
            ? $"/tlog/{(await directory.RegisterAsync(cancellationToken)).Collaboration(Shown.Id)?.Slug}"
            : MayMonitor && Shown.Room.Kind == Platform.Tenancy.RoomKind.Principal ? $"{Shown.Room.Path}/tlog" : null;
    }

    private async Task<bool> MayAsync(string permission) => (await authorization.AuthorizeAsync(User, permission)).Succeeded;

    private async Task RequireAsync(string permission)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        if (!await MayAsync(permission))
            throw new NotFound();
    }
}

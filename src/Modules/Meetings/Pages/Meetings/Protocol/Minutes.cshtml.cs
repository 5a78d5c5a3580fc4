using Governance.Meetings.Data;
using Governance.Meetings.Documents;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Live;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Platform.Web.Export;
using Governance.Platform.Web.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>The minutes of a meeting: read by all members when they are adjusted, and before that written and adjusted in the forum's room.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class MinutesModel(
    MinutesReader reader, MeetingDesk desk, GovernanceDbContext db, IAuthorizationService authorization, IPdfPrinter printer,
    TakeInAnswers.Handler takeIn, SignMinutes.Handler sign, AskForAdjustment.Handler ask, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The last day to answer, of a question to adjust.</summary>
    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    /// <summary>The § that is asked about; null for the whole.</summary>
    [BindProperty]
    public Guid? Paragraph { get; set; }

    internal ShownMinutes Shown { get; private set; } = null!;

    internal MeetingState? State => Shown.Meeting?.State;

    internal IReadOnlyList<AdjustmentRequest> Requests { get; private set; } = [];

    internal IReadOnlyList<AdjustmentAnswer> Answers { get; private set; } = [];

    internal IReadOnlyList<TextKey> Warnings { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool CanPrint => printer.IsAvailable;

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string MeetingPath => $"{ListPath}/{Id}";

    public string Path => MeetingPath + "/minutes";

    /// <summary>The § that are adjusted by themselves and are not yet.</summary>
    internal IEnumerable<AgendaItem> AtOnce => State?.Items.Where(i => i is { AtOnce: true, Seal: null } && State.Seal is null) ?? [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = (await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded;
        if (MayKeep)
            await takeIn.HandleAsync(new TakeInAnswers(Id), cancellationToken);
        await LoadAsync(cancellationToken);
        AnswerBy = State is { } state ? Later(Deadlines.Adjustment(state.EndedOn ?? state.On), desk.Today.AddDays(7)) : null;
    }

    /// <summary>The same page, printed.</summary>
    public Task OnGetPdfAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The same text as a Word document.</summary>
    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken)
    {
        Shown = await reader.MinutesAsync(ForumRoom, Id, cancellationToken);
        var name = $"protokoll-{Slug(Shown.Text.Head.Body)}-{Platform.Time.StockholmTime.Iso(Shown.Text.Head.On)}.docx";
        return new ExportFile(name, WordFile.MediaType, MinutesDocument.Whole(Shown.Text, Shown.Formal, Shown.Aside)).ToActionResult();
    }

    /// <summary>What the secretary notes.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => KeepAsync(async () =>
    {
        var form = CommandForm.Of(await Request.ReadFormAsync(cancellationToken));
        var after = await sign.HandleAsync(new SignMinutes(Id, form), cancellationToken);
        TempData.Say(after.Seal is not null && form.Name == "approveMinutes" ? text["Protokollet är justerat. Texten ändras inte mer."] : text["Sparat."]);
    });

    /// <summary>Sends the text to those who adjust.</summary>
    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) => KeepAsync(async () =>
    {
        var asked = await ask.HandleAsync(new AskForAdjustment(Id, Paragraph, AnswerBy), cancellationToken);
        TempData.Say(asked == 1 ? text["Texten är skickad till en person för justering."] : text["Texten är skickad till {0} personer för justering.", asked]);
    });

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        MayKeep = (await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded;
        Shown = await reader.MinutesAsync(ForumRoom, Id, cancellationToken);
        if (State is not { } state)
            return;
        Warnings = MeetingWarnings.Of(state, desk.Today);
        Requests = await db.Set<AdjustmentRequest>().AsNoTracking().Where(r => r.MeetingId == Id).OrderBy(r => r.AskedAt).ToListAsync(cancellationToken);
        Answers = await db.Set<AdjustmentAnswer>().AsNoTracking().Where(a => a.MeetingId == Id).OrderBy(a => a.AnsweredAt).ToListAsync(cancellationToken);
    }

    /// <summary>The open question to somebody, and her newest answer to it.</summary>
    internal (AdjustmentRequest? Asked, AdjustmentAnswer? Answer) AskedOf(Guid mandateId, Guid? itemId)
    {
        var asked = Requests.LastOrDefault(r => r.MandateId == mandateId && r.ItemId == itemId);
        return (asked, asked is null ? null : Answers.LastOrDefault(a => a.RequestId == asked.Id));
    }

    /// <summary>Who entered somebody's signature, where it was not she herself.</summary>
    internal string? NotedBy(Guid mandateId) =>
        MinutesReader.LastSignature(Shown.Meeting!, mandateId) is { } entry && Answers.All(a => a.Id != entry.CommandId) ? entry.By : null;

    private async Task<IActionResult> KeepAsync(Func<Task> act)
    {
        if (!(await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded)
            return Forbid();
        await act();
        return LocalRedirect(Path);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    internal static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', _ when char.IsAsciiLetterOrDigit(c) => c, _ => '-' }));
}

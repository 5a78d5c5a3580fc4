using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Documents;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
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

/// <summary>One §: as it is read, printed and sent, with those who have got it and what may be done with it.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class ExtractModel(
    MinutesReader reader, GovernanceDbContext db, IAuthorizationService authorization, IPdfPrinter printer, IEnumerable<IParagraphActs> acts, TimeProvider clock,
    SendExtract.Handler send, HandOverExtract.Handler handOver, RecommendParagraph.Handler recommend, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid ItemId { get; set; }

    /// <summary>Somebody beside the list.</summary>
    [BindProperty]
    public string? Also { get; set; }

    [BindProperty]
    public Guid ReceiptId { get; set; }

    /// <summary>How somebody outside of the portal got it.</summary>
    [BindProperty]
    public string? Way { get; set; }

    internal ShownParagraph Shown { get; private set; } = null!;

    internal IReadOnlyList<ReceiptRow> Receipts { get; private set; } = [];

    /// <summary>What other modules offer to do with the §.</summary>
    internal IReadOnlyList<ParagraphAct> Acts { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool CanPrint => printer.IsAvailable;

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string MeetingPath => $"{ListPath}/{Id}";

    public string Path => $"{MeetingPath}/paragraphs/{ItemId}";

    /// <summary>Whether a recommendation can begin here.</summary>
    internal bool Recommends => MayKeep && Shown.Points.Any(p => p.Verb == RecommendParagraph.Verb);

    /// <summary>Who is on the list of the §.</summary>
    internal IReadOnlyList<string> Distribution => Shown.Text.Sections.FirstOrDefault(s => s.Heading == MinutesHeading.Distribution)?.Lines ?? [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The same page, printed.</summary>
    public Task OnGetPdfAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The § as a Word document.</summary>
    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken)
    {
        var shown = await reader.ParagraphAsync(ForumRoom, Id, ItemId, cancellationToken);
        return ExtractFile.Of(shown).ToActionResult();
    }

    /// <summary>Who has got it, as a table.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<ReceiptRow>(
            text["Mottagare av utdrag {0} § {1}", Shown.On.Iso(), Shown.Text.Number], clock.Today(),
            [
                new(text["Mottagare"], r => r.Receipt.Recipient),
                new(text["Skickat"], r => r.Receipt.SentAt),
                new(text["Sätt"], r => r.Receipt.PrincipalId is null ? r.Receipt.Way : text["I portalen"].Value),
                new(text["Kvitterat"], r => r.Acknowledged?.AcknowledgedAt),
                new(text["Av"], r => r.Acknowledged?.ByName),
                new(text["Kontrollsumma"], r => r.Receipt.Hash),
            ]);
        return table.As(format, Receipts, text).ToActionResult();
    }

    /// <summary>Sends it to those on the list, or to somebody beside it.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => KeepAsync(async () =>
    {
        var (sent, others) = await send.HandleAsync(new SendExtract(Id, ItemId, Also?.Trim()), cancellationToken);
        TempData.Say(others == 0 ? text["Utdraget är skickat till {0} huvudmän.", sent] : text["Utdraget är skickat till {0} huvudmän. {1} mottagare nås inte i portalen: anteckna nedan när de har fått det.", sent, others]);
        return Path;
    });

    /// <summary>Notes that somebody outside of the portal has got it.</summary>
    public Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellationToken) => KeepAsync(async () =>
    {
        await handOver.HandleAsync(new HandOverExtract(ReceiptId, Way), cancellationToken);
        TempData.Say(text["Sparat."]);
        return Path;
    });

    /// <summary>Begins the recommendation.</summary>
    public Task<IActionResult> OnPostRecommendAsync(CancellationToken cancellationToken) => KeepAsync(async () =>
    {
        var draft = await recommend.HandleAsync(new RecommendParagraph(Id, ItemId), cancellationToken);
        TempData.Say(text["Rekommendationen är påbörjad med det som paragrafen säger."]);
        return $"{ForumRoom.Path}/drafts/{draft}";
    });

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        MayKeep = (await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded;
        Shown = await reader.ParagraphAsync(ForumRoom, Id, ItemId, cancellationToken);
        Receipts = await ReceiptRow.OfAsync(db, ItemId, cancellationToken);
        if (!MayKeep)
            return;
        var info = new ParagraphInfo(
            ItemId, Id, Shown.ForumId, Shown.On, Shown.Text.Number, Shown.Text.Title, Shown.Text.CaseNumber, Shown.Meeting?.State.Find(ItemId)?.Content.SubjectId,
            [.. Shown.Points.Select(p => new ParagraphPoint(p.Verb, p.Text))], Shown.IsAdjusted);
        Acts = [.. acts.SelectMany(a => a.Of(info))];
    }

    private async Task<IActionResult> KeepAsync(Func<Task<string>> act)
    {
        if (!(await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded)
            return Forbid();
        return LocalRedirect(await act());
    }
}

/// <summary>Somebody who gets an extract, and that it came.</summary>
internal sealed record ReceiptRow(ExtractReceipt Receipt, ExtractAcknowledgement? Acknowledged)
{
    /// <summary>All of a §, by name. One query.</summary>
    public static async Task<IReadOnlyList<ReceiptRow>> OfAsync(GovernanceDbContext db, Guid itemId, CancellationToken cancellationToken)
    {
        var rows = await (
            from receipt in db.Set<ExtractReceipt>().AsNoTracking().Where(r => r.ItemId == itemId)
            join acknowledged in db.Set<ExtractAcknowledgement>().AsNoTracking() on receipt.Id equals acknowledged.ReceiptId into all
            from acknowledged in all.DefaultIfEmpty()
            select new { receipt, acknowledged }).ToListAsync(cancellationToken);
        // Only the principal itself can say that it has received something.
        return [.. rows.OrderBy(r => r.receipt.Recipient, Principals.Contracts.SwedishOrder.Names).Select(r => new ReceiptRow(r.receipt, r.acknowledged?.PublishedBy == r.receipt.PrincipalId ? r.acknowledged : null))];
    }
}

/// <summary>An extract as a Word document.</summary>
internal static class ExtractFile
{
    public static ExportFile Of(ShownParagraph shown) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"utdrag-{MinutesModel.Slug(shown.Body)}-{shown.On:yyyy-MM-dd}-{shown.Text.Number}.docx"),
        WordFile.MediaType, MinutesDocument.Extract(shown.Text, shown.Body, shown.On, shown.Formal, shown.Aside));
}

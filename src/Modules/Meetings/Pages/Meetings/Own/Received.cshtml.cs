using Governance.Meetings.Documents;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Protocol;
using Governance.Platform.Data;
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

namespace Governance.Meetings.Pages.Meetings.Own;

/// <summary>An extract as the principal received it.</summary>
[Authorize(MeetingPermissions.Receive)]
internal sealed class ReceivedModel(GovernanceDbContext db, IPdfPrinter printer, AcknowledgeExtract.Handler acknowledge, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    internal ExtractReceipt Receipt { get; private set; } = null!;

    internal PublishedParagraph Published { get; private set; } = null!;

    internal ExtractAcknowledgement? Acknowledged { get; private set; }

    internal MinutesAside Aside => new() { AdjustedOn = Published.AdjustedOn, Hash = Published.Hash, Corrections = Published.Corrections };

    public bool CanPrint => printer.IsAvailable;

    internal Room Room => db.Tenant.Room;

    public string Path => $"{Room.Path}/extracts/{Id}";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>The same page, printed.</summary>
    public Task OnGetPdfAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"utdrag-{MinutesModel.Slug(Receipt.Body)}-{Receipt.MeetingOn:yyyy-MM-dd}-{Receipt.Number}.docx");
        return new ExportFile(name, WordFile.MediaType, MinutesDocument.Extract(Published.Content, Receipt.Body, Receipt.MeetingOn, formal: false, Aside)).ToActionResult();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await acknowledge.HandleAsync(new AcknowledgeExtract(Id), cancellationToken);
        TempData.Say(text["Mottagandet är kvitterat."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var me = db.Tenant.TenantId;
        Receipt = await db.Set<ExtractReceipt>().AsNoTracking().FirstOrThrowAsync(r => r.Id == Id && r.PrincipalId == me, cancellationToken);
        Published = await db.Set<PublishedParagraph>().AsNoTracking().FirstOrThrowAsync(p => p.Id == Receipt.ItemId, cancellationToken);
        Acknowledged = await db.Set<ExtractAcknowledgement>().AsNoTracking().FirstOrDefaultAsync(a => a.ReceiptId == Id && a.PublishedBy == me, cancellationToken);
    }
}

using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings.Own;

/// <summary>Extracts that the principal has been sent.</summary>
[Authorize(MeetingPermissions.Receive)]
internal sealed class ExtractsModel(GovernanceDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private const int Most = 500;

    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    internal Room Room => db.Tenant.Room;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        var table = new TableExport<Row>(
            text["Protokollsutdrag"], clock.Today(),
            [
                new(text["Forum"], r => r.Body), new(text["Möte"], r => r.On), new(text["Paragraf"], r => r.Number), new(text["Rubrik"], r => r.Title),
                new(text["Skickat"], r => r.SentAt), new(text["Kvitterat"], r => r.AcknowledgedAt), new(text["Av"], r => r.ByName),
            ]);
        return table.As(format, await ReadAsync(cancellationToken), text).ToActionResult();
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(CancellationToken cancellationToken)
    {
        var me = db.Tenant.TenantId;
        return await (
            from receipt in db.Set<ExtractReceipt>().AsNoTracking().Where(r => r.PrincipalId == me)
            join acknowledged in db.Set<ExtractAcknowledgement>().AsNoTracking().Where(a => a.PublishedBy == me) on receipt.Id equals acknowledged.ReceiptId into all
            from acknowledged in all.DefaultIfEmpty()
            orderby receipt.SentAt descending, receipt.Id
            select new Row(receipt.Id, receipt.Body, receipt.MeetingOn, receipt.Number, receipt.Title, receipt.SentAt, (DateTime?)acknowledged.AcknowledgedAt, acknowledged.ByName))
            .Take(Most).ToListAsync(cancellationToken);
    }

    internal sealed record Row(Guid Id, string Body, DateOnly On, int Number, string Title, DateTime? SentAt, DateTime? AcknowledgedAt, string? ByName);
}

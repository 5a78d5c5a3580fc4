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

/// <summary>Texts that somebody of the principal is asked to adjust.</summary>
[Authorize(MeetingPermissions.Adjust)]
internal sealed class AdjustmentsModel(GovernanceDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    internal Room Room => db.Tenant.Room;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        var table = new TableExport<Row>(
            text["Att justera"], clock.Today(),
            [
                new(text["Forum"], r => r.Asked.Body), new(text["Möte"], r => r.Asked.MeetingOn), new(text["Justerar"], r => r.Asked.PersonName),
                new(text["Svara senast"], r => r.Asked.AnswerBy), new(text["Läge"], r => text[Word(r.Asked, r.Last)].Value), new(text["Kontrollsumma"], r => r.Asked.Hash),
            ]);
        return table.As(format, await ReadAsync(cancellationToken), text).ToActionResult();
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(CancellationToken cancellationToken)
    {
        var (me, email) = (db.Tenant.TenantId, db.Tenant.Actor.Email);
        var rows = await db.Set<AdjustmentRequest>().AsNoTracking().Where(r => r.PrincipalId == me).OrderBy(r => r.ClosedAt != null).ThenByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(200)
            .Select(r => new
            {
                Asked = r,
                Last = db.Set<AdjustmentAnswer>().Where(a => a.RequestId == r.Id).OrderByDescending(a => a.AnsweredAt).Select(a => (AdjustmentAnswerKind?)a.Kind).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Row(r.Asked, r.Last, r.Asked.IsFor(email)))];
    }

    /// <param name="Asked">The question.</param>
    /// <param name="Last">The newest answer.</param>
    /// <param name="IsMine">Whether who looks is asked.</param>
    internal sealed record Row(AdjustmentRequest Asked, AdjustmentAnswerKind? Last, bool IsMine);

    /// <summary>Swedish words, also the key of their translation, for where a question is.</summary>
    internal static string Word(AdjustmentRequest asked, AdjustmentAnswerKind? last) => (asked.ClosedAt, last) switch
    {
        (_, AdjustmentAnswerKind.Approved) => "Godkänd",
        ({ }, _) => "Avslutad",
        (_, AdjustmentAnswerKind.Declined) => "Inte godkänd",
        _ => "Väntar på svar",
    };
}

using System.Globalization;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Data;

/// <summary>What waits of minutes: a text to adjust for who is asked, extracts to acknowledge for who receives them. One query.</summary>
internal sealed class MinutesTodo(GovernanceDbContext db, TenantContext tenant, IStringLocalizer<Texts> text) : ITodoSource
{
    private const int Most = 20;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken)
    {
        if (tenant.ActorOrNone is not { } actor)
            return [];
        var email = actor.Email.Trim().ToUpperInvariant();
        var receives = MeetingPermissions.All.First(p => p.Name == MeetingPermissions.Receive).MandateOf(actor, tenant.Room) is not null;
        if (email.Length == 0 && !receives)
            return [];
        var me = tenant.TenantId;
        var answers = db.Set<AdjustmentAnswer>();
        var rows = await db.Set<AdjustmentRequest>().Where(r => r.PrincipalId == me && r.Email == email && r.ClosedAt == null && !answers.Any(a => a.RequestId == r.Id))
            .Select(r => new { r.Id, Kind = 0, r.Body, On = r.MeetingOn, Number = 0, By = r.AnswerBy })
            .Concat(db.Set<ExtractReceipt>().Where(r => receives && r.PrincipalId == me && !db.Set<ExtractAcknowledgement>().Any(a => a.ReceiptId == r.Id))
                .Select(r => new { r.Id, Kind = 1, r.Body, On = r.MeetingOn, r.Number, By = (DateOnly?)r.MeetingOn }))
            .OrderBy(r => r.On).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => r.Kind == 1
                ? new TodoItem(text["Kvittera protokollsutdrag"], string.Create(CultureInfo.InvariantCulture, $"{r.Body} {r.On:yyyy-MM-dd} § {r.Number}"), $"{tenant.Room.Path}/extracts/{r.Id}", null)
                : new TodoItem(text["Justera protokoll"], $"{r.Body} {r.On.Iso()}", $"{tenant.Room.Path}/adjustments/{r.Id}", r.By)),
        ];
    }
}

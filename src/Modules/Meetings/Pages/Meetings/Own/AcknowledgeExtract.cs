using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Protocol;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings.Own;

/// <summary>A principal says that it has received an extract; once.</summary>
internal sealed record AcknowledgeExtract(Guid ReceiptId)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(AcknowledgeExtract command, CancellationToken cancellationToken)
        {
            var me = db.Tenant.TenantId;
            var receipt = await db.Set<ExtractReceipt>().AsNoTracking().FirstOrThrowAsync(r => r.Id == command.ReceiptId && r.PrincipalId == me, cancellationToken);
            if (await db.Set<ExtractAcknowledgement>().AnyAsync(a => a.ReceiptId == receipt.Id, cancellationToken))
                return;
            db.Add(new ExtractAcknowledgement(receipt, db.Tenant.Actor.Name, clock.UtcNow()));
            ledger.AppendShared(receipt.CollaborationId, "ExtractAcknowledged", receipt.ItemId, me, after: ExtractFact.Of(receipt));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

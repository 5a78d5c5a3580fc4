using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>Who asked takes the request back.</summary>
internal sealed record WithdrawShareRequest(Guid RequestId, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, TimeProvider clock)
    {
        public async Task HandleAsync(WithdrawShareRequest command, CancellationToken cancellationToken)
        {
            var request = await db.FindOrThrowAsync<ShareRequest>(command.RequestId, cancellationToken);
            request.RequireVersion(command.Version);
            var document = await documents.TakeOutAsync(request.DocumentId, cancellationToken);
            request.Withdraw(desk.Acting, clock.UtcNow());
            ledger.Append("ShareRequestWithdrawn", document.Id, after: new { document.Title, RequestId = request.Id });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

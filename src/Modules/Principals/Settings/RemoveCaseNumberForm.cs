using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Settings;

/// <summary>Takes away a form of case number; numbers already registered keep their text.</summary>
internal sealed record RemoveCaseNumberForm(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task HandleAsync(RemoveCaseNumberForm command, CancellationToken cancellationToken)
        {
            var form = await db.FindOrThrowAsync<CaseNumberForm>(command.Id, cancellationToken);
            if (await db.Set<CaseNumberForm>().CountAsync(cancellationToken) == 1)
                throw new RuleBroken(PrincipalRules.LastForm, "Det är er enda form. Lägg till en annan innan ni tar bort den.");
            db.Remove(form);
            ledger.Append("CaseNumberFormRemoved", form.Id, before: new { form.Prefix, form.Pattern });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

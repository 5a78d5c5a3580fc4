using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Principals.Onboarding;

/// <summary>Puts the first bodies and case-number forms into a principal's own room, once, with the room's own event.</summary>
internal sealed class RoomFurnisher(IServiceScopeFactory scopes, TenantContext tenant)
{
    internal const string Furnished = "RoomFurnished";

    /// <summary>Furnishes the room; false when that was done before, whatever has become of it since.</summary>
    public async Task<bool> FurnishAsync(Guid principalId, ReferencePrincipal principal, CancellationToken cancellationToken)
    {
        // The rows belong to the principal, so they are written in its room: a scope of its own, for the same actor.
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<TenantContext>();
        own.Identify(tenant.Actor);
        own.Mandate = tenant.Mandate;
        own.Enter(new Room(principalId, RoomKind.Principal, principal.Slug, principal.DisplayName, []));

        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        if (await db.Set<TenantEvent>().AnyAsync(e => e.SubjectId == principalId && e.Type == Furnished, cancellationToken))
            return false;
        var bodies = Furnishing.Bodies(principal);
        var forms = Furnishing.CaseNumberForms(principal);
        db.AddRange(bodies);
        db.AddRange(forms);
        scope.ServiceProvider.GetRequiredService<EventLedger>().Append(
            Furnished, principalId,
            after: new { bodies = bodies.Select(b => b.ShortName), caseNumberForms = forms.Select(f => f.Pattern.Replace("{prefix}", f.Prefix, StringComparison.Ordinal)) });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

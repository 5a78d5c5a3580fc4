using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Platform.Tenancy;

/// <summary>
/// The save guard: stamps the room on new rows, refuses a write to another room's row or to a shared row of another author,
/// refuses changes of append-only rows, and refuses a change of state that no ledger event tells of.
/// </summary>
public sealed class TenantGuard : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        // Only the framework saves synchronously: it keeps its key ring so.
        Check((GovernanceDbContext)eventData.Context!);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((GovernanceDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(GovernanceDbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed)
        {
            CheckOwner(db.Tenant, entry);
            if (entry.Entity is IAppendOnly && entry.State is not EntityState.Added)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only.");
            if (entry.Entity is IVersioned versioned)
                entry.Property(nameof(IVersioned.Version)).CurrentValue = entry.State == EntityState.Added ? 1 : versioned.Version + 1;
        }

        RequireEvent(changed);
    }

    /// <summary>Stamps and checks a row that an interceptor added after the guard had looked.</summary>
    public static void CheckAdded(TenantContext tenant, EntityEntry entry) => CheckOwner(tenant, entry);

    private static void CheckOwner(TenantContext tenant, EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case IOwnedByTenant:
                Belongs(tenant, entry, nameof(IOwnedByTenant.TenantId));
                break;
            case ISharedInCollaboration shared:
                Belongs(tenant, entry, nameof(ISharedInCollaboration.PublishedBy));
                if (!tenant.Collaborations.Contains(shared.CollaborationId))
                    throw Refused(entry, "is shared in a collaboration that the room is not part of");
                if (entry.State == EntityState.Modified && entry.Property(nameof(ISharedInCollaboration.CollaborationId)).IsModified)
                    throw Refused(entry, "must stay in its collaboration");
                break;
            case IRoomRow room when entry.State == EntityState.Modified && room.Id == tenant.TenantId:
                break;
            case IReferenceData when tenant.TenantId != Room.Platform.Id:
                throw Refused(entry, "is reference data, which only the platform changes");
        }
    }

    private static void Belongs(TenantContext tenant, EntityEntry entry, string owner)
    {
        var property = entry.Property(owner);
        var current = (Guid)property.CurrentValue!;
        if (entry.State == EntityState.Added && current == Guid.Empty)
            property.CurrentValue = tenant.TenantId;
        else if (current != tenant.TenantId || (entry.State != EntityState.Added && (Guid)property.OriginalValue! != tenant.TenantId))
            throw Refused(entry, "belongs to another room");
    }

    private static void RequireEvent(List<EntityEntry> changed)
    {
        var needsEvent = changed.Find(e => e.Entity is (IOwnedByTenant or ISharedInCollaboration or IReferenceData) and not INotLedgered);
        if (needsEvent is not null && !changed.Exists(e => e.Entity is LedgerEvent))
            throw new InvalidOperationException($"{needsEvent.Metadata.ClrType.Name} changes without a ledger event in the same save.");
    }

    private static InvalidOperationException Refused(EntityEntry entry, string why) =>
        new($"The save guard refused a {entry.State} {entry.Metadata.ClrType.Name}: it {why}.");
}

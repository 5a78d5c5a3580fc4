using System.Runtime.CompilerServices;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Tests.Isolation;

/// <summary>A write that the save guard must refuse, for one entity of the model.</summary>
/// <param name="Type">The entity.</param>
/// <param name="What">What is tried.</param>
/// <param name="Prepare">Tracks the row as the attack would leave it.</param>
internal sealed record ForbiddenWrite(Type Type, string What, Action<GovernanceDbContext> Prepare)
{
    /// <inheritdoc />
    public override string ToString() => $"{Type.Name}: {What}";
}

/// <summary>Every write of every marked entity that crosses a border, made from the model alone: no row is needed, for the guard speaks before the database.</summary>
internal static class GuardedWrites
{
    private const string Tenant = nameof(IOwnedByTenant.TenantId);
    private const string Author = nameof(ISharedInCollaboration.PublishedBy);
    private const string Collaboration = nameof(ISharedInCollaboration.CollaborationId);

    /// <summary>All of them, for somebody in <paramref name="own"/> against the rows of <paramref name="other"/>.</summary>
    public static IEnumerable<ForbiddenWrite> All(IModel model, Room own, Room other) =>
        model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).Distinct().SelectMany(t => Of(t, own, other));

    /// <summary>What the guard let pass.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(TestPortal portal, string slug, IEnumerable<ForbiddenWrite> writes)
    {
        var leaks = new List<string>();
        foreach (var write in writes)
        {
            var refused = await portal.ReadAsync(slug, db => RefusedAsync(db, write));
            if (!refused)
                leaks.Add(write.ToString());
        }

        return leaks;
    }

    private static async Task<bool> RefusedAsync(GovernanceDbContext db, ForbiddenWrite write)
    {
        await using var attempt = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        write.Prepare(db);
        try
        {
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return false;
        }
        catch (InvalidOperationException refusal) when (Speaks(refusal.Message))
        {
            return true;
        }
        catch (DbUpdateException)
        {
            // The guard let it through to the database.
            return false;
        }
    }

    private static bool Speaks(string message) =>
        message.StartsWith("The save guard refused", StringComparison.Ordinal)
        || message.EndsWith("is append-only.", StringComparison.Ordinal)
        || message.EndsWith("without a ledger event in the same save.", StringComparison.Ordinal);

    private static IEnumerable<ForbiddenWrite> Of(Type type, Room own, Room other)
    {
        var owner = typeof(IOwnedByTenant).IsAssignableFrom(type) ? Tenant : typeof(ISharedInCollaboration).IsAssignableFrom(type) ? Author : null;
        if (owner is not null)
        {
            yield return new(type, "added to another room", db => Row(db, type, owner, other, own, EntityState.Added));
            yield return new(type, "another room's row changed", db => Row(db, type, owner, other, own, EntityState.Modified));
            yield return new(type, "another room's row deleted", db => Row(db, type, owner, other, own, EntityState.Deleted));
            yield return new(type, "given away", db => Row(db, type, owner, own, own, EntityState.Modified).Property(owner).CurrentValue = other.Id);
            yield return new(type, "taken over", db => Row(db, type, owner, other, own, EntityState.Modified).Property(owner).CurrentValue = own.Id);
        }

        if (owner == Author)
        {
            yield return new(type, "added to a collaboration of others", db => Row(db, type, Author, own, other, EntityState.Added));
            yield return new(type, "moved to another collaboration", db =>
            {
                var row = Row(db, type, Author, own, own, EntityState.Modified);
                row.Property(Collaboration).OriginalValue = other.Collaborations[0];
                row.Property(Collaboration).IsModified = true;
            });
        }

        if (owner is not null && typeof(IAppendOnly).IsAssignableFrom(type))
        {
            yield return new(type, "append-only and changed", db => Row(db, type, owner, own, own, EntityState.Modified));
            yield return new(type, "append-only and deleted", db => Row(db, type, owner, own, own, EntityState.Deleted));
        }

        if (typeof(IReferenceData).IsAssignableFrom(type))
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
                yield return new(type, $"reference data {state}", db => Row(db, type, null, own, own, state));
        }

        if (owner is not null && !typeof(INotLedgered).IsAssignableFrom(type))
        {
            yield return new(type, "added without an event", db => Row(db, type, owner, own, own, EntityState.Added));
            yield return new(type, "changed without an event, beside machinery", db =>
            {
                Row(db, typeof(Platform.Web.Idempotency.IdempotencyKey), Tenant, own, own, EntityState.Added);
                Row(db, type, owner, own, own, EntityState.Added);
            });
        }
    }

    // A row without a constructor run: what it says doesn't matter, only whose it is.
    private static EntityEntry Row(GovernanceDbContext db, Type type, string? owner, Room room, Room collaborator, EntityState state)
    {
        var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type));
        foreach (var key in entry.Metadata.FindPrimaryKey()!.Properties)
            entry.Property(key.Name).CurrentValue = key.ClrType == typeof(Guid) ? Guid.CreateVersion7() : key.ClrType == typeof(string) ? Guid.CreateVersion7().ToString() : 1;
        if (owner is not null)
            entry.Property(owner).CurrentValue = room.Id;
        if (owner == Author)
            entry.Property(Collaboration).CurrentValue = collaborator.Collaborations[0];
        entry.State = state;
        return entry;
    }
}

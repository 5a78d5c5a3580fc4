using Governance.Platform.Data;
using Governance.Principals.Contracts;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Search.Data;

/// <summary>Writes beside each changed row what it is found by, in the same save: a row and its entry are there both or neither.</summary>
internal sealed class SearchKeeper(SearchSources sources, IPrincipalDirectory principals) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (GovernanceDbContext)eventData.Context!;
        if (!db.Tenant.HasRoom)
            return result;
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not Entry).ToList();
        var writer = new EntryWriter(db, principals);
        foreach (var source in sources.All)
        {
            // A row and its shared half have the same id, so only the row that the source itself reads tells whether it is new.
            foreach (var row in changed.SelectMany(e => source.TouchedBy(e.Entity), (e, id) => (Id: id, IsNew: IsNew(e, id))).GroupBy(r => r.Id))
                await writer.WriteAsync(source, row.Key, row.Any(r => r.IsNew), cancellationToken);
        }

        return result;
    }

    private static bool IsNew(EntityEntry entry, Guid id) => entry.State == EntityState.Added && entry.Entity is Entity row && row.Id == id;
}

using System.Reflection;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Tenancy;

/// <summary>The second wall: a named query filter on every marked entity, by convention.</summary>
internal static class TenantFilters
{
    private static readonly MethodInfo Owned = Method(nameof(FilterOwned));
    private static readonly MethodInfo SeenByAccount = Method(nameof(FilterSeenByAccount));
    private static readonly MethodInfo Shared = Method(nameof(FilterShared));

    public static void Add(ModelBuilder model, GovernanceDbContext context)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(e => e.ClrType).Distinct().ToList())
        {
            if (typeof(IAlsoSeenByAccount).IsAssignableFrom(type))
                SeenByAccount.MakeGenericMethod(type).Invoke(null, [model, context]);
            else if (typeof(IOwnedByTenant).IsAssignableFrom(type))
                Owned.MakeGenericMethod(type).Invoke(null, [model, context]);
            else if (typeof(ISharedInCollaboration).IsAssignableFrom(type))
                Shared.MakeGenericMethod(type).Invoke(null, [model, context]);
        }
    }

    private static MethodInfo Method(string name) =>
        typeof(TenantFilters).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void FilterOwned<T>(ModelBuilder model, GovernanceDbContext context) where T : class, IOwnedByTenant =>
        model.Entity<T>().HasQueryFilter(GovernanceDbContext.TenantFilter, e => e.TenantId == context.FilterTenant);

    private static void FilterSeenByAccount<T>(ModelBuilder model, GovernanceDbContext context) where T : class, IAlsoSeenByAccount =>
        model.Entity<T>().HasQueryFilter(
            GovernanceDbContext.TenantFilter,
            e => e.TenantId == context.FilterTenantOrEmpty || e.AccountId == context.FilterAccount);

    private static void FilterShared<T>(ModelBuilder model, GovernanceDbContext context) where T : class, ISharedInCollaboration =>
        model.Entity<T>().HasQueryFilter(
            GovernanceDbContext.CollaborationFilter,
            e => context.FilterCollaborations.Contains(e.CollaborationId));
}

using Governance.Host;
using Governance.Migrations;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Recommendations.Domain;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>A portal whose database keeps nothing apart, so that the other walls stand alone.</summary>
public class UnwalledPortal : TestPortal
{
    private protected override async Task<TestDatabase> DatabaseAsync() => (await TestDatabase.SeededAsync()).WithoutItsWall();

    /// <summary>Puts another last step into the making of the model.</summary>
    private protected static void Model<T>(IServiceCollection services) where T : IModelCustomizer
    {
        _ = TestDatabase.Provider switch
        {
            DatabaseProvider.Sqlite => services.ConfigureDbContext<SqliteDbContext>(o => o.ReplaceService<IModelCustomizer, T>()),
            DatabaseProvider.Postgres => services.ConfigureDbContext<PostgresDbContext>(o => o.ReplaceService<IModelCustomizer, T>()),
            _ => services.ConfigureDbContext<SqlServerDbContext>(o => o.ReplaceService<IModelCustomizer, T>()),
        };
    }

    /// <summary>A context of the pool.</summary>
    private protected static GovernanceDbContext Lease(IServiceProvider scope) => TestDatabase.Provider switch
    {
        DatabaseProvider.Sqlite => scope.GetRequiredService<IDbContextFactory<SqliteDbContext>>().CreateDbContext(),
        DatabaseProvider.Postgres => scope.GetRequiredService<IDbContextFactory<PostgresDbContext>>().CreateDbContext(),
        _ => scope.GetRequiredService<IDbContextFactory<SqlServerDbContext>>().CreateDbContext(),
    };
}

/// <summary>No filter on any entity: only the endpoints keep rooms apart.</summary>
public sealed class UnfilteredPortal : UnwalledPortal
{
    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder) => Model<NoFilters>(builder.Services);

    private sealed class NoFilters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(e => e.GetDeclaredQueryFilters().Count > 0).Select(e => e.ClrType).ToList())
            {
                modelBuilder.Entity(type).HasQueryFilter(GovernanceDbContext.TenantFilter, null);
                modelBuilder.Entity(type).HasQueryFilter(GovernanceDbContext.CollaborationFilter, null);
            }
        }
    }
}

/// <summary>Planted: the filter of one entity is off.</summary>
public sealed class OneFilterOffPortal : UnwalledPortal
{
    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder) => Model<NoFilter>(builder.Services);

    private sealed class NoFilter(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Matter>().HasQueryFilter(GovernanceDbContext.TenantFilter, null);
        }
    }
}

/// <summary>Planted: a lease keeps the tenant that the context had when it was first leased.</summary>
public sealed class KeptTenantPortal : UnwalledPortal
{
    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddScoped(scope =>
    {
        var db = Lease(scope);
        try
        {
            _ = db.Tenant;
        }
        catch (InvalidOperationException)
        {
            db.Tenant = scope.GetRequiredService<TenantContext>();
        }

        return db;
    });
}

/// <summary>Planted: a page that anybody may open, one that asks for no permission, and one that counts over all tenants.</summary>
public sealed class CarelessEndpointsPortal : UnwalledPortal
{
    public const string Anonymous = "/{slug}/planted-anonymous", NoPermission = "/{slug}/planted-no-permission", Count = "/{slug}/planted-count";

    /// <inheritdoc />
    protected override void Plant(WebApplication app)
    {
        app.MapGet(Anonymous, (string slug) => "rows of " + slug).AllowAnonymous();
        app.MapGet(NoPermission, (string slug) => "rows of " + slug);
        app.MapGet(Count, CountAsync);
    }

    private static async Task<IResult> CountAsync(string slug, GovernanceDbContext db, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // The very fault that is planted.
        return Results.Text($"<html><body><main>{slug}: {await db.Set<RecommendationDraft>().IgnoreQueryFilters().CountAsync(cancellationToken)}</main></body></html>", "text/html");
#pragma warning restore RS0030
    }
}

using Governance.Platform;
using Governance.Platform.Security;
using Governance.Search.Api;
using Governance.Search.Data;
using Governance.Search.Finding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Search;

/// <summary>Search over all that the actor may see.</summary>
public sealed class SearchModule : AppModule
{
    private const string Npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL", SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";

    /// <summary>The permission that the box in the layout asks for.</summary>
    public static string Permission => SearchPermissions.Search;

    /// <summary>The page, below a room.</summary>
    public static string Path => "search";

    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => SearchPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs => [Reindex.Verb];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SearchSources>();
        services.AddSingleton<ISaveChangesInterceptor, SearchKeeper>();
        services.AddSingleton<ISearchIndex, IndexOfDatabase>();
        services.AddScoped<Finder>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddPageRoute("/Search/Find", "/forum/{collaboration}/search"));
    }

    /// <inheritdoc />
    public override IEnumerable<string> DatabaseObjects(string provider, string role) => provider switch
    {
        Npgsql => SearchTables.Postgres(role),
        SqlServer => SearchTables.SqlServer(),
        _ => SearchTables.Sqlite(),
    };

    /// <inheritdoc />
    public override Task AfterMigrationAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken) =>
        Reindex.FillAsync(services, output, cancellationToken);

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => SearchApi.Map(api);
}

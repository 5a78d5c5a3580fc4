using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ArchitectureTests;

/// <summary>The product as the laws look at it; each view is made once for the run.</summary>
internal static class Product
{
    private static readonly Lazy<Architecture> Loaded = new(() => new ArchLoader()
        .LoadAssemblies([.. Modules.All.Select(m => m.Assembly), typeof(AppModule).Assembly, typeof(Product).Assembly]).Build());

    private static readonly Lazy<IModel> DesignModel = new(() =>
    {
        using var db = Contexts().First().Db;
        return db.GetService<IDesignTimeModel>().Model;
    });

    private static readonly Lazy<Task<IReadOnlyList<Endpoint>>> Mapped = new(MapAsync);

    /// <summary>Modules, Platform and the offenders of this assembly.</summary>
    public static Architecture Architecture => Loaded.Value;

    public static IModel Model => DesignModel.Value;

    public static IEnumerable<string> ModuleFolders => Directory.GetDirectories(Path.Combine(Repo.Root, "src/Modules")).Select(d => Path.GetFileName(d)!);

    public static IEnumerable<string> ModuleRoots => Modules.All.Select(m => m.Assembly.GetName().Name!);

    public static IEnumerable<(string Module, Permission Permission)> Permissions =>
        Modules.All.SelectMany(m => m.Permissions, (m, p) => (m.Assembly.GetName().Name!["Governance.".Length..], p));

    public static TheoryData<string> ModuleNames => [.. ModuleRoots];

    /// <summary>Every endpoint but the static files, with the metadata that pages get when they are first asked for.</summary>
    public static Task<IReadOnlyList<Endpoint>> EndpointsAsync() => Mapped.Value;

    /// <summary>The three design-time contexts.</summary>
    public static IEnumerable<(string Provider, GovernanceDbContext Db)> Contexts()
    {
        var contexts = new DesignTimeContexts();
        yield return ("Sqlite", ((IDesignTimeDbContextFactory<SqliteDbContext>)contexts).CreateDbContext([]));
        yield return ("Postgres", ((IDesignTimeDbContextFactory<PostgresDbContext>)contexts).CreateDbContext([]));
        yield return ("SqlServer", ((IDesignTimeDbContextFactory<SqlServerDbContext>)contexts).CreateDbContext([]));
    }

    private static async Task<IReadOnlyList<Endpoint>> MapAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lansforum-").FullName;
        try
        {
            await using var app = Portal.Build(new Dictionary<string, string?>
            {
                ["GOVERNANCE_DATA"] = folder,
                ["GOVERNANCE_JOBS"] = "deferred",
                ["GOVERNANCE_DEMO"] = "true",
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging:LogLevel:Default"] = "Warning",
            });
            var pages = app.Services.GetRequiredService<PageLoader>();
            var endpoints = new List<Endpoint>();
            foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null))
                endpoints.Add(await CompiledAsync(pages, (RouteEndpoint)endpoint));
            return endpoints;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A page's attributes are known only once the page is compiled, which otherwise happens at its first request.
    private static async Task<Endpoint> CompiledAsync(PageLoader pages, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint;
        var compiled = await pages.LoadAsync(page, endpoint.Metadata);
        return new RouteEndpoint(_ => Task.CompletedTask, endpoint.RoutePattern, endpoint.Order, compiled.Endpoint!.Metadata, endpoint.DisplayName);
    }
}

using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

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

    /// <summary>Every endpoint but the static files.</summary>
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
            return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Where(e => !IsFile(e))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // While developing, the framework also answers for files that came after the build.
    private static bool IsFile(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };
}

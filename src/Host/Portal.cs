using Governance.Platform;
using Governance.Platform.Data;

namespace Governance.Host;

/// <summary>Builds and runs the web application.</summary>
internal static class Portal
{
    /// <summary>Builds the application.</summary>
    /// <param name="settings">Settings over those of the environment; tests give theirs here.</param>
    /// <param name="configure">The last word on services and server; tests put in their clock and server here.</param>
    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Portal).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(builder.Configuration["ASPNETCORE_URLS"] ?? $"http://127.0.0.1:{builder.Configuration["PORT"] ?? "5080"}");
#pragma warning disable RS0030 // The one place where the real clock enters.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        var database = DatabaseSettings.From(builder.Configuration);
        builder.AddObservability();
        builder.AddLimits();
        builder.Services.AddDatabase(database, LedgerSetup.Names(builder.Configuration));
        builder.Services.AddLedger(builder.Configuration);
        builder.Services.AddPlatform(Modules.All);
        builder.Services.AddPortalSecurity();
        builder.Services.AddScoped<Platform.Ui.IFrameSource, Frames>();
        builder.Services.AddApiDocument();
        builder.Services.AddJobs(database, builder.Configuration);
        builder.Services.AddHealth();
        foreach (var module in Modules.All)
            module.AddServices(builder.Services, builder.Configuration);
        configure?.Invoke(builder);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        var app = builder.Build();
        app.UsePipeline();
        return app;
    }

    public static async Task<int> ServeAsync()
    {
        await using var app = Build();
        if (await RefusalAsync(app.Services) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 3;
        }

        if (app.Services.GetRequiredService<Platform.Security.DemoMode>().Enabled)
        {
            foreach (var greeting in Modules.All.Select(m => m.DemoGreeting).OfType<string>())
                await Console.Out.WriteLineAsync(greeting);
        }

        await app.RunAsync();
        return 0;
    }

    /// <summary>Why the portal must not start on this database, or null.</summary>
    public static async Task<string?> RefusalAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var pending = await Migrator.PendingAsync(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), CancellationToken.None);
        if (pending.Count > 0)
            return $"The database lacks {pending.Count} migration(s). Run the verb 'migrate' first.";
        var settings = services.GetRequiredService<DatabaseSettings>();
        return settings.Provider == DatabaseProvider.Postgres ? await PostgresRole.RefusalAsync(settings, CancellationToken.None) : null;
    }
}

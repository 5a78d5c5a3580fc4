using System.Globalization;
using Governance.Platform;
using Governance.Platform.Data;
using Microsoft.AspNetCore.Localization;

namespace Governance.Host;

/// <summary>Builds and runs the web application.</summary>
internal static class Portal
{
    private static readonly CultureInfo[] Cultures = [new("sv-SE"), new("en-GB")];

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
        builder.Services.AddDatabase(DatabaseSettings.From(builder.Configuration));
        builder.Services.AddPlatform(Modules.All);
        builder.Services.AddPortalSecurity();
        builder.Services.AddScoped<Platform.Ui.IFrameSource, Frames>();
        foreach (var module in Modules.All)
            module.AddServices(builder.Services, builder.Configuration);
        configure?.Invoke(builder);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        return Pipeline(builder.Build());
    }

    public static async Task<int> ServeAsync()
    {
        await using var app = Build();
        if (await RefusalAsync(app.Services) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 3;
        }

        await app.RunAsync();
        return 0;
    }

    /// <summary>Why the portal must not start on this database, or null.</summary>
    public static async Task<string?> RefusalAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var pending = await Migrator.PendingAsync(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), CancellationToken.None);
        return pending.Count == 0 ? null : $"The database lacks {pending.Count} migration(s). Run the verb 'migrate' first.";
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseSecurityHeaders(Security.Headers());
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Cultures[0]),
            SupportedCultures = Cultures,
            SupportedUICultures = Cultures,
            RequestCultureProviders = [new CookieRequestCultureProvider()],
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseRooms();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in Modules.All)
            module.MapApi(app);
        return app;
    }
}

using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform;

/// <summary>What the platform puts into the container and the pipeline.</summary>
public static class PlatformServices
{
    /// <summary>Registers tenancy, ledger, permissions and page errors.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IReadOnlyList<AppModule> modules)
    {
        services.AddSingleton(modules);
        services.AddScoped<TenantContext>();
        services.AddScoped<EventLedger>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<ModuleTexts>();
        services.AddScoped<PageErrors>();
        services.AddLocalization();
        services.AddAuthorization(options =>
        {
            foreach (var permission in modules.SelectMany(m => m.Permissions))
                options.AddPolicy(permission.Name, policy => policy.RequireAuthenticatedUser().AddRequirements(permission));
        });
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute(typeof(PageErrors))));
        foreach (var module in modules)
            module.AddHandlers(services);
        return services;
    }

    /// <summary>Finds out who acts and in which room; between routing and authorisation.</summary>
    public static IApplicationBuilder UseRooms(this IApplicationBuilder app) => app.UseMiddleware<RoomMiddleware>();
}

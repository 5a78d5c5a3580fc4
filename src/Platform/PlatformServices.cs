using Governance.Platform.Jobs;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Governance.Platform.Web.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Governance.Platform;

/// <summary>What the platform puts into the container and the pipeline.</summary>
public static class PlatformServices
{
    /// <summary>Registers tenancy, ledger, permissions, errors, idempotency, jobs and the outbox.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IReadOnlyList<AppModule> modules)
    {
        services.AddSingleton(modules);
        services.AddScoped<TenantContext>();
        services.AddScoped<EventLedger>();
        services.AddScoped<EventNarrator>();
        services.AddScoped<LedgerLogs>();
        services.AddScoped<LedgerWitnesses>();
        services.AddScoped<LedgerErasure>();
        services.AddScoped<ForumSequencer>();
        services.AddScoped<CheckpointSigner>();
        services.AddSingleton<LedgerRooms>();
        services.AddSingleton<LedgerWork>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<ModuleTexts>();
        services.AddScoped<PageErrors>();
        services.AddScoped<IdempotentForms>();
        services.AddScoped<OneConnection>();
        services.AddScoped<OnceOnly>();
        services.AddSingleton<ExpiredKeys>();
        services.AddScoped<PagePdf>();
        services.AddSingleton<PrintStyle>();
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddOptions<PdfSettings>().BindConfiguration(PdfSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddApi();
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        services.AddSingleton<JobTypes>();
        services.AddSingleton(s => new TenantJobRunner(s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<JobTypes>()));
        services.AddScoped<OutboxDrain>();
        services.AddScoped<RecurringWork>();
        services.AddLocalization();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, FirstLetterTexts>());
        services.AddAuthorization(options =>
        {
            foreach (var permission in modules.SelectMany(m => m.Permissions))
                options.AddPolicy(permission.Name, policy => policy.RequireAuthenticatedUser().AddRequirements(permission));
        });
        services.AddRazorPages(options =>
        {
            // Errors outermost, so that a commit that fails is told like a save that fails.
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(PageErrors)) { Order = -1000 });
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(OneConnection)) { Order = -950 });
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(IdempotentForms)) { Order = -900 });
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(PagePdf)));
        });
        foreach (var module in modules)
            module.AddHandlers(services);
        return services;
    }

    /// <summary>Finds out who acts and in which room; between routing and authorisation.</summary>
    public static IApplicationBuilder UseRooms(this IApplicationBuilder app) => app.UseMiddleware<RoomMiddleware>();
}

using System.Diagnostics;
using System.Globalization;
using Governance.Platform;
using Governance.Platform.Tenancy;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Context;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Governance.Host;

/// <summary>Logs for a machine to read (for a person in the demo), and traces and metrics where a collector is named.</summary>
internal static class Observability
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddSerilog((_, log) => Configure(log, configuration), preserveStaticLogger: true);
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(configuration["OTEL_SERVICE_NAME"] ?? "lansforum"))
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddNpgsql().AddSource(Telemetry.Name).AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Telemetry.Name, "Npgsql").AddOtlpExporter());
    }

    /// <summary>One line per request; those that nobody asks about only at the level of debugging.</summary>
    public static void Requests(RequestLoggingOptions options) => options.GetLevel = (context, _, exception) =>
        exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
        : context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
            || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
        : LogEventLevel.Information;

    // On standard error: verbs write their results on standard output.
    private static void Configure(LoggerConfiguration log, ConfigurationManager configuration)
    {
        var demo = string.Equals(configuration["GOVERNANCE_DEMO"], "true", StringComparison.OrdinalIgnoreCase);
        var level = Enum.TryParse<LogEventLevel>(configuration["GOVERNANCE_LOG"], ignoreCase: true, out var set) ? set : demo ? LogEventLevel.Warning : LogEventLevel.Information;
        var others = level > LogEventLevel.Warning ? level : LogEventLevel.Warning;
        log.MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", others)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", level > LogEventLevel.Information ? level : LogEventLevel.Information)
            // A save that loses a race is no fault; one that is a fault is logged where it surfaces.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", others)
            .MinimumLevel.Override("Hangfire", others)
            .MinimumLevel.Override("OpenIddict", others)
            .Enrich.FromLogContext();
        if (demo)
            log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", standardErrorFromLevel: LogEventLevel.Verbose);
        else
            log.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose);
    }
}

/// <summary>Puts room and actor, by id and never by name, on what is logged and traced of the request.</summary>
internal sealed class RequestTrace(RequestDelegate next, IDiagnosticContext request)
{
    public async Task InvokeAsync(HttpContext context, TenantContext tenant)
    {
        var (room, actor) = (tenant.TenantIdOrEmpty, tenant.AccountIdOrEmpty);
        if (room == Guid.Empty && actor == Guid.Empty)
        {
            await next(context);
            return;
        }

        Activity.Current?.SetTag("governance.tenant", room).SetTag("governance.actor", actor);
        request.Set("TenantId", room);
        request.Set("ActorId", actor);
        using (LogContext.PushProperty("TenantId", room))
        using (LogContext.PushProperty("ActorId", actor))
            await next(context);
    }
}

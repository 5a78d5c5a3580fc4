using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform.Web.Api;

/// <summary>What all API operations have in common.</summary>
public static class ApiPlumbing
{
    /// <summary>Where the API lies.</summary>
    public const string Root = "/api";

    /// <summary>JSON as the API reads and writes it, and errors that are thrown instead of written by the framework.</summary>
    internal static void AddApi(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(o => Configure(o.SerializerOptions));
    }

    /// <summary>Before routing: problems for everything under /api, and bodies that can be read twice where a key asks for it.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(c => c.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseMiddleware<ApiErrors>();
            api.Use((context, next) =>
            {
                if (context.Request.Headers.ContainsKey(Idempotency.IdempotentOperation.Header))
                    context.Request.EnableBuffering();
                return next(context);
            });
        });

    // A field that is misspelt would otherwise be dropped in silence: an adoption without its condition.
    private static void Configure(JsonSerializerOptions json)
    {
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}

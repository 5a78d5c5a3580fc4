using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Governance.Host;

/// <summary>How much may be sent to us, and how answers are made small.</summary>
internal static class Limits
{
    // Holds a field of a megabyte with room to spare, so that its length is told by the form's own message.
    public const int Body = 2 * 1024 * 1024;

    // A budget of three hundred lines with keys and weights; a principal's report on two thousand activities.
    private const int Fields = 8192;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = Body;
        });
        Uploads.UseDisk(builder.Configuration);
        builder.Services.Configure<FormOptions>(o => (o.ValueLengthLimit, o.MultipartBodyLengthLimit, o.BufferBodyLengthLimit, o.ValueCountLimit) = (Body, Body, Body, Fields));
        // As many rows, and as many of them wrong, as there are fields: the framework breaks off at 1 024 rows, and forgets what is
        // wrong after 199 errors.
        builder.Services.Configure<MvcOptions>(o => (o.MaxModelBindingCollectionSize, o.MaxModelValidationErrors) = (Fields, Fields));
        // Pages answer with random antiforgery tokens, so their length tells nothing of what they reflect (BREACH).
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>
    /// Refuses a form that is too large before anybody reads it: the antiforgery check would call it a forgery. What was typed
    /// is still in the browser. What takes files has a limit of its own, in <see cref="Uploads"/>.
    /// </summary>
    public static void UseFormLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // An error page is shown for the same request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null || Uploads.IsFor(context.GetEndpoint()) || !context.Request.HasFormContentType || !(context.Request.ContentLength > Allowed(context)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    private static long Allowed(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Body;
}

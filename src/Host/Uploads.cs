using Governance.Platform.Web;
using Governance.Platform.Web.Api;
using Microsoft.AspNetCore.Http.Features;

namespace Governance.Host;

/// <summary>
/// Requests with files: a larger limit, and the body on disk and not in memory. They are read here, after it is known who asks,
/// so that one that is too large gets an answer that can be read instead of a broken connection.
/// </summary>
internal static class Uploads
{
    // For the fields beside the files, and for the lines between the parts.
    private const long BesideTheFiles = 1024 * 1024;

    // A browser shows an answer only when it has got rid of what it sends. Beyond that much nobody waits for it.
    private const long MostDrained = 2L << 30;

    private const string TemporaryFolder = "ASPNETCORE_TEMP";

    /// <summary>How large all files of a request may be together.</summary>
    public static long OfFiles(HttpContext context) => context.RequestServices.GetRequiredService<UploadLimit>().RequestBytes;

    /// <summary>Whether the request goes to a page or operation that takes files.</summary>
    public static bool IsFor(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<TakesFilesAttribute>() is not null;

    /// <summary>
    /// Form parts that do not fit in memory lie beside the data, unless the operator has chosen a folder: the usual one is memory
    /// on many a server. The process has one such folder, and keeps the first.
    /// </summary>
    public static void UseDisk(IConfiguration configuration)
    {
        if (Environment.GetEnvironmentVariable(TemporaryFolder) is { Length: > 0 })
            return;
        var folder = Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "incoming");
        Directory.CreateDirectory(folder);
        Environment.SetEnvironmentVariable(TemporaryFolder, Path.GetFullPath(folder));
    }

    public static void UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || !IsFor(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        if (!await ReadAsync(context))
        {
            await DrainAsync(context);
            if (context.Request.Path.StartsWithSegments(ApiPlumbing.Root, StringComparison.OrdinalIgnoreCase))
                throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
    });

    private static async Task<bool> ReadAsync(HttpContext context)
    {
        var limit = OfFiles(context) + BesideTheFiles;
        var isTooLarge = context.Request.ContentLength > limit;
        // What is too large is read all the same, to be thrown away.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = isTooLarge ? null : limit;
        if (isTooLarge)
            return false;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            ValueLengthLimit = Limits.Body,
            MultipartBodyLengthLimit = limit,
            BufferBodyLengthLimit = limit,
        }));
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // Said nothing of its length, and turned out to be longer than is allowed.
            return false;
        }
    }

    private static async Task DrainAsync(HttpContext context)
    {
        var buffer = new byte[81_920];
        var read = 0L;
        try
        {
            for (int more; read < MostDrained && (more = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
                read += more;
        }
        catch (BadHttpRequestException)
        {
            // The server has stopped reading; the answer is sent none the less.
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Governance.Platform.Web.Api;

/// <summary>
/// What an API client gets instead of an answer (RFC 9457). It names neither the address asked for nor the trace, so that
/// "not there" and "not yours" are the same bytes.
/// </summary>
/// <param name="Type">Stable relative URI, made of the code.</param>
/// <param name="Title">What is wrong, in the client's language.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code to branch on, such as <c>REC-004</c> or <c>INPUT</c>.</param>
/// <param name="Detail">More, where there is more to say.</param>
/// <param name="Errors">Messages by field, as the fields are named in the request.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Code, string? Detail = null, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A problem with the type that belongs to its code.</summary>
    public static Problem Of(int status, string code, string title, string? detail = null, IReadOnlyDictionary<string, string[]>? errors = null) =>
        new("/problems/" + code, title, status, code, detail, errors);

    internal async Task WriteAsync(HttpContext context)
    {
        var challenge = context.Response.Headers.WWWAuthenticate;
        context.Response.Clear();
        context.Response.StatusCode = Status;
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized && challenge.Count > 0)
            context.Response.Headers.WWWAuthenticate = challenge;
        if (Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = Outage.RetryAfterSeconds;
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(this, Json), context.RequestAborted);
    }
}

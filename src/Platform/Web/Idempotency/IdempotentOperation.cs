using System.Security.Cryptography;
using System.Text;
using Governance.Platform.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform.Web.Idempotency;

/// <summary>
/// Makes an API operation that is sent twice with the same Idempotency-Key happen once: the second gets the first's answer.
/// The key with another request is refused. Without the header the operation runs as usual.
/// </summary>
public static class IdempotentOperation
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    /// <summary>Takes an Idempotency-Key on this creation. The handler must write through the request's own context.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder operation) =>
        operation.AddEndpointFilter(FilterAsync).WithMetadata(new IdempotentAttribute());

    private static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!context.Request.Headers.TryGetValue(Header, out var header))
            return await next(invocation);
        var key = header.ToString();
        if (key.Length is 0 or > LongestKey)
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "IDEMPOTENCY", "Idempotency-Key ska ha 1–200 tecken.");

        var once = context.RequestServices.GetRequiredService<OnceOnly>();
        Buffered? given = null;
        var outcome = await once.RunAsync("api\n" + key, await HashAsync(context.Request), RunAsync, mayRunAgain: true, context.RequestAborted);
        if (outcome.OtherRequest)
            throw new ApiRefusal(StatusCodes.Status422UnprocessableEntity, "IDEMPOTENCY", "Samma Idempotency-Key har redan använts för ett annat anrop.");
        return outcome.Earlier is { } earlier ? new Buffered(earlier) : given;

        async Task<Answer?> RunAsync()
        {
            given = await Buffered.OfAsync(await next(invocation), context);
            return given.Answer.Status < 400 ? given.Answer : null;
        }
    }

    private static async Task<string> HashAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        var body = await SHA256.HashDataAsync(request.Body);
        return OnceOnly.Hash(request.Method, request.Path, request.QueryString.ToString(), Convert.ToHexStringLower(body));
    }

    /// <summary>An answer kept in memory until the transaction is committed.</summary>
    private sealed class Buffered(Answer answer) : IResult
    {
        public Answer Answer { get; } = answer;

        public static async Task<Buffered> OfAsync(object? result, HttpContext context)
        {
            var response = context.Response;
            var (body, real) = (new MemoryStream(), response.Body);
            response.Body = body;
            try
            {
                await (result as IResult ?? TypedResults.Json(result)).ExecuteAsync(context);
            }
            finally
            {
                response.Body = real;
            }

            return new Buffered(new Answer(
                response.StatusCode, response.Headers.Location.FirstOrDefault(), response.Headers.ETag.FirstOrDefault(),
                body.Length == 0 ? null : Encoding.UTF8.GetString(body.ToArray())));
        }

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Answer.Status;
            if (Answer.Location is { } location)
                response.Headers.Location = location;
            if (Answer.ETag is { } tag)
                response.Headers.ETag = tag;
            if (Answer.Body is not { } text)
                return;
            response.ContentType = Answer.Status < 400 ? "application/json; charset=utf-8" : Problem.MediaType;
            await response.WriteAsync(text, httpContext.RequestAborted);
        }
    }
}

/// <summary>Marks an operation that takes an Idempotency-Key, for the API document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute;

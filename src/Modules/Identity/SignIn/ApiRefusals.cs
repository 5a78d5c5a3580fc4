using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Governance.Identity.SignIn;

/// <summary>Answers a refused API request with problem details instead of a page; pages are left to the cookie.</summary>
internal sealed class ApiRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _pages = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return _pages.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Challenged)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return AnswerAsync(context, StatusCodes.Status401Unauthorized, "unauthenticated", "A valid access token is needed: fetch one at /connect/token.");
        }

        return AnswerAsync(context, StatusCodes.Status403Forbidden, "forbidden", "The client holds no mandate that allows this.");
    }

    private static Task AnswerAsync(HttpContext context, int status, string code, string detail) =>
        TypedResults.Problem(detail: detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code }).ExecuteAsync(context);
}

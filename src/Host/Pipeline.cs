using Governance.Platform;
using Governance.Platform.Rules;
using Governance.Platform.Web;
using Governance.Platform.Web.Api;
using Serilog;

namespace Governance.Host;

/// <summary>What a request goes through, in order.</summary>
internal static class Pipeline
{
    public static void UsePipeline(this WebApplication app)
    {
        app.UseSandbox();
        app.UseSecurityHeaders(Security.Headers());
        app.UseSerilogRequestLogging(Observability.Requests);
        app.Use(LastResortAsync);
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        app.UseRequestLocalization(Languages.Options());
        app.UseApiProblems();
        app.UseRouting();
        app.UseFormLimit();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseRooms();
        app.UseMiddleware<RequestTrace>();
        app.UseNoStore();
        app.UseAuthorization();
        app.UseUploads();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        foreach (var module in Modules.All)
            module.MapEndpoints(app);
        app.MapApi();
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        NotFound => StatusCodes.Status404NotFound,
        BadHttpRequestException bad => bad.StatusCode,
        _ when Outage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // The error page goes through sign-in, which may need the very database that is away.
    private static async Task LastResortAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log(context, exception);
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(exception);
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.RetryAfter = Outage.RetryAfterSeconds;
            await context.Response.WriteAsync("Tjänsten är tillfälligt otillgänglig. Försök igen om en stund.\nThe service is temporarily unavailable. Try again in a while.\n");
        }
    }

    private static void Log(HttpContext context, Exception exception) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Pipeline)).LogError(exception, "Not even the error page could be shown");
}

using System.Diagnostics;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>What a person sees in place of a page that cannot be shown. Also runs again for a POST, so it has no handlers.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; private set; }

    /// <summary>Megabytes that may be sent where files are taken; null elsewhere.</summary>
    public long? MostMegabytes { get; private set; }

    /// <summary>Number to find the fault by in the log; only for faults of ours, so that one 404 is like another.</summary>
    public string? TraceId { get; private set; }

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        // Asked for by itself, the page has nothing to tell of.
        var again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Status = failed || again ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (Status is StatusCodes.Status413PayloadTooLarge && Uploads.IsFor(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint))
            MostMegabytes = Uploads.OfFiles(HttpContext) >> 20;
        if (Status is StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = Outage.RetryAfterSeconds;
        if (Status is StatusCodes.Status500InternalServerError)
            TraceId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}

using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Governance.Platform.Web;

/// <summary>
/// A page that is shown again after an error: it loads anew what its handler read before, so that a person who lost a race
/// sees what is now in force beside what she typed.
/// </summary>
public interface IShownAgain
{
    /// <summary>
    /// Loads what the page shows. Bound properties keep what was typed, except <c>Version</c>: set it from the row, so that
    /// the next save is made on what is now in force.
    /// </summary>
    Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>
/// Turns what a handler throws into the same page with what was typed and an error summary: bad input 400, a rule that says
/// no or a lost race 409, and 404 for what is not there or not yours.
/// </summary>
internal sealed class PageErrors(ModuleTexts texts, GovernanceDbContext db, IOptions<MvcOptions> options) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        // The framework heeds its own setting for controllers alone.
        context.ModelState.MaxAllowedErrors = options.Value.MaxModelValidationErrors;
        return Task.CompletedTask;
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method) && !IsError(context.HttpContext))
        {
            // Else the page would be shown without anything having been loaded for it.
            context.Result = new NotFoundResult();
            return;
        }

        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled)
            return;
        if (await AnswerAsync(executed) is { } result)
        {
            executed.Result = result;
            executed.ExceptionHandled = true;
        }
    }

    // The error page is shown to whatever method went wrong, with the status that it had.
    private static bool IsError(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task<IActionResult?> AnswerAsync(PageHandlerExecutedContext executed)
    {
        var text = texts.Of(executed.HandlerInstance.GetType().Assembly);
        switch (executed.Exception)
        {
            case NotFound:
                return new NotFoundResult();
            case ValidationException invalid:
                Explain(invalid, executed.ModelState, text);
                return await PageAsync(executed, StatusCodes.Status400BadRequest);
            case RuleBroken broken:
                executed.ModelState.AddModelError("", text.Say(broken));
                return await PageAsync(executed, StatusCodes.Status409Conflict);
            case var race when Races.IsLost(race):
                executed.ModelState.AddModelError("", text[Races.LostRace]);
                executed.ModelState.Remove(nameof(IVersioned.Version));
                return await PageAsync(executed, StatusCodes.Status409Conflict, raceLost: true);
            default:
                return null;
        }
    }

    // A command's field is bound on the page by itself or in an input record: the message belongs to whichever has it.
    private static void Explain(ValidationException invalid, ModelStateDictionary state, IStringLocalizer text)
    {
        foreach (var failure in invalid.Errors)
        {
            var field = state.ContainsKey(failure.PropertyName)
                ? failure.PropertyName
                : state.Keys.FirstOrDefault(k => k.EndsWith("." + failure.PropertyName, StringComparison.Ordinal)) ?? failure.PropertyName;
            state.AddModelError(field, text[failure.ErrorMessage]);
        }
    }

    private async Task<PageResult?> PageAsync(PageHandlerExecutedContext executed, int status, bool raceLost = false)
    {
        if (executed.HandlerInstance is not PageModel page)
            return null;
        // What the handler changed and could not save must not be shown as if it were so.
        db.ChangeTracker.Clear();
        if (page is IShownAgain again)
            await again.LoadAsync(executed.HttpContext.RequestAborted);
        page.ViewData[Races.ViewDataKey] = raceLost;
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }
}

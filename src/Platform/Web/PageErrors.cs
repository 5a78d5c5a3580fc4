using System.Globalization;
using FluentValidation;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Web;

/// <summary>
/// Turns what a handler throws into the same page with what was typed and an error summary: bad input 400, a rule that says
/// no or a lost race 409, and 404 for what is not there or not yours.
/// </summary>
internal sealed class PageErrors(ModuleTexts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled)
            return;
        if (Answer(executed) is { } result)
        {
            executed.Result = result;
            executed.ExceptionHandled = true;
        }
    }

    private IActionResult? Answer(PageHandlerExecutedContext executed)
    {
        var text = texts.Of(executed.HandlerInstance.GetType().Assembly);
        switch (executed.Exception)
        {
            case NotFound:
                return new NotFoundResult();
            case ValidationException invalid:
                foreach (var failure in invalid.Errors)
                    executed.ModelState.AddModelError(failure.PropertyName, text[failure.ErrorMessage]);
                return Page(executed, StatusCodes.Status400BadRequest);
            case RuleBroken broken:
                executed.ModelState.AddModelError("", string.Format(CultureInfo.CurrentCulture, text[broken.Text], [.. broken.Arguments]));
                return Page(executed, StatusCodes.Status409Conflict);
            case DbUpdateConcurrencyException:
                executed.ModelState.AddModelError("", text[Races.LostRace]);
                return Page(executed, StatusCodes.Status409Conflict);
            case DbUpdateException race when Races.IsDuplicate(race):
                executed.ModelState.AddModelError("", text[Races.LostRace]);
                return Page(executed, StatusCodes.Status409Conflict);
            default:
                return null;
        }
    }

    private static PageResult? Page(PageHandlerExecutedContext executed, int status)
    {
        if (executed.HandlerInstance is not PageModel page)
            return null;
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }
}

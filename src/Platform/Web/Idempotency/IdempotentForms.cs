using System.Security.Cryptography;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Governance.Platform.Web.Idempotency;

/// <summary>
/// Makes a form that is sent twice (a double click, a reload, a lost answer) happen once: the second is sent where the first
/// was. The same form with other content is another submission. Forms outside a room are left alone.
/// </summary>
internal sealed class IdempotentForms(TenantContext tenant, OnceOnly once, IUrlHelperFactory urls) : IAsyncPageFilter
{
    private const int LongestKey = 100;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!tenant.HasRoom || context.HandlerMethod is null || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            await next();
            return;
        }

        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (form[FormKey.Name].ToString() is not { Length: > 0 and <= LongestKey } key)
        {
            await next();
            return;
        }

        var hash = await HashAsync(request, form);
        var outcome = await once.RunAsync($"form\n{key}\n{hash}", hash, RunAsync, mayRunAgain: false, context.HttpContext.RequestAborted);
        if (outcome.Earlier is { } earlier)
            context.Result = new RedirectResult(earlier.Location ?? request.PathBase + request.Path + request.QueryString);

        async Task<Answer?> RunAsync() => AnswerOf(await next());
    }

    private Answer? AnswerOf(PageHandlerExecutedContext executed)
    {
        if ((executed.Exception is not null && !executed.ExceptionHandled) || executed.Result is PageResult && !executed.ModelState.IsValid)
            return null;
        var status = executed.Result is IStatusCodeActionResult { StatusCode: { } code } ? code : StatusCodes.Status200OK;
        var url = urls.GetUrlHelper(executed);
        return executed.Result switch
        {
            RedirectResult to => new Answer(StatusCodes.Status302Found, to.Url),
            LocalRedirectResult to => new Answer(StatusCodes.Status302Found, to.Url),
            RedirectToPageResult to => new Answer(
                StatusCodes.Status302Found,
                url.Page(to.PageName, to.PageHandler, to.RouteValues, to.Protocol, to.Host, to.Fragment)),
            _ => status < 400 ? new Answer(status) : null,
        };
    }

    private static async Task<string> HashAsync(HttpRequest request, IFormCollection form)
    {
        List<string> parts = [request.Path, request.QueryString.ToString()];
        foreach (var field in form.Where(f => f.Key != FormKey.Name && f.Key != FormKey.AntiforgeryName).OrderBy(f => f.Key, StringComparer.Ordinal))
            parts.AddRange([field.Key, .. field.Value.Select(v => OnceOnly.Hash(v ?? ""))]);
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            parts.AddRange([file.Name, file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(content))]);
        }

        return OnceOnly.Hash(parts);
    }
}

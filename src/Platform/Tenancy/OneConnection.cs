using Governance.Platform.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Tenancy;

/// <summary>
/// Keeps one connection for all that a page reads or writes, so that the database is told of the room once and not at each
/// query. It is given back before the page is rendered: a slow reader must not hold one of the few.
/// </summary>
internal sealed class OneConnection(GovernanceDbContext db, TenantContext tenant) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!tenant.HasRoom || context.HandlerMethod is null)
        {
            await next();
            return;
        }

        await db.Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Web.Api;

/// <summary>Which part of a list an API client asks for: take it as <c>[AsParameters] Paging paging</c>.</summary>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">At most 200; 50 when not said.</param>
public sealed record Paging(
    [property: Description("Page, from 1.")] int? Page = null,
    [property: Description("Items per page, 1–200; 50 when not said.")] int? PageSize = null)
{
    /// <summary>The largest page.</summary>
    public const int MostItems = 200;

    private const int ItemsWhenNotSaid = 50;

    // Keeps (page - 1) * pageSize within an int.
    private const int LastPage = 1_000_000;

    /// <summary>Reads that part, in the order that the query has.</summary>
    /// <exception cref="ValidationException">Page or size out of range.</exception>
    public async Task<PageOf<T>> OfAsync<T>(IOrderedQueryable<T> rows, CancellationToken cancellationToken)
    {
        var (page, size) = Checked();
        var total = await rows.CountAsync(cancellationToken);
        var items = await rows.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new PageOf<T>(items, page, size, total);
    }

    /// <summary>That part of a list in memory.</summary>
    /// <exception cref="ValidationException">Page or size out of range.</exception>
    public PageOf<T> Of<T>(IReadOnlyList<T> rows)
    {
        var (page, size) = Checked();
        return new PageOf<T>([.. rows.Skip((page - 1) * size).Take(size)], page, size, rows.Count);
    }

    private (int Page, int Size) Checked()
    {
        List<ValidationFailure> failures = [];
        if (Page is < 1 or > LastPage)
            failures.Add(new ValidationFailure("page", "Sidan ska vara ett heltal från 1."));
        if (PageSize is < 1 or > MostItems)
            failures.Add(new ValidationFailure("pageSize", "Antalet per sida ska vara 1–200."));
        if (failures.Count > 0)
            throw new ValidationException(failures);
        return (Page ?? 1, PageSize ?? ItemsWhenNotSaid);
    }
}

/// <summary>A part of a list: the body <c>{items, page, pageSize, total}</c> and the header Link to its neighbours.</summary>
/// <param name="Items">The part.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Items asked for.</param>
/// <param name="Total">Items in the whole list.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PageOf<T>), ["application/json"]));

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        List<string> links = [];
        if (Page > 1)
            links.Add(Link(httpContext.Request, Page - 1, "prev"));
        if ((long)Page * PageSize < Total)
            links.Add(Link(httpContext.Request, Page + 1, "next"));
        if (links.Count > 0)
            httpContext.Response.Headers.Link = string.Join(", ", links);
        return httpContext.Response.WriteAsJsonAsync(this, httpContext.RequestAborted);
    }

    private static string Link(HttpRequest request, int page, string relation)
    {
        var query = request.Query.ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return $"<{QueryHelpers.AddQueryString(request.PathBase.Add(request.Path).ToUriComponent(), query)}>; rel=\"{relation}\"";
    }
}

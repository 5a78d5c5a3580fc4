using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Api;

/// <summary>Theme and logo of a room, public like the name on the door: the sign-in page shows them too.</summary>
internal static class AppearanceFiles
{
    private const string Immutable = "public, max-age=31536000, immutable";

    // The route values are not named as those of rooms: nobody needs a mandate for a colour.
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/t/{tenant}/theme-{hash}.css", PrincipalThemeAsync).AllowAnonymous().ExcludeFromDescription();
        api.MapGet("/t/forum/{name}/theme-{hash}.css", ForumThemeAsync).AllowAnonymous().ExcludeFromDescription();
        api.MapGet("/t/colour/{digits:regex(^[0-9a-f]{{6}}$)}.css", Colour).AllowAnonymous().ExcludeFromDescription();
        api.MapGet("/t/{tenant}/logo-{hash}", LogoAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> PrincipalThemeAsync(
        string tenant, string hash, IPrincipalDirectory directory, HttpContext context, CancellationToken cancellationToken) =>
        Theme((await directory.RegisterAsync(cancellationToken)).BySlug(tenant)?.ThemeColour, hash, context);

    private static async Task<IResult> ForumThemeAsync(
        string name, string hash, IPrincipalDirectory directory, HttpContext context, CancellationToken cancellationToken) =>
        Theme((await directory.RegisterAsync(cancellationToken)).CollaborationBySlug(name)?.ThemeColour, hash, context);

    /// <summary>The theme of any colour, for trying one before it is saved.</summary>
    private static IResult Colour(string digits, HttpContext context)
    {
        Keep(context, isCurrent: true);
        return Results.Text(TenantTheme.From("#" + digits).Css, "text/css; charset=utf-8");
    }

    private static IResult Theme(string? colour, string hash, HttpContext context)
    {
        if (colour is null)
            return Results.NotFound();
        var theme = Appearance.Theme(colour);
        Keep(context, theme.Hash == hash);
        return Results.Text(theme.Css, "text/css; charset=utf-8");
    }

    private static async Task<IResult> LogoAsync(string tenant, string hash, GovernanceDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var logo = await db.Set<Principal>()
            .Where(p => p.Slug == tenant && p.Logo != null).Select(p => new { p.Logo, p.LogoHash }).FirstOrDefaultAsync(cancellationToken);
        if (logo is null || Logo.ContentType(logo.Logo) is not { } type)
            return Results.NotFound();
        Keep(context, logo.LogoHash == hash);
        return Results.Bytes(logo.Logo!, type);
    }

    // An outdated address, or one that a node has not heard of yet, gets what holds now, but is not kept.
    private static void Keep(HttpContext context, bool isCurrent) =>
        context.Response.Headers.CacheControl = isCurrent ? Immutable : "no-cache";
}

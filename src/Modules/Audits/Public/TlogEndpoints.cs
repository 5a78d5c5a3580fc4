using System.Globalization;
using System.Text;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Audits.Public;

/// <summary>
/// Logs in the form that machines check, C2SP tlog-tiles: a collaboration's for everybody, a principal's own for its auditors.
/// An entry has ids and hashes only, so nothing of what was decided, and of nobody by name, can be read out of it.
/// </summary>
internal static class TlogEndpoints
{
    private const string Immutable = "max-age=31536000, immutable";

    // The route value is not named as that of a forum's pages: nobody needs a mandate.
    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/tlog/{log}").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("/checkpoint", (string log, HttpContext http) => OpenAsync(log, http, (s, id) => CheckpointAsync(s, id, http)));
        open.MapGet("/key", (string log, HttpContext http) => OpenAsync(log, http, (s, id) => KeyAsync(s, id, http)));
        open.MapGet("/checkpoints.atom", (string log, HttpContext http) => OpenAsync(log, http, (s, id) => FeedAsync(s, id, http)));
        open.MapGet("/tile/{*tile}", (string log, string tile, HttpContext http) => OpenAsync(log, http, (s, id) => TileAsync(s, id, tile, http)));
        var own = routes.MapGroup($"/{{{RoomRoutes.Principal}}}/tlog").RequireAuthorization(AuditPermissions.Monitor).ExcludeFromDescription();
        own.MapGet("/checkpoint", (TenantContext tenant, HttpContext http) => CheckpointAsync(http.RequestServices, LogId.Own(tenant.TenantId), http));
        own.MapGet("/key", (TenantContext tenant, HttpContext http) => KeyAsync(http.RequestServices, LogId.Own(tenant.TenantId), http));
        own.MapGet("/checkpoints.atom", (TenantContext tenant, HttpContext http) => FeedAsync(http.RequestServices, LogId.Own(tenant.TenantId), http));
        own.MapGet("/tile/{*tile}", (string tile, TenantContext tenant, HttpContext http) => TileAsync(http.RequestServices, LogId.Own(tenant.TenantId), tile, http));
    }

    // As the forum itself: what is public needs no reader.
    private static async Task<IResult> OpenAsync(string log, HttpContext http, Func<IServiceProvider, LogId, Task<IResult>> answer)
    {
        var register = await http.RequestServices.GetRequiredService<IPrincipalDirectory>().RegisterAsync(http.RequestAborted);
        if (register.CollaborationBySlug(log) is not { } collaboration)
            return Results.NotFound();
        var rooms = http.RequestServices.GetRequiredService<LedgerRooms>();
        return await rooms.InAsync(collaboration.Id, s => answer(s, LogId.Shared(collaboration.Id)), http.RequestAborted) ?? Results.NotFound();
    }

    private static async Task<IResult> CheckpointAsync(IServiceProvider services, LogId log, HttpContext http) =>
        await services.GetRequiredService<LedgerLogs>().NewestAsync(log, http.RequestAborted) is { } newest ? Text(newest.Note.Note, http) : Results.NotFound();

    private static async Task<IResult> KeyAsync(IServiceProvider services, LogId log, HttpContext http) =>
        (await services.GetRequiredService<LedgerLogs>().StateAsync(log, http.RequestAborted)).Key is { } key ? Text(key.Text + "\n", http) : Results.NotFound();

    private static async Task<IResult> FeedAsync(IServiceProvider services, LogId log, HttpContext http)
    {
        var logs = services.GetRequiredService<LedgerLogs>();
        var (state, checkpoints) = (await logs.StateAsync(log, http.RequestAborted), await logs.CheckpointsAsync(log, CheckpointFeed.Most, null, http.RequestAborted));
        Keep(http, log, "max-age=60");
        return Results.Bytes(CheckpointFeed.Write(state, checkpoints, $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}"), "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> TileAsync(IServiceProvider services, LogId log, string path, HttpContext http)
    {
        if (TileAddress.Parse(path) is not { } address)
            return Results.NotFound();
        var logs = services.GetRequiredService<LedgerLogs>();
        var bytes = address.IsEntries
            ? await logs.EntryBundleAsync(log, address.Place, http.RequestAborted)
            : await logs.TileAsync(log, address.Place, http.RequestAborted);
        if (bytes is null)
            return Results.NotFound();
        // A partial tile never changes either: it is the beginning of the full one, of just this width.
        Keep(http, log, Immutable);
        return Results.Bytes(bytes, "application/octet-stream");
    }

    private static IResult Text(string text, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(text, "text/plain; charset=utf-8", Encoding.UTF8);
    }

    private static void Keep(HttpContext http, LogId log, string howLong) =>
        http.Response.Headers.CacheControl = (log.Kind == LogKind.Shared ? "public, " : "private, ") + howLong;
}

/// <summary>The address of a tile or of the entries under one, below <c>tile/</c>.</summary>
/// <param name="Place">Which tile.</param>
/// <param name="IsEntries">Whether the entries are asked for.</param>
internal sealed record TileAddress(TilePlace Place, bool IsEntries)
{
    /// <summary>Reads <c>0/x001/234</c>, <c>0/000.p/7</c> or <c>entries/…</c>; null for anything that is spelled otherwise.</summary>
    public static TileAddress? Parse(string path)
    {
        var words = path.Split('/');
        var isEntries = words[0] == "entries";
        var width = TilePlace.FullWidth;
        if (words.Length >= 3 && words[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!Number(words[^1], out width))
                return null;
            words = [.. words[..^2], words[^2][..^2]];
        }

        if (words.Length is < 2 or > 7 || !(isEntries || Number(words[0], out _)))
            return null;
        long index = 0;
        foreach (var (word, at) in words.Skip(1).Select((w, i) => (w, i)))
        {
            var digits = at < words.Length - 2 ? word is ['x', ..] ? word[1..] : "" : word;
            if (digits.Length != 3 || !digits.All(char.IsAsciiDigit))
                return null;
            index = index * 1000 + int.Parse(digits, CultureInfo.InvariantCulture);
        }

        var place = new TilePlace(isEntries ? 0 : int.Parse(words[0], CultureInfo.InvariantCulture), index, width);
        // One spelling each: what was asked for must be what the place is called.
        return place.Level < 8 && width is > 0 and <= TilePlace.FullWidth && (isEntries ? place.EntriesPath : place.Path) == path ? new TileAddress(place, isEntries) : null;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 1000;
}

using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Governance.Tests.Isolation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>A page, file or operation that was asked for.</summary>
/// <param name="Name">Who asked, and the address without what is the world's own.</param>
/// <param name="Commands">What it sent to the database.</param>
/// <param name="Took">Until the whole answer was there.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sent">Its size as it went over the wire.</param>
internal sealed record Visited(string Name, IReadOnlyList<string> Commands, TimeSpan Took, int Bytes, int Sent);

/// <summary>
/// Asks for everything that plans and budgets answer in a world: every address of the application's table, and what the pages link to
/// within these modules, each kind of link once. So files behind a handler and pages with a query are here by themselves too.
/// </summary>
internal sealed partial class PlanSizeVisit
{
    private readonly PlanSizeWorld _world;
    private readonly WorldSize _size;
    private readonly RouteRecipes _recipes;
    private readonly List<PortalRoute> _routes;
    private readonly HashSet<(RouteKind Kind, string Section)> _sections;
    private readonly Dictionary<string, Visited> _visited = new(StringComparer.Ordinal);

    public PlanSizeVisit(PlanSizeWorld world, WorldSize size)
    {
        (_world, _size, _recipes) = (world, size, RouteRecipes.Of(world.Rows[size]));
        _routes = [.. PortalRoutes.Guarded.Where(r => r is { Method: "GET", Module: "Plans" or "Budgets" })];
        _sections = [.. _routes.Where(r => r.Kind != RouteKind.Api).Select(r => (r.Kind, SectionOf(r.Kind, r.Pattern)))];
    }

    /// <summary>What was asked for, by name.</summary>
    public async Task<IReadOnlyDictionary<string, Visited>> EverythingAsync()
    {
        foreach (var owners in _routes.Where(r => r.Kind != RouteKind.Api).GroupBy(r => (Kind: r.Kind, Email: r.Owner(r.Kind == RouteKind.Forum ? _size.Forum : _size.Principal))))
            await WalkAsync(owners.Key.Kind == RouteKind.Forum ? "forum" : "principal", owners.Key.Email, owners.Key.Kind, [.. owners.Select(Path)], isOwner: true);
        await WalkAsync("member", $"registrator.{_size.Principal}@demo.lansforum.example", RouteKind.Forum, [.. _routes.Where(r => r.Kind == RouteKind.Forum).Select(Path)], isOwner: false);
        using var client = await _world.ApiAsync("demo-" + _size.Code);
        foreach (var path in _routes.Where(r => r.Kind == RouteKind.Api).Select(Path))
            Assert.NotNull(await AskAsync(client, "api", path, isOwner: true));
        return _visited;
    }

    private string Path(PortalRoute route)
    {
        var path = _recipes.In(route, _size.Principal, _size.Forum);
        Assert.True(path is not null, $"Nothing knows a row for {route.Pattern}: name one in {nameof(SizedForum)}.");
        return path;
    }

    private async Task WalkAsync(string who, string email, RouteKind kind, IEnumerable<string> paths, bool isOwner)
    {
        using var client = ((TestServer)_world.Services.GetRequiredService<IServer>()).CreateClient();
        var (cookie, session) = await _world.SessionAsync(email);
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie}={session}");
        var next = new Queue<string>(paths);
        while (next.TryDequeue(out var path))
        {
            if (_visited.ContainsKey(NameOf(who, path)) || await AskAsync(client, who, path, isOwner) is not { } page)
                continue;
            // A member gets the files of the same handlers; drawing them twice is slow.
            foreach (var link in Link().Matches(page).Select(l => WebUtility.HtmlDecode(l.Groups["to"].Value)).Where(l => _sections.Contains((kind, SectionOf(kind, l))) && (isOwner || !l.Contains("handler=", StringComparison.Ordinal))))
                next.Enqueue(link.Split('#')[0]);
        }
    }

    /// <summary>The text of the page; empty for a file, null for what is refused to somebody who may not see all.</summary>
    private async Task<string?> AskAsync(HttpClient client, string who, string path, bool isOwner)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        var started = Stopwatch.GetTimestamp();
        var (answer, commands) = await _world.CountAsync(() => client.SendAsync(request, TestContext.Current.CancellationToken));
        var took = Stopwatch.GetElapsedTime(started);
        using (answer)
        {
            if (!isOwner && answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
                return null;
            Assert.True(answer.StatusCode == HttpStatusCode.OK || answer.Headers.Location is { OriginalString: var to } && !to.Contains("/account/", StringComparison.Ordinal), $"{who} {path} answered {answer.StatusCode}.");
            var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var bytes = answer.Content.Headers.ContentEncoding.Contains("br") ? await UnpackedAsync(sent) : sent;
            var name = NameOf(who, path);
            _visited.Add(name, new Visited(name, commands, took, bytes.Length, sent.Length));
            return answer.Content.Headers.ContentType?.MediaType == "text/html" ? Encoding.UTF8.GetString(bytes) : "";
        }
    }

    private static async Task<byte[]> UnpackedAsync(byte[] packed)
    {
        await using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await brotli.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    // A file is told by its handler and format; what else stands after a question mark names rows and days.
    private string NameOf(string who, string address)
    {
        var parts = Id().Replace(address, "*").Replace($"/{_size.Forum}/", "/*/", StringComparison.Ordinal).Replace($"/{_size.Principal}/", "/*/", StringComparison.Ordinal).Split('?');
        var path = $"{who} {parts[0].TrimEnd('/')}";
        if (parts.Length == 1)
            return path;
        var query = parts[1].Split('&').Select(p => p.Split('=')).ToList();
        var told = query.Exists(p => p[0] == "handler") ? query.Where(p => p[0] is "handler" or "format" or "picture").Select(p => $"{p[0]}={p[1]}") : query.Select(p => p[0]);
        return $"{path}?{string.Join('&', told.Order(StringComparer.Ordinal))}";
    }

    // The segment after the room, by which a module's addresses are known.
    private static string SectionOf(RouteKind kind, string path) => (kind, path.Split('?', '#')[0].Split('/')) switch
    {
        (RouteKind.Forum, ["", "forum", _, var section, ..]) => section,
        (RouteKind.Principal, ["", not "forum", _, ..] and [_, _, var section, ..]) => section,
        _ => "",
    };

    [GeneratedRegex(@"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("<a [^>]*href=\"(?<to>/[^\"]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}

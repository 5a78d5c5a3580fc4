using Governance.Platform;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Search;

namespace Governance.Host;

/// <summary>What stands around a page, from what the request already knows: no query of its own.</summary>
internal sealed class Frames(
    TenantContext tenant, IPrincipalDirectory principals, IRoomDirectory rooms, IReadOnlyList<AppModule> modules, ModuleTexts texts, DemoMode demo) : IFrameSource
{
    public async ValueTask<Frame> CurrentAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var register = await principals.RegisterAsync(cancellationToken);
        var room = context.Features.Get<VisitedForum>()?.Forum ?? (tenant.HasRoom ? tenant.Room : null);
        var principal = room is { Kind: RoomKind.Principal } ? register.ById(room.Id) : null;
        var forum = room is { Kind: RoomKind.Forum } ? register.Collaboration(room.Id) : null;
        return new Frame(
            principal?.DisplayName ?? forum?.Name ?? "Länsforum",
            Subtitle(register, principal, forum),
            principal?.ThemeHref() ?? forum?.ThemeHref(),
            principal?.LogoHref(),
            room?.Path ?? "/",
            room is null ? [] : Navigation(room, context.Request.Path),
            tenant.ActorOrNone is { } actor ? new FrameUser(actor.Name, "/account", "/account/sign-out") : null,
            await OtherRoomsAsync(room, register, cancellationToken),
            Language(context.Request),
            demo.Enabled,
            Footer(),
            room is null ? null : SearchHref(room, context.Request.Path));
    }

    // The page itself has a box of its own.
    private string? SearchHref(Room room, PathString path)
    {
        var href = $"{room.Path}/{SearchModule.Path}";
        return path != href && tenant.HasRoom && tenant.ActorOrNone is { } actor
            && modules.SelectMany(m => m.Permissions).First(p => p.Name == SearchModule.Permission) is var permission
            && permission.Rooms.Contains(room.Kind) && permission.MandateOf(actor, tenant.Room) is not null ? href : null;
    }

    private FrameLink[] Footer()
    {
        var text = texts.Of(typeof(Frames).Assembly);
        return [new FrameLink(text["Om Länsforum"], "/about"), new FrameLink(text["Tillgänglighetsredogörelse"], "/accessibility"), new FrameLink(text["API för andra system"], "/reference")];
    }

    private static string? Subtitle(PrincipalRegister register, PrincipalInfo? principal, CollaborationInfo? forum) =>
        principal is not null ? register.CollaborationsOf(principal.Id).FirstOrDefault()?.Name : forum?.ForumName;

    // A link is shown when its permission would let the actor in where she acts: a visitor of a forum acts from her own room.
    private List<FrameLink> Navigation(Room room, PathString path)
    {
        if (tenant.ActorOrNone is not { } actor || !tenant.HasRoom)
            return [];
        var permissions = modules.SelectMany(m => m.Permissions).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var links = modules.SelectMany(m => m.Menu.Select(link => (Module: m, Link: link)))
            .Where(x => x.Link.Rooms == room.Kind && permissions.TryGetValue(x.Link.Permission, out var permission) && permission.MandateOf(actor, tenant.Room) is not null)
            .OrderBy(x => x.Link.Order)
            .Select(x => (Text: texts.Of(x.Module.Assembly)[x.Link.Text].Value, Href: x.Link.Path.Length == 0 ? room.Path : $"{room.Path}/{x.Link.Path}"))
            .ToList();
        var current = links.Select(l => l.Href).Where(href => IsUnder(path, href, room.Path)).MaxBy(href => href.Length);
        return [.. links.Select(l => new FrameLink(l.Text, l.Href, l.Href == current))];
    }

    private static bool IsUnder(PathString path, string href, string roomPath) => href == roomPath
        ? path == href
        : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase);

    private async ValueTask<IReadOnlyList<FrameLink>> OtherRoomsAsync(Room? shown, PrincipalRegister register, CancellationToken cancellationToken)
    {
        if (tenant.ActorOrNone is not { } actor)
            return [];
        var links = new List<FrameLink>();
        var own = actor.Mandates.Select(m => m.RoomId).Distinct().ToList();
        var visited = own.SelectMany(register.CollaborationsOf).Select(c => c.Id);
        foreach (var id in own.Concat(visited).Distinct().Where(id => id != shown?.Id))
        {
            var room = id == Room.Platform.Id ? Room.Platform : await rooms.ByIdAsync(id, cancellationToken);
            if (room is not null)
                links.Add(new FrameLink(register.ById(id)?.DisplayName ?? room.Name, room.Path));
        }

        return links;
    }

    private static string Language(HttpRequest request) =>
        $"/language?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}";
}

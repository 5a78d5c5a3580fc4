using Governance.Platform.Security;

namespace Governance.Platform.Tenancy;

/// <summary>The kinds of room that somebody can act in.</summary>
public enum RoomKind
{
    /// <summary>A principal's own rooms, under <c>/{slug}/…</c>.</summary>
    Principal,

    /// <summary>A forum's rooms, under <c>/forum/{collaboration}/…</c>.</summary>
    Forum,

    /// <summary>The platform operator's, which holds no content.</summary>
    Platform,
}

/// <summary>A room: a principal, the forum of a collaboration, or the platform. The tenant of the tenancy.</summary>
/// <param name="Id">The principal's or the collaboration's id; the tenant id of the rows it owns.</param>
/// <param name="Kind">What kind of room it is.</param>
/// <param name="Slug">Its word in the URL.</param>
/// <param name="Name">Its name for people, in Swedish.</param>
/// <param name="Collaborations">The collaborations whose shared rows are read in it.</param>
public sealed record Room(Guid Id, RoomKind Kind, string Slug, string Name, IReadOnlyList<Guid> Collaborations)
{
    /// <summary>The room of the platform operator.</summary>
    public static Room Platform { get; } =
        new(new Guid("00000000-0000-7000-8000-000000000001"), RoomKind.Platform, "platform", "Plattformen", []);

    /// <summary>The path that the room's pages lie under.</summary>
    public string Path => Kind switch
    {
        RoomKind.Forum => "/forum/" + Slug,
        _ => "/" + Slug,
    };
}

/// <summary>A dated right of an account to act in a room with a role.</summary>
/// <param name="Id">The mandate's id, named in every event done by its force.</param>
/// <param name="RoomId">The room it is valid in.</param>
/// <param name="Role">What the account may do there.</param>
public sealed record ActiveMandate(Guid Id, Guid RoomId, Role Role);

/// <summary>Who acts.</summary>
/// <param name="AccountId">The account of a person or of an API client.</param>
/// <param name="Name">Name for pages and payloads; never for log text.</param>
/// <param name="Mandates">The mandates that are valid today, in all rooms.</param>
public sealed record Actor(Guid AccountId, string Name, IReadOnlyList<ActiveMandate> Mandates)
{
    /// <summary>The e-mail address of a person; empty for clients and the platform itself.</summary>
    public string Email { get; init; } = "";

    /// <summary>The platform itself, for verbs and jobs.</summary>
    public static Actor System { get; } = new(new Guid("00000000-0000-7000-8000-000000000002"), "Länsforum", []);

    /// <summary>Whether the actor holds one of the roles in the room.</summary>
    public bool Holds(Guid roomId, params IEnumerable<Role> roles) => MandateFor(roomId, roles) is not null;

    /// <summary>The first mandate in the room with one of the roles, or null.</summary>
    public ActiveMandate? MandateFor(Guid roomId, params IEnumerable<Role> roles) =>
        Mandates.FirstOrDefault(m => m.RoomId == roomId && roles.Contains(m.Role));
}

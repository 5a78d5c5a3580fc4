using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Recommendations;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class RecommendationPermissions
{
    /// <summary>Read what is shared in the forum; also by members who visit from a principal's room.</summary>
    public const string ReadForum = "recommendations.read-forum";

    /// <summary>Read the forum's own drafts.</summary>
    public const string ReadDrafts = "recommendations.read-drafts";

    /// <summary>Write drafts.</summary>
    public const string Draft = "recommendations.draft";

    /// <summary>Send, supersede, withdraw, prolong and remind.</summary>
    public const string Send = "recommendations.send";

    /// <summary>Record an answer on a principal's behalf, as reported.</summary>
    public const string Report = "recommendations.report";

    /// <summary>Rule on deviating wordings and free-text conditions.</summary>
    public const string Rule = "recommendations.rule";

    /// <summary>Read the principal's own matters.</summary>
    public const string ReadOwn = "recommendations.read-own";

    /// <summary>Handle a matter and register decisions.</summary>
    public const string Decide = "recommendations.decide";

    /// <summary>Publish decisions to the forum, and answer reports made on the principal's behalf.</summary>
    public const string Publish = "recommendations.publish";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadForum, "Läsa det gemensamma läget i forumet", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(ReadDrafts, "Läsa forumets utkast", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair]),
        new(Draft, "Skriva utkast till rekommendationer", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Send, "Skicka, ersätta, återkalla, förlänga och påminna", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Report, "Registrera svar som rapporterade åt en huvudman", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Rule, "Pröva avvikande lydelser och villkor i fri text", [RoomKind.Forum], [Role.ForumSecretary]),
        new(ReadOwn, "Läsa huvudmannens egna ärenden", [RoomKind.Principal], Permission.Everybody),
        new(Decide, "Handlägga ärenden och registrera beslut", [RoomKind.Principal], [Role.Official, Role.Registrar]),
        new(Publish, "Publicera beslut till forumet", [RoomKind.Principal], [Role.Registrar]),
    ];
}

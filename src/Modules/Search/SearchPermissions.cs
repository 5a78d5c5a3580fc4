using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Search;

/// <summary>Who may search.</summary>
internal static class SearchPermissions
{
    /// <summary>Search; each hit asks for the permission of its own page besides.</summary>
    public const string Search = "search.use";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Search, "Söka i det som man får läsa", [RoomKind.Principal, RoomKind.Forum], Permission.Everybody),
    ];
}

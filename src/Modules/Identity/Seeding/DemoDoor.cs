using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;

namespace Governance.Identity.Seeding;

/// <summary>What the sign-in page of a demo offers: one collaboration, in it the forum and one principal.</summary>
internal sealed class DemoDoor(IPrincipalDirectory principals, IRoomDirectory rooms)
{
    /// <param name="Tabs">The collaborations.</param>
    /// <param name="Groups">The forum's people, those of the principal, and the platform's.</param>
    /// <param name="Principals">The principals to change to.</param>
    internal sealed record View(IReadOnlyList<Tab> Tabs, IReadOnlyList<Group> Groups, IReadOnlyList<FrameLink> Principals)
    {
        /// <summary>The groups in two columns: what is common to the left, the principal to the right.</summary>
        public IEnumerable<IEnumerable<Group>> Columns => Groups.GroupBy(g => g.Room.Kind == RoomKind.Principal).OrderBy(g => g.Key);
    }

    /// <param name="Kind">Swedish word for the kind of room.</param>
    internal sealed record Group(Room Room, string Kind, string Title, IReadOnlyList<DemoPerson> People);

    public async Task<View> ShowAsync(DemoPeople people, string? county, string? principalCode, string? returnUrl, CancellationToken cancellationToken)
    {
        var register = await principals.RegisterAsync(cancellationToken);
        var shown = register.Collaborations.FirstOrDefault(c => c.CountyCode == county) ?? (register.Collaborations is [var first, ..] ? first : null);
        if (shown is null)
            return new View([], [], []);
        var principal = shown.Principals.FirstOrDefault(p => p.Code == principalCode) ?? shown.Principals[0];
        var groups = new List<Group>();
        await AddAsync(groups, people, await rooms.ByIdAsync(shown.Id, cancellationToken), "Forum", shown.Name, cancellationToken);
        await AddAsync(groups, people, await rooms.ByIdAsync(principal.Id, cancellationToken), "Huvudman", principal.DisplayName, cancellationToken);
        await AddAsync(groups, people, Room.Platform, "Plattform", "Länsforum", cancellationToken);
        return new View(
            [.. register.Collaborations.Select(c => new Tab(c.Name, Address(c.CountyCode, null, returnUrl), c == shown))],
            groups,
            [.. shown.Principals.Select(p => new FrameLink(p.DisplayName, Address(shown.CountyCode, p.Code, returnUrl), p == principal))]);
    }

    private static async Task AddAsync(
        List<Group> groups, DemoPeople people, Room? room, string kind, string title, CancellationToken cancellationToken)
    {
        if (room is not null && await people.InAsync(room, cancellationToken) is { Count: > 0 } found)
            groups.Add(new Group(room, kind, title, found));
    }

    private static string Address(string county, string? principal, string? returnUrl) =>
        $"/account/sign-in?county={county}"
        + (principal is null ? "" : $"&principal={principal}")
        + (returnUrl is null ? "" : $"&returnUrl={Uri.EscapeDataString(returnUrl)}");
}

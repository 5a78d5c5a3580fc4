using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Budgets;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class BudgetPermissions
{
    /// <summary>Read the joint budgets; also by members who visit from a principal's room.</summary>
    public const string Read = "budgets.read";

    /// <summary>Write budgets.</summary>
    public const string Write = "budgets.write";

    /// <summary>Seal a budget: decide within the ceiling, send to the principals, note where a key was decided, close a year.</summary>
    public const string Seal = "budgets.seal";

    /// <summary>Enter commitments, costs and forecasts.</summary>
    public const string Enter = "budgets.enter";

    /// <summary>Read the principal's own share.</summary>
    public const string ReadShare = "budgets.read-share";

    /// <summary>Write, approve and publish the yearly report.</summary>
    public const string Report = "budgets.report";

    /// <summary>Confirm that the principal has received a yearly report.</summary>
    public const string Receive = "budgets.receive";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa gemensamma budgetar", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(Write, "Skriva budgetar och revideringar", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Seal, "Fastställa, skicka och stänga budgetar", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Enter, "Registrera åtaganden, utfall och prognoser", [RoomKind.Forum], [Role.ForumSecretary]),
        new(ReadShare, "Läsa huvudmannens andel av gemensamma kostnader", [RoomKind.Principal], Permission.Everybody),
        new(Report, "Skriva, godkänna och publicera årsrapporter", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair]),
        new(Receive, "Bekräfta att en årsrapport är mottagen", [RoomKind.Principal], [Role.Official, Role.Registrar, Role.Finance]),
    ];
}

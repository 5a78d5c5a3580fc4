using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Plans;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class PlanPermissions
{
    /// <summary>Read what is sealed and reported; also by members who visit from a principal's room.</summary>
    public const string Read = "plans.read";

    /// <summary>Read the version that the forum writes.</summary>
    public const string ReadDrafts = "plans.read-drafts";

    /// <summary>Write on a version.</summary>
    public const string Write = "plans.write";

    /// <summary>Seal a version and put it forward to the principals.</summary>
    public const string Seal = "plans.seal";

    /// <summary>Report the principal's own part of activities, and its own figures.</summary>
    public const string Report = "plans.report";

    /// <summary>Record figures for the whole county.</summary>
    public const string Measure = "plans.measure";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa gemensamma planer, lägesrapporter och indikatorer", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(ReadDrafts, "Läsa den version som forumet skriver på", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair]),
        new(Write, "Skriva på gemensamma planer", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Seal, "Fastställa en version för utskick", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Report, "Rapportera huvudmannens aktiviteter och mätvärden", [RoomKind.Principal], [Role.Official, Role.Registrar]),
        new(Measure, "Registrera mätvärden för hela länet", [RoomKind.Forum], [Role.ForumSecretary]),
    ];
}

using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Identity.Domain;

/// <summary>Which roles exist in which kind of room, and their Swedish names (domain.md, glossary).</summary>
internal static class RoomRoles
{
    /// <summary>What an API client may be: acts of an elected representative and of an administrator stay with people.</summary>
    public static IReadOnlyList<Role> OfClients { get; } = [Role.Official, Role.Registrar, Role.Finance, Role.Auditor, Role.Reader];

    public static IReadOnlyList<Role> In(RoomKind kind) => kind switch
    {
        RoomKind.Principal =>
            [Role.Official, Role.Registrar, Role.DecisionMaker, Role.Finance, Role.Chair, Role.Auditor, Role.Reader, Role.Administrator],
        RoomKind.Forum => [Role.ForumSecretary, Role.Chair, Role.Auditor, Role.Reader, Role.Administrator],
        _ => [Role.PlatformOperator],
    };

    /// <summary>Swedish name; also the key of its translation.</summary>
    public static string Text(Role role) => role switch
    {
        Role.Official => "Handläggare",
        Role.Registrar => "Registrator",
        Role.DecisionMaker => "Beslutsfattare",
        Role.Finance => "Ekonom",
        Role.ForumSecretary => "Forumsekreterare",
        Role.Chair => "Ordförande",
        Role.Auditor => "Revisor",
        Role.Reader => "Läsare",
        Role.Administrator => "Administratör",
        _ => "Plattformsoperatör",
    };

    /// <summary>What the role is there for, in a few words.</summary>
    public static string Purpose(Role role) => role switch
    {
        Role.Official => "bereder ärendet hos huvudmannen",
        Role.Registrar => "registrerar och publicerar beslut",
        Role.DecisionMaker => "förtroendevald som följer ärendet",
        Role.Finance => "följer budget och kostnadsandelar",
        Role.ForumSecretary => "skriver, sänder och följer rekommendationer",
        Role.Chair => "leder forumet eller organet",
        Role.Auditor => "läser allt i rummet och händelseloggen",
        Role.Reader => "läser",
        Role.Administrator => "inställningar och uppdrag",
        _ => "lägger upp samverkan, ser inget innehåll",
    };
}

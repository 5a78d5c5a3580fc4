namespace Governance.Identity.Domain;

/// <summary>Stable codes of the module's rules.</summary>
internal static class IdentityRules
{
    public const string RoleNotInRoom = "IDN-001";
    public const string EndsBeforeItBegins = "IDN-002";
    public const string AlreadyEnded = "IDN-003";
    public const string LastAdministrator = "IDN-004";
    public const string AlreadyHeld = "IDN-005";
    public const string AccountIsClosed = "IDN-006";
    public const string ClientIsClosed = "IDN-007";
}

namespace Governance.Benchmarks;

/// <summary>How the portal is told of the database under test.</summary>
internal static class PortalSettings
{
    public static Dictionary<string, string> Of(Options options, string data) => new(StringComparer.Ordinal)
    {
        ["GOVERNANCE_DB"] = options.Find("database") ?? "postgres",
        ["GOVERNANCE_CONNECTION"] = options["app"],
        ["GOVERNANCE_OWNER_CONNECTION"] = options["owner"],
        ["GOVERNANCE_DATA"] = data,
        // The demo's people and clients, and no certificate for tokens.
        ["GOVERNANCE_DEMO"] = "true",
        ["ASPNETCORE_ENVIRONMENT"] = "Testing",
    };
}

using Microsoft.Extensions.Configuration;

namespace Governance.Platform.Security;

/// <summary>Whether the portal runs as a demo: ready people sign in without a password, and every page says that it is a demo.</summary>
/// <param name="Enabled">True in demo mode.</param>
public sealed record DemoMode(bool Enabled)
{
    /// <summary>Reads GOVERNANCE_DEMO.</summary>
    /// <exception cref="InvalidOperationException">Demo mode in the Production environment without GOVERNANCE_DEMO_IN_PRODUCTION.</exception>
    public static DemoMode From(IConfiguration configuration)
    {
        var enabled = IsTrue(configuration, "GOVERNANCE_DEMO");
        if (enabled && (IsProduction(configuration) || IsUnnamed(configuration)) && !IsTrue(configuration, "GOVERNANCE_DEMO_IN_PRODUCTION"))
        {
            throw new InvalidOperationException(
                "GOVERNANCE_DEMO=true lets anybody sign in without a password, so it is refused when ASPNETCORE_ENVIRONMENT is Production, which it is unless it names another (deploy/run sets Demo). "
                + "Remove it, or set GOVERNANCE_DEMO_IN_PRODUCTION=true if this portal holds invented data only.");
        }

        return new DemoMode(enabled);
    }

    /// <summary>Whether the environment is named Production.</summary>
    public static bool IsProduction(IConfiguration configuration) =>
        string.Equals(configuration["ASPNETCORE_ENVIRONMENT"] ?? configuration["DOTNET_ENVIRONMENT"], "Production", StringComparison.OrdinalIgnoreCase);

    // An environment that nobody named is Production to the framework, so it is to us where it matters most.
    private static bool IsUnnamed(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration["ASPNETCORE_ENVIRONMENT"] ?? configuration["DOTNET_ENVIRONMENT"]);

    private static bool IsTrue(IConfiguration configuration, string key) => bool.TryParse(configuration[key], out var value) && value;
}

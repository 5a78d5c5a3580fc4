using Governance.Platform.Data;

namespace Governance.Platform.Rules;

/// <summary>
/// Somebody else saved the row since it was shown. Becomes the lost-race message on a page, 412 in the API where the client
/// sent If-Match, else 409.
/// </summary>
public sealed class VersionConflict() : Exception("The row has changed since it was read.");

/// <summary>Comparison of the version that somebody saw with the one in force.</summary>
public static class Versions
{
    /// <summary>Refuses to go on when the row is not the one that the person or client saw.</summary>
    /// <param name="row">The row as loaded.</param>
    /// <param name="seen">The version in the form or in If-Match; null when any version will do.</param>
    /// <exception cref="VersionConflict">Somebody was faster. A race later than this check is caught by the save itself.</exception>
    public static void RequireVersion(this IVersioned row, int? seen)
    {
        if (seen is { } version && version != row.Version)
            throw new VersionConflict();
    }
}

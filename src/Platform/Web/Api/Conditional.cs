using System.Globalization;
using Governance.Platform.Data;
using Microsoft.AspNetCore.Http;

namespace Governance.Platform.Web.Api;

/// <summary>Conditional requests: the entity tag of a row is its version in quotes.</summary>
public static class Conditional
{
    /// <summary>Puts the row's entity tag on the answer.</summary>
    public static void SetETag(this HttpResponse response, IVersioned row) => response.Headers.ETag = Tag(row.Version);

    /// <summary>Puts the entity tag of a version on the answer.</summary>
    public static void SetETag(this HttpResponse response, int version) => response.Headers.ETag = Tag(version);

    /// <summary>
    /// The version that a change requires, from the If-Match header; null for <c>*</c>. Take the header as a parameter
    /// (<c>[FromHeader(Name = "If-Match")] string? ifMatch</c>), so that the API document names it.
    /// </summary>
    /// <exception cref="Exception">428 when the header is missing; 412 when no version of ours could match it.</exception>
    public static int? RequiredVersion(string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
            throw new ApiRefusal(StatusCodes.Status428PreconditionRequired, "PRECONDITION", "Ändringen ska ange vilken version den gäller: skicka If-Match med värdet i ETag.");
        var tag = ifMatch.Trim();
        if (tag == "*")
            return null;
        // A weak tag never matches strongly (RFC 9110, 13.1.1), and of a list at most one tag can be ours.
        if (tag is ['"', .., '"'] && int.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return version;
        throw new Rules.VersionConflict();
    }

    private static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

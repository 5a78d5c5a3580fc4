using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Audits.Packs;

/// <summary>
/// A random sample that anybody can draw again: of all events that could be drawn, those whose SHA-256 of seed, colon and event
/// id is the smallest. Who knows the seed beforehand cannot choose it, for it is shown with the sample.
/// </summary>
internal static class Sample
{
    /// <summary>Draws so many; the order of what is drawn from does not matter.</summary>
    public static IReadOnlyList<Guid> Draw(IEnumerable<Guid> from, int count, string seed) =>
        [.. from.Select(id => (Id: id, Rank: Rank(seed, id))).OrderBy(e => e.Rank, StringComparer.Ordinal).Take(count).Select(e => e.Id)];

    /// <summary>A seed that nobody has chosen.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    private static string Rank(string seed, Guid id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id:D}"))));
}

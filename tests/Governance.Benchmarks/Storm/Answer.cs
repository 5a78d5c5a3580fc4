using System.Globalization;
using System.Net.Http.Json;

namespace Governance.Benchmarks.Storm;

/// <summary>One answer that a principal's client wants published: what it sends, under a key that it made itself.</summary>
/// <param name="Key">The Idempotency-Key; the same however often it is sent.</param>
/// <param name="RecommendationId">What is answered.</param>
/// <param name="Day">Day of decision: each answer of a client on a recommendation has a later one.</param>
/// <param name="Points">How many points are decided in it.</param>
/// <param name="Outcome">Neither settles anything, so that a later one is always allowed.</param>
internal sealed record Answer(string Key, Guid RecommendationId, DateOnly Day, int Points, string Outcome)
{
    /// <summary>The ids that the portal acknowledged; null while the outcome is unknown.</summary>
    public IReadOnlyList<Guid>? Acknowledged { get; set; }

    public HttpRequestMessage Request() => new(HttpMethod.Post, $"api/v1/recommendations/{RecommendationId}/decisions")
    {
        Headers = { { "Idempotency-Key", Key } },
        Content = JsonContent.Create(new
        {
            body = new { kind = "board" },
            meetingDate = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            paragraph = string.Create(CultureInfo.InvariantCulture, $"§ {Day.DayOfYear}"),
            decisions = Enumerable.Range(1, Points).Select(point => new { point, outcome = Outcome }),
        }),
    };
}

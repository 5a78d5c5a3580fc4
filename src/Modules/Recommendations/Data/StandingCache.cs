using Microsoft.Extensions.Caching.Memory;

namespace Governance.Recommendations.Data;

/// <summary>
/// Names a summary by everything that it depends on, so that it never has to be thrown away. The collaboration is part of
/// the name: a summary can only be got by somebody who has read the rows that the other parts come from.
/// </summary>
/// <param name="CollaborationId">Whose shared rows.</param>
/// <param name="RecommendationId">Which recommendation.</param>
/// <param name="Version">Its row's version: it moves when the answer-by day or the state does.</param>
/// <param name="Decisions">How many decisions are published; they are never changed or removed.</param>
/// <param name="Responses">How many reports are answered.</param>
/// <param name="Rulings">How many rulings there are.</param>
/// <param name="Steps">How many entries on evidence, notice and appeal there are.</param>
/// <param name="Day">The day asked about: conditions lapse and answers become late by themselves.</param>
/// <param name="Residents">Residents of the collaboration by the register: shares of them decide.</param>
internal sealed record StandingKey(
    Guid CollaborationId, Guid RecommendationId, int Version, int Decisions, int Responses, int Rulings, int Steps, DateOnly Day, long Residents);

/// <summary>Keeps summaries in the memory of this process.</summary>
internal sealed class StandingCache : IDisposable
{
    /// <summary>Most summaries kept: ten years of all counties' recommendations, at a few hundred bytes each.</summary>
    public const int Most = 20_000;

    private readonly MemoryCache _summaries = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The summaries of the recommendations; those that are not kept are reckoned from files read for all of them at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, StandingSummary>> SummariesAsync(
        IReadOnlyList<StandingKey> keys, StandingLoader loader, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, StandingSummary>(keys.Count);
        var stale = new Dictionary<Guid, StandingKey>();
        foreach (var key in keys)
        {
            if (_summaries.TryGetValue(key, out StandingSummary? summary) && summary is not null)
                found[key.RecommendationId] = summary;
            else
                stale[key.RecommendationId] = key;
        }

        foreach (var file in await loader.FilesAsync([.. stale.Keys], cancellationToken))
        {
            var key = stale[file.Recommendation.Id];
            var summary = StandingSummary.Of(StandingSnapshot.Of(file, key.Day));
            found[key.RecommendationId] = summary;
            if (Describes(key, file))
                _summaries.Set(key, summary, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromDays(1) });
        }

        return found;
    }

    /// <inheritdoc />
    public void Dispose() => _summaries.Dispose();

    // Between the count and the reading somebody may have published: then the summary is newer than its name.
    private static bool Describes(StandingKey key, RecommendationFile file) =>
        file.Recommendation.Version == key.Version
        && file.Recommendation.CollaborationId == key.CollaborationId
        && file.Answers.Count == key.Decisions
        && file.Answers.Count(a => a.Response is not null) == key.Responses
        && file.Answers.Sum(a => a.Rulings.Count) == key.Rulings
        && file.Answers.Sum(a => a.Steps.Count) == key.Steps;
}

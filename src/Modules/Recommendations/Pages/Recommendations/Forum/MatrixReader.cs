using System.Globalization;
using System.Text.Json;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Reads the matrix of a recommendation on the day that an address asks for: the same for page, files and API.</summary>
internal sealed class MatrixReader(StandingLoader loader, SharedEvents events, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The matrix and its day; a day that cannot be shown becomes today, with a message.</summary>
    /// <exception cref="NotFound">The collaboration has no such recommendation.</exception>
    public async Task<(Matrix Matrix, AsOfDay Day)> ReadAsync(Guid collaborationId, Guid recommendationId, string? asOf, CancellationToken cancellationToken)
    {
        var file = await loader.FileAsync(collaborationId, recommendationId, cancellationToken);
        var day = AsOfDay.Read(asOf, file.Recommendation.SentOn, clock.Today(), texts);
        var answerBy = await AnswerByAsync(file.Recommendation, day, cancellationToken);
        return (Matrix.Of(StandingSnapshot.Of(file, day.Day), answerBy), day);
    }

    // On a past day the answers were asked for by another day, if it was prolonged since.
    private async Task<DateOnly> AnswerByAsync(Recommendation recommendation, AsOfDay day, CancellationToken cancellationToken)
    {
        if (!day.IsPast || recommendation.AnswerBy == recommendation.OriginalAnswerBy)
            return recommendation.AnswerBy;
        var next = await events.NextProlongationAsync(recommendation.CollaborationId, recommendation.Id, day.Day, cancellationToken);
        return next?.Json is { } json && BeforeOf(json) is { } before ? before : recommendation.AnswerBy;
    }

    private static DateOnly? BeforeOf(string json)
    {
        using var payload = JsonDocument.Parse(json);
        return payload.RootElement.TryGetProperty("before", out var before)
            && before.TryGetProperty("answerBy", out var text)
            && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

using System.Globalization;
using System.Text;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Derives a standing for a pack: the case, the result, and why, in words.</summary>
internal sealed class Derivations(GovernanceDbContext db, MatrixReader reader, IStringLocalizer<Texts> texts) : IDerivations
{
    public async Task<IReadOnlyList<RecommendationLine>> AllAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        await db.Set<Recommendation>().AsNoTracking().Where(r => r.CollaborationId == collaborationId)
            .OrderByDescending(r => r.SentAt).ThenBy(r => r.Id)
            .Select(r => new RecommendationLine(r.Id, r.Number, r.TextVersion, r.Title, r.SentOn, db.Set<PublishedDecision>().Count(d => d.RecommendationId == r.Id)))
            .ToListAsync(cancellationToken);

    public async Task<Derivation> OfAsync(Guid collaborationId, Guid recommendationId, CancellationToken cancellationToken)
    {
        var (matrix, _) = await reader.ReadAsync(collaborationId, recommendationId, asOf: null, cancellationToken);
        var (snapshot, recommendation) = (matrix.Snapshot, matrix.Snapshot.Recommendation);
        using var result = new MemoryStream();
        StandingCaseJson.Write(result, [snapshot.Result], false);
        return new Derivation(
            recommendation.Id, recommendation.Number, recommendation.Title, snapshot.AsOf, StandingCaseWriter.Write(snapshot.Result.Case), result.ToArray(),
            Why(matrix), [.. snapshot.File.Answers.Select(a => a.Decision.Id)]);
    }

    private string Why(Matrix matrix)
    {
        var (snapshot, words) = (matrix.Snapshot, new WaitText(matrix.Snapshot, texts));
        var text = new StringBuilder();
        Line(text, $"{snapshot.Recommendation.Number} {snapshot.Recommendation.Title}");
        Line(text, texts["Läget den {0}", snapshot.AsOf.Iso()]);
        foreach (var point in snapshot.Result.Points)
        {
            Line(text, "");
            Line(text, $"{texts["Punkt {0}", point.Point].Value}: {texts[point.Outcome.Word()].Value}{(point.InForceSince is { } since ? $" ({since.Iso()})" : "")}");
            Line(text, $"  {texts["Regel: {0}", words.Rule(point.Point)].Value}");
            foreach (var group in words.Groups(snapshot.Result.WhyRule(point.Point).Waits, point.Point))
                Line(text, $"  {texts["Väntar på"].Value} {texts[group.Status.Word()].Value}: {string.Join(", ", group.Names)}");
            foreach (var row in matrix.Rows)
                Line(text, $"  {row.Principal.DisplayName}: {Cell(row, row.Cells.First(c => c.Point == point.Point), words)}");
        }

        return text.ToString();
    }

    private string Cell(MatrixRow row, MatrixCell cell, WaitText words)
    {
        var said = texts[cell.Status.Word()].Value;
        if (cell.Source?.Decision is not { } decision)
            return said;
        var where = string.Join(' ', new[] { decision.BodyName, decision.DecidedOn.Iso(), decision.Paragraph }.Where(p => !string.IsNullOrEmpty(p)));
        return decision.Condition is { } condition ? $"{said} ({where}; {words.Condition(condition, row.Principal.Code)})" : $"{said} ({where})";
    }

    private static void Line(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}

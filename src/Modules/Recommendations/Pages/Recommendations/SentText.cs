using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The text of a recommendation, drafted or sent, as a reader sees it.</summary>
/// <param name="Background">Paragraphs apart by an empty line.</param>
/// <param name="Points">In order.</param>
internal sealed record SentText(string Background, IReadOnlyList<SentPoint> Points);

/// <summary>A point of it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Rule">When it is in force, as a sentence.</param>
internal sealed record SentPoint(int Number, string Wording, PointKind Kind, string Rule);

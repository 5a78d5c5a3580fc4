namespace Governance.Recommendations.Contracts;

/// <summary>A recommendation that is being written, in a list to choose from.</summary>
/// <param name="Id">The draft, and the recommendation that it becomes.</param>
/// <param name="Title">What it is called; empty until somebody writes it.</param>
/// <param name="CaseNumber">The forum's case number; empty when it has none.</param>
/// <param name="AnswerBy">The last day to answer that is written, if one.</param>
/// <param name="Points">The proposed att-satser.</param>
public sealed record DraftLine(Guid Id, string Title, string CaseNumber, DateOnly? AnswerBy, IReadOnlyList<string> Points);

/// <summary>Tells what the forum's room is writing.</summary>
public interface IDraftDirectory
{
    /// <summary>The drafts that are neither sent nor put aside, the one changed last first; none outside of the forum's own room. One query.</summary>
    Task<IReadOnlyList<DraftLine>> OpenAsync(CancellationToken cancellationToken);
}

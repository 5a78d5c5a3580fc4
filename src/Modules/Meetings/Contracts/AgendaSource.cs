namespace Governance.Meetings.Contracts;

/// <summary>Something that could be put on the agenda of a meeting.</summary>
/// <param name="SubjectId">The row that it is about.</param>
/// <param name="Kind">What it is, in Swedish, such as "Uppdrag att återrapportera"; also the key of its translation in the source's module.</param>
/// <param name="Title">What the item would be called.</param>
/// <param name="CaseNumber">As written; empty when it has none.</param>
/// <param name="Due">The day by which it should be dealt with, if one.</param>
/// <param name="Proposal">The proposal that the chair would put; may be empty.</param>
/// <param name="Path">Path below the forum's room to the page of the row.</param>
public sealed record AgendaCandidate(Guid SubjectId, string Kind, string Title, string CaseNumber, DateOnly? Due, string Proposal, string Path);

/// <summary>How a module offers its rows to the agenda of a forum's meeting; found in the container, as many as there are.</summary>
public interface IAgendaSource
{
    /// <summary>What the forum could deal with on the day, most urgent first. One query, asked in the forum's room.</summary>
    Task<IReadOnlyList<AgendaCandidate>> CandidatesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken);
}

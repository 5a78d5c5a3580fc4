namespace Governance.Recommendations.Contracts;

/// <summary>What the recommendations of the demo are about, where that is another module's; asked before they are written.</summary>
public interface IDemoSubjects
{
    /// <summary>The subject of the recommendation with the forum's case number, made now if it is not there; null when it is about nothing.</summary>
    Task<Subject?> SubjectOfAsync(Guid collaborationId, string caseNumber, DateOnly sentOn, CancellationToken cancellationToken);
}

/// <summary>Lets the demo's principals have decided in the past, for the demo data of other modules.</summary>
public interface IDemoDecisions
{
    /// <summary>
    /// Sends a recommendation on a day of the past and lets every principal adopt it in the eleven weeks after, with evidence. It is in
    /// force from then. Does nothing when the collaboration has a recommendation with the same case number.
    /// </summary>
    Task AdoptedByAllAsync(Guid collaborationId, SubjectDraft draft, DateOnly sentOn, CancellationToken cancellationToken);
}

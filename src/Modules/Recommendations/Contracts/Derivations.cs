namespace Governance.Recommendations.Contracts;

/// <summary>A recommendation in a list to choose from.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Number">Such as 2026:02.</param>
/// <param name="TextVersion">Version of its text.</param>
/// <param name="Title">What it is called.</param>
/// <param name="SentOn">When it was sent.</param>
/// <param name="Decisions">How many decisions are published on it.</param>
public sealed record RecommendationLine(Guid Id, string Number, int TextVersion, string Title, DateOnly SentOn, int Decisions);

/// <summary>How the standing of a recommendation follows from what was decided: enough to recompute it elsewhere.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Number">Such as 2026:02.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AsOf">The day of the standing.</param>
/// <param name="Case">The case in JSON, as the verb <c>standing</c> reads it.</param>
/// <param name="Result">The standing in JSON, as the verb writes it.</param>
/// <param name="Why">The same in words, in the reader's language.</param>
/// <param name="Decisions">The published decisions that it stands on, and those that do not count.</param>
public sealed record Derivation(
    Guid Id, string Number, string Title, DateOnly AsOf, byte[] Case, byte[] Result, string Why, IReadOnlyList<Guid> Decisions);

/// <summary>Derives standings for whoever checks them.</summary>
public interface IDerivations
{
    /// <summary>The recommendations of a collaboration, the newest first. One query.</summary>
    Task<IReadOnlyList<RecommendationLine>> AllAsync(Guid collaborationId, CancellationToken cancellationToken);

    /// <summary>The standing of a recommendation today.</summary>
    /// <exception cref="Platform.Rules.NotFound">The collaboration has no such recommendation.</exception>
    Task<Derivation> OfAsync(Guid collaborationId, Guid recommendationId, CancellationToken cancellationToken);
}

using Governance.Platform;

namespace Governance.Budgets;

/// <summary>How a cost is shared.</summary>
public sealed class BudgetsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs =>
    [
        new("shares", "FILE|-", "Splits a total by weights with largest remainder ({\"total\",\"weights\"} in, {\"shares\"} out); exit 2 when the case is malformed.", SharesAsync) { NeedsServices = false },
    ];

    private static Task<int> SharesAsync(VerbContext context) => context.WithInputFileAsync(SharesVerb.Run);
}

using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Api;

/// <summary>Evidence, notice and appeal of the client's own published decisions.</summary>
internal static class ProofOperations
{
    public static async Task<PublishedWire> ConfirmAsync(
        Guid id, EvidenceWire body, ConfirmEvidence.Handler handler, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(
            new ConfirmEvidence(id, body.Decisions, body.Document, body.ConfirmsParagraph, body.ConfirmsDate, body.ConfirmsWording, body.Looked), cancellationToken);
        return await ShownAsync(id, d => body.Decisions.Contains(d.Id), loader, directory, clock, cancellationToken);
    }

    public static async Task<PublishedWire> RegisterAsync(
        Guid id, ProofEntriesWire body, RegisterProof.Handler handler, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new RegisterProof(id, body.Decisions, [.. body.Entries.Select(e => new ProofEntry(e.Kind, e.On))], body.Reason), cancellationToken);
        return await ShownAsync(id, d => body.Decisions.Contains(d.Id), loader, directory, clock, cancellationToken);
    }

    public static async Task<PublishedWire> CorrectAsync(
        Guid id, ProofCorrectionWire body, CorrectProof.Handler handler, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new CorrectProof(id, body.Steps, body.On, body.Reason), cancellationToken);
        return await ShownAsync(id, d => d.Proof.Steps.Any(s => body.Steps.Contains(s.Id)), loader, directory, clock, cancellationToken);
    }

    private static async Task<PublishedWire> ShownAsync(
        Guid id, Func<DecisionWire, bool> which, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken) =>
        new([.. (await DecisionOperations.ReadAsync(id, loader, directory, clock, cancellationToken)).Where(which)]);
}

using System.Text;
using System.Text.Json;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Recommendations.Contracts;
using Governance.Records.Contracts;

namespace Governance.Audits.Packs;

/// <summary>What a pack is to hold.</summary>
/// <param name="Log">The log that its proofs are of.</param>
/// <param name="About">What it is a pack of, for people.</param>
/// <param name="Recommendations">Whole recommendations: all that has happened to them.</param>
/// <param name="Events">Single events, such as decisions of a sample.</param>
/// <param name="SampleNote">How the sample was drawn; null when somebody chose.</param>
internal sealed record PackOrder(ShownLog Log, string About, IReadOnlyList<Guid> Recommendations, IReadOnlyList<Guid> Events, string? SampleNote);

/// <summary>Writes packs of evidence, each part as it is read.</summary>
internal sealed class EvidencePacks(LedgerLogs logs, IDerivations derivations, IDocumentDirectory documents)
{
    /// <summary>Writes a pack under a checkpoint.</summary>
    public async Task WriteAsync(Stream to, PackOrder order, PublishedCheckpoint checkpoint, NoteVerifierKey key, CancellationToken cancellationToken)
    {
        await using var pack = await EvidencePack.BeginAsync(to, checkpoint.Note, key, PackReadMe.Of(order.About), cancellationToken);
        if (order.SampleNote is { } note)
            await pack.AddFileAsync("sample.txt", Encoding.UTF8.GetBytes(note), cancellationToken);
        var writing = new Writing(pack, order.Log, checkpoint);
        var (recommendations, subjects) = (new HashSet<Guid>(order.Recommendations), new HashSet<Guid>(order.Recommendations));
        foreach (var id in order.Recommendations)
        {
            foreach (var placed in await logs.OfSubjectAsync(order.Log.LogId, id, cancellationToken))
                await ProveAsync(writing, placed, subjects, cancellationToken);
        }

        foreach (var id in order.Events)
        {
            if (await logs.OfEventAsync(order.Log.LogId, id, cancellationToken) is not { } placed)
                continue;
            subjects.Add(placed.Subject);
            if (order.Log.IsShared)
                recommendations.Add(placed.Subject);
            await ProveAsync(writing, placed, subjects, cancellationToken);
        }

        await AddDocumentsAsync(writing, subjects, cancellationToken);
        if (order.Log.IsShared)
            await DeriveAsync(pack, order.Log.Id, recommendations, cancellationToken);
        await pack.FinishAsync(order.About, cancellationToken);
    }

    // What came after the checkpoint is for the next pack.
    private async Task<bool> ProveAsync(Writing writing, PlacedEvent placed, HashSet<Guid> subjects, CancellationToken cancellationToken)
    {
        if (placed.Index >= writing.Checkpoint.Size)
            return false;
        if (DecisionOf(placed.Payload) is { } decision)
            subjects.Add(decision);
        await writing.Pack.AddProofAsync(await logs.InclusionAsync(writing.Log.LogId, placed, writing.Checkpoint, cancellationToken), placed.Payload, cancellationToken);
        return true;
    }

    private async Task AddDocumentsAsync(Writing writing, HashSet<Guid> subjects, CancellationToken cancellationToken)
    {
        var found = writing.Log.IsShared
            ? (await documents.SharedOfAsync(subjects, cancellationToken)).Select(d => (d.Id, d.VersionId, d.FileName, d.Sha256))
            : (await documents.OwnOfAsync(subjects, cancellationToken)).Select(d => (d.Id, d.VersionId, d.FileName, d.Sha256));
        foreach (var (id, version, name, sha256) in found)
        {
            // The event that names the bytes; without it, or when its content was erased, nothing would bind them to the log.
            var named = (await logs.OfSubjectAsync(writing.Log.LogId, id, cancellationToken))
                .LastOrDefault(e => e.Payload is { } payload && payload.Json.Contains(sha256, StringComparison.OrdinalIgnoreCase));
            if (named is null || !await ProveAsync(writing, named, [], cancellationToken) || await documents.OpenAsync(version, cancellationToken) is not { } content)
                continue;
            await using (content)
                await writing.Pack.AddDocumentAsync(name, named.Index, content, cancellationToken);
        }
    }

    private async Task DeriveAsync(EvidencePack pack, Guid collaboration, HashSet<Guid> recommendations, CancellationToken cancellationToken)
    {
        var known = (await derivations.AllAsync(collaboration, cancellationToken)).Where(r => recommendations.Contains(r.Id));
        foreach (var recommendation in known.OrderBy(r => r.Number, StringComparer.Ordinal).ThenBy(r => r.TextVersion))
        {
            var derivation = await derivations.OfAsync(collaboration, recommendation.Id, cancellationToken);
            var folder = $"recommendations/{derivation.Number}-v{recommendation.TextVersion}";
            await pack.AddFileAsync($"{folder}/case.json", derivation.Case, cancellationToken);
            await pack.AddFileAsync($"{folder}/result.json", derivation.Result, cancellationToken);
            await pack.AddFileAsync($"{folder}/why.txt", Encoding.UTF8.GetBytes(derivation.Why), cancellationToken);
        }
    }

    private static Guid? DecisionOf(LedgerPayload? payload)
    {
        if (payload is null)
            return null;
        using var json = JsonDocument.Parse(payload.Json);
        return json.RootElement.TryGetProperty("after", out var after) && after.ValueKind == JsonValueKind.Object
            && after.TryGetProperty("decisionId", out var id) && id.ValueKind == JsonValueKind.String && Guid.TryParse(id.GetString(), out var decision) ? decision : null;
    }

    private sealed record Writing(EvidencePack Pack, ShownLog Log, PublishedCheckpoint Checkpoint);
}

using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Finding;

/// <summary>A principal's own initiative is found at home alone, by what is asked for and who raised it.</summary>
internal sealed class OwnInitiativeSource : ISearchSource
{
    public string Name => "own-initiative";

    public SearchKind Kind => SearchKind.Initiative;

    public string? Permission => MatterPermissions.ReadOwn;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is OwnInitiative i ? [i.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken) =>
        await rows.FindAsync<OwnInitiative>(id, cancellationToken) is { } row ? [Of(row)] : [];

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) => db.Set<OwnInitiative>().Select(i => i.Id).ToListAsync(cancellationToken);

    /// <summary>What an initiative says to whoever searches.</summary>
    public static SearchText Of(Initiative row) => new(row.Title, row.SubmittedOn)
    {
        PrincipalId = row.ProposerPrincipalId,
        Reference = MatterWords.Of(row.BodyName, row.SubmittedOn, "", row.CaseNumber),
        Body = $"{MatterWords.Proposer(row)}\n{row.Text}",
        Status = row.Outcome is { } outcome && !row.IsOpen() ? outcome.Word() : row.Phase.Word(),
        Path = $"initiatives/{row.Id}",
    };
}

/// <summary>A forum's initiative is found by all members.</summary>
internal sealed class ForumInitiativeSource : ISearchSource
{
    public string Name => "forum-initiative";

    public SearchKind Kind => SearchKind.Initiative;

    public string? Permission => MatterPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is ForumInitiative i ? [i.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken) =>
        await rows.FindAsync<ForumInitiative>(id, cancellationToken) is { } row ? [OwnInitiativeSource.Of(row) with { CollaborationId = row.CollaborationId }] : [];

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<ForumInitiative>().Where(i => i.PublishedBy == db.Tenant.TenantId).Select(i => i.Id).ToListAsync(cancellationToken);
}

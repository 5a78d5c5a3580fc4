using System.Globalization;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Finding;

/// <summary>A sealed version is found by all members of the collaboration, by its areas and activities too.</summary>
internal sealed class PlanSource : ISearchSource
{
    public string Name => "plan";

    public SearchKind Kind => SearchKind.Plan;

    public string? Permission => PlanPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is InstrumentVersion v ? [v.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<InstrumentVersion>(id, cancellationToken) is not { } version)
            return [];
        var plan = version.Content;
        var numbers = plan.Numbers();
        return
        [
            new SearchText(string.Create(CultureInfo.InvariantCulture, $"{version.Title}, version {version.Number}"), version.SealedOn)
            {
                CollaborationId = version.CollaborationId,
                Body = string.Join('\n', plan.Areas.SelectMany(a => plan.Of(a.Id).Select(x => $"{numbers[x.Id]} {x.Title}. {x.Description}").Prepend($"{a.Name}. {string.Join(' ', a.Goals.Select(g => g.Text))}")).Prepend(plan.Summary)),
                Status = "Fastställd",
                Path = string.Create(CultureInfo.InvariantCulture, $"plans/{version.InstrumentId}?v={version.Number}"),
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<InstrumentVersion>().Where(v => v.PublishedBy == db.Tenant.TenantId).Select(v => v.Id).ToListAsync(cancellationToken);
}

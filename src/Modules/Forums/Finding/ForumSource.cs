using System.Globalization;
using Governance.Forums.Domain;
using Governance.Forums.Pages.Forums;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Forums.Finding;

/// <summary>A forum is found by all members of the collaboration, by its name and what it is for. Who sits in it is read on its page, where the day is said.</summary>
internal sealed class ForumSource : ISearchSource
{
    public string Name => "forum";

    public SearchKind Kind => SearchKind.Forum;

    public string? Permission => ForumPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is JointForum f ? [f.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<JointForum>(id, cancellationToken) is not { } forum)
            return [];
        return
        [
            new SearchText(string.Create(CultureInfo.InvariantCulture, $"{forum.Name} ({forum.ShortName})"), forum.OpenedOn ?? StockholmTime.DayOf(forum.ChangedAt))
            {
                CollaborationId = forum.CollaborationId,
                Body = forum.Purpose,
                Status = forum.Level.Word(),
                Path = string.Create(CultureInfo.InvariantCulture, $"forums/{forum.Id}"),
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<JointForum>().Where(f => f.PublishedBy == db.Tenant.TenantId).Select(f => f.Id).ToListAsync(cancellationToken);
}

using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>A page of the secretariat about one sent recommendation.</summary>
internal abstract class SentPage(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string SentPath => $"{RoomPath}/recommendations/{Id}";

    public CollaborationInfo Forum { get; private set; } = null!;

    public Recommendation Sent { get; private set; } = null!;

    /// <summary>Whether it still asks.</summary>
    public bool IsOpen => Sent.State == RecommendationState.Sent;

    protected GovernanceDbContext Db => db;

    protected IPrincipalDirectory Directory => directory;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Forum = await db.ForumAsync(directory, cancellationToken);
        var forum = Forum.Id;
        Sent = await db.Set<Recommendation>().AsNoTracking().Include(r => r.Points).Include(r => r.Addressees).AsSplitQuery()
            .FirstOrThrowAsync(r => r.Id == Id && r.PublishedBy == forum, cancellationToken);
        Version = Sent.Version;
        await LoadMoreAsync(cancellationToken);
    }

    /// <summary>The path to the page.</summary>
    public Crumb[] Crumbs(string start, string page) => [new(start, RoomPath), new($"{Sent.Number} {Sent.Title}", SentPath), new(page)];

    /// <summary>A principal of the collaboration by name.</summary>
    public string NameOf(Guid principalId) => Forum.Principals.FirstOrDefault(p => p.Id == principalId)?.DisplayName ?? "–";

    /// <summary>What the page shows besides.</summary>
    protected virtual Task LoadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>A page about one saved draft.</summary>
internal abstract class DraftPage(GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string DraftPath => $"{RoomPath}/drafts/{Id}";

    public CollaborationInfo Forum { get; private set; } = null!;

    public RecommendationDraft Draft { get; private set; } = null!;

    /// <summary>The sent recommendation that it will supersede.</summary>
    public Recommendation? Supersedes { get; private set; }

    /// <summary>What stands in the way of sending.</summary>
    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    /// <summary>The addressees, the region first.</summary>
    public IReadOnlyList<PrincipalInfo> Addressed { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Forum = await db.ForumAsync(directory, cancellationToken);
        Draft = await db.Set<RecommendationDraft>().AsNoTracking().FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        Version = Draft.Version;
        if (Draft.SupersedesId is { } previous)
            Supersedes = await db.Set<Recommendation>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == previous, cancellationToken);
        Missing = DraftCheck.Of(Draft.Content, Forum.Principals, clock.Today());
        var chosen = Draft.Content.Addressees.Select(a => a.PrincipalId).ToHashSet();
        Addressed = [.. Forum.Principals.Where(p => chosen.Contains(p.Id))];
        await LoadMoreAsync(cancellationToken);
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task LoadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The body that must decide in a principal.</summary>
    public BodyKind BodyOf(PrincipalInfo principal) =>
        Draft.Content.BodyFor(principal.Kind, Draft.Content.Addressees.First(a => a.PrincipalId == principal.Id));
}

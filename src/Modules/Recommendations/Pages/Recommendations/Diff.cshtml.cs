using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>What a version changed in the wording of the one before; read by all members.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class DiffModel(GovernanceDbContext db, IPrincipalDirectory directory) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Room Room { get; private set; } = null!;

    public CollaborationInfo Forum { get; private set; } = null!;

    public Recommendation Newer { get; private set; } = null!;

    /// <summary>The version before; null for the first.</summary>
    public Recommendation? Older { get; private set; }

    public IReadOnlyList<PointChange> Points { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Room = VisitedForum.Of(HttpContext);
        var forum = Room.Id;
        Forum = (await directory.RegisterAsync(cancellationToken)).Collaboration(forum) ?? throw new NotFound();
        var sent = db.Set<Recommendation>().AsNoTracking().Include(r => r.Points).Where(r => r.CollaborationId == forum);
        Newer = await sent.FirstOrThrowAsync(r => r.Id == Id, cancellationToken);
        Older = await sent.FirstOrDefaultAsync(r => r.FamilyId == Newer.FamilyId && r.TextVersion == Newer.TextVersion - 1, cancellationToken);
        if (Older is null)
            return;
        var (before, after) = (Older.Points.ToDictionary(p => p.Number), Newer.Points.ToDictionary(p => p.Number));
        Points = [.. before.Keys.Union(after.Keys).Order().Select(n => new PointChange(n, before.GetValueOrDefault(n), after.GetValueOrDefault(n)))];
    }

    internal sealed record PointChange(int Number, DecisionPoint? Before, DecisionPoint? After)
    {
        /// <summary>Whether words or rule differ.</summary>
        public bool IsChanged => Before?.Wording != After?.Wording || Before?.Rule != After?.Rule || Before?.Kind != After?.Kind;
    }
}

using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Att göra: what the principal must decide, by when, and what is missing. The start page of its room.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class TodoModel(OpenItems items, TenantContext tenant) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public string RoomName => tenant.Room.Name;

    public IReadOnlyList<OpenItem> Items { get; private set; } = [];

    public int Late => Items.Count(i => i.IsLate);

    public int ToDecide => Items.Count(i => i.Undecided.Count > 0);

    public int ToPublish => Items.Count(i => i.Unpublished.Count > 0);

    public int ToProve => Items.Sum(i => i.Unproved.Count);

    public int ToConfirm => Items.Sum(i => i.Reports.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Items = await items.ReadAsync(cancellationToken);
}

using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Att göra: what the principal must decide, by when, and what is missing. The start page of its room.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class TodoModel(OpenItems items, IEnumerable<ITodoSource> others, TenantContext tenant) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public string RoomName => tenant.Room.Name;

    public IReadOnlyList<OpenItem> Items { get; private set; } = [];

    /// <summary>What waits in other modules.</summary>
    public IReadOnlyList<TodoItem> Others { get; private set; } = [];

    public int Late => Items.Count(i => i.IsLate);

    public int ToDecide => Items.Count(i => i.Undecided.Count > 0);

    public int ToPublish => Items.Count(i => i.Unpublished.Count > 0);

    public int ToProve => Items.Sum(i => i.Unproved.Count);

    public int ToConfirm => Items.Sum(i => i.Reports.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Items = await items.ReadAsync(cancellationToken);
        var waiting = new List<TodoItem>();
        foreach (var source in others)
            waiting.AddRange(await source.OpenAsync(cancellationToken));
        Others = [.. waiting.OrderBy(t => t.By ?? DateOnly.MaxValue)];
    }
}

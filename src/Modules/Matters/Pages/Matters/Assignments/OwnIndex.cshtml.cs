using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>What the principal's officers have been assigned by forums, oldest first.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class OwnIndexModel(AssignmentReader reader, IForumDirectory forums, IPrincipalDirectory directory, TenantContext tenant, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public string Path => tenant.Room.Path + "/assignments";

    internal DateOnly Today => reader.Today;

    internal BalanceFilter Filter { get; private set; } = BalanceFilter.Of(null, null, null, null);

    internal IReadOnlyList<AssignmentLine> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<Guid, ForumInfo> Forums { get; private set; } = new Dictionary<Guid, ForumInfo>();

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return BalanceTable.Of(text["Uppdrag till {0}", tenant.Room.Name], Today, Forums, text).As(format, Rows, text).ToActionResult();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Filter = BalanceFilter.Of(State, null, null, null);
        Rows = Filter.Rows(await reader.OfPrincipalAsync(tenant.TenantId, cancellationToken), Today);
        var register = await directory.RegisterAsync(cancellationToken);
        var all = new List<ForumInfo>();
        foreach (var collaboration in register.CollaborationsOf(tenant.TenantId))
            all.AddRange(await forums.ForumsAsync(collaboration.Id, cancellationToken));
        Forums = all.ToDictionary(f => f.Id);
    }
}

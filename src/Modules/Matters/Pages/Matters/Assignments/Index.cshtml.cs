using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>The balance list of a collaboration's assignments: open, late, oldest first; by forum, principal and person.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class IndexModel(AssignmentReader reader, IForumDirectory forums, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? ForumId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Party { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string Path => ForumRoom.Path + "/assignments";

    internal DateOnly Today => reader.Today;

    internal IReadOnlyList<AssignmentLine> All { get; private set; } = [];

    internal IReadOnlyList<AssignmentLine> Rows { get; private set; } = [];

    internal BalanceFilter Filter { get; private set; } = BalanceFilter.Of(null, null, null, null);

    internal IReadOnlyDictionary<Guid, ForumInfo> Forums { get; private set; } = new Dictionary<Guid, ForumInfo>();

    public bool MayWrite { get; private set; }

    internal IEnumerable<string> Parties => All.SelectMany(l => l.Parties).Distinct(StringComparer.Ordinal).Order(SwedishOrder.Names);

    internal IEnumerable<string> People => All.SelectMany(l => l.Assignees).Select(a => a.PersonName).Distinct(StringComparer.Ordinal).Order(SwedishOrder.Names);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        MayWrite = (await authorization.AuthorizeAsync(User, MatterPermissions.Write)).Succeeded;
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return BalanceTable.Of(text["Uppdrag i {0}", ForumRoom.Name], Today, Forums, text).As(format, Rows, text).ToActionResult();
    }

    /// <summary>Address of the same choice as a file.</summary>
    internal string FileHref(string format) =>
        Path + QueryString.Create(new Dictionary<string, string?>
        {
            ["handler"] = "file",
            ["format"] = format,
            ["state"] = Filter.State,
            ["forumId"] = Filter.ForumId?.ToString(),
            ["party"] = Filter.Party,
            ["person"] = Filter.Person,
        }.Where(p => p.Value is not null));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Forums = (await forums.ForumsAsync(ForumRoom.Id, cancellationToken)).ToDictionary(f => f.Id);
        All = await reader.AllAsync(ForumRoom.Id, cancellationToken);
        Filter = BalanceFilter.Of(State, ForumId, Party, Person);
        Rows = Filter.Rows(All, Today);
    }
}

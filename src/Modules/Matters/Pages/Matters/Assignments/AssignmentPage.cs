using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>A page about one assignment of the collaboration that is acted in or visited.</summary>
internal abstract class AssignmentPage(AssignmentReader reader, IForumDirectory forums) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version of the row that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/assignments";

    public string Path => $"{ListPath}/{Id}";

    internal DateOnly Today => reader.Today;

    internal AssignmentFile Dossier { get; private set; } = null!;

    internal Assignment Row => Dossier.Row;

    internal IReadOnlyDictionary<Guid, ForumInfo> Forums { get; private set; } = new Dictionary<Guid, ForumInfo>();

    internal ForumInfo? Forum => Forums.GetValueOrDefault(Row.ForumId);

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await reader.FileAsync(Id, tracked: false, cancellationToken);
        if (Row.CollaborationId != ForumRoom.Id)
            throw new NotFound();
        Forums = (await forums.ForumsAsync(ForumRoom.Id, cancellationToken)).ToDictionary(f => f.Id);
        Version = Row.Version;
    }

    /// <summary>"SRO 2025-11-13"; nothing while no day is set.</summary>
    internal string DueText => Row.Due is not { } due ? "" : $"{(Row.ReportForumId is { } to ? Forums.GetValueOrDefault(to)?.ShortName : null)} {due.Iso()}".Trim();

    /// <summary>The path to the page.</summary>
    internal Crumb[] Crumbs(string list, string? page = null) =>
        page is null ? [new(list, ListPath), new(Row.Title)] : [new(list, ListPath), new(Row.Title, Path), new(page)];
}

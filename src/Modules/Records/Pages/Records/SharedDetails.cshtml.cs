using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>A shared document as every member of the collaboration sees it.</summary>
[Authorize(RecordPermissions.ReadShared)]
internal sealed class SharedDetailsModel(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, IDocumentSubjects subjects, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Room Forum => VisitedForum.Of(HttpContext);

    public string Path => $"{Forum.Path}/documents/{Id}";

    public SharedDocument Document { get; private set; } = null!;

    public SubjectInfo? Subject { get; private set; }

    public string Author { get; private set; } = "";

    public IReadOnlyList<SharedVersion> Versions { get; private set; } = [];

    /// <summary>Beginning of the text; null when there is none.</summary>
    public string? Text { get; private set; }

    /// <summary>The same document in the room of who shared it; null for the others.</summary>
    public string? OwnPath => Document.PublishedBy == tenant.TenantId ? $"{OwnPage.PathOf(tenant.Room)}/{Id}" : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var forum = Forum.Id;
        Document = await db.Set<SharedDocument>().AsNoTracking().FirstOrThrowAsync(d => d.Id == Id && d.CollaborationId == forum, cancellationToken);
        Versions = await db.Set<SharedVersion>().AsNoTracking().Where(v => v.DocumentId == Id).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        Text = await db.Set<SharedText>().Where(t => t.Id == Document.LatestVersionId).Select(t => t.Text.Substring(0, 3000)).FirstOrDefaultAsync(cancellationToken);
        Subject = (await subjects.OfAsync([Document.Key], cancellationToken)).GetValueOrDefault(Document.Key);
        Author = (await directory.RegisterAsync(cancellationToken)).ById(Document.PublishedBy)?.DisplayName ?? text["Forumet"];
    }
}

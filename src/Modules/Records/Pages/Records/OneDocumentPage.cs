using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Records.Data;
using Governance.Records.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Pages.Records;

/// <summary>A page about one act on one of the room's own documents.</summary>
internal abstract class OneDocumentPage(OwnDocuments documents, TenantContext tenant) : OwnPage(documents, tenant), IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Document Document { get; private set; } = null!;

    public string DocumentPath => $"{ListPath}/{Id}";

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Document = await Documents.All.AsNoTracking().Include(d => d.Marks).FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        Version = Document.Version;
        await LoadMoreAsync(cancellationToken);
    }

    /// <summary>The path to the page.</summary>
    public Crumb[] Crumbs(string start, string page) => [new(start, ListPath), new(Document.Title, DocumentPath), new(page)];

    /// <summary>What the page shows besides.</summary>
    protected virtual Task LoadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Says what was done, on the document's page.</summary>
    protected LocalRedirectResult Done(string message)
    {
        TempData.Say(message);
        return LocalRedirect(DocumentPath);
    }
}

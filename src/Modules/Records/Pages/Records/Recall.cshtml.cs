using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Records.Data;
using Governance.Records.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>Recalls what is shared: says what that does and what it cannot do.</summary>
[Authorize(RecordPermissions.Share)]
internal sealed class RecallModel(GovernanceDbContext db, OwnDocuments documents, TenantContext tenant, IStringLocalizer<Texts> text) : OneDocumentPage(documents, tenant)
{
    [BindProperty]
    public string? Reason { get; set; }

    public bool IsShared { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromServices] RecallDocument.Handler handler, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new RecallDocument(Id, Reason), cancellationToken);
        return Done(text["Delningen är återkallad. De andra ser skälet."]);
    }

    /// <inheritdoc />
    protected override async Task LoadMoreAsync(CancellationToken cancellationToken) =>
        IsShared = await db.Set<SharedDocument>().AnyAsync(d => d.Id == Id && d.RecalledAt == null, cancellationToken);
}

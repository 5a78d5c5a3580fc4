using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>A request to share a marked document: another person answers it, who asked can take it back.</summary>
[Authorize(RecordPermissions.RequestShare)]
internal sealed class ShareRequestPageModel(
    GovernanceDbContext db, OwnDocuments documents, TenantContext tenant, ShareCheck check, IStringLocalizer<Texts> text) : OneDocumentPage(documents, tenant)
{
    [FromRoute]
    public Guid RequestId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ShareRequest Asked { get; private set; } = null!;

    public ScanResult Scan { get; private set; } = null!;

    /// <summary>The version that was asked for.</summary>
    public DocumentVersion Of { get; private set; } = null!;

    public bool IsMine => Asked.RequestedBy == Tenant.Actor.AccountId;

    public bool MayAnswer => Asked.State == ShareRequestState.Waiting && !IsMine && May(RecordPermissions.ApproveShare);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAnswerAsync([FromServices] AnswerShareRequest.Handler handler, bool approves, CancellationToken cancellationToken)
    {
        Require(RecordPermissions.ApproveShare);
        await MustBelongAsync(cancellationToken);
        await handler.HandleAsync(new AnswerShareRequest(RequestId, Version, approves, Reason), cancellationToken);
        return Done(approves ? text["Begäran är godkänd och handlingen är delad."] : text["Begäran är avslagen."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawShareRequest.Handler handler, CancellationToken cancellationToken)
    {
        await MustBelongAsync(cancellationToken);
        await handler.HandleAsync(new WithdrawShareRequest(RequestId, Version), cancellationToken);
        return Done(text["Begäran är återtagen."]);
    }

    /// <inheritdoc />
    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        await MustBelongAsync(cancellationToken);
        Version = Asked.Version;
        Of = await db.Set<DocumentVersion>().AsNoTracking().FirstOrThrowAsync(v => v.Id == Asked.VersionId, cancellationToken);
        Scan = await check.ScanAsync(Asked.VersionId, cancellationToken);
    }

    private async Task MustBelongAsync(CancellationToken cancellationToken) =>
        Asked = await db.Set<ShareRequest>().AsNoTracking().FirstOrThrowAsync(r => r.Id == RequestId && r.DocumentId == Id, cancellationToken);
}

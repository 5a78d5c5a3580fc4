using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Filing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>Says what sharing does, warns of personal data, and shares; for a marked document it asks a second person.</summary>
[Authorize(RecordPermissions.RequestShare)]
internal sealed class ShareModel(
    OwnDocuments documents, TenantContext tenant, ShareCheck check, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : OneDocumentPage(documents, tenant)
{
    [BindProperty]
    public bool Understood { get; set; }

    [BindProperty]
    public bool Looked { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ScanResult Scan { get; private set; } = null!;

    /// <summary>What it belongs to; null when it cannot be shared.</summary>
    public SubjectInfo? Subject { get; private set; }

    /// <summary>Why it cannot be shared, in words.</summary>
    public string? Hindrance { get; private set; }

    public CollaborationInfo? Forum { get; private set; }

    public string SubjectWords => Subject?.SharedAs == Subject?.Key ? Subject?.Title ?? "" : text["rekommendationen {0}", Subject?.Title ?? ""];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostShareAsync([FromServices] ShareDocument.Handler handler, CancellationToken cancellationToken)
    {
        Require(RecordPermissions.Share);
        await handler.HandleAsync(new ShareDocument(Id, Version, Understood, Looked), cancellationToken);
        return Done(text["Handlingen är delad med forumet."]);
    }

    public async Task<IActionResult> OnPostRequestAsync([FromServices] RequestShare.Handler handler, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new RequestShare(Id, Version, Reason, Looked), cancellationToken);
        return Done(text["Begäran är sparad. En annan person behöver godkänna den."]);
    }

    /// <inheritdoc />
    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Scan = await check.ScanAsync(Document.LatestVersionId, cancellationToken);
        try
        {
            Subject = await check.SubjectAsync(Document, cancellationToken);
            Forum = (await directory.RegisterAsync(cancellationToken)).Collaboration(Subject.CollaborationId);
        }
        catch (RuleBroken broken)
        {
            Hindrance = text[broken.Text];
        }
    }
}

using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>Says what sending will do, or what stands in its way, and sends.</summary>
[Authorize(RecommendationPermissions.Send)]
internal sealed class SendModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, IDocumentDirectory documents, IDocumentDesk desk, SendRecommendation.Handler send, IStringLocalizer<Texts> text)
    : DraftPage(db, tenant, clock, directory)
{
    /// <summary>What is shared by sending.</summary>
    public IReadOnlyList<DocumentInfo> Attachments { get; private set; } = [];

    [BindProperty]
    public bool Looked { get; set; }

    /// <summary>What must be looked at in them.</summary>
    public IReadOnlyList<ShareWarning> Warnings { get; private set; } = [];

    /// <summary>Those that a mark of secrecy keeps from being shared.</summary>
    public IEnumerable<DocumentInfo> Marked => Attachments.Where(d => d.IsMarked);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await send.HandleAsync(new SendRecommendation(Id, Version, Looked), cancellationToken);
        TempData.Say(text["Rekommendationen är skickad."]);
        return LocalRedirect($"{RoomPath}/recommendations/{id}");
    }

    /// <inheritdoc />
    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Attachments = await documents.OwnOfAsync([Id], cancellationToken);
        if (Attachments.Count > 0)
            Warnings = await desk.WarningsAsync([.. Attachments.Select(d => d.Id)], cancellationToken);
    }
}

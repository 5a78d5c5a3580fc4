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
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, IDocumentDirectory documents, SendRecommendation.Handler send, IStringLocalizer<Texts> text)
    : DraftPage(db, tenant, clock, directory)
{
    /// <summary>What is shared by sending.</summary>
    public IReadOnlyList<DocumentInfo> Attachments { get; private set; } = [];

    /// <summary>Those that a mark of secrecy keeps from being shared.</summary>
    public IEnumerable<DocumentInfo> Marked => Attachments.Where(d => d.IsMarked);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await send.HandleAsync(new SendRecommendation(Id, Version), cancellationToken);
        TempData.Say(text["Rekommendationen är skickad."]);
        return LocalRedirect($"{RoomPath}/recommendations/{id}");
    }

    /// <inheritdoc />
    protected override async Task LoadMoreAsync(CancellationToken cancellationToken) => Attachments = await documents.OwnOfAsync([Id], cancellationToken);
}

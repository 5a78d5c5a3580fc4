using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>The forum's drafts: under way, discarded and sent.</summary>
[Authorize(RecommendationPermissions.ReadDrafts)]
internal sealed class IndexModel(
    GovernanceDbContext db, TenantContext tenant, IAuthorizationService authorization, DiscardDraft.Handler discard, TakeUpDraft.Handler takeUp,
    IStringLocalizer<Texts> text) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<Row> UnderWay { get; private set; } = [];

    public IReadOnlyList<Row> Discarded { get; private set; } = [];

    public IReadOnlyList<Row> Sent { get; private set; } = [];

    /// <summary>Whether the reader may write; the chair reads only.</summary>
    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var drafts = await db.Set<RecommendationDraft>().AsNoTracking().OrderByDescending(d => d.ChangedAt).ToListAsync(cancellationToken);
        var rows = drafts.ConvertAll(d => new Row(d.Id, d.Version, d.Content.Title, d.Content.Points.Count, d.ChangedAt, d.SentAt, d.DiscardedAt, d.SupersedesId is not null));
        UnderWay = rows.FindAll(r => r.SentAt is null && r.DiscardedAt is null);
        Discarded = rows.FindAll(r => r.DiscardedAt is not null);
        Sent = [.. rows.FindAll(r => r.SentAt is not null).OrderByDescending(r => r.SentAt)];
        MayWrite = await MayWriteAsync();
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync())
            return Forbid();
        await discard.HandleAsync(new DiscardDraft(id, version), cancellationToken);
        TempData.Say(text["Utkastet är kasserat. Du kan återta det i listan över kasserade."]);
        return LocalRedirect(RoomPath + "/drafts");
    }

    public async Task<IActionResult> OnPostTakeUpAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync())
            return Forbid();
        await takeUp.HandleAsync(new TakeUpDraft(id), cancellationToken);
        TempData.Say(text["Utkastet är återtaget."]);
        return LocalRedirect($"{RoomPath}/drafts/{id}");
    }

    private async Task<bool> MayWriteAsync() => (await authorization.AuthorizeAsync(User, RecommendationPermissions.Draft)).Succeeded;

    internal sealed record Row(Guid Id, int Version, string Title, int Points, DateTime ChangedAt, DateTime? SentAt, DateTime? DiscardedAt, bool IsNewVersion);
}

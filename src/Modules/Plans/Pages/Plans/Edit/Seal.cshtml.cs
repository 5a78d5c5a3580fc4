using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>Says what sealing will do, or what stands in its way, shows what is new, and seals.</summary>
[Authorize(PlanPermissions.Seal)]
internal sealed class SealModel(GovernanceDbContext db, IPrincipalDirectory directory, SealVersion.Handler seal, IStringLocalizer<Texts> text) : DraftPage(db, directory)
{
    private readonly GovernanceDbContext _db = db;

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What differs from the newest sealed version; null for the first.</summary>
    public IReadOnlyList<PartDiff>? Changes { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var version = await seal.HandleAsync(new SealVersion(Id, Version, Note), cancellationToken);
        TempData.Say(text["Version {0} är fastställd för utskick.", version.Number]);
        return LocalRedirect($"{Path}?v={version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (!Draft.IsOpen || Draft.Sealed == 0)
            return;
        var before = await _db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.InstrumentId == Id && v.Number == Draft.Sealed).Select(v => v.Content).FirstOrThrowAsync(cancellationToken);
        Changes = new PlanDiff(id => Forum.Principals.FirstOrDefault(p => p.Id == id)?.DisplayName ?? "–").Of(before, Saved);
    }
}

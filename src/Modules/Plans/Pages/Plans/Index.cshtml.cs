using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans;

/// <summary>The joint instruments of a collaboration, and to the forum what it writes on.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class IndexModel(PlanReader reader, GovernanceDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    internal Room Forum => VisitedForum.Of(HttpContext);

    public string Path => Forum.Path + "/plans";

    public IReadOnlyList<InstrumentHistory> Rows { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    /// <summary>Whether the reader may write; members and the chair read only.</summary>
    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await reader.AllAsync(Forum.Id, cancellationToken);
        MayWrite = await MayAsync(PlanPermissions.Write);
        if (!await MayAsync(PlanPermissions.ReadDrafts))
            return;
        var open = await db.Set<InstrumentDraft>().AsNoTracking().Where(d => d.IsOpen).OrderByDescending(d => d.ChangedAt).ToListAsync(cancellationToken);
        Drafts = open.ConvertAll(d => new DraftRow(d.Id, d.Content.Title, d.Content.Kind, d.Sealed, d.ChangedAt));
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        var rows = await reader.AllAsync(Forum.Id, cancellationToken);
        var table = new TableExport<(InstrumentHistory Plan, VersionRow Version)>(
            text["Styrdokument {0}", Forum.Name], reader.Today,
            [
                new(text["Rubrik"], r => r.Version.Title),
                new(text["Slag"], r => text[r.Version.Kind.Word()].Value),
                new(text["Version"], r => r.Version.Number),
                new(text["Från"], r => r.Version.From),
                new(text["Till"], r => r.Version.To),
                new(text["Fastställd för utskick"], r => r.Version.SealedOn),
                new(text["Läge"], r => PlanWords.Of(r.Plan.StateOf(r.Version), text)),
                new(text["I kraft"], r => r.Plan.StateOf(r.Version).InForceOn),
                new(text["Ersatt av version"], r => r.Plan.ReplacementOf(r.Version)?.Number),
                new(text["Kontrollsumma"], r => r.Version.ContentHash),
            ]);
        var lines = rows.SelectMany(p => p.Versions.Select(v => (p, v)));
        return table.As(format, lines, text).ToActionResult();
    }

    private async Task<bool> MayAsync(string permission) => (await authorization.AuthorizeAsync(User, permission)).Succeeded;

    internal sealed record DraftRow(Guid Id, string Title, InstrumentKind Kind, int Sealed, DateTime ChangedAt);
}

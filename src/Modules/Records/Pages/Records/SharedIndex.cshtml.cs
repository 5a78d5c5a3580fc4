using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>What is shared in a forum: the same for all its members.</summary>
[Authorize(RecordPermissions.ReadShared)]
internal sealed class SharedIndexModel(
    GovernanceDbContext db, TenantContext tenant, OwnDocuments own, IPrincipalDirectory directory, IDocumentSubjects subjects, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private const int PageSize = 50;
    private const int LastPage = 1_000_000;
    private const int MostExported = 20_000;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Code of the principal that shared, or <c>forum</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int S { get; set; } = 1;

    public CollaborationInfo Forum { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + PageSize - 1) / PageSize;

    public string ListPath => $"/forum/{Forum.Slug}/documents";

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || Author is not null;

    /// <summary>Whether the person acts for the forum, and so has its own documents too.</summary>
    public bool IsForum => tenant.TenantId == Forum.Id && own.May(RecordPermissions.ReadOwn);

    public IReadOnlyList<Choice> Authors => [new("", text["Alla"]), new("forum", text["Forumet"]), .. Forum.ByName.Select(p => new Choice(p.Code, p.DisplayName))];

    private Guid? Author => From == "forum" ? Forum.Id : Forum.Principals.FirstOrDefault(p => p.Code == From)?.Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        var rows = Filtered();
        S = Math.Clamp(S, 1, LastPage);
        Rows = await ReadAsync(rows, (S - 1) * PageSize, PageSize, cancellationToken);
        // A first page that is not full tells the number by itself.
        Total = S == 1 && Rows.Count < PageSize ? Rows.Count : await rows.CountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        var rows = await ReadAsync(Filtered(), 0, MostExported, cancellationToken);
        var table = new TableExport<Row>($"{text["Handlingar"]} {Forum.Name}", clock.Today(),
        [
            new(text["Handling"], r => r.Info.Title),
            new(text["Hör till"], r => r.Subject?.Title),
            new(text["Delad av"], r => r.Author),
            new(text["Delad"], r => r.Info.SharedAt),
            new(text["Fil"], r => r.Info.FileName),
            new(text["Storlek i byte"], r => r.Info.Length),
            new(text["Sekretess"], r => r.Info.Mark),
            new(text["Återkallad"], r => r.Info.RecalledAt),
            new("SHA-256", r => r.Info.Sha256),
        ]);
        return table.As(format, rows, text).ToActionResult();
    }

    public string PageHref(int page) => $"{ListPath}?q={Uri.EscapeDataString(Q ?? "")}&from={Uri.EscapeDataString(From ?? "")}&s={page}";

    public string ExportHref(string format) => $"{ListPath}?handler=Export&format={format}&q={Uri.EscapeDataString(Q ?? "")}&from={Uri.EscapeDataString(From ?? "")}";

    private async Task EnterAsync(CancellationToken cancellationToken) =>
        Forum = (await directory.RegisterAsync(cancellationToken)).Collaboration(VisitedForum.Of(HttpContext).Id) ?? throw new Platform.Rules.NotFound();

    private IQueryable<SharedDocument> Filtered()
    {
        var forum = Forum.Id;
        var rows = db.Set<SharedDocument>().Where(d => d.CollaborationId == forum);
        if (Author is { } author)
            rows = rows.Where(d => d.PublishedBy == author);
        if (string.IsNullOrWhiteSpace(Q))
            return rows;
        var (typed, small, large) = RecordWords.Casings(Q);
        var versions = db.Set<SharedVersion>();
        return rows.Where(d => d.Title.Contains(typed) || d.Title.Contains(small) || d.Title.Contains(large)
            || versions.Any(v => v.Id == d.LatestVersionId && (v.FileName.Contains(typed) || v.FileName.Contains(small) || v.FileName.Contains(large))));
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(IQueryable<SharedDocument> rows, int skip, int take, CancellationToken cancellationToken)
    {
        var found = await DocumentDirectory.Shared(db, rows.OrderByDescending(d => d.SharedAt).ThenBy(d => d.Id).Skip(skip).Take(take)).ToListAsync(cancellationToken);
        var of = await subjects.OfAsync([.. found.Select(d => d.Subject).Distinct()], cancellationToken);
        return
        [
            .. found.OrderByDescending(d => d.SharedAt).ThenBy(d => d.Id)
                .Select(d => new Row(d, of.GetValueOrDefault(d.Subject), Forum.Principals.FirstOrDefault(p => p.Id == d.PublishedBy)?.DisplayName ?? text["Forumet"].Value)),
        ];
    }

    /// <summary>One shared document.</summary>
    public sealed record Row(SharedDocumentInfo Info, SubjectInfo? Subject, string Author);
}

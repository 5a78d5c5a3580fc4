using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>The room's own documents.</summary>
[Authorize(RecordPermissions.ReadOwn)]
internal sealed class IndexModel(
    GovernanceDbContext db, OwnDocuments documents, TenantContext tenant, IDocumentSubjects subjects, TimeProvider clock, IStringLocalizer<Texts> text)
    : OwnPage(documents, tenant)
{
    private const int PageSize = 50;
    private const int LastPage = 1_000_000;

    // As many as a spreadsheet is read with; who needs more narrows the list.
    private const int MostExported = 20_000;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>shared, unshared or marked; else all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int S { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + PageSize - 1) / PageSize;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || StateOf is not null;

    public IReadOnlyList<Choice> States =>
        [new("", text["Alla"]), new("unshared", text["Inte delade"]), new("shared", text["Delade med forumet"]), new("marked", text["Sekretessmarkerade"])];

    /// <summary>Requests that wait for somebody's answer.</summary>
    public IReadOnlyList<(Guid DocumentId, Guid Id, string Title)> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = Filtered();
        S = Math.Clamp(S, 1, LastPage);
        Rows = await ReadAsync(rows, (S - 1) * PageSize, PageSize, cancellationToken);
        // A first page that is not full tells the number by itself.
        Total = S == 1 && Rows.Count < PageSize ? Rows.Count : await rows.CountAsync(cancellationToken);
        if (May(RecordPermissions.ApproveShare) || May(RecordPermissions.RequestShare))
        {
            Waiting = [.. (await (
                from r in db.Set<ShareRequest>().Where(r => r.State == ShareRequestState.Waiting)
                join d in Documents.All on r.DocumentId equals d.Id
                orderby r.RequestedAt
                select new { r.DocumentId, r.Id, d.Title }).Take(20).ToListAsync(cancellationToken)).Select(r => (r.DocumentId, r.Id, r.Title))];
        }
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(Filtered(), 0, MostExported, cancellationToken);
        var table = new TableExport<Row>($"{text["Handlingar"]} {Tenant.Room.Name}", clock.Today(),
        [
            new(text["Handling"], r => r.Title),
            new(text["Hör till"], r => r.Subject),
            new(text["Diarienummer"], r => r.CaseNumber),
            new(text["Fil"], r => r.FileName),
            new(text["Filtyp"], r => text[RecordWords.Of(r.Form)].Value),
            new(text["Storlek i byte"], r => r.Length),
            new(text["Version"], r => r.Number),
            new(text["Uppladdad"], r => r.UploadedAt),
            new(text["Uppladdad av"], r => r.UploadedByName),
            new(text["Läge"], r => text[RecordWords.State(r.IsShared, r.IsMarked).Word].Value),
            new("SHA-256", r => r.Sha256),
        ]);
        return table.As(format, rows, text).ToActionResult();
    }

    /// <summary>Address of a page of the list, with its filter.</summary>
    public string PageHref(int page) => $"{ListPath}?q={Uri.EscapeDataString(Q ?? "")}&state={StateOf}&s={page}";

    public string ExportHref(string format) => $"{ListPath}?handler=Export&format={format}&q={Uri.EscapeDataString(Q ?? "")}&state={StateOf}";

    private string? StateOf => State is "shared" or "unshared" or "marked" ? State : null;

    private IQueryable<Document> Filtered()
    {
        var rows = StateOf switch
        {
            "shared" => Documents.All.Where(d => d.SharedAt != null),
            "unshared" => Documents.All.Where(d => d.SharedAt == null),
            "marked" => Documents.All.Where(d => d.IsMarked),
            _ => Documents.All,
        };
        if (string.IsNullOrWhiteSpace(Q))
            return rows;
        var (typed, small, large) = RecordWords.Casings(Q);
        var upper = typed.ToUpperInvariant();
        var versions = db.Set<DocumentVersion>();
        return rows.Where(d => d.Title.Contains(typed) || d.Title.Contains(small) || d.Title.Contains(large)
            || (d.CaseNumber != null && (d.CaseNumber.Contains(typed) || d.CaseNumber.Contains(upper)))
            || versions.Any(v => v.Id == d.LatestVersionId && (v.FileName.Contains(typed) || v.FileName.Contains(small) || v.FileName.Contains(large))));
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(IQueryable<Document> documents, int skip, int take, CancellationToken cancellationToken)
    {
        var found = await (
            from d in documents
            join v in db.Set<DocumentVersion>() on d.LatestVersionId equals v.Id
            orderby v.UploadedAt descending, d.Id
            select new
            {
                d.Id,
                d.Title,
                d.Subject,
                d.SubjectId,
                d.CaseNumber,
                d.IsMarked,
                IsShared = d.SharedAt != null,
                v.FileName,
                v.Form,
                v.Length,
                v.Number,
                v.UploadedAt,
                v.UploadedByName,
                v.Sha256,
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var of = await subjects.OfAsync([.. found.Select(d => new SubjectKey(d.Subject, d.SubjectId)).Distinct()], cancellationToken);
        return
        [
            .. found.Select(d => new Row(
                d.Id, d.Title, of.GetValueOrDefault(new SubjectKey(d.Subject, d.SubjectId))?.Title ?? "–", d.CaseNumber, d.FileName, d.Form, d.Length, d.Number, d.UploadedAt,
                d.UploadedByName, d.IsShared, d.IsMarked, d.Sha256)),
        ];
    }

    /// <summary>One document by its newest version.</summary>
    public sealed record Row(
        Guid Id, string Title, string Subject, string? CaseNumber, string FileName, FileForm Form, long Length, int Number, DateTime UploadedAt,
        string UploadedByName, bool IsShared, bool IsMarked, string Sha256);
}

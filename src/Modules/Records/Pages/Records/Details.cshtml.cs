using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;
using Governance.Records.Intake;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Governance.Records.Pages.Records;

/// <summary>One of the room's own documents: its versions, its text, its secrecy marks and where it is shared.</summary>
[Authorize(RecordPermissions.ReadOwn)]
[TakesFiles]
internal sealed class DetailsModel(
    GovernanceDbContext db, OwnDocuments documents, TenantContext tenant, IDocumentSubjects subjects, IOwnBodies bodies, IOptions<IntakeLimits> limits,
    TimeProvider clock, TextOrders orders, IStringLocalizer<Texts> text) : OwnPage(documents, tenant), IShownAgain
{
    // A job that was lost is asked for anew by whoever looks.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(1);

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public IFormFile? NewFile { get; set; }

    public Document Document { get; private set; } = null!;

    public string Path => $"{ListPath}/{Id}";

    public SubjectInfo? Subject { get; private set; }

    public IReadOnlyList<(DocumentVersion Version, bool IsShared)> Versions { get; private set; } = [];

    public SharedDocument? Shared { get; private set; }

    public IReadOnlyList<ShareRequest> Requests { get; private set; } = [];

    public TextView Text { get; private set; } = null!;

    public IReadOnlyList<PersonalDataHit> Hits { get; private set; } = [];

    public IReadOnlyList<string> CaseNumberExamples { get; private set; } = [];

    public long MostMegabytes => limits.Value.FileBytes >> 20;

    /// <summary>Whether the newest version is one that the others see.</summary>
    public bool IsNewestShared => Shared is { RecalledAt: null } && Shared.LatestVersionId == Document.LatestVersionId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Text.State == TextState.Waiting && Text.AskedAt < clock.UtcNow() - Lost)
            orders.Ask(Document.LatestVersionId);
    }

    /// <summary>The part of the page that tells how far the text has been read.</summary>
    public async Task<IActionResult> OnGetTextAsync(CancellationToken cancellationToken)
    {
        var document = await Documents.All.AsNoTracking().FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        return Partial("_TextState", await TextOfAsync(document.LatestVersionId, cancellationToken));
    }

    public async Task<IActionResult> OnPostVersionAsync([FromServices] AddVersion.Handler handler, CancellationToken cancellationToken)
    {
        Require(RecordPermissions.Upload);
        var number = await handler.HandleAsync(
            new AddVersion(Id, Version, NewFile is { } file ? new IncomingFile(file.FileName, file.OpenReadStream) : null), cancellationToken);
        return Done(text["Version {0} är sparad.", number]);
    }

    public async Task<IActionResult> OnPostChangeAsync([FromServices] ChangeDocument.Handler handler, CancellationToken cancellationToken)
    {
        Require(RecordPermissions.Upload);
        await handler.HandleAsync(new ChangeDocument(Id, Version, Title, CaseNumber), cancellationToken);
        return Done(text["Uppgifterna är sparade."]);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Document = await Documents.All.AsNoTracking().Include(d => d.Marks).Include(d => d.Versions).AsSplitQuery().FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        Version = Document.Version;
        // The other of the two forms was sent: what this one holds is what is saved.
        if (!ModelState.ContainsKey(nameof(Title)))
            (Title, CaseNumber) = (Document.Title, Document.CaseNumber);
        Subject = (await subjects.OfAsync([Document.Key], cancellationToken)).GetValueOrDefault(Document.Key);
        Text = await TextOfAsync(Document.LatestVersionId, cancellationToken);
        Hits = Text.Text is { } read ? PersonalDataScan.Of(read) : [];
        var shared = Document.SharedAt is null ? [] : await db.Set<SharedVersion>().Where(v => v.DocumentId == Id).Select(v => v.Id).ToListAsync(cancellationToken);
        Versions = [.. Document.Versions.OrderByDescending(v => v.Number).Select(v => (v, shared.Contains(v.Id)))];
        if (Document.SharedAt is not null)
            Shared = await db.Set<SharedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == Id, cancellationToken);
        Requests = await db.Set<ShareRequest>().AsNoTracking().Where(r => r.DocumentId == Id).OrderByDescending(r => r.RequestedAt).ToListAsync(cancellationToken);
        if (IsPrincipal && May(RecordPermissions.Upload))
            CaseNumberExamples = await bodies.CaseNumberExamplesAsync(cancellationToken);
    }

    private async Task<TextView> TextOfAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var row = await db.Set<VersionText>().AsNoTracking().FirstOrThrowAsync(t => t.Id == versionId, cancellationToken);
        return new TextView(row.State, row.Reason, row.Text, row.IsCut, row.AskedAt, Path);
    }

    private LocalRedirectResult Done(string message)
    {
        TempData.Say(message);
        return LocalRedirect(Path);
    }
}

/// <summary>How far the text of a version has been read.</summary>
internal sealed record TextView(TextState State, string? Reason, string? Text, bool IsCut, DateTime AskedAt, string Path)
{
    /// <summary>Whether it is worth asking again.</summary>
    public bool IsUnderWay => State is TextState.Waiting or TextState.Reading;
}

using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Intake;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Governance.Records.Pages.Records;

/// <summary>Takes files in: to what the address names, or to what is chosen here.</summary>
[Authorize(RecordPermissions.Upload)]
[TakesFiles]
internal sealed class UploadModel(
    OwnDocuments documents, TenantContext tenant, IDocumentSubjects subjects, UploadDocuments.Handler handler, IOptions<IntakeLimits> limits, IStringLocalizer<Texts> text)
    : OwnPage(documents, tenant), IShownAgain
{
    /// <summary>Kind of what the files belong to, from the address.</summary>
    [FromQuery(Name = "subject")]
    public DocumentSubject? Kind { get; set; }

    [FromQuery]
    public Guid? Id { get; set; }

    /// <summary>Where the person came from, and goes back to: a path of ours.</summary>
    [FromQuery]
    public string? Return { get; set; }

    /// <summary>Where to go with what is uploaded, if not back: a path of ours.</summary>
    [FromQuery]
    public string? Next { get; set; }

    /// <summary>What was chosen on the page, as kind and id.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What the files belong to, when the address names it.</summary>
    public SubjectInfo? Subject { get; private set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IntakeLimits Limits => limits.Value;

    /// <summary>Where the person came from.</summary>
    public string Back => Url.IsLocalUrl(Return) ? Return! : Subject?.Path ?? ListPath;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Files.Count > Limits.RequestFiles)
            throw new ValidationException([new ValidationFailure(nameof(Files), text["Skicka högst {0} filer åt gången.", Limits.RequestFiles])]);
        var taken = await handler.HandleAsync(
            new UploadDocuments(Subject?.Key ?? KeyOf(Chosen), Title, [.. Files.Select(f => new IncomingFile(f.FileName, f.OpenReadStream))]), cancellationToken);
        var refused = taken.Refused.Select(r => $"{r.Name}: {text.Say(r.Why)}").ToList();
        if (taken.Documents.Count == 0)
            throw new ValidationException(refused.Select(r => new ValidationFailure(nameof(Files), r)));
        var said = taken.Documents.Count == 1 ? text["Handlingen ”{0}” är sparad.", taken.Documents[0].Title] : text["{0} handlingar är sparade.", taken.Documents.Count];
        TempData.Say(refused.Count == 0 ? said : string.Join(' ', [said.Value, text["Det här togs inte emot:"].Value, .. refused]));
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : Url.IsLocalUrl(Return) ? Return! : taken.Documents.Count == 1 ? $"{ListPath}/{taken.Documents[0].Id}" : ListPath);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Kind is { } kind && Id is { } id)
            Subject = (await subjects.OfAsync([new SubjectKey(kind, id)], cancellationToken)).GetValueOrDefault(new SubjectKey(kind, id)) ?? throw new Platform.Rules.NotFound();
        else
            Choices = [new("", text["Välj"]), .. (await subjects.ChoicesAsync(cancellationToken)).Select(s => new Choice($"{s.Key.Kind}.{s.Key.Id}", s.Title))];
    }

    private static SubjectKey? KeyOf(string? chosen) =>
        chosen?.Split('.') is [var kind, var id] && Enum.TryParse<DocumentSubject>(kind, out var subject) && Guid.TryParse(id, out var guid) ? new SubjectKey(subject, guid) : null;
}

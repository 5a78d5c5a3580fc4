using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Records.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Pages.Records;

/// <summary>Marks a document as secret, or lifts the mark in force.</summary>
[Authorize(RecordPermissions.Mark)]
internal sealed class SecrecyModel(OwnDocuments documents, TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> text) : OneDocumentPage(documents, tenant)
{
    [BindProperty]
    public string? Chapter { get; set; }

    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? MarkedOn { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MarkedOn = clock.Today().Iso();
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostMarkAsync([FromServices] MarkDocument.Handler handler, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new MarkDocument(Id, Version, Chapter, Section, Day(MarkedOn), Authority, Note), cancellationToken);
        return Done(text["Handlingen är sekretessmarkerad."]);
    }

    public async Task<IActionResult> OnPostLiftAsync([FromServices] LiftMark.Handler handler, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new LiftMark(Id, Version, Reason), cancellationToken);
        return Done(text["Sekretessmarkeringen är hävd. Den finns kvar i historiken."]);
    }

    private static DateOnly? Day(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        return DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ValidationException([new ValidationFailure(nameof(MarkedOn), "Ange markeringens dag som ÅÅÅÅ-MM-DD.")]);
    }
}

using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>The version that is written, as an outline: what it is, its areas, activities and indicators in their order. Every button saves.</summary>
[Authorize(PlanPermissions.Write)]
internal sealed class OutlineModel(GovernanceDbContext db, IPrincipalDirectory directory, SaveInstrument.Handler save, IStringLocalizer<Texts> text) : DraftPage(db, directory)
{
    [BindProperty]
    public InstrumentKind Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? ReportDays { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (Kind, Title, Summary, From, To) = (Saved.Kind, Saved.Title, Saved.Summary, Saved.From, Saved.To);
        ReportDays = string.Join('\n', Saved.ReportDays.Select(d => d.Iso()));
    }

    /// <param name="change">The button: <c>save</c>, or <c>up.</c> or <c>down.</c> with the id of what is moved.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IActionResult> OnPostAsync(string? change, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var days = Days(ReportDays) ?? throw new ValidationException([new ValidationFailure(nameof(ReportDays), "Skriv en dag per rad, som 2026-05-31.")]);
        var (step, id) = change?.Split('.') is [var what, var key] && Guid.TryParse(key, out var moved) ? (what == "up" ? -1 : 1, moved) : (0, Guid.Empty);
        await save.HandleAsync(new SaveInstrument(Id, Version, content =>
        {
            var written = content with { Kind = Kind, Title = Title?.Trim() ?? "", Summary = Lines(Summary), From = From, To = To, ReportDays = days };
            return step == 0 ? written : written.Move(id, step);
        }), cancellationToken);
        if (step == 0)
            TempData.Say(text["Sparat."]);
        return LocalRedirect(Path + "/edit" + (step == 0 ? "" : $"#p-{id}"));
    }

    /// <summary>The name of a principal.</summary>
    public string NameOf(Guid principalId) => Forum.Principals.FirstOrDefault(p => p.Id == principalId)?.DisplayName ?? "–";
}

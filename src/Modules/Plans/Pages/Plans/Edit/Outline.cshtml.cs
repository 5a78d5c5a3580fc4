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
    public Task<IActionResult> OnPostAsync(string? change, CancellationToken cancellationToken) =>
        change?.Split('.') is [var what, var key] && Guid.TryParse(key, out var moved)
            ? SaveAsync(moved, content => content.Move(moved, what == "up" ? -1 : 1), cancellationToken)
            : SaveAsync(null, content => content, cancellationToken);

    /// <summary>What was dragged is let go.</summary>
    /// <param name="move">The area, activity or indicator.</param>
    /// <param name="before">What it was dropped before; nothing when it was dropped last.</param>
    /// <param name="into">The area that an activity was dropped in.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<IActionResult> OnPostMoveAsync(Guid move, Guid? before, Guid? into, CancellationToken cancellationToken) =>
        SaveAsync(move, content => content.MoveTo(move, before, into), cancellationToken);

    /// <summary>The name of a principal.</summary>
    public string NameOf(Guid principalId) => Forum.Principals.FirstOrDefault(p => p.Id == principalId)?.DisplayName ?? "–";

    private async Task<IActionResult> SaveAsync(Guid? moved, Func<PlanContent, PlanContent> change, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var days = Days(ReportDays) ?? throw new ValidationException([new ValidationFailure(nameof(ReportDays), "Skriv en dag per rad, som 2026-05-31.")]);
        PlanContent was = new(), now = was;
        await save.HandleAsync(new SaveInstrument(Id, Version, content =>
        {
            was = content;
            return now = change(content with { Kind = Kind, Title = Title?.Trim() ?? "", Summary = Lines(Summary), From = From, To = To, ReportDays = days });
        }), cancellationToken);
        TempData.Say(moved is { } id ? Told(was, now, id) : text["Sparat."]);
        return LocalRedirect(Path + "/edit" + (moved is { } row ? $"#p-{row}" : ""));
    }

    // Whoever does not see the page is told where it stands now; so is whoever dropped it with a shaky hand.
    private string Told(PlanContent was, PlanContent now, Guid id)
    {
        if (now.Areas.ToList().FindIndex(a => a.Id == id) is >= 0 and var area)
            return text["{0} är nu område {1} av {2}.", Name(now.Areas[area].Name), area + 1, now.Areas.Count];
        if (now.Indicators.ToList().FindIndex(i => i.Id == id) is >= 0 and var indicator)
            return text["{0} är nu indikator {1} av {2}.", Name(now.Indicators[indicator].Name), indicator + 1, now.Indicators.Count];
        if (now.Activities.FirstOrDefault(a => a.Id == id) is not { } activity)
            return text["Sparat."];
        var place = text["{0} är nu aktivitet {1} i området {2}.", activity.Title, now.Numbers()[id], Name(now.Areas.First(a => a.Id == activity.AreaId).Name)];
        var lostGoal = activity.GoalId is null && was.Activities.Any(a => a.Id == id && a.GoalId is not null);
        return lostGoal ? $"{place.Value} {text["Målet hör till det förra området och följde inte med."].Value}" : place.Value;
    }

    private string Name(string name) => name.Length > 0 ? name : text["Utan namn"];
}

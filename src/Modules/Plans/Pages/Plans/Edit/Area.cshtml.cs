using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>An area of the version that is written, with its goals.</summary>
[Authorize(PlanPermissions.Write)]
internal sealed class AreaModel(GovernanceDbContext db, IPrincipalDirectory directory, SaveInstrument.Handler save, IStringLocalizer<Texts> text) : DraftPage(db, directory)
{
    private const int SpareGoals = 2;

    /// <summary>The area; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public List<GoalForm> Goals { get; set; } = [];

    public string SavedName => Saved.Areas.FirstOrDefault(a => a.Id == Key)?.Name ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Saved.Areas.FirstOrDefault(a => a.Id == Key) is { } area)
            (Name, Description, Goals) = (area.Name, area.Description, [.. area.Goals.Select(g => new GoalForm { Id = g.Id, Text = g.Text })]);
        Goals.AddRange(Enumerable.Range(0, SpareGoals).Select(_ => new GoalForm()));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await new Validator().ValidateAndThrowAsync(this, cancellationToken);
        var area = new PlanArea(
            Key ?? Guid.CreateVersion7(), Name!.Trim(), Lines(Description),
            [.. Goals.Where(g => !string.IsNullOrWhiteSpace(g.Text)).Select(g => new PlanGoal(g.Id ?? Guid.CreateVersion7(), g.Text!.Trim()))]);
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.With(area)), cancellationToken);
        TempData.Say(text["Området är sparat."]);
        return LocalRedirect($"{Path}/edit#p-{area.Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.Without(Key ?? Guid.Empty)), cancellationToken);
        TempData.Say(text["Området är borttaget."]);
        return LocalRedirect(Path + "/edit#omraden");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Key is { } key && Saved.Areas.All(a => a.Id != key))
            throw new NotFound();
    }

    internal sealed class Validator : AbstractValidator<AreaModel>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().WithMessage("Ge området ett namn.").MaximumLength(200).WithMessage("Korta namnet till högst 200 tecken.");
            RuleFor(x => x.Description).MaximumLength(4000).WithMessage("Korta beskrivningen till högst 4 000 tecken.");
            RuleForEach(x => x.Goals).ChildRules(g => g.RuleFor(x => x.Text).MaximumLength(1000).WithMessage("Korta målet till högst 1 000 tecken."));
        }
    }
}

/// <summary>A goal in the form.</summary>
internal sealed class GoalForm
{
    public Guid? Id { get; set; }

    public string? Text { get; set; }
}

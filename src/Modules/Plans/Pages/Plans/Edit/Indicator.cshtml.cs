using FluentValidation;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>An indicator of the version that is written.</summary>
[Authorize(PlanPermissions.Write)]
internal sealed class IndicatorModel(GovernanceDbContext db, IPrincipalDirectory directory, SaveInstrument.Handler save, IStringLocalizer<Texts> text) : DraftPage(db, directory)
{
    /// <summary>The indicator; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public PeriodLength Periods { get; set; }

    [BindProperty]
    public Direction Direction { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Targets { get; set; }

    public string SavedName => Saved.Indicators.FirstOrDefault(i => i.Id == Key)?.Name ?? "";

    public IEnumerable<Choice> PeriodChoices => Enum.GetValues<PeriodLength>().Select(p => new Choice(p.ToString(), text[p.Word()]));

    public IEnumerable<Choice> Directions => Enum.GetValues<Direction>().Select(d => new Choice(d.ToString(), text[d.Word()]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Saved.Indicators.FirstOrDefault(i => i.Id == Key) is not { } shown)
            return;
        (Name, Code, Definition, Unit, Periods, Direction, Source) = (shown.Name, shown.Code, shown.Definition, shown.Unit, shown.Periods, shown.Direction, shown.Source);
        Targets = string.Join('\n', shown.Targets.Select(t => $"{t.Period} {Measure.Plain(t.Value)}"));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await new Validator().ValidateAndThrowAsync(this, cancellationToken);
        var indicator = new PlanIndicator
        {
            Id = Key ?? Guid.CreateVersion7(),
            Name = Name!.Trim(),
            Code = Code?.Trim() ?? "",
            Definition = Lines(Definition),
            Unit = Unit!.Trim(),
            Periods = Periods,
            Direction = Direction,
            Source = Source?.Trim() ?? "",
            Targets = TargetsOf(Targets, Periods)!,
        };
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.With(indicator)), cancellationToken);
        TempData.Say(text["Indikatorn är sparad."]);
        return LocalRedirect($"{Path}/edit#p-{indicator.Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.Without(Key ?? Guid.Empty)), cancellationToken);
        TempData.Say(text["Indikatorn är borttagen."]);
        return LocalRedirect(Path + "/edit#indikatorer");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Key is { } key && Saved.Indicators.All(i => i.Id != key))
            throw new NotFound();
    }

    // Null where a line is no period of that length with a number.
    private static IReadOnlyList<IndicatorTarget>? TargetsOf(string? text, PeriodLength periods)
    {
        var targets = new List<IndicatorTarget>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var period, var number] || Period.Read(period, periods) is not { } read || Measure.Read(number) is not { } value)
                return null;
            targets.Add(new IndicatorTarget(read, value));
        }

        return targets.DistinctBy(t => t.Period).Count() == targets.Count ? [.. targets.OrderBy(t => t.Period, StringComparer.Ordinal)] : null;
    }

    internal sealed class Validator : AbstractValidator<IndicatorModel>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().WithMessage("Ge indikatorn ett namn.").MaximumLength(200).WithMessage("Korta namnet till högst 200 tecken.");
            RuleFor(x => x.Code).MaximumLength(40).WithMessage("Korta koden till högst 40 tecken.");
            RuleFor(x => x.Unit).NotEmpty().WithMessage("Ange en enhet, till exempel procent.").MaximumLength(40).WithMessage("Korta enheten till högst 40 tecken.");
            RuleFor(x => x.Definition).MaximumLength(4000).WithMessage("Korta definitionen till högst 4 000 tecken.");
            RuleFor(x => x.Source).MaximumLength(200).WithMessage("Korta källan till högst 200 tecken.");
            RuleFor(x => x.Targets).Must((m, t) => TargetsOf(t, m.Periods) is not null)
                .WithMessage("Skriv ett målvärde per rad: perioden först (2026, 2026-K1 eller 2026-03, som indikatorn mäts), sedan värdet. Ange varje period en gång.");
        }
    }
}

using FluentValidation;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>An activity of the version that is written: who does what, by when.</summary>
[Authorize(PlanPermissions.Write)]
internal sealed class ActivityModel(GovernanceDbContext db, IPrincipalDirectory directory, SaveInstrument.Handler save, IStringLocalizer<Texts> text) : DraftPage(db, directory)
{
    /// <summary>The activity; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Key { get; set; }

    /// <summary>The area that a new one is added to, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Area { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public Guid? AreaId { get; set; }

    [BindProperty]
    public Guid? GoalId { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public Guid? LeadId { get; set; }

    /// <summary>Whether all that have no other role take part.</summary>
    [BindProperty]
    public bool Everybody { get; set; }

    [BindProperty]
    public List<PartForm> Parts { get; set; } = [];

    [BindProperty]
    public string? Milestones { get; set; }

    [BindProperty]
    public List<Guid> DependsOn { get; set; } = [];

    [BindProperty]
    public List<Guid> Indicators { get; set; } = [];

    [BindProperty]
    public string? Links { get; set; }

    public string SavedTitle => Saved.Activities.FirstOrDefault(a => a.Id == Key)?.Title ?? "";

    public IEnumerable<Choice> Areas => Saved.Areas.Select((a, i) => new Choice(a.Id.ToString(), $"{i + 1}. {a.Name}"));

    public IEnumerable<Choice> GoalChoices => [new("", text["Inget särskilt mål"]), .. Saved.Areas.SelectMany(a => a.Goals).Select(g => new Choice(g.Id.ToString(), g.Text))];

    public IEnumerable<Choice> Leads => [new("", text["Välj"]), .. Forum.Principals.Select(p => new Choice(p.Id.ToString(), p.DisplayName))];

    public IEnumerable<Choice> Roles => [new("", text["Deltar inte"]), new(nameof(PartRole.Participant), text["Deltar"]), new(nameof(PartRole.Responsible), text["Ansvarar"])];

    /// <summary>The other activities, in order.</summary>
    public IEnumerable<Choice> Before
    {
        get
        {
            var numbers = Saved.Numbers();
            return Saved.InOrder().Where(a => a.Id != Key).Select(a => new Choice(a.Id.ToString(), $"{numbers[a.Id]} {a.Title}"));
        }
    }

    public IEnumerable<Choice> IndicatorChoices => Saved.Indicators.Select(i => new Choice(i.Id.ToString(), i.FullName));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var shown = Saved.Activities.FirstOrDefault(a => a.Id == Key) ?? new PlanActivity { AreaId = Area ?? (Saved.Areas.Count > 0 ? Saved.Areas[0].Id : Guid.Empty), From = Saved.From, To = Saved.To };
        (Title, AreaId, GoalId, Description, From, To, LeadId) = (shown.Title, shown.AreaId, shown.GoalId, shown.Description, shown.From, shown.To, shown.LeadId);
        Milestones = ActivityLines.Text(shown.Milestones);
        Links = ActivityLines.Text(shown.Links);
        (DependsOn, Indicators) = ([.. shown.DependsOn], [.. shown.Indicators]);
        var parts = shown.Parts.ToDictionary(p => p.PrincipalId);
        Parts = [.. Forum.Principals.Select(p => new PartForm
        {
            PrincipalId = p.Id,
            Role = parts.GetValueOrDefault(p.Id)?.Role is { } role and not PartRole.Lead ? role : null,
            Weight = parts.GetValueOrDefault(p.Id)?.Weight ?? 1,
        })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var version = Version;
        await LoadAsync(cancellationToken);
        Version = version;
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        await new ActivityValidator().ValidateAndThrowAsync(this, cancellationToken);
        var activity = Written(Key ?? Guid.CreateVersion7());
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.With(activity)), cancellationToken);
        TempData.Say(text["Aktiviteten är sparad."]);
        return LocalRedirect($"{Path}/edit#p-{activity.Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await save.HandleAsync(new SaveInstrument(Id, Version, c => c.Without(Key ?? Guid.Empty)), cancellationToken);
        TempData.Say(text["Aktiviteten är borttagen."]);
        return LocalRedirect(Path + "/edit#omraden");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Key is { } key && Saved.Activities.All(a => a.Id != key))
            throw new NotFound();
    }

    /// <summary>The name of a principal.</summary>
    public string NameOf(Guid principalId) => Forum.Principals.FirstOrDefault(p => p.Id == principalId)?.DisplayName ?? "–";

    private PlanActivity Written(Guid id)
    {
        var chosen = Parts.ToDictionary(p => p.PrincipalId);
        var parts = Forum.Principals.Select(p => (p.Id, Form: chosen.GetValueOrDefault(p.Id)))
            .Select(p => (p.Id, Role: p.Id == LeadId ? PartRole.Lead : p.Form?.Role ?? (Everybody ? PartRole.Participant : (PartRole?)null), Weight: p.Form?.Weight ?? 1))
            .Where(p => p.Role is not null).Select(p => new ActivityPart(p.Id, p.Role!.Value, p.Weight));
        var goal = Saved.Areas.First(a => a.Id == AreaId).Goals.FirstOrDefault(g => g.Id == GoalId)?.Id;
        return new PlanActivity
        {
            Id = id,
            AreaId = AreaId!.Value,
            GoalId = goal,
            Title = Title!.Trim(),
            Description = Lines(Description),
            From = From,
            To = To,
            Parts = [.. parts],
            Milestones = ActivityLines.Milestones(Milestones)!,
            DependsOn = [.. Saved.Activities.Where(a => a.Id != id && DependsOn.Contains(a.Id)).Select(a => a.Id)],
            Indicators = [.. Saved.Indicators.Where(i => Indicators.Contains(i.Id)).Select(i => i.Id)],
            Links = ActivityLines.Links(Links)!,
        };
    }
}

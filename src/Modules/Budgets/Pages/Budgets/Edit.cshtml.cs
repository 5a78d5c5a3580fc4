using System.Globalization;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Writes a budget. Every button saves, so that nothing typed depends on the browser.</summary>
[Authorize(BudgetPermissions.Write)]
internal sealed class EditModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, IPlanDirectory plans, SaveBudget.Handler save, DiscardBudget.Handler discard, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    private IReadOnlyList<ActivityLine> _activities = [];

    /// <summary>The draft; null for the budget of a new year.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public new BudgetForm Content { get; set; } = new();

    public string RoomPath => tenant.Room.Path;

    public BudgetDraft? Saved { get; private set; }

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    public IReadOnlyList<PrincipalInfo> Members { get; private set; } = [];

    /// <summary>The saved budget shared between the principals; null while something is missing.</summary>
    public CostSharing? Sharing { get; private set; }

    public string Heading => Saved is null ? text["Ny budget"] : Saved.PlanYearId is null ? text["Budget {0}", Saved.Year] : text["Revidera budget {0}", Saved.Year];

    public string? Warning => Saved is null ? null : BudgetWords.Warning(Saved.Content, clock.Today(), null, text);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Content = Saved is null ? BudgetForm.New(Content.Year!.Value, clock.Today()) : BudgetForm.Of(Saved.Content, PayersOf());
    }

    /// <param name="change">The button: <c>save</c>, or a change with its place, such as <c>up.1</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IActionResult> OnPostAsync(string? change, CancellationToken cancellationToken)
    {
        var seen = Version;
        await LoadAsync(cancellationToken);
        foreach (var field in Content.Unreadable())
            ModelState.AddModelError("Content." + field, text["Skriv beloppet i kronor, till exempel 125 000 eller 125 000,50."]);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };

        var parts = (change ?? "save").Split('.');
        var at = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;
        Content.Change(parts[0], at);
        var id = await save.HandleAsync(new SaveBudget(Id, Id is null ? null : seen, Content.ToContent()), cancellationToken);
        if (parts[0] == "save")
            TempData.Say(text["Budgeten är sparad."]);
        return LocalRedirect($"{RoomPath}/budget-drafts/{id}{Fragment(parts[0], at)}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await discard.HandleAsync(new DiscardBudget(Id ?? Guid.Empty, Version), cancellationToken);
        TempData.Say(text["Ändringarna är kasserade."]);
        return LocalRedirect(RoomPath + "/budgets");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var forum = await db.ForumAsync(directory, cancellationToken);
        Members = forum.Principals;
        if (Id is { } saved)
            Saved = await db.Set<BudgetDraft>().AsNoTracking().FirstOrThrowAsync(d => d.Id == saved, cancellationToken);
        else
            Content.Year ??= await FreeYearAsync(cancellationToken);
        _activities = await plans.ActivitiesAsync(forum.Id, Math.Clamp(Saved?.Year ?? Content.Year!.Value, SaveBudget.Validator.FirstYear, SaveBudget.Validator.LastYear), cancellationToken);
        if (Saved is null)
            return;
        Version = Saved.Version;
        var register = await directory.RegisterAsync(cancellationToken);
        Missing = BudgetCheck.Of(Saved.Content, Payer.Of(forum), register.Populations());
        if (Missing.Count == 0)
            Sharing = CostSharing.Of(Saved.Content.Frozen(Payer.Of(forum), register.Populations()), Payer.Of(forum));
    }

    /// <summary>Where on the page something that is missing is written.</summary>
    public static string Anchor(string field) => TagBuilder.CreateSanitizedId("Content." + field, "_");

    /// <summary>The keys that a line can choose.</summary>
    public IEnumerable<Choice> KeyChoices => Content.Keys.Select((k, i) => new Choice(
        i == 0 ? "" : k.Id.ToString(), i == 0 ? text["Budgetens nyckel ({0})", k.Name ?? ""] : k.Name is { Length: > 0 } name ? name : text["Nyckel {0}", i + 1]));

    /// <summary>The activities of the year's plans, and those that a line names though no plan has them any more.</summary>
    public IEnumerable<Choice> ActivityChoices =>
    [
        new Choice("", text["Ingen bestämd aktivitet"]),
        .. _activities.Select(a => new Choice(a.Id.ToString(), Several ? $"{LineActivity.NameOf(a)} ({a.Plan})" : LineActivity.NameOf(a))),
        .. (Saved?.Content.Lines ?? []).Where(l => l.ActivityId is { } id && _activities.All(a => a.Id != id)).DistinctBy(l => l.ActivityId)
            .Select(l => new Choice(l.ActivityId.ToString()!, text["{0} (finns inte längre i planen)", l.Activity])),
    ];

    private bool Several => _activities.DistinctBy(a => a.Plan).Skip(1).Any();

    // The first from next year on that has no budget.
    private async Task<int> FreeYearAsync(CancellationToken cancellationToken)
    {
        var next = clock.Today().Year + 1;
        var taken = await db.Set<BudgetDraft>().Where(d => d.Year >= next).Select(d => d.Year).ToListAsync(cancellationToken);
        return Enumerable.Range(next, taken.Count + 1).First(y => !taken.Contains(y));
    }

    private IReadOnlyList<Payer> PayersOf() => Payer.InOrder(Members.Select(p => new Payer(p.Id, p.Code, p.Kind)));

    // A change leads back to the row that it was made at.
    private string Fragment(string what, int at) => what switch
    {
        "add-line" => $"#rad-{Content.Lines.Count}",
        "up" => $"#rad-{Math.Max(1, at)}",
        "down" => $"#rad-{Math.Min(Content.Lines.Count, at + 2)}",
        "remove-line" => "#rader",
        "add-funding" => $"#medel-{Content.Fundings.Count}",
        "remove-funding" => "#medel",
        "add-key" => $"#nyckel-{Content.Keys.Count}",
        "remove-key" => "#nycklar",
        _ => "",
    };
}

using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Notes where it was decided how a cost is shared.</summary>
[Authorize(BudgetPermissions.Seal)]
internal sealed class KeysModel(TenantContext tenant, YearBooks books, DecideKey.Handler decide, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Guid? KeyId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public YearBook Book { get; private set; } = null!;

    public string YearPath => $"{tenant.Room.Path}/budgets/{Id}";

    /// <summary>The keys that are not decided.</summary>
    public IReadOnlyList<Choice> Undecided => [.. Book.Content.Keys.Where(k => Book.Year.DecisionOn(k) is null).Select(k => new Choice(k.Id.ToString(), k.Name, BudgetWords.Sentence(k, text)))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        KeyId = Undecided.Count == 1 ? Guid.Parse(Undecided[0].Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (KeyId is null)
            ModelState.AddModelError(nameof(KeyId), text["Välj en nyckel."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await decide.HandleAsync(new DecideKey(Id, Version, KeyId!.Value, On, Reference ?? ""), cancellationToken);
        TempData.Say(text["Beslutet om nyckeln är antecknat."]);
        return LocalRedirect(YearPath);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await books.ReadAsync(tenant.TenantId, Id, cancellationToken);
        Version = Book.Year.Version;
    }
}

using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Enters a commitment, a release, a cost or a forecast; the kind stands in the address.</summary>
[Authorize(BudgetPermissions.Enter)]
internal sealed class EnterModel(TenantContext tenant, YearBooks books, TimeProvider clock, EnterMoney.Handler enter, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute(Name = "entry")]
    public string Entry { get; set; } = "";

    [BindProperty]
    public Guid? LineId { get; set; }

    [BindProperty]
    public Guid? CommitmentId { get; set; }

    /// <summary>In kronor, as typed.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public YearBook Book { get; private set; } = null!;

    public string YearPath => $"{tenant.Room.Path}/budgets/{Id}";

    public EntryKind Kind => Enum.Parse<EntryKind>(Entry, ignoreCase: true);

    public string Heading => Kind switch
    {
        EntryKind.Commitment => text["Registrera åtagande"],
        EntryKind.Release => text["Minska åtagande"],
        EntryKind.Actual => text["Bokför utfall"],
        _ => text["Lägg prognos"],
    };

    /// <summary>Lines that may be entered on.</summary>
    public IEnumerable<Choice> Lines =>
        [new Choice("", text["Välj rad"]), .. (Book.Applied?.Revision.Content.Lines ?? []).Select(l => new Choice(l.Id.ToString(), l.Title))];

    /// <summary>Commitments with something left.</summary>
    public IEnumerable<Choice> Commitments =>
    [
        new Choice("", Kind == EntryKind.Release ? text["Välj åtagande"] : text["Inget åtagande"]),
        .. Book.Spending.Commitments.Select(Book.Spending.StateOf).Where(s => s.OpenOre > 0)
            .Select(s => new Choice(s.Commitment.Id.ToString(), text["{0} ({1}), återstår {2} kr", s.Commitment.Text, s.Commitment.On.Iso(), Kronor.Short(s.OpenOre)])),
    ];

    public async Task OnGetAsync(Guid? commitment, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        On = clock.Today();
        CommitmentId = commitment;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Kronor.TryRead(Amount, out var ore))
            ModelState.AddModelError(nameof(Amount), text["Skriv beloppet i kronor, till exempel 125 000 eller 125 000,50."]);
        if (On is null && ModelState.GetFieldValidationState(nameof(On)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            ModelState.AddModelError(nameof(On), text["Ange dagen."]);
        if (LineId is null && CommitmentId is null)
            ModelState.AddModelError(Kind == EntryKind.Release ? nameof(CommitmentId) : nameof(LineId), Kind == EntryKind.Release ? text["Välj ett åtagande."] : text["Välj en rad."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await enter.HandleAsync(new EnterMoney(Id, new NewEntry(Kind, LineId ?? Guid.Empty, ore, Text?.Trim() ?? "", Reference?.Trim() ?? "", On!.Value, CommitmentId)), cancellationToken);
        TempData.Say(Kind switch
        {
            EntryKind.Commitment => text["Åtagandet är registrerat."],
            EntryKind.Release => text["Åtagandet är minskat."],
            EntryKind.Actual => text["Utfallet är bokfört."],
            _ => text["Prognosen är lagd."],
        });
        return LocalRedirect(YearPath);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken) => Book = await books.ReadAsync(tenant.TenantId, Id, cancellationToken);
}

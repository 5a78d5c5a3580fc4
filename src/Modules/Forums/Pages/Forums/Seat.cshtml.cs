using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>One seat: who has had it, who has it, who comes; and the forms that begin and end mandates in it.</summary>
[Authorize(ForumPermissions.Seat)]
internal sealed class SeatModel(
    ForumReader reader, IPrincipalDirectory directory, SeatModel.Acts acts, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    [FromRoute]
    public Guid SeatId { get; set; }

    [BindProperty]
    public Guid MandateId { get; set; }

    [BindProperty]
    public string? PersonName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public DateOnly? SeatLast { get; set; }

    internal ForumSeat Seat { get; private set; } = null!;

    /// <summary>Who has it today.</summary>
    internal SeatMandate? Holder { get; private set; }

    /// <summary>Every mandate in it, the newest first.</summary>
    internal IReadOnlyList<SeatMandate> Mandates { get; private set; } = [];

    public string Action => $"{Path}/seats/{SeatId}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (From, Address) = (Today, Holder?.Email);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.Appoint.HandleAsync(new AppointPerson(Id, Version, SeatId, PersonName, Email, From, To), cancellationToken), text["Mandatet är sparat."], Action, cancellationToken);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.End.HandleAsync(new EndMandate(Id, Version, MandateId, Last, Reason), cancellationToken), text["Mandatet har fått en sista dag."], Action, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.Withdraw.HandleAsync(new WithdrawMandate(Id, Version, MandateId), cancellationToken), text["Mandatet är tillbakataget."], Action, cancellationToken);

    public Task<IActionResult> OnPostAddressAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.Address.HandleAsync(new ChangeAddress(Id, Version, MandateId, Address), cancellationToken), text["Adressen är ändrad."], Action, cancellationToken);

    public Task<IActionResult> OnPostEndSeatAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.EndSeat.HandleAsync(new EndSeat(Id, Version, SeatId, SeatLast), cancellationToken), text["Platsen har fått en sista dag."], Action, cancellationToken);

    public Task<IActionResult> OnPostRemoveSeatAsync(CancellationToken cancellationToken) => ActAsync(
        () => acts.RemoveSeat.HandleAsync(new RemoveSeat(Id, Version, SeatId), cancellationToken), text["Platsen är borttagen."], Path + "/seats", cancellationToken);

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Seat = Composition.Seat(SeatId);
        Holder = Composition.HolderOf(Seat, Today);
        Mandates = [.. Composition.Mandates.Where(m => m.SeatId == SeatId)];
    }

    /// <summary>Whether a mandate may be taken back: it has not begun, or the forum is being set up.</summary>
    internal bool MayWithdraw(SeatMandate mandate) => mandate.From >= Today || !Shown.IsOpen();

    private async Task<IActionResult> ActAsync(Func<Task> act, string said, string then, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await act();
        TempData.Say(said);
        return LocalRedirect(then);
    }

    /// <summary>What can be done to a seat.</summary>
    internal sealed record Acts(
        AppointPerson.Handler Appoint, EndMandate.Handler End, WithdrawMandate.Handler Withdraw, ChangeAddress.Handler Address, EndSeat.Handler EndSeat, RemoveSeat.Handler RemoveSeat);
}

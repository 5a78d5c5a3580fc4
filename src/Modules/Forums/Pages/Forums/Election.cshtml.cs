using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>After an election: what happens to each seat on a day, looked at before it is done.</summary>
[Authorize(ForumPermissions.Seat)]
internal sealed class ElectionModel(
    ForumReader reader, IPrincipalDirectory directory, HoldElection.Handler election, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    [BindProperty]
    public DateOnly? FirstDay { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public List<RowForm> Rows { get; set; } = [];

    /// <summary>What would happen; null until it is asked for.</summary>
    internal IReadOnlyList<CompositionChange>? Preview { get; private set; }

    /// <summary>How many places with somebody stay as they are.</summary>
    public int Staying => Rows.Count(r => r.Step == ElectionStep.Stays && HolderOf(r.SeatId) is not null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        FirstDay = new DateOnly(Today.Year + 1, 1, 1);
        Fill();
    }

    /// <summary>Shows what would happen, and saves nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(cancellationToken);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        Preview = await election.PreviewAsync(Command(seen), Shown, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(cancellationToken);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        await election.HandleAsync(Command(seen), cancellationToken);
        TempData.Say(text["Mandaten är ändrade från och med {0}.", FirstDay!.Value.Iso()]);
        return LocalRedirect($"{Path}?on={FirstDay.Value.Iso()}");
    }

    /// <summary>Back from the preview to the form, with what was typed.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken)
    {
        await SeenAsync(cancellationToken);
        return Page();
    }

    internal ForumSeat SeatOf(Guid id) => Composition.Seat(id);

    /// <summary>Who would be in the seat on the day if nothing were done.</summary>
    internal SeatMandate? HolderOf(Guid seatId) => Composition.HolderOf(Composition.Seat(seatId), FirstDay ?? Today);

    /// <summary>What may happen to a seat, in its own words where nobody has it.</summary>
    internal IEnumerable<Choice> Steps(SeatMandate? holder) => holder is null
        ? [new(nameof(ElectionStep.Stays), text["Förblir vakant"]), new(nameof(ElectionStep.Replaced), text["Besätts"])]
        : [new(nameof(ElectionStep.Stays), text["Sitter kvar"]), new(nameof(ElectionStep.Leaves), text["Avgår, platsen blir vakant"]), new(nameof(ElectionStep.Replaced), text["Avgår och ersätts"])];

    /// <summary>A change in words.</summary>
    internal string Say(CompositionChange change) => (change.Kind, change.Row) switch
    {
        (ChangeKind.MandateBegan, SeatMandate m) => text["{0} tillträder {1}.", m.PersonName, ForumWords.Span(m.From, m.To, text)],
        (ChangeKind.MandateEnded, SeatMandate m) => text["{0} slutar. Sista dagen är {1}.", m.PersonName, m.To is { } last ? last.Iso() : ""],
        (_, SeatMandate m) => text["{0} tillträder aldrig.", m.PersonName],
        _ => "",
    };

    private HoldElection Command(int version) => new(
        Id, version, FirstDay, To, Reason, [.. Rows.Select(r => new ElectionRow(r.SeatId, r.Step, r.PersonName?.Trim() ?? "", r.Email?.Trim() ?? ""))]);

    // The version that the form was made from; the page is loaded with the one in force. What is no seat of the forum is not there.
    private async Task<int> SeenAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await LoadAsync(cancellationToken);
        return Rows.TrueForAll(r => Composition.Seats.Any(s => s.Id == r.SeatId)) ? seen : throw new NotFound();
    }

    private void Fill() => Rows = [.. Composition.On(FirstDay!.Value).Select(s => new RowForm { SeatId = s.Seat.Id })];

    /// <summary>A seat in the form.</summary>
    internal sealed class RowForm
    {
        public Guid SeatId { get; set; }

        public ElectionStep Step { get; set; }

        public string? PersonName { get; set; }

        public string? Email { get; set; }
    }
}

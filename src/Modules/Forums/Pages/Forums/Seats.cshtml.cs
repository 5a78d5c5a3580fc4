using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>The seats of a forum: who has each today and who is coming, and a form that adds seats.</summary>
[Authorize(ForumPermissions.Seat)]
internal sealed class SeatsModel(ForumReader reader, IPrincipalDirectory directory, AddSeats.Handler add, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Party { get; set; }

    [BindProperty]
    public SeatRole Role { get; set; }

    [BindProperty]
    public int Count { get; set; } = 1;

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Seats that are there now or are coming, with who has them.</summary>
    internal IEnumerable<SeatOnDay> Rows => Composition.Seats.Where(s => s.To is null || s.To >= Today)
        .OrderBy(s => s.Role).ThenBy(s => s.Order).Select(s => new SeatOnDay(s, Composition.HolderOf(s, Today)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        From = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var count = await add.HandleAsync(new AddSeats(Id, Version, Chosen, Party, Role, Count, From), cancellationToken);
        TempData.Say(count == 1 ? text["En plats är tillagd."] : text["{0} platser är tillagda.", count]);
        return LocalRedirect(Path + "/seats");
    }

    /// <summary>Who comes into a seat next.</summary>
    internal SeatMandate? NextOf(ForumSeat seat) => Composition.Mandates.Where(m => m.SeatId == seat.Id && m.From > Today).MinBy(m => m.From);
}

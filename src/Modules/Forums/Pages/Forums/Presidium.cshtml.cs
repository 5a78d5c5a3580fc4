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

/// <summary>Who leads a forum: now, in the years that come, and from another day on.</summary>
[Authorize(ForumPermissions.Seat)]
internal sealed class PresidiumModel(
    ForumReader reader, IPrincipalDirectory directory, AppointPresidium.Handler appoint, WithdrawPresidium.Handler withdraw, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    private const int YearsAhead = 4;

    [BindProperty]
    public Guid? First { get; set; }

    [BindProperty]
    public Guid? Second { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public Guid PeriodId { get; set; }

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

        await appoint.HandleAsync(new AppointPresidium(Id, Version, First, Second, From, To), cancellationToken);
        TempData.Say(text["Presidiet är utsett."]);
        return LocalRedirect(Path + "/presidium");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await withdraw.HandleAsync(new WithdrawPresidium(Id, Version, PeriodId), cancellationToken);
        TempData.Say(text["Presidiet är tillbakataget."]);
        return LocalRedirect(Path + "/presidium");
    }

    /// <summary>Who leads today and on the first day of the years that come.</summary>
    internal IEnumerable<(DateOnly Day, Presidium Lead)> Ahead =>
        Enumerable.Range(0, YearsAhead).Select(n => n == 0 ? Today : new DateOnly(Today.Year + n, 1, 1)).Select(d => (d, Composition.PresidiumOn(d)));

    /// <summary>Whether a presidium may be taken back.</summary>
    internal bool MayWithdraw(PresidiumPeriod period) => period.From >= Today || !Shown.IsOpen();

    /// <summary>Members with a mandate now or later, after nobody.</summary>
    internal IEnumerable<Choice> Members(string nobody) =>
        Composition.Mandates.Where(m => (m.To is null || m.To >= Today || !Shown.IsOpen()) && Composition.Seat(m.SeatId) is { Role: SeatRole.Member, PrincipalId: not null })
            .OrderBy(m => Composition.Seat(m.SeatId).Order).Select(m => new Choice(m.Id.ToString(), PersonOf(m))).Prepend(new Choice("", nobody));
}

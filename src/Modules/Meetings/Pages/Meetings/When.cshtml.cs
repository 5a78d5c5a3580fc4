using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Moves a meeting to another day, time or place, or cancels it.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class WhenModel(MeetingDesk desk, MoveTo.Handler move, CallOff.Handler cancel, IStringLocalizer<Texts> text) : MeetingPage(desk)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public TimeOnly? From { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether it can still be moved or cancelled.</summary>
    public bool IsOpen => State.Stage is MeetingStage.Planned or MeetingStage.Summoned;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (On, From, Place) = (State.On, State.From, State.Place);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ActAsync(() => move.HandleAsync(new MoveTo(Id, Version, On, From, Place), cancellationToken), text["Mötet är flyttat. Kalendrarna uppdateras."], cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        ActAsync(() => cancel.HandleAsync(new CallOff(Id, Version, Reason), cancellationToken), text["Mötet är inställt."], cancellationToken);

    private async Task<IActionResult> ActAsync(Func<Task> act, string said, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await act();
        return Done(said, Path);
    }
}

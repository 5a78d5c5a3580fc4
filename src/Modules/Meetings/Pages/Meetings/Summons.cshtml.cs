using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>The summons for reading, print and PDF: to members as it was sent and changed, to the forum's room as it is now.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class SummonsModel(MeetingReader reader, MeetingDesk desk, Bodies bodies) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string Path => $"{ListPath}/{Id}";

    internal Summons Shown { get; private set; } = new();

    /// <summary>Whether the forum's own room reads it.</summary>
    public bool IsOwn { get; private set; }

    public string Cancelled { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IsOwn = reader.IsOwn(ForumRoom.Id);
        if (!IsOwn)
        {
            var told = await reader.AnnouncedAsync(ForumRoom.Id, Id, cancellationToken);
            Shown = told.Summons ?? throw new NotFound();
            Cancelled = told.CancelledBecause;
            return;
        }

        var state = (await desk.OpenAsync(Id, cancellationToken)).State;
        if (state.Stage == MeetingStage.Planned)
            state = state with { Roster = await bodies.RosterAsync(state.ForumId, state.On, cancellationToken) };
        (Shown, Cancelled) = (Summons.Of(state), state.CancelledBecause);
    }

    /// <summary>The same as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Page();
    }
}

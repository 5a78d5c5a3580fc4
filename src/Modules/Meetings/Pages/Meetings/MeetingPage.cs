using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>A page of the forum's room about one of its meetings.</summary>
internal abstract class MeetingPage(MeetingDesk desk) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version of what the form changes: an item, or the meeting itself.</summary>
    [BindProperty]
    public int Version { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string Path => $"{ListPath}/{Id}";

    internal Meeting Meeting { get; private set; } = null!;

    internal MeetingState State => Meeting.State;

    internal MeetingDesk Desk => desk;

    /// <summary>What a meeting is called: "CS 2026-12-10".</summary>
    public string Name => NameOf(State);

    /// <summary>What the form changes: an item; empty for the meeting itself.</summary>
    private protected virtual Guid Scope => Guid.Empty;

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Meeting = await desk.OpenAsync(Id, cancellationToken);
        Version = Meeting.VersionOf(Scope);
    }

    /// <summary>What a meeting is called.</summary>
    internal static string NameOf(MeetingState state) => $"{state.Rules.ShortName} {Platform.Time.StockholmTime.Iso(state.On)}";

    /// <summary>The path of breadcrumbs to the page.</summary>
    internal Crumb[] Crumbs(string meetings, string? last = null) =>
        last is null ? [new(meetings, ListPath), new(Name)] : [new(meetings, ListPath), new(Name, Path), new(last)];

    /// <summary>Says what was done, and shows another page.</summary>
    private protected LocalRedirectResult Done(string said, string path)
    {
        TempData.Say(said);
        return LocalRedirect(path);
    }
}

using System.Globalization;
using Governance.Meetings.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Plans a forum's meetings: a pattern gives days, which are looked through and changed before all are planned at once.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class PlanModel(MeetingReader reader, ProposeDays.Handler propose, PlanMeetings.Handler plan, IStringLocalizer<Texts> text, IStringLocalizer<UiTexts> ui) : PageModel, IShownAgain
{
    private static readonly int[] UsualWeeks = [1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 26];

    [BindProperty(SupportsGet = true)]
    public Guid? Forum { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public int Weeks { get; set; } = 4;

    [BindProperty]
    public TimeOnly? From { get; set; } = new(9, 0);

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public bool NotInJuly { get; set; } = true;

    /// <summary>The proposed days, as they were changed.</summary>
    [BindProperty]
    public List<DayRow> Days { get; set; } = [];

    /// <summary>A row of the preview.</summary>
    public sealed class DayRow
    {
        public DateOnly? On { get; set; }

        public bool Keep { get; set; }

        /// <summary>Why it is another day than the pattern's, or what else is to be known; in the reader's language.</summary>
        public string? Note { get; set; }
    }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public IReadOnlyList<Choice> Forums { get; private set; } = [];

    public string ForumName => Forums.FirstOrDefault(f => f.Value == Forum?.ToString())?.Text ?? "";

    public IReadOnlyList<Choice> Intervals =>
    [
        .. UsualWeeks.Select(w => new Choice(w.ToString(CultureInfo.InvariantCulture), w == 1 ? text["Varje vecka"] : text["Var {0}:e vecka", w])),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var year = reader.Today.Month >= 9 ? reader.Today.Year + 1 : reader.Today.Year;
        First = year > reader.Today.Year ? SwedishHolidays.ThisOrNextWorking(new DateOnly(year, 1, 15)) : SwedishHolidays.ThisOrNextWorking(reader.Today.AddDays(14));
        Last = new DateOnly(year, 12, 20);
    }

    /// <summary>Shows the days of the pattern.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(cancellationToken);
        var proposed = await propose.HandleAsync(new ProposeDays(ForumRoom.Id, Forum, First, Last, Weeks, From, NotInJuly), cancellationToken);
        Days = [.. proposed.Select(p => new DayRow { On = p.Day.On, Keep = !p.IsTaken, Note = NoteOf(p) })];
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Days), StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Back to the pattern with what was typed.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken)
    {
        Days = [];
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(cancellationToken);
        var count = await plan.HandleAsync(new PlanMeetings(ForumRoom.Id, Forum, From, Place, [.. Days.Where(d => d.Keep).Select(d => d.On)]), cancellationToken);
        TempData.Say(count == 1 ? text["Ett möte är planerat."] : text["{0} möten är planerade.", count]);
        return LocalRedirect($"{ListPath}?forum={Forum}&year={(Days.Where(d => d.Keep).Min(d => d.On) ?? reader.Today).Year.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        Forums = [new("", text["Välj forum"]), .. (await reader.ForumsAsync(ForumRoom.Id, cancellationToken)).Select(f => new Choice(f.Id.ToString(), f.Name))];

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return new PageResult { StatusCode = 400 };
    }

    private string? NoteOf(Proposal proposal) => proposal switch
    {
        { IsTaken: true } => text["Forumet har redan ett möte den dagen."].Value,
        { Day: { InsteadOf: { } day, Holiday: { } holiday } } => text["Flyttat från {0}, {1}.", day.Iso(), ui[holiday].Value].Value,
        { Day.InsteadOf: { } day } => text["Flyttat från {0}, {1}.", day.Iso(), MeetingText.Weekday(day)].Value,
        _ => null,
    };
}

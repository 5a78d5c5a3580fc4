using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Meetings.Contracts;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Begins an assignment, from a § with everything filled in, from a § that is typed, or as a question that was raised.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class NewModel(
    IForumDirectory forums, IPrincipalDirectory directory, IMeetingDirectory meetings, AssignmentChoices choices, AssignmentReader reader, BeginAssignment.Handler begin, IStringLocalizer<Texts> text)
    : PageModel, IShownAgain, IAssignmentForm
{
    private const int Rows = 4;

    [BindProperty(SupportsGet = true)]
    public Guid? ForumId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Given by a §, or raised.</summary>
    [BindProperty]
    public string? Begins { get; set; }

    [BindProperty]
    public DateOnly? RaisedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public AssignmentForm Form { get; set; } = new();

    [BindProperty]
    public List<AssigneeFields> Assignees { get; set; } = [];

    /// <summary>The forum that gives it; null until one is chosen.</summary>
    internal ForumInfo? Chosen { get; private set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/assignments";

    public IReadOnlyList<Choice> Paragraphs { get; private set; } = [];

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public IReadOnlyList<Choice> ForumChoices { get; private set; } = [];

    public IReadOnlyList<Choice> Principals { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] Guid? paragraph, CancellationToken cancellationToken)
    {
        Begins = "given";
        if (paragraph is { } item)
            await PrefillAsync(item, cancellationToken);
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var id = await begin.HandleAsync(new BeginAssignment(ForumId, Title, Text, Begins != "raised", RaisedOn, Note, Form.Decision, Form.Due, Assignees), cancellationToken);
        TempData.Say(Begins == "raised" ? text["Frågan är inlagd."] : text["Uppdraget är inlagt och står på balanslistan."]);
        return LocalRedirect($"{ListPath}/{id}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var all = await forums.ForumsAsync(ForumRoom.Id, cancellationToken);
        ForumChoices = [.. all.Select(f => new Choice(f.Id.ToString(), $"{f.Name} ({f.ShortName})"))];
        ForumId ??= all.Count == 1 ? all[0].Id : null;
        Chosen = all.FirstOrDefault(f => f.Id == ForumId);
        Paragraphs = Chosen is { } chosen ? await choices.ParagraphsAsync(chosen, null, reader.Today, text, cancellationToken) : [];
        Meetings = await choices.MeetingsAsync([.. all], reader.Today, text, cancellationToken);
        Principals = AssignmentChoices.Principals((await directory.RegisterAsync(cancellationToken)).Collaboration(ForumRoom.Id) ?? throw new NotFound(), text);
        while (Assignees.Count < Rows)
            Assignees.Add(new AssigneeFields());
    }

    internal IEnumerable<Choice> Beginnings =>
    [
        new("given", text["En paragraf ger uppdraget"], text["Uppdraget börjar gälla och ska återrapporteras."]),
        new("raised", text["Frågan har väckts"], text["Presidiet bereder den innan forumet tar ställning."]),
    ];

    // What the § says under "ger i uppdrag" is what is to be done; what it says otherwise helps, too.
    private async Task PrefillAsync(Guid item, CancellationToken cancellationToken)
    {
        var found = await meetings.ParagraphsAsync([item], cancellationToken) is [var paragraph] ? paragraph : throw new NotFound();
        var given = found.Points.Where(p => p.Verb == ForumVerbs.Assigns).ToList();
        (ForumId, Title) = (found.ForumId, found.Title);
        Text = string.Join("\n\n", (given.Count > 0 ? given : found.Points).Select(p => p.Text));
        (Form.ItemId, Form.CaseNumber, Form.DecidedOn) = (item, found.CaseNumber, found.On);
    }
}

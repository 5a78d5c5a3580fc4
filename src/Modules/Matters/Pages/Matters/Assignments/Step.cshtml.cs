using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Takes an assignment a step on. Extension, return and closing are decisions of their own; the page asks for the §.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class StepModel(
    AssignmentReader reader, IForumDirectory forums, IPrincipalDirectory directory, AssignmentChoices choices, ActOnAssignment.Handler handler, IStringLocalizer<Texts> text)
    : AssignmentPage(reader, forums), IAssignmentForm
{
    private const int Rows = 3;

    /// <summary>What is done; the first that can be, when it is not said.</summary>
    [BindProperty(SupportsGet = true)]
    public AssignmentAct? Act { get; set; }

    /// <summary>The § to start from.</summary>
    [FromQuery(Name = "paragraph")]
    public Guid? FromParagraph { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Closing? Closing { get; set; }

    [BindProperty]
    public AssignmentForm Form { get; set; } = new();

    [BindProperty]
    public List<AssigneeFields> Assignees { get; set; } = [];

    public IReadOnlyList<Choice> Paragraphs { get; private set; } = [];

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public IReadOnlyList<Choice> ForumChoices { get; private set; } = [];

    public IReadOnlyList<Choice> Principals { get; private set; } = [];

    /// <summary>What can be done now.</summary>
    internal IReadOnlyList<AssignmentAct> Acts { get; private set; } = [];

    internal AssignmentAct Doing => Act ?? AssignmentAct.Close;

    internal bool AsksDue => Doing is AssignmentAct.Propose or AssignmentAct.Give or AssignmentAct.Extend or AssignmentAct.Return;

    internal bool AsksAssignees => Doing is AssignmentAct.Propose or AssignmentAct.Give;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        On = Today;
        (Form.ItemId, Form.CaseNumber) = (FromParagraph, Row.CaseNumber);
        if (Doing == AssignmentAct.Close)
            Closing = Dossier.Phase == AssignmentPhase.Reported ? Domain.Closing.Fulfilled : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await handler.HandleAsync(new ActOnAssignment(Id, Version, Act ?? AssignmentAct.Raise, On, Text, Form.Decision, Form.Due, Assignees, Closing), cancellationToken);
        TempData.Say(text["Steget är inlagt i uppdragets historia."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Acts = [.. AssignmentCourse.Open(Dossier.Phase)];
        Act ??= Acts.Count > 0 ? Acts[0] : null;
        ForumChoices = [.. Forums.Values.Select(f => new Choice(f.Id.ToString(), $"{f.Name} ({f.ShortName})")).Prepend(new Choice("", text["Samma som gav uppdraget"]))];
        if (Doing.IsDecision() && Forum is { } forum)
            Paragraphs = await choices.ParagraphsAsync(forum, Id, Today, text, cancellationToken);
        if (AsksDue)
            Meetings = await choices.MeetingsAsync([.. Forums.Values], Today, text, cancellationToken);
        Principals = AssignmentChoices.Principals((await directory.RegisterAsync(cancellationToken)).Collaboration(ForumRoom.Id) ?? throw new NotFound(), text);
        while (AsksAssignees && Assignees.Count < Rows)
            Assignees.Add(new AssigneeFields());
    }

    /// <summary>What the text of the step is called, with what it is for.</summary>
    internal (string Label, string? Help) TextOf => Doing switch
    {
        AssignmentAct.Prepare => (text["Hur frågan har beretts"], null),
        AssignmentAct.Propose => (text["Förslag till ställningstagande"], null),
        AssignmentAct.Give => (text["Anteckning"], null),
        AssignmentAct.Extend => (text["Skäl för förlängningen"], text["Som det står i beslutet."]),
        AssignmentAct.Return => (text["Vad som ska kompletteras"], text["Uppdragstagarna får läsa det."]),
        _ => (text["Vad beslutet säger"], text["Till exempel: Uppdraget från SRO 2025-09-04 är fullgjort."]),
    };

    /// <summary>Whether the text may be left out.</summary>
    internal bool TextIsOptional => Doing is AssignmentAct.Prepare or AssignmentAct.Propose or AssignmentAct.Give;
}

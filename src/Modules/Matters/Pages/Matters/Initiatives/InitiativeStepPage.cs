using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters.Assignments;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>Takes an initiative a step on.</summary>
internal abstract class InitiativeStepPage(InitiativeSources sources, AssignmentChoices choices, ActOnInitiative.Handler handler, IStringLocalizer<Texts> text) : InitiativeDetails(sources)
{
    /// <summary>What is done; the first that can be, when it is not said.</summary>
    [BindProperty(SupportsGet = true)]
    public InitiativeAct? Act { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public InitiativeOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Recipients { get; set; }

    [BindProperty]
    public Guid? ItemId { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    /// <summary>The § of the forum that could decide.</summary>
    internal IReadOnlyList<Choice> Paragraphs { get; private set; } = [];

    /// <summary>The bodies or forums that could decide.</summary>
    internal IReadOnlyList<Choice> Places { get; private set; } = [];

    internal InitiativeAct Doing => Act ?? InitiativeAct.Withdraw;

    public override async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (On, Office, CaseNumber, DecidedBy) = (Today, Row.Office, Row.CaseNumber, Row.BodyName);
        if (Doing == InitiativeAct.Decide)
            (DecidedOn, Wording) = (Row.MeetingOn <= Today ? Row.MeetingOn : null, Dossier.Reply?.Wording);
        if (Doing == InitiativeAct.SendExtract)
            Recipients = Dossier.Recipients;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await handler.HandleAsync(
            new ActOnInitiative(Id, Version, Act ?? InitiativeAct.Submit, On, Day, Office, By, Text, Wording, Outcome, new DecisionFields(ItemId, DecidedBy, DecidedOn, Paragraph, CaseNumber), Recipients), cancellationToken);
        TempData.Say(text["Steget är inlagt i ärendets historia."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Act ??= Acts.Count > 0 ? Acts[0] : null;
        if (Doing != InitiativeAct.Decide)
            return;
        if (InForum)
        {
            var forums = await Sources.Forums.ForumsAsync(ShownRoom.Id, cancellationToken);
            Places = [.. forums.Select(f => new Choice(f.Name, f.Name))];
            if (forums.FirstOrDefault(f => f.Id == Row.BodyId) is { } forum)
                Paragraphs = await choices.ParagraphsAsync(forum, Id, Today, text, cancellationToken);
        }
        else
        {
            Places = [.. (await Sources.Bodies.BodiesAsync(cancellationToken)).Select(b => new Choice(b.Name, b.Name))];
        }
    }
}

/// <summary>In a principal's own room.</summary>
[Authorize(MatterPermissions.WriteOwn)]
internal sealed class StepModel(InitiativeSources sources, AssignmentChoices choices, ActOnInitiative.Handler handler, IStringLocalizer<Texts> text) : InitiativeStepPage(sources, choices, handler, text)
{
    public override bool InForum => false;
}

/// <summary>In a forum.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class ForumStepModel(InitiativeSources sources, AssignmentChoices choices, ActOnInitiative.Handler handler, IStringLocalizer<Texts> text) : InitiativeStepPage(sources, choices, handler, text)
{
    public override bool InForum => true;
}

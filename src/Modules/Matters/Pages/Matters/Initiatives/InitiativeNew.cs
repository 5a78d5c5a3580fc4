using Governance.Matters.Domain;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>Hands an initiative in.</summary>
internal abstract class InitiativeNew(InitiativeSources sources, SubmitInitiative.Handler submit, IStringLocalizer<Texts> text) : InitiativePage(sources)
{
    [BindProperty]
    public InitiativeKind Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? ProposerName { get; set; }

    [BindProperty]
    public string? ProposerParty { get; set; }

    [BindProperty]
    public string? ProposerEmail { get; set; }

    [BindProperty]
    public Guid? ProposerPrincipalId { get; set; }

    [BindProperty]
    public Guid? BodyId { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public DateOnly? SubmittedOn { get; set; }

    internal IReadOnlyList<Choice> Places { get; private set; } = [];

    internal IEnumerable<Choice> Principals => Register.Collaboration(ShownRoom.Id)!.Principals.Select(p => new Choice(p.Id.ToString(), p.DisplayName)).Prepend(new Choice("", text["Välj"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        SubmittedOn = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var id = await submit.HandleAsync(
            new SubmitInitiative(Kind, Title, Text, ProposerName, ProposerParty, ProposerEmail, ProposerPrincipalId, BodyId, CaseNumber, SubmittedOn), cancellationToken);
        TempData.Say(text["Ärendet är inlagt."]);
        return LocalRedirect($"{ListPath}/{id}");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        IEnumerable<Choice> places = InForum
            ? (await Sources.Forums.ForumsAsync(ShownRoom.Id, cancellationToken)).Select(f => new Choice(f.Id.ToString(), $"{f.Name} ({f.ShortName})"))
            : (await Sources.Bodies.BodiesAsync(cancellationToken)).Select(b => new Choice(b.Id.ToString(), b.Name));
        Places = [new("", text["Välj"]), .. places];
    }
}

/// <summary>In a body of the principal.</summary>
[Authorize(MatterPermissions.WriteOwn)]
internal sealed class NewModel(InitiativeSources sources, SubmitInitiative.Handler submit, IStringLocalizer<Texts> text) : InitiativeNew(sources, submit, text)
{
    public override bool InForum => false;
}

/// <summary>In a forum.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class ForumNewModel(InitiativeSources sources, SubmitInitiative.Handler submit, IStringLocalizer<Texts> text) : InitiativeNew(sources, submit, text)
{
    public override bool InForum => true;
}

using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>One item of an agenda: a new one, one made of a candidate, or one that is there.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class ItemModel(MeetingDesk desk, PaperChoices papers, IEnumerable<IAgendaSource> sources, SaveItem.Handler save, StrikeAgendaItem.Handler strike, IStringLocalizer<Texts> text) : MeetingPage(desk)
{
    /// <summary>The item; null for a new one.</summary>
    [FromRoute]
    public Guid? ItemId { get; set; }

    /// <summary>What the new item is about: a candidate.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    /// <summary>Given with the form, so that a form sent twice adds one item.</summary>
    [BindProperty]
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public ItemKind Kind { get; set; } = ItemKind.Matter;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public string? Presenter { get; set; }

    [BindProperty]
    public TimeOnly? From { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public bool Closed { get; set; }

    [BindProperty]
    public string? Proposal { get; set; }

    /// <summary>Versions that are papers of the item.</summary>
    [BindProperty]
    public List<Guid> Papers { get; set; } = [];

    /// <summary>Why the item is struck.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether the item can be taken off the agenda.</summary>
    public bool MayStrike => ItemId is { } id && State.Find(id)?.Stage == ItemStage.OnAgenda && (State.Stage is Domain.MeetingStage.Planned or Domain.MeetingStage.Summoned);

    private protected override Guid Scope => ItemId ?? Guid.Empty;

    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<ItemKind>().Select(k => new Choice(k.ToString(), text[k.Word()]))];

    public IReadOnlyList<Choice> PaperList { get; private set; } = [];

    public string Heading => ItemId is null ? text["Ny punkt"] : text["Ändra punkten"];

    public string Action => ItemId is { } id ? $"{Path}/items/{id}" : $"{Path}/items";

    /// <summary>Where files are uploaded for the meeting, and back here.</summary>
    public string UploadHref => $"{ForumRoom.Path}/own-documents/upload?subject=Meeting&id={Id}&return={Uri.EscapeDataString(Action + (Subject is { } s && ItemId is null ? $"?subject={s}" : ""))}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (ItemId is { } id)
            Show(State.Find(id)?.Content ?? throw new NotFound());
        else if (Subject is { } subject && await CandidateAsync(subject, cancellationToken) is { } candidate)
            Show(new ItemContent { Title = candidate.Title, CaseNumber = candidate.CaseNumber, SubjectId = subject, Proposal = candidate.Proposal });
        await ListPapersAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var written = new WrittenItem(Kind, Title, CaseNumber, Subject, Presenter, From, Minutes, Closed, Proposal, Papers);
        var id = await save.HandleAsync(new SaveItem(Id, ItemId, NewId, ItemId is null ? null : Version, written), cancellationToken);
        return Done(ItemId is null ? text["Punkten är tillagd."] : text["Punkten är sparad."], $"{Path}#p-{id}");
    }

    public async Task<IActionResult> OnPostStrikeAsync(CancellationToken cancellationToken)
    {
        await strike.HandleAsync(new StrikeAgendaItem(Id, ItemId ?? throw new NotFound(), Version, Reason), cancellationToken);
        return Done(text["Punkten är struken."], Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (ItemId is { } id && State.Find(id) is null)
            throw new NotFound();
        if (HttpMethods.IsPost(Request.Method))
            await ListPapersAsync(cancellationToken);
    }

    private async Task ListPapersAsync(CancellationToken cancellationToken) =>
        PaperList = [.. (await papers.OfAsync(State, ItemId, Subject, cancellationToken)).Select(p => new Choice(p.Paper.VersionId.ToString(), p.Paper.Title, p.IsShared ? text["Delad med medlemmarna"] : text["Delas när kallelsen skickas"]))];

    private async Task<AgendaCandidate?> CandidateAsync(Guid subject, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if ((await source.CandidatesAsync(State.ForumId, State.On, cancellationToken)).FirstOrDefault(c => c.SubjectId == subject) is { } found)
                return found;
        }

        return null;
    }

    private void Show(ItemContent content)
    {
        (Kind, Title, CaseNumber, Subject) = (content.Kind, content.Title, content.CaseNumber, content.SubjectId);
        (Presenter, From, Minutes, Closed, Proposal) = (content.Presenter, content.From, content.Minutes, content.Closed, content.Proposal);
        Papers = [.. content.Papers.Select(p => p.VersionId)];
    }
}

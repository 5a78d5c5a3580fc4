using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>A meeting: to its secretary the agenda to work on, to all others what they have been told.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class DetailsModel(MeetingDesk desk, MeetingReader reader, IAuthorizationService authorization, AgendaActs acts, IStringLocalizer<Texts> text) : MeetingPage(desk)
{
    [BindProperty]
    public Guid ItemId { get; set; }

    /// <summary>One step up or down.</summary>
    [BindProperty]
    public int Step { get; set; }

    [BindProperty]
    public string? AgendaName { get; set; }

    /// <summary>The saved agenda to begin with; empty for the standard items.</summary>
    [BindProperty]
    public Guid? AgendaId { get; set; }

    /// <summary>What the members see; null for a secretary, who sees the meeting itself.</summary>
    internal AnnouncedMeeting? Announced { get; private set; }

    /// <summary>Whether the forum's own room reads: it sees drafts.</summary>
    public bool IsOwn { get; private set; }

    public bool MayKeep { get; private set; }

    /// <summary>Whether the agenda can be written now.</summary>
    public bool MayWrite => MayKeep && IsOwn && (State.Stage is MeetingStage.Planned or MeetingStage.Summoned);

    public IReadOnlyList<Choice> Agendas { get; private set; } = [];

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The last day to summon by the body's rule.</summary>
    public DateOnly SummonBy => State.On.AddDays(-State.Rules.SummonsDays);

    internal DateOnly Today => reader.Today;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken) =>
        ActAsync(() => acts.Move.HandleAsync(new MoveAgendaItem(Id, ItemId, Step), cancellationToken), text["Ordningen är ändrad."], $"#p-{ItemId}");

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken) =>
        ActAsync(() => acts.Begin.HandleAsync(new BeginAgenda(Id, AgendaId), cancellationToken), text["Punkterna är tillagda."], "");

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken) =>
        ActAsync(() => acts.Save.HandleAsync(new SaveAgenda(Id, AgendaName), cancellationToken), text["Dagordningen är sparad som mall."], "");

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        MayKeep = (await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded;
        IsOwn = reader.IsOwn(ForumRoom.Id);
        if (!IsOwn)
        {
            Announced = await reader.AnnouncedAsync(ForumRoom.Id, Id, cancellationToken);
            return;
        }

        await base.LoadAsync(cancellationToken);
        Warnings = [.. MeetingWarnings.Of(State, Today).Select(w => text.Say(w.Text, w.Arguments))];
        if (MayWrite && State.Items.Count == 0)
            Agendas = [new("", text["Vanliga formalia"]), .. (await reader.AgendasAsync(cancellationToken)).Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string said, string anchor)
    {
        if (!(await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded)
            return Forbid();
        await act();
        return Done(said, Path + anchor);
    }
}

/// <summary>What can be done to an agenda on its page.</summary>
internal sealed record AgendaActs(MoveAgendaItem.Handler Move, BeginAgenda.Handler Begin, SaveAgenda.Handler Save);

using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>What will be sent and to whom, before it is: the summons, or what has changed since.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class SendModel(MeetingDesk desk, Bodies bodies, SummonsPapers papers, SendOut.Handler send, IStringLocalizer<Texts> text) : MeetingPage(desk)
{
    /// <summary>That the papers were looked through for what must not be spread.</summary>
    [BindProperty]
    public bool Looked { get; set; }

    /// <summary>All that had happened to the meeting when the page was shown: what is sent is what was read.</summary>
    [BindProperty]
    public int Seen { get; set; }

    internal Roster Roster { get; private set; } = Roster.Empty;

    internal Summons Preview { get; private set; } = new();

    /// <summary>Papers that somebody must look at before they are shared.</summary>
    public IReadOnlyList<ShareWarning> Warnings { get; private set; } = [];

    /// <summary>What stops the sending, in words.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public bool IsCalled => State.Stage == MeetingStage.Summoned;

    /// <summary>Whether it would be sent later than the body's rule.</summary>
    public bool IsLate => State.Stage == MeetingStage.Planned && Desk.Today > State.On.AddDays(-State.Rules.SummonsDays);

    /// <summary>Those who are called only now, and those who are no longer.</summary>
    internal IReadOnlyList<Seated> Joining => [.. Roster.People.Where(p => State.Roster.Find(p.MandateId) is null)];

    internal IReadOnlyList<Seated> Leaving => [.. State.Roster.People.Where(p => Roster.Find(p.MandateId) is null)];

    public bool HasNews => State.Changes.Any(c => c.ToldOn is null) || !State.HasSamePeople(Roster);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var count = await send.HandleAsync(new SendOut(Id, Seen, Looked), cancellationToken);
        return Done(text["Skickat till {0} personer.", count], Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Seen = Meeting.Entries.Count;
        ModelState.Remove(nameof(Seen));
        Roster = await bodies.RosterAsync(State.ForumId, State.On, cancellationToken);
        Preview = Summons.Of(State with { Roster = Roster });
        Warnings = await papers.WarningsAsync(State, cancellationToken);
        Missing = [.. Lacking()];
    }

    private IEnumerable<string> Lacking()
    {
        if (State.Stage != MeetingStage.Planned)
            yield break;
        if (State.Items.All(i => i.Stage == ItemStage.Struck))
            yield return text["Lägg minst en punkt på dagordningen."];
        if (State.Place.Length == 0)
            yield return text["Ange plats eller länk."];
        if (Roster.People.All(p => p.Kind != SeatKind.Member))
            yield return text["Registrera vilka som har mandat i forumet den dagen."];
    }
}

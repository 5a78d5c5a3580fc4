using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Data;

/// <summary>What a command did.</summary>
/// <param name="Meeting">The meeting after it.</param>
/// <param name="Happened">The new events; none when the commands had been done before, or change nothing.</param>
internal sealed record PostedResult(Meeting Meeting, IReadOnlyList<MeetingEntry> Happened);

/// <summary>
/// Where commands to a meeting become rows: its events, what is read of it in lists, what the members see, and the log, in one save.
/// Who loses the race for a place in the meeting decides anew on what has happened meanwhile.
/// </summary>
internal sealed class MeetingDesk(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
{
    private const int Tries = 6;

    private readonly MeetingLedger _log = new(ledger);

    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>The name of who acts, as the events keep it.</summary>
    public string By => db.Tenant.Actor.Name;

    /// <summary>The collaboration in whose forum room is acted.</summary>
    /// <exception cref="NotFound">The room is not a forum's.</exception>
    public Guid Room => db.Tenant.Room.Kind == RoomKind.Forum ? db.Tenant.TenantId : throw new NotFound();

    /// <summary>A command by who acts now.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="commandId">The browser's id of it; a new one when it has none.</param>
    /// <param name="seen">The version of its scope that was seen; null when any will do.</param>
    /// <param name="deskId">The browser window; a form without script is a window of its own each time, so that what others wrote since is always told.</param>
    public Posted Command(MeetingCommand command, Guid? commandId = null, int? seen = null, Guid? deskId = null) =>
        new(commandId ?? Guid.CreateVersion7(), command, seen, deskId ?? Guid.CreateVersion7(), By, Now);

    /// <summary>The meeting as its events give it. One query.</summary>
    /// <exception cref="NotFound">It is not there, or is another room's.</exception>
    public async Task<Meeting> OpenAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = await ReadAsync(meetingId, cancellationToken);
        return meeting.Entries.Count > 0 ? meeting : throw new NotFound();
    }

    /// <summary>The § that a meeting of the forum begins with. One query.</summary>
    /// <exception cref="RuleBroken">MEE-032: another meeting is taking them.</exception>
    public async Task<int> FirstParagraphAsync(Guid meetingId, Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 12, 31));
        var others = await db.Set<JointMeeting>().AsNoTracking()
            .Where(m => m.ForumId == forumId && m.Id != meetingId && m.FirstParagraph > 0 && m.On >= first && m.On <= last)
            .Select(m => new { m.On, m.LastParagraph, m.Stage }).ToListAsync(cancellationToken);
        return ParagraphSeries.First(on, others.Select(o => new TakenParagraphs(o.On, o.LastParagraph, o.Stage == MeetingStage.InSession)));
    }

    /// <summary>Does a command by who acts now.</summary>
    public Task<PostedResult> PostAsync(Guid meetingId, MeetingCommand command, CancellationToken cancellationToken) =>
        PostAsync(meetingId, [Command(command)], cancellationToken);

    /// <summary>Does the commands, all or none, and saves.</summary>
    /// <param name="meetingId">The meeting; it may be new when the first command plans it.</param>
    /// <param name="posted">The commands, in order. One that was done before is done.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <param name="alongside">Adds other rows to the same save, such as mail; asked anew for each try, and not when nothing happened.</param>
    /// <exception cref="NotFound">The meeting is not there, or is another room's.</exception>
    /// <exception cref="VersionConflict">Another window has changed the same item or person.</exception>
    /// <exception cref="RuleBroken">MEE-001 to MEE-033.</exception>
    public async Task<PostedResult> PostAsync(Guid meetingId, IReadOnlyList<Posted> posted, CancellationToken cancellationToken, Action<PostedResult>? alongside = null) =>
        (await PostAsync([(meetingId, posted)], cancellationToken, alongside))[0];

    /// <summary>The same for several meetings in one save.</summary>
    public async Task<IReadOnlyList<PostedResult>> PostAsync(
        IReadOnlyList<(Guid MeetingId, IReadOnlyList<Posted> Posted)> meetings, CancellationToken cancellationToken, Action<PostedResult>? alongside = null)
    {
        var room = Room;
        var known = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var results = new List<PostedResult>();
                foreach (var (id, posted) in meetings)
                {
                    var result = await DecideAsync(room, id, posted, cancellationToken);
                    if (result.Happened.Count > 0)
                        alongside?.Invoke(result);
                    results.Add(result);
                }

                await db.SaveChangesAsync(cancellationToken);
                return results;
            }
            catch (Exception race) when (race is not VersionConflict && attempt < Tries && Races.IsLost(race))
            {
                foreach (var entry in db.ChangeTracker.Entries().Where(e => !known.Contains(e.Entity)).ToList())
                    entry.State = EntityState.Detached;
            }
        }
    }

    private async Task<Meeting> ReadAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        _ = Room;
        var rows = await db.Set<MeetingEventRow>().AsNoTracking().Where(e => e.MeetingId == meetingId).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        return Meeting.Rebuild(rows.Select(r => r.Entry()));
    }

    private async Task<PostedResult> DecideAsync(Guid room, Guid meetingId, IReadOnlyList<Posted> posted, CancellationToken cancellationToken)
    {
        var meeting = await ReadAsync(meetingId, cancellationToken);
        if (meeting.Entries.Count == 0 && posted is not [{ Command: PlanMeeting }, ..])
            throw new NotFound();
        var (before, seen) = (meeting.State, meeting.Entries.Count);
        foreach (var one in posted)
            meeting.Handle(one);
        var happened = meeting.Entries.Skip(seen).ToList();
        if (happened.Count == 0)
            return new PostedResult(meeting, happened);
        if (meeting.State.Id != meetingId)
            throw new NotFound();
        // The command was made of what was read before: another meeting may have taken the § since.
        if (happened.Exists(e => e.Event is MeetingOpened) && await FirstParagraphAsync(meetingId, meeting.State.ForumId, meeting.State.On, cancellationToken) != meeting.State.FirstParagraph)
            throw new RuleBroken(MeetingRules.Paragraphs, "Årets paragrafer har flyttats fram av ett annat möte. Läs in sidan på nytt och öppna igen.");
        db.AddRange(happened.Select(e => new MeetingEventRow(meetingId, e)));
        await FollowAsync(room, meeting.State, isNew: seen == 0, happened, cancellationToken);
        _log.Tell(room, before, meeting.State, happened);
        return new PostedResult(meeting, happened);
    }

    private async Task FollowAsync(Guid room, MeetingState state, bool isNew, IReadOnlyList<MeetingEntry> happened, CancellationToken cancellationToken)
    {
        var (row, announced) = isNew ? (new JointMeeting(state.Id), new AnnouncedMeeting(state.Id, room)) : await RowsAsync(state.Id, cancellationToken);
        var now = clock.UtcNow();
        row.Follow(state, now);
        announced.Follow(state, now);
        if (happened.Any(e => e.Event is SummonsSent or ChangesTold))
            announced.Tell(state, now);
        if (isNew)
            db.AddRange(row, announced);
        if (happened.Any(e => e.Event is ItemConcluded or ItemReopened or OutcomeReworded or ItemChanged or ItemAdjusted or MinutesAdjusted))
            await ConcludedAsync(state, cancellationToken);
        foreach (var asked in await AskedAsync(state, cancellationToken))
            asked.Follow(state, now);
        await PublishAsync(room, state, happened, cancellationToken);
    }

    private async Task<(JointMeeting, AnnouncedMeeting)> RowsAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await db.Set<JointMeeting>().Join(db.Set<AnnouncedMeeting>(), m => m.Id, a => a.Id, (meeting, announced) => new { meeting, announced })
            .FirstOrThrowAsync(r => r.meeting.Id == id, cancellationToken);
        return (row.meeting, row.announced);
    }

    private async Task ConcludedAsync(MeetingState state, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ConcludedItem>().Where(c => c.MeetingId == state.Id).ToListAsync(cancellationToken);
        foreach (var item in state.Items.Where(i => i.Stage == ItemStage.Concluded))
        {
            var row = rows.Find(r => r.Id == item.Id);
            if (row is null)
                db.Add(row = new ConcludedItem(item.Id));
            row.Follow(state, item);
        }

        db.RemoveRange(rows.Where(r => state.Find(r.Id) is not { Stage: ItemStage.Concluded }));
    }

    private async Task<List<AdjustmentRequest>> AskedAsync(MeetingState state, CancellationToken cancellationToken) =>
        state.EndedOn is null && state.Items.All(i => !i.AtOnce)
            ? []
            : await db.Set<AdjustmentRequest>().Where(r => r.MeetingId == state.Id && r.ClosedAt == null).ToListAsync(cancellationToken);

    private async Task PublishAsync(Guid room, MeetingState state, IReadOnlyList<MeetingEntry> happened, CancellationToken cancellationToken)
    {
        if (happened.All(e => e.Event is not (ItemAdjusted or MinutesAdjusted or CorrectionAdded or NoticePutUp or NoticeTakenDown)))
            return;
        var paragraphs = await db.Set<PublishedParagraph>().Where(p => p.MeetingId == state.Id).ToListAsync(cancellationToken);
        var minutes = await db.Set<PublishedMinutes>().FirstOrDefaultAsync(m => m.Id == state.Id, cancellationToken);
        foreach (var item in state.Items.Where(i => i.Paragraph is not null && (state.Seal ?? i.Seal) is not null && paragraphs.TrueForAll(p => p.Id != i.Id)))
            db.Add(new PublishedParagraph(room, state, item, (item.Seal ?? state.Seal)!.On));
        foreach (var correction in happened.Select(e => e.Event).OfType<CorrectionAdded>().Select(e => e.Correction))
            paragraphs.Find(p => p.Id == correction.ItemId)?.Add(correction);
        if (minutes is null && state.Seal is not null)
            db.Add(minutes = new PublishedMinutes(room, state));
        minutes?.Follow(state);
    }
}

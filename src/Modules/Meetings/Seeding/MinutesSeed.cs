using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Own;
using Governance.Meetings.Pages.Meetings.Protocol;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Seeding;

/// <summary>
/// What the demo shows of minutes on their way: a meeting that goes on today, one that was held last week and waits for its adjusters,
/// and an extract of the newest adjusted § that has gone to all principals.
/// </summary>
internal sealed class MinutesSeed(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>By county: the forum that meets today, the forum whose minutes wait, and the municipality that adjusts them.</summary>
    private static (string Today, string Waiting, string Adjuster)? Of(string county) => county switch
    {
        "12" => ("CS-TB", "CS", "1280"),
        "23" => ("FG", "SVOM", "2380"),
        _ => null,
    };

    /// <summary>Plays it unless it is there; after the meetings that were held.</summary>
    public async Task PlayAsync(CancellationToken stop)
    {
        if (Of(collaboration.CountyCode) is not { } story)
            return;
        var forums = await InAsync(today, async room => await room.Db.Set<AdjustmentRequest>().AnyAsync(stop) ? [] : await room.ForumsAsync(collaboration.Id, stop), stop);
        if (forums.FirstOrDefault(f => f.ShortName == story.Waiting) is { } waiting)
            await WaitAsync(waiting, collaboration.Principals.First(p => p.Code == story.Adjuster).Id, stop);
        if (forums.FirstOrDefault(f => f.ShortName == story.Today) is { } going)
            await GoOnAsync(going, stop);
        if (forums.Count == 0)
            return;
        await SendAsync(stop);
        await AnswerAsync(collaboration.Principals.First(p => p.Code == story.Adjuster).Id, stop);
    }

    private async Task WaitAsync(ForumInfo forum, Guid adjuster, CancellationToken stop)
    {
        var on = SwedishHolidays.ThisOrNextWorking(today.AddDays(-9));
        var (id, state) = await SummonAsync(forum, on, "Digitalt möte", stop,
            new ItemContent { Title = "Öppnande och upprop", Kind = ItemKind.Formality },
            new ItemContent { Title = "Gemensam plan för trygghetslarm", Kind = ItemKind.Matter, CaseNumber = $"{forum.ShortName}/52/{on.Year}", Proposal = "rekommenderar huvudmännen att ställa om till digitala larm före 2028." });
        await InAsync(on, async room =>
        {
            var members = state.Roster.People.Where(p => p.Kind == SeatKind.Member).ToList();
            var (opening, matter, claim) = (state.Items[0].Id, state.Items[1].Id, Guid.CreateVersion7());
            await room.DoAsync(id, stop,
            [
                new OpenMeeting(state.Roster, await room.Desk.FirstParagraphAsync(id, forum.Id, on, stop), room.Desk.By),
                .. members.Select(m => (MeetingCommand)new NoteAttendance(m.MandateId, Presence.Remote, SoundAndPicture: true)),
                new ChooseChair(members[0].MandateId),
                new TakeUpItem(opening), new ConcludeItem(opening, OutcomeKind.Carried, [], "Upprop förrättas.", []),
                new TakeUpItem(matter), new WriteText(matter, TextPart.Background, "Det analoga telenätet avvecklas. Beredningen föreslår en gemensam plan."),
                new MakeClaim(matter, claim, ClaimKind.Approve, members[1].MandateId, "", []), new OrderQuestions(matter, [claim]), new RuleOnClaim(matter, claim, true),
                new ConcludeItem(matter, OutcomeKind.Carried, [new OutcomePoint(forum.Verbs[0], "huvudmännen att ställa om till digitala larm före 2028.")], "", []),
                new SetDistribution(matter, ["Alla huvudmän"]),
                new AssignAdjuster(members.First(m => m.PrincipalId == adjuster).MandateId),
            ]);
            return true;
        }, stop);
        await InAsync(on, async room => await room.DoAsync(id, stop, new EndMeeting()), stop, hour: 11);
        await InAsync(today.AddDays(-2), async room =>
        {
            await room.Handler<AskForAdjustment.Handler>().HandleAsync(new AskForAdjustment(id, null, today.AddDays(8)), stop);
            return true;
        }, stop);
    }

    private async Task GoOnAsync(ForumInfo forum, CancellationToken stop)
    {
        var (id, state) = await SummonAsync(forum, today, "Digitalt möte", stop,
            new ItemContent { Title = "Närvaro och dagordning", Kind = ItemKind.Formality },
            new ItemContent { Title = "Underlag till nästa möte", Kind = ItemKind.Matter, Proposal = "noterar underlaget." },
            new ItemContent { Title = "Information om statsbidrag", Kind = ItemKind.Information });
        await InAsync(today, async room =>
        {
            var members = state.Roster.People.Where(p => p.Kind == SeatKind.Member).ToList();
            await room.DoAsync(id, stop,
            [
                new OpenMeeting(state.Roster, await room.Desk.FirstParagraphAsync(id, forum.Id, today, stop), room.Desk.By),
                .. members.Skip(1).Select(m => (MeetingCommand)new NoteAttendance(m.MandateId, Presence.Present)),
                new ChooseChair(members[1].MandateId),
                new TakeUpItem(state.Items[0].Id), new ConcludeItem(state.Items[0].Id, OutcomeKind.Carried, [], "Dagordningen godkänns.", []),
                new TakeUpItem(state.Items[1].Id), new MakeClaim(state.Items[1].Id, Guid.CreateVersion7(), ClaimKind.ReferBack, members[2].MandateId, "Underlaget behöver kompletteras.", []),
            ]);
            return true;
        }, stop);
    }

    // The newest adjusted § that somebody is to have.
    private async Task SendAsync(CancellationToken stop) => await InAsync(today.AddDays(-1), async room =>
    {
        var newest = await room.Db.Set<PublishedParagraph>().AsNoTracking().OrderByDescending(p => p.On).ThenByDescending(p => p.Number)
            .Select(p => new { p.Id, p.MeetingId, p.Points }).ToListAsync(stop);
        if (newest.Find(p => p.Points.Count > 0) is { } paragraph)
            await room.Handler<SendExtract.Handler>().HandleAsync(new SendExtract(paragraph.MeetingId, paragraph.Id, "Alla huvudmän"), stop);
        return true;
    }, stop);

    // The chair has approved from her own room while the adjuster has not, and one principal has said that it got the extract.
    private async Task AnswerAsync(Guid adjuster, CancellationToken stop)
    {
        var (asked, sent) = await InAsync(today, async room => (
            await room.Db.Set<AdjustmentRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PrincipalId != adjuster, stop),
            await room.Db.Set<ExtractReceipt>().AsNoTracking().Where(r => r.PrincipalId != null && r.PrincipalId != adjuster).OrderBy(r => r.Id).FirstOrDefaultAsync(stop)), stop);
        if (asked is not null)
        {
            await using var own = await SeedRoom.EnterAsync(services, asked.PrincipalId!.Value, Role.DecisionMaker, today.AddDays(-1), stop);
            await own.Handler<AnswerAdjustment.Handler>().HandleAsync(new AnswerAdjustment(asked.Id, asked.Email, AdjustmentAnswerKind.Approved, asked.Hash, null), stop);
        }

        if (sent is not null)
        {
            await using var own = await SeedRoom.EnterAsync(services, sent.PrincipalId!.Value, Role.Registrar, today, stop);
            await own.Handler<AcknowledgeExtract.Handler>().HandleAsync(new AcknowledgeExtract(sent.Id), stop);
        }
    }

    private Task<(Guid Id, MeetingState State)> SummonAsync(ForumInfo forum, DateOnly on, string place, CancellationToken stop, params ItemContent[] items) => InAsync(on.AddDays(-14), async room =>
    {
        var id = Guid.CreateVersion7();
        var done = await room.DoAsync(id, stop,
        [
            new PlanMeeting(id, forum.Id, await room.Bodies.RulesAsync(forum.Id, on, stop), on, Nine, place),
            .. items.Select(c => new AddItem(Guid.CreateVersion7(), c)), new SendSummons(await room.Bodies.RosterAsync(forum.Id, on, stop)),
        ]);
        return (id, done.Meeting.State);
    }, stop);

    private async Task<T> InAsync<T>(DateOnly day, Func<SeedRoom, Task<T>> act, CancellationToken stop, int hour = 9)
    {
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, day, stop, hour);
        room.Db.SavingChanges += WithoutLetters;
        return await act(room);
    }

    // Nobody gets mail about what was played.
    private static void WithoutLetters(object? sender, SavingChangesEventArgs e)
    {
        foreach (var letter in ((DbContext)sender!).ChangeTracker.Entries<OutboxMessage>().ToList())
            letter.State = EntityState.Detached;
    }
}

using System.Diagnostics;
using System.Globalization;
using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings;
using Governance.Platform;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Meetings.Seeding;

/// <summary>The demo's meetings: some that were held and have adjusted minutes, one to which each forum is called, and the days of next year.</summary>
internal static class MeetingsSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var clock = Stopwatch.StartNew();
            var count = await new CountyMeetings(services, collaboration, today).PlayAsync(cancellationToken);
            await new MinutesSeed(services, collaboration, today).PlayAsync(cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  meetings: {collaboration.Name}, {count} ({clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }
}

/// <summary>The meetings of one collaboration.</summary>
internal sealed class CountyMeetings(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private static readonly TimeOnly Nine = new(9, 0);

    private IReadOnlyList<RecommendationLine> _recommendations = [];

    /// <summary>Plays them unless there are meetings, and returns how many there are.</summary>
    public async Task<int> PlayAsync(CancellationToken stop)
    {
        IReadOnlyList<ForumInfo> forums;
        await using (var room = await SeedRoom.EnterAsync(services, collaboration.Id, today, stop))
        {
            if (await room.Db.Set<JointMeeting>().AnyAsync(stop))
                return 0;
            forums = await room.ForumsAsync(collaboration.Id, stop);
            _recommendations = await room.RecommendationsAsync(collaboration.Id, stop);
        }

        var count = 0;
        foreach (var meeting in DemoMeetings.Of(collaboration.CountyCode).Where(m => m.On < today))
        {
            if (forums.FirstOrDefault(f => f.ShortName == meeting.Forum) is not { } forum)
                continue;
            await HoldAsync(forum, meeting, stop);
            count++;
        }

        var saved = false;
        foreach (var forum in forums.Where(f => DemoMeetings.NextOf(f.ShortName).Count > 0))
        {
            count += await ComeAsync(forum, save: !saved, stop);
            saved = true;
        }

        return count;
    }

    private async Task HoldAsync(ForumInfo forum, DemoMeeting demo, CancellationToken stop)
    {
        var (id, roster) = await CallAsync(forum, demo.On, demo.Place, demo.Items, demo.On.AddDays(-14), stop);
        await using (var room = await SeedRoom.EnterAsync(services, collaboration.Id, demo.On, stop))
        {
            var first = await room.Desk.FirstParagraphAsync(id, forum.Id, demo.On, stop);
            var meeting = (await room.Desk.OpenAsync(id, stop)).State;
            await room.DoAsync(id, stop, Held(meeting, roster, first, demo, room.Desk.By));
        }

        await using (var noon = await SeedRoom.EnterAsync(services, collaboration.Id, demo.On, stop, hour: 12))
            await noon.DoAsync(id, stop, new EndMeeting());

        await using var after = await SeedRoom.EnterAsync(services, collaboration.Id, SwedishHolidays.ThisOrNextWorking(demo.On.AddDays(7)), stop);
        var state = (await after.Desk.OpenAsync(id, stop)).State;
        var hash = MinutesComposer.Compose(state).Hash();
        await after.DoAsync(id, stop, state.Signers.Select(s => new ApproveMinutes(s, hash)));
    }

    // Planned and, with its agenda, summoned: two weeks before, or yesterday for one that comes.
    private async Task<(Guid Id, Roster Roster)> CallAsync(ForumInfo forum, DateOnly on, string place, IReadOnlyList<DemoItem> items, DateOnly called, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, called, stop);
        var rules = await room.Bodies.RulesAsync(forum.Id, on, stop);
        var roster = await room.Bodies.RosterAsync(forum.Id, on, stop);
        await room.DoAsync(
            id, stop, [new PlanMeeting(id, forum.Id, rules, on, Nine, place), .. Agenda(rules, items).Select(c => new AddItem(Guid.CreateVersion7(), c)), new SendSummons(roster)]);
        return (id, roster);
    }

    private IEnumerable<ItemContent> Agenda(BodyRules rules, IReadOnlyList<DemoItem> items) =>
        [.. AgendaTemplate.Beginning(rules), .. items.Select(Content), .. AgendaTemplate.End];

    private ItemContent Content(DemoItem item) => new()
    {
        Kind = item.Kind,
        Title = item.Title,
        CaseNumber = item.CaseNumber,
        SubjectId = _recommendations.FirstOrDefault(r => r.Title == item.Recommendation)?.Id,
        Minutes = item.Kind == ItemKind.Matter ? 40 : 20,
        Proposal = string.Join('\n', item.Points.Select(p => $"Forumet {p.Verb} {p.Text}")),
    };

    // All but one member are there, and a substitute serves instead where there is one.
    private static IEnumerable<MeetingCommand> Held(MeetingState state, Roster roster, int first, DemoMeeting demo, string secretary)
    {
        var members = roster.People.Where(p => p.Kind == SeatKind.Member).ToList();
        var (absent, chair) = (members[^1], members[0]);
        yield return new OpenMeeting(roster, first, secretary);
        foreach (var person in roster.People.Where(p => p.Kind != SeatKind.Substitute && p != absent))
            yield return new NoteAttendance(person.MandateId, Presence.Present);
        if (roster.People.FirstOrDefault(p => p.Kind == SeatKind.Substitute && p.Side == absent.Side) is { } substitute)
        {
            yield return new NoteAttendance(substitute.MandateId, Presence.Present);
            yield return new LetServe(substitute.MandateId, absent.MandateId);
        }

        yield return new ChooseChair(chair.MandateId);
        foreach (var item in state.Items)
        {
            var adjuster = members[members.Count / 2];
            foreach (var command in Dealt(item, demo.Items.FirstOrDefault(i => i.Title == item.Content.Title), adjuster))
                yield return command;
            if (item.Content.Title == "Val av justerare")
                yield return new AssignAdjuster(adjuster.MandateId);
        }
    }

    private static IEnumerable<MeetingCommand> Dealt(AgendaItem item, DemoItem? demo, Seated adjuster)
    {
        yield return new TakeUpItem(item.Id);
        if (demo is null)
        {
            yield return new ConcludeItem(item.Id, OutcomeKind.Carried, [], Formality(item.Content.Title, adjuster), []);
            yield break;
        }

        if (demo.Background.Length > 0)
            yield return new WriteText(item.Id, TextPart.Background, demo.Background);
        yield return new ConcludeItem(item.Id, OutcomeKind.Carried, [.. demo.Points.Select(p => new OutcomePoint(p.Verb, p.Text))], "", []);
        if (demo.Distribution.Count > 0)
            yield return new SetDistribution(item.Id, demo.Distribution);
    }

    private static string Formality(string title, Seated adjuster) => title switch
    {
        "Mötet öppnas" => "Ordföranden öppnar mötet.",
        "Närvaro" => "Närvaron antecknas.",
        "Val av justerare" => $"{adjuster.Written} väljs att justera protokollet tillsammans med ordföranden.",
        "Godkännande av dagordning" => "Dagordningen godkänns.",
        _ => "Ordföranden tackar för mötet och avslutar det.",
    };

    // One that comes soon, to which all are called; one that is being prepared; days of the year after; and an agenda to begin others with.
    private async Task<int> ComeAsync(ForumInfo forum, bool save, CancellationToken stop)
    {
        var soon = Thursday(today.AddDays(12));
        var items = DemoMeetings.NextOf(forum.ShortName);
        var (next, _) = await CallAsync(forum, soon, "Digitalt möte", items, today.AddDays(-1), stop);
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, today.AddDays(-1), stop);
        var rules = await room.Bodies.RulesAsync(forum.Id, soon, stop);
        var days = YearPlan.Days(Thursday(soon.AddDays(56)), soon.AddDays(300), 8, notInJuly: true).Select(d => d.On).ToList();
        await room.Desk.PostAsync([.. days.Select((day, i) => Planned(room, forum, rules, day, i == 0 ? Agenda(rules, items) : []))], stop);
        if (save)
            await room.Handler<SaveAgenda.Handler>().HandleAsync(new SaveAgenda(next, "Ordinarie möte"), stop);
        return days.Count + 1;
    }

    private static (Guid, IReadOnlyList<Posted>) Planned(SeedRoom room, ForumInfo forum, BodyRules rules, DateOnly day, IEnumerable<ItemContent> items)
    {
        var id = Guid.CreateVersion7();
        return (id, [room.Desk.Command(new PlanMeeting(id, forum.Id, rules, day, Nine, "")), .. items.Select(c => room.Desk.Command(new AddItem(Guid.CreateVersion7(), c)))]);
    }

    private static DateOnly Thursday(DateOnly day) => SwedishHolidays.ThisOrNextWorking(day.AddDays((DayOfWeek.Thursday - day.DayOfWeek + 7) % 7));
}

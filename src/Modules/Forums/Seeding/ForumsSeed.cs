using System.Diagnostics;
using System.Globalization;
using System.Text;
using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Forums.Pages.Forums;
using Governance.Platform;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Forums.Seeding;

/// <summary>The demo's forums: set up with those who had sat, opened, and changed after an election.</summary>
internal static class ForumsSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var (clock, county) = (Stopwatch.StartNew(), new CountyForums(services, collaboration, today));
            var count = 0;
            foreach (var forum in DemoForums.Of(collaboration.CountyCode).Where(f => f.SetUp <= today))
                count += await county.SetUpAsync(forum, cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  forums: {collaboration.Name}, {count} mandates ({clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }
}

/// <summary>The forums of one collaboration.</summary>
internal sealed class CountyForums(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private static readonly string[] First =
    [
        "Anna", "Erik", "Maria", "Lars", "Karin", "Johan", "Eva", "Anders", "Lena", "Peter", "Sara", "Mikael", "Kristina", "Magnus", "Helena", "Björn", "Ulrika", "Stefan", "Åsa", "Henrik",
        "Monica", "Fredrik", "Susanne", "Mats", "Elin", "Jonas", "Gunilla", "Tomas", "Amina", "Daniel",
    ];

    private static readonly string[] Last =
    [
        "Lind", "Bergström", "Holm", "Sandberg", "Ek", "Nyström", "Dahl", "Åkesson", "Lundin", "Hedlund", "Wallin", "Björk", "Sjögren", "Engström", "Öberg", "Nordin", "Falk", "Strand", "Hansson",
        "Mattsson", "Forsberg", "Viklund", "Persson", "Ali", "Ström", "Håkansson", "Blom", "Löfgren", "Norberg",
    ];

    private int _people = int.Parse(collaboration.CountyCode, CultureInfo.InvariantCulture) * 11;

    /// <summary>Sets up a forum unless it is there, and returns how many mandates it got.</summary>
    public async Task<int> SetUpAsync(DemoForum demo, CancellationToken cancellationToken)
    {
        int count;
        Guid id;
        await using (var room = await SeedRoom.EnterAsync(services, collaboration.Id, demo.SetUp, cancellationToken))
        {
            var there = await room.Reader.ForumsAsync(collaboration.Id, cancellationToken);
            if (there.Any(f => f.ShortName == demo.Terms.ShortName))
                return 0;
            var terms = demo.Terms with { PreparesForId = there.FirstOrDefault(f => f.ShortName == demo.PreparesFor)?.Id };
            id = await room.Handler<SaveForum.Handler>().HandleAsync(new SaveForum(null, null, terms), cancellationToken);
            await SeatAsync(room, id, demo, cancellationToken);
            count = await FillAsync(room, id, demo, cancellationToken);
            await LeadAsync(room, id, demo.Since, cancellationToken);
            await room.Handler<OpenForum.Handler>().HandleAsync(new OpenForum(id, null), cancellationToken);
        }

        return demo.Election is { } first && first.AddDays(-20) <= today ? count + await ElectAsync(id, first, cancellationToken) : count;
    }

    private async Task SeatAsync(SeedRoom room, Guid id, DemoForum demo, CancellationToken cancellationToken)
    {
        var add = room.Handler<AddSeats.Handler>();
        var region = collaboration.Region is { } own ? new[] { own.Id } : [];
        foreach (var (principals, role, count) in new[]
                 {
                     (region, SeatRole.Member, demo.Region.Members), (Ids(demo.Municipalities), SeatRole.Member, 1),
                     (region, SeatRole.Substitute, demo.Region.Substitutes), (Ids(demo.Substitutes), SeatRole.Substitute, 1),
                 })
        {
            if (principals.Length > 0 && count > 0)
                await add.HandleAsync(new AddSeats(id, null, principals, null, role, count, demo.Since), cancellationToken);
        }

        foreach (var party in demo.Parties)
            await add.HandleAsync(new AddSeats(id, null, [], party, SeatRole.Adjunct, 1, demo.Since), cancellationToken);

        Guid[] Ids(IReadOnlyList<string> codes) => [.. collaboration.Principals.Where(p => codes.Contains(p.Code)).Select(p => p.Id)];
    }

    // All at once, as an election does it: somebody in every seat.
    private async Task<int> FillAsync(SeedRoom room, Guid id, DemoForum demo, CancellationToken cancellationToken)
    {
        var forum = (await room.Reader.ForumsAsync(collaboration.Id, cancellationToken)).First(f => f.Id == id);
        var seats = (await room.Reader.CompositionAsync(forum, tracked: false, cancellationToken)).On(demo.Since).Select(s => s.Seat).ToList();
        var rows = new List<ElectionRow>();
        foreach (var seat in seats)
            rows.Add(seat.Role == SeatRole.Member && seat.PrincipalId != collaboration.Region?.Id ? await ReadyAsync(demo.Terms.Level, seat, cancellationToken) ?? Somebody(seat) : Somebody(seat));
        return await room.Handler<HoldElection.Handler>().HandleAsync(new HoldElection(id, null, demo.Since, null, null, rows), cancellationToken);
    }

    // A municipality's member is the ready person of the demo who represents it: so one can sign in as somebody with a seat.
    private async Task<ElectionRow?> ReadyAsync(ForumLevel level, ForumSeat seat, CancellationToken cancellationToken)
    {
        if (seat.PrincipalId is not { } principal)
            return null;
        await using var own = await StaffedRoom.EnterAsync(services, principal, level == ForumLevel.Political ? Role.DecisionMaker : Role.Official, today, cancellationToken);
        return own.ServiceProvider.GetRequiredService<TenantContext>().Actor is { Email.Length: > 0 } actor ? new ElectionRow(seat.Id, ElectionStep.Replaced, actor.Name, actor.Email) : null;
    }

    // A third of the region's members are replaced some weeks after the election, and the new ones lead from their first day.
    private async Task<int> ElectAsync(Guid id, DateOnly firstDay, CancellationToken cancellationToken)
    {
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, firstDay.AddDays(-20), cancellationToken);
        var forum = (await room.Reader.ForumsAsync(collaboration.Id, cancellationToken)).First(f => f.Id == id);
        var seats = (await room.Reader.CompositionAsync(forum, tracked: false, cancellationToken)).On(firstDay).Where(s => s.Seat.Role == SeatRole.Member);
        var changed = await room.Handler<HoldElection.Handler>().HandleAsync(
            new HoldElection(
                id, null, firstDay, null, string.Create(CultureInfo.InvariantCulture, $"Val till fullmäktige {firstDay.Year - 1}"),
                [.. seats.Where((s, i) => i % 3 == 0 && s.Seat.PrincipalId == collaboration.Region?.Id).Select(s => Somebody(s.Seat))]),
            cancellationToken);
        await LeadAsync(room, id, firstDay, cancellationToken);
        return changed / 2;
    }

    private async Task LeadAsync(SeedRoom room, Guid id, DateOnly from, CancellationToken cancellationToken)
    {
        var forum = (await room.Reader.ForumsAsync(collaboration.Id, cancellationToken)).First(f => f.Id == id);
        var composition = await room.Reader.CompositionAsync(forum, tracked: false, cancellationToken);
        var members = composition.On(from).Where(s => s.Seat.Role == SeatRole.Member && s.Mandate is not null).ToList();
        var chair = members.First(s => composition.SideOf(s.Seat) == Side.Region).Mandate!.Id;
        var vice = members.First(s => composition.SideOf(s.Seat) == Side.Municipalities).Mandate!.Id;
        await room.Handler<AppointPresidium.Handler>().HandleAsync(new AppointPresidium(id, null, chair, vice, from, null), cancellationToken);
    }

    private ElectionRow Somebody(ForumSeat seat)
    {
        var number = _people++;
        // The two lists have no common divisor in their lengths: no name comes twice in a collaboration.
        var (first, last) = (First[number % First.Length], Last[number * 7 % Last.Length]);
        var host = collaboration.Principals.FirstOrDefault(p => p.Id == seat.PrincipalId)?.Slug ?? Plain(seat.Party);
        return new ElectionRow(seat.Id, ElectionStep.Replaced, $"{first} {last}", $"{Plain(first)}.{Plain(last)}@{host}.example");
    }

    private static string Plain(string text) => string.Concat(
        text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit));
}

using System.Diagnostics;
using System.Globalization;
using Governance.Platform;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Recommendations.Seeding;

/// <summary>The demo's recommendations: a story with known days for each collaboration, and years of history when asked for.</summary>
internal static class RecommendationSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var clock = Stopwatch.StartNew();
            var stage = new Stage(services, collaboration);
            var played = await stage.PlayAsync(StoriesOf(collaboration, today), cancellationToken);
            await TellAsync(plan, $"  recommendations: {collaboration.Name}, {played} acts", clock);
            if (plan.Years > 1)
                await HistoryAsync(services, collaboration, plan, today, cancellationToken);
        }
    }

    private static async Task HistoryAsync(IServiceProvider services, CollaborationInfo collaboration, SeedPlan plan, DateOnly today, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var history = new History(services, collaboration, today);
        for (var year = today.Year - plan.Years; year < today.Year; year++)
            await history.SendAsync(year, cancellationToken);
        await TellAsync(plan, $"  history: {collaboration.Name}, {history.Count} recommendations sent", clock);
        await history.AnswerAsync(cancellationToken);
        await TellAsync(plan, $"  history: {collaboration.Name}, answered by {collaboration.Principals.Count} principals", clock);
    }

    private static IEnumerable<Story> StoriesOf(CollaborationInfo collaboration, DateOnly today) => collaboration.CountyCode switch
    {
        "12" => [Skane2022.Story(collaboration), .. SkaneToday.Stories(collaboration, today)],
        "14" => VastraGotaland.Stories(collaboration, today),
        "23" => JamtlandHarjedalen.Stories(collaboration, today),
        _ => OtherCounty.Stories(collaboration, today),
    };

    private static Task TellAsync(SeedPlan plan, string text, Stopwatch clock) =>
        plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{text} ({clock.Elapsed.TotalSeconds:0.0} s)"));
}

/// <summary>Plays stories in the rooms of a collaboration, each act once and in order of time.</summary>
internal sealed class Stage(IServiceProvider services, CollaborationInfo collaboration)
{
    private readonly Dictionary<Guid, Room> _rooms = [];

    /// <summary>Plays those stories that have not been played before and returns the number of acts.</summary>
    public async Task<int> PlayAsync(IEnumerable<Story> stories, CancellationToken cancellationToken)
    {
        HashSet<string> told;
        await using (var forum = await EnterAsync(collaboration.Id, Role.ForumSecretary, Diary.Moment(new DateOnly(2022, 1, 3), 0), cancellationToken))
            told = await forum.ToldAsync(cancellationToken);
        var fresh = stories.Where(s => !told.Contains(s.Content.CaseNumber)).ToList();
        foreach (var story in fresh)
            await NameSubjectAsync(story, cancellationToken);
        var acts = fresh.SelectMany(s => s.Acts).OrderBy(a => a.At).ToList();
        foreach (var act in acts)
        {
            await using var scope = await EnterAsync(act.RoomId, act.As, act.At, cancellationToken);
            await act.PlayAsync(scope, cancellationToken);
        }

        return acts.Count;
    }

    private async Task NameSubjectAsync(Story story, CancellationToken cancellationToken)
    {
        if (story.SentOn is not { } sentOn || story.Content.Subject is not null)
            return;
        await using var scope = services.CreateAsyncScope();
        foreach (var subjects in scope.ServiceProvider.GetServices<IDemoSubjects>())
        {
            if (await subjects.SubjectOfAsync(collaboration.Id, story.Content.CaseNumber, sentOn, cancellationToken) is { } subject)
                story.Content = story.Content with { Subject = new DraftSubject(subject.Kind, subject.Id, subject.Hash) };
        }
    }

    /// <summary>Enters a room of the collaboration as whoever held the role then.</summary>
    public async Task<SeedScope> EnterAsync(Guid roomId, Role role, DateTime at, CancellationToken cancellationToken)
    {
        if (!_rooms.TryGetValue(roomId, out var room))
        {
            var directory = services.GetRequiredService<IRoomDirectory>();
            _rooms.Add(roomId, room = await directory.ByIdAsync(roomId, cancellationToken) ?? throw new InvalidOperationException($"There is no room {roomId}."));
        }

        return await SeedScope.EnterAsync(services, room, role, at, cancellationToken);
    }
}

using System.Diagnostics;
using System.Globalization;
using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters.Citations;
using Governance.Matters.Pages.Matters.Initiatives;
using Governance.Platform;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Matters.Seeding;

/// <summary>The demo's matters, through the same use cases as on the pages. Does nothing where they are.</summary>
internal static class MattersSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var (clock, county) = (Stopwatch.StartNew(), new CountyMatters(services, collaboration, today));
            if (!await county.IsThereAsync(cancellationToken))
                await county.WriteAsync(cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  matters: {collaboration.Name} ({clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }
}

/// <summary>The matters of one collaboration.</summary>
internal sealed class CountyMatters(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private IReadOnlyList<ForumInfo> _forums = [];

    /// <summary>Whether they are there.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, today, cancellationToken);
        _forums = await room.Services.GetRequiredService<IForumDirectory>().ForumsAsync(collaboration.Id, cancellationToken);
        return _forums.Count == 0 || await room.Db.Set<Assignment>().AnyAsync(a => a.PublishedBy == collaboration.Id, cancellationToken);
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var demo in DemoMatters.Assignments(collaboration.CountyCode))
            await new DemoCourse(services, collaboration, _forums, today).PlayAsync(demo, cancellationToken);
        foreach (var demo in DemoMatters.Initiatives(collaboration.CountyCode))
            await PlayAsync(demo, cancellationToken);
    }

    private async Task PlayAsync(DemoInitiative demo, CancellationToken cancellationToken)
    {
        var home = collaboration.Principals.FirstOrDefault(p => p.Code == demo.In)?.Id ?? collaboration.Id;
        if (demo.On > today)
            return;
        Guid id;
        await using (var room = await SeedRoom.EnterAsync(services, home, demo.On, cancellationToken))
        {
            var bodies = home == collaboration.Id ? [] : await room.Services.GetRequiredService<IOwnBodies>().BodiesAsync(cancellationToken);
            var body = home == collaboration.Id ? _forums.First(f => f.ShortName == demo.In).Id : (bodies.FirstOrDefault(b => b.ShortName == demo.Body) ?? bodies[0]).Id;
            id = await room.Handler<SubmitInitiative.Handler>().HandleAsync(
                new SubmitInitiative(
                    demo.Kind, demo.Title, demo.Text, demo.Name, demo.Party, null, collaboration.Principals.FirstOrDefault(p => p.Code == demo.From)?.Id, body, demo.CaseNumber, demo.On), cancellationToken);
        }

        foreach (var step in Steps(demo, id).Where(s => (s.On ?? s.Decision.On) <= today))
        {
            await using var room = await SeedRoom.EnterAsync(services, home, (step.On ?? step.Decision.On)!.Value, cancellationToken);
            await room.Handler<ActOnInitiative.Handler>().HandleAsync(step, cancellationToken);
        }

        await using var last = await SeedRoom.EnterAsync(services, home, demo.DecidedOn ?? demo.On, cancellationToken);
        foreach (var source in demo.Sources)
            await last.Handler<StateCitation.Handler>().HandleAsync(DemoCourse.Cites(CitableMatters.Raised, id, source), cancellationToken);
    }

    private static IEnumerable<ActOnInitiative> Steps(DemoInitiative demo, Guid id)
    {
        var none = new DecisionFields(null, null, null, null, null);
        if (demo.ReferredOn is not { } referred)
            yield break;
        yield return Of(InitiativeAct.Admit, demo.On);
        yield return Of(InitiativeAct.Refer, referred) with { Office = demo.Office, Day = demo.ReplyBy };
        if (demo.RepliedOn is not { } replied)
            yield break;
        yield return Of(InitiativeAct.Reply, replied) with { By = demo.Office, Text = demo.Reply, Wording = demo.Proposal };
        if (demo.DecidedOn is not { } decided)
            yield break;
        yield return Of(InitiativeAct.PutOnAgenda, replied) with { Day = decided };
        yield return Of(InitiativeAct.Decide, null) with { Outcome = demo.Outcome, Wording = demo.Proposal, Decision = new DecisionFields(null, null, decided, demo.Paragraph, demo.CaseNumber) };
        yield return Of(InitiativeAct.SendExtract, decided.AddDays(6)) with { Recipients = demo.Recipients };

        ActOnInitiative Of(InitiativeAct act, DateOnly? on) => new(id, null, act, on, null, null, null, null, null, null, none, null);
    }
}

using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.Budgets.Pages.Budgets.Reports;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Budgets.Seeding;

/// <summary>Writes a collaboration's demo budgets in the forum's room on the days that they tell of.</summary>
internal sealed class BudgetStage(IServiceProvider services, CollaborationInfo forum)
{
    /// <summary>Whether the forum has budgets already.</summary>
    public async Task<bool> IsToldAsync(CancellationToken cancellationToken)
    {
        await using var scope = await EnterAsync(new DateOnly(2022, 1, 3), cancellationToken);
        return await scope.Db.Set<PlanYear>().AnyAsync(cancellationToken);
    }

    /// <summary>The budget with the activities that its lines pay for, where a plan of the year has them.</summary>
    public async Task<BudgetContent> PayingForAsync(BudgetContent content, IReadOnlyList<string?> titles, CancellationToken cancellationToken)
    {
        await using var scope = await EnterAsync(new DateOnly(content.Year, 1, 3), cancellationToken);
        var activities = await scope.Plans.ActivitiesAsync(forum.Id, content.Year, cancellationToken);
        var lines = content.Lines.Select((line, i) => line with { ActivityId = activities.FirstOrDefault(a => a.Title == titles[i])?.Id });
        return LineActivity.Named(content with { Lines = [.. lines] }, activities, null);
    }

    /// <summary>Seals a budget as its year's next revision; the principals or the forum decide it.</summary>
    public async Task<Sealed> SealAsync(BudgetContent content, RevisionTerms terms, Sealed? before, DateOnly on, CancellationToken cancellationToken)
    {
        await using var scope = await EnterAsync(on, cancellationToken);
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        var db = scope.Db;
        var draft = before is null ? new BudgetDraft(content, scope.Clock.UtcNow()) : await db.Set<BudgetDraft>().FirstAsync(d => d.PlanYearId == before.YearId, cancellationToken);
        if (before is null)
        {
            db.Add(draft);
            scope.Ledger.Append("BudgetDraftCreated", draft.Id, after: BudgetSummary.Of(content));
        }
        else
        {
            draft.Rewrite(content, scope.Clock.UtcNow());
        }

        var year = before is null ? new PlanYear(forum.Id, content.Year, scope.Clock.UtcNow())
            : await db.Set<PlanYear>().Include(y => y.AllRevisions).FirstAsync(y => y.Id == before.YearId, cancellationToken);
        var inForce = new BudgetInForce(before?.CeilingOre, null, before?.Hash);
        var revision = year.Revise(content.Frozen(Payer.Of(forum), register.Populations()), terms, inForce, scope.Clock.UtcNow());
        if (before is null)
            db.Add(year);
        db.Add(revision);
        draft.Sealed(year.Id, scope.Clock.UtcNow());
        var after = new { year.Year, revision.Number, revision.TotalOre, revision.ContentHash, revision.DecidedOn };
        if (terms.Decider == Decider.Forum)
            scope.Ledger.AppendShared(forum.Id, "BudgetDecided", year.Id, principalId: null, after: after, reason: revision.Reason);
        else
            scope.Ledger.AppendShared(forum.Id, "BudgetSealed", year.Id, principalId: null, after: after, reason: revision.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return new Sealed(year, revision, terms.Decider == Decider.Principals ? revision.TotalOre : before!.CeilingOre);
    }

    /// <summary>The principals are asked, and adopt on the days of the story.</summary>
    public Task AskAsync(Sealed budget, DateOnly meeting, string caseNumber, DateOnly answerBy, SubjectStory story, CancellationToken cancellationToken)
    {
        var asked = new BudgetQuestion(forum, budget.Year, budget.Revision, null)
            .Draft(new SealBudget(Guid.Empty, null, SealedWay.Send, budget.Revision.Reason, meeting, "§ 21", caseNumber, answerBy));
        return services.GetRequiredService<ISubjectStories>().PlayAsync(forum, asked, story, cancellationToken);
    }

    /// <summary>Enters money on the day that it tells of.</summary>
    public Task<Guid> EnterAsync(Sealed budget, NewEntry entry, CancellationToken cancellationToken) =>
        ActAsync(entry.On, scope => new EnterMoney.Handler(scope.Db, scope.Ledger, scope.Clock, scope.Books, scope.Directory).HandleAsync(new EnterMoney(budget.YearId, entry), cancellationToken), cancellationToken);

    /// <summary>Notes that the budget's first key is decided.</summary>
    public Task DecideKeyAsync(Sealed budget, DateOnly on, string reference, CancellationToken cancellationToken) => ActAsync(on.AddDays(1), async scope =>
    {
        await new DecideKey.Handler(scope.Db, scope.Ledger, scope.Clock, scope.Books).HandleAsync(new DecideKey(budget.YearId, null, budget.Revision.Content.Keys[0].Id, on, reference), cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Closes the year's books.</summary>
    public Task CloseAsync(Sealed budget, DateOnly on, CancellationToken cancellationToken) => ActAsync(on, async scope =>
    {
        await new ClosePlanYear.Handler(scope.Db, scope.Ledger, scope.Clock, scope.Books).HandleAsync(new ClosePlanYear(budget.YearId, null), cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>The year's report is written, approved and published; all but those confirm it within the month.</summary>
    public async Task ReportAsync(Sealed budget, DateOnly on, ReportText text, IReadOnlyCollection<string> silent, CancellationToken cancellationToken)
    {
        var report = await ActAsync(on, async scope =>
        {
            await new WriteReport.Handler(scope.Db, scope.Ledger, scope.Clock, scope.Numbers).HandleAsync(new WriteReport(budget.YearId, null, text), cancellationToken);
            await new ApproveReport.Handler(scope.Db, scope.Ledger, scope.Clock).HandleAsync(new ApproveReport(budget.YearId, null), cancellationToken);
            return await new PublishReport.Handler(scope.Db, scope.Ledger, scope.Clock, scope.Directory).HandleAsync(new PublishReport(budget.YearId, null), cancellationToken);
        }, cancellationToken);
        var place = 0;
        foreach (var principal in forum.Principals.Where(p => !silent.Contains(p.Code)))
        {
            await using var scope = await EnterAsync(principal.Id, Role.Registrar, on.AddDays(1 + (place++ % 20)), cancellationToken);
            await new ReceiveReport.Handler(scope.Db, scope.Ledger, scope.Clock).HandleAsync(new ReceiveReport(report), cancellationToken);
        }
    }

    private async Task<T> ActAsync<T>(DateOnly on, Func<Scene, Task<T>> act, CancellationToken cancellationToken)
    {
        await using var scope = await EnterAsync(on, cancellationToken);
        return await act(scope);
    }

    private Task<Scene> EnterAsync(DateOnly on, CancellationToken cancellationToken) => EnterAsync(forum.Id, Role.ForumSecretary, on, cancellationToken);

    private async Task<Scene> EnterAsync(Guid roomId, Role role, DateOnly on, CancellationToken cancellationToken)
    {
        var scene = new Scene(await StaffedRoom.EnterAsync(services, roomId, role, on, cancellationToken), StillClock.At(on, 15));
        scene.Db.SavingChanges += LeaveLettersOut;
        return scene;
    }

    // Nobody wants the letters of four years ago today.
    private static void LeaveLettersOut(object? sender, SavingChangesEventArgs e)
    {
        foreach (var letter in ((DbContext)sender!).ChangeTracker.Entries<OutboxMessage>().ToList())
            letter.State = EntityState.Detached;
    }

    /// <summary>A scope in the forum's room in which it is another day.</summary>
    private sealed class Scene(AsyncServiceScope scope, TimeProvider clock) : IAsyncDisposable
    {
        public TimeProvider Clock => clock;

        public GovernanceDbContext Db { get; } = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

        public IPrincipalDirectory Directory { get; } = scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>();

        public EventLedger Ledger { get; } = new(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), clock);

        public YearBooks Books { get; } = new(
            scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), scope.ServiceProvider.GetRequiredService<ISubjectStandings>(), clock);

        public IPlanDirectory Plans { get; } = scope.ServiceProvider.GetRequiredService<IPlanDirectory>();

        public ReportNumbers Numbers => new(Books, Plans, Directory);

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

/// <summary>A budget of the demo that is sealed.</summary>
internal sealed record Sealed(PlanYear Year, BudgetRevision Revision, long? CeilingOre)
{
    public Guid YearId => Year.Id;

    public string Hash => Revision.ContentHash;

    /// <summary>The line with that place.</summary>
    public Guid Line(int place) => Revision.Content.Lines[place].Id;
}

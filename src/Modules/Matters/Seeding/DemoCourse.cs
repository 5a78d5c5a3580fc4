using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters.Assignments;
using Governance.Matters.Pages.Matters.Citations;
using Governance.Principals.Contracts;

namespace Governance.Matters.Seeding;

/// <summary>Plays an assignment of the demo, day by day, in the rooms of those who acted.</summary>
internal sealed class DemoCourse(IServiceProvider services, CollaborationInfo collaboration, IReadOnlyList<ForumInfo> forums, DateOnly today)
{
    private static readonly DueFields NoDue = new(null, null, null, WithoutMeeting: true);

    public async Task PlayAsync(DemoAssignment demo, CancellationToken cancellationToken)
    {
        if (forums.FirstOrDefault(f => f.ShortName == demo.Forum) is not { } forum || demo.Course[0].On > today)
            return;
        var id = await BeginAsync(demo, forum, cancellationToken);
        foreach (var happened in demo.Course.Skip(1).Where(e => e.On <= today))
        {
            if (happened.Act is { } act)
                await ActAsync(demo, id, happened, act, cancellationToken);
            else
                await ReportAsync(id, happened, demo.Assignees.Count > 1, cancellationToken);
        }

        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, demo.Course[0].On, cancellationToken);
        foreach (var source in demo.Sources)
            await room.Handler<StateCitation.Handler>().HandleAsync(Cites(CitableMatters.Assigned, id, source), cancellationToken);
    }

    /// <summary>A row that cites a source outside of the portal.</summary>
    public static StateCitation Cites(string kind, Guid id, DemoSource source) => new(
        kind, id, CitationKind.Cites, null, null, new OutsideSource(source.Title, source.Body, source.On, source.Paragraph, source.CaseNumber, null));

    private async Task<Guid> BeginAsync(DemoAssignment demo, ForumInfo forum, CancellationToken cancellationToken)
    {
        var first = demo.Course[0];
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, first.On, cancellationToken);
        var isGiven = first.Act == AssignmentAct.Give;
        return await room.Handler<BeginAssignment.Handler>().HandleAsync(
            new BeginAssignment(
                forum.Id, demo.Title, demo.Text, isGiven, isGiven ? null : first.On, first.Text, Decided(first), NoDue with { On = first.Due }, isGiven ? People(demo) : []), cancellationToken);
    }

    private async Task ActAsync(DemoAssignment demo, Guid id, DemoEvent happened, AssignmentAct act, CancellationToken cancellationToken)
    {
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, happened.On, cancellationToken);
        await room.Handler<ActOnAssignment.Handler>().HandleAsync(
            new ActOnAssignment(
                id, null, act, happened.On, happened.Text, Decided(happened), NoDue with { On = happened.Due }, act == AssignmentAct.Propose ? People(demo) : [],
                act == AssignmentAct.Close ? Closing.Fulfilled : null), cancellationToken);
    }

    private async Task ReportAsync(Guid id, DemoEvent happened, bool several, CancellationToken cancellationToken)
    {
        var home = collaboration.Principals.First(p => p.Code == happened.By).Id;
        await using var room = await SeedRoom.EnterAsync(services, home, happened.On, cancellationToken);
        await room.Handler<ReportAssignment.Handler>().HandleAsync(
            new ReportAssignment(id, null, happened.Final ? ReportKind.Final : ReportKind.Interim, happened.Final && several, happened.Text, null), cancellationToken);
    }

    private static DecisionFields Decided(DemoEvent happened) => new(null, null, happened.On, happened.Paragraph, null);

    private List<AssigneeFields> People(DemoAssignment demo) => [.. demo.Assignees.Select(a =>
    {
        var principal = collaboration.Principals.FirstOrDefault(p => p.Code == a.Of);
        return new AssigneeFields
        {
            Of = principal?.Id.ToString() ?? AssigneeFields.Other,
            Party = principal is null ? a.Of : null,
            PersonName = a.Name,
            Office = a.Office,
            Email = $"{(principal is null ? "direktor" : "uppdrag")}@{principal?.Slug ?? "vastkom"}.example",
        };
    })];
}

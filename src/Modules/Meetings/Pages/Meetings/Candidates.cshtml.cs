using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>What the modules have for the agenda: recommendations, plans, assignments to report, and whatever else is due.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class CandidatesModel(MeetingDesk desk, IEnumerable<IAgendaSource> sources, ModuleTexts texts) : MeetingPage(desk)
{
    /// <summary>What is not on the agenda yet, by kind; what is due first stands first.</summary>
    internal IReadOnlyList<IGrouping<string, Candidate>> Groups { get; private set; } = [];

    /// <summary>A candidate with the kind in the reader's language.</summary>
    internal sealed record Candidate(string Kind, AgendaCandidate Row);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var taken = State.Items.Where(i => i.Stage != Domain.ItemStage.Struck).Select(i => i.Content.SubjectId).OfType<Guid>().ToHashSet();
        var found = new List<Candidate>();
        foreach (var source in sources)
            found.AddRange((await source.CandidatesAsync(State.ForumId, State.On, cancellationToken)).Where(c => !taken.Contains(c.SubjectId)).Select(c => new Candidate(KindOf(source, c), c)));
        Groups = [.. found.GroupBy(c => c.Kind)];
    }

    private string KindOf(IAgendaSource source, AgendaCandidate candidate) =>
        texts.Of(source.GetType().Assembly)[candidate.Kind];
}

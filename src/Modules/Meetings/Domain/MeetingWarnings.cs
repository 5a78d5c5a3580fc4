using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>What is not forbidden, and should be known: most of the law's days for minutes can be missed, and are then late.</summary>
internal static class MeetingWarnings
{
    public static IReadOnlyList<TextKey> Of(MeetingState state, DateOnly today) => [.. All(state, today)];

    private static IEnumerable<TextKey> All(MeetingState state, DateOnly today)
    {
        if (state.SummonedLate)
            yield return new TextKey("Kallelsen skickades senare än forumets regel säger.");
        if (state.Stage == MeetingStage.Summoned && state.Changes.Any(c => c.ToldOn is null))
            yield return new TextKey("Dagordningen har ändrats sedan kallelsen. Meddela ändringarna.");
        if (state.Stage == MeetingStage.InSession && !state.Rules.IsQuorate(state.Serving, state.Roster.Seats))
            yield return new TextKey("Mötet är inte beslutsfört ({0}).", state.Rules.QuorumSource);
        if (state.Stage is MeetingStage.InSession or MeetingStage.Ended && state.Adjusters.Count(a => a != state.ChairId) < state.Rules.Adjusters)
            yield return new TextKey("Det saknas justerare. Välj {0}.", state.Rules.Adjusters);
        if (!state.Rules.Formal)
            yield break;
        if (state.Stage == MeetingStage.Ended && today > Deadlines.Adjustment(state.EndedOn ?? state.On))
            yield return new TextKey("Protokollet skulle ha justerats senast {0}, fjorton dagar efter sammanträdet (KL 5:69).", Deadlines.Adjustment(state.EndedOn ?? state.On).Iso());
        if (state is { Seal: { } seal, Notice: null } && today > Deadlines.Notice(seal.On))
            yield return new TextKey("Justeringen skulle ha anslagits senast {0}, andra dagen efter justeringen (KL 8:12).", Deadlines.Notice(seal.On).Iso());
        foreach (var item in state.Items)
        {
            if (item is { Seal: { } itemSeal, Notice: null } && today > Deadlines.Notice(itemSeal.On))
                yield return new TextKey("Justeringen av § {0} skulle ha anslagits senast {1}, andra dagen efter justeringen (KL 8:12).", item.Paragraph ?? 0, Deadlines.Notice(itemSeal.On).Iso());
        }
    }
}

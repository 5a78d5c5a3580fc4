using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>The refusals that many commands share.</summary>
internal static class Guards
{
    /// <summary>The meeting is in one of these stages.</summary>
    public static void Require(this MeetingState state, params MeetingStage[] stages)
    {
        if (Array.IndexOf(stages, state.Stage) < 0)
            throw new RuleBroken(MeetingRules.Stage, "Det här går inte att göra när mötet är {0}. Läs in sidan på nytt.", Word(state.Stage));
    }

    /// <summary>The item, open for changes of its §.</summary>
    public static AgendaItem Item(this MeetingState state, Guid itemId)
    {
        var item = state.Find(itemId) ?? throw new RuleBroken(MeetingRules.Item, "Dagordningen har ingen sådan punkt. Läs in sidan på nytt.");
        if (item.Seal is { } seal)
            throw new RuleBroken(MeetingRules.Sealed, "§ {0} justerades {1} och kan inte ändras. Skriv en rättelse som läggs till.", item.Paragraph ?? 0, seal.On.Iso());
        return item;
    }

    /// <summary>The item, under discussion in a meeting in session.</summary>
    public static AgendaItem ItemTakenUp(this MeetingState state, Guid itemId)
    {
        state.Require(MeetingStage.InSession);
        return state.Item(itemId).Require(ItemStage.TakenUp);
    }

    /// <summary>The item is in this stage.</summary>
    public static AgendaItem Require(this AgendaItem item, ItemStage stage)
    {
        if (item.Stage != stage)
            throw new RuleBroken(MeetingRules.Item, "Punkten ”{0}” är {1}. Läs in sidan på nytt.", item.Content.Title, Word(item.Stage));
        return item;
    }

    /// <summary>Somebody of the composition.</summary>
    public static Seated Person(this MeetingState state, Guid mandateId) =>
        state.Roster.Find(mandateId) ?? throw new RuleBroken(MeetingRules.Person, "Personen har inget uppdrag i forumet den dagen. Välj någon i listan.");

    /// <summary>Somebody who takes part in the item.</summary>
    public static Seated PartIn(this MeetingState state, AgendaItem item, Guid mandateId)
    {
        var person = state.Person(mandateId);
        if (item.IsRecused(mandateId))
            throw new RuleBroken(MeetingRules.Recused, "{0} har anmält jäv och deltar inte i punkten ({1}).", person.Written, state.Rules.RecusalSource);
        if (state.TakingPart(item).All(p => p.MandateId != mandateId))
            throw new RuleBroken(MeetingRules.NotServing, "{0} tjänstgör inte. Bara den som tjänstgör får yrka, rösta och leda.", person.Written);
        return person;
    }

    /// <summary>Enough are present to deal with the item (KL 5:45–46, 6:27).</summary>
    public static void RequireQuorum(this MeetingState state, AgendaItem item)
    {
        if (!state.IsQuorate(item))
        {
            throw new RuleBroken(
                MeetingRules.Quorum,
                "Mötet är inte beslutsfört: {0} av {1} är närvarande och tjänstgör, och det krävs {2} ({3}). Låt ersättare tjänstgöra, eller stryk punkten.",
                state.Counted(item).Count, state.Roster.Seats, Needed(state.Rules.Quorum, state.Roster.Seats), state.Rules.QuorumSource);
        }
    }

    /// <summary>Somebody leads the item, and may.</summary>
    public static Guid RequireChair(this MeetingState state, AgendaItem item)
    {
        if (state.ChairOf(item) is not { } chair || state.TakingPart(item).All(p => p.MandateId != chair))
            throw new RuleBroken(MeetingRules.Chair, "Ingen som tjänstgör leder punkten. Välj ordförande för den.");
        return chair;
    }

    private static object Needed(Quorum quorum, int seats) => quorum.BySide
        ? new TextKey("{0}, varav minst {1} från regionen och {2} från kommunerna", quorum.Of(seats), quorum.LeastOfRegion, quorum.LeastOfMunicipalities)
        : quorum.Of(seats);

    private static TextKey Word(MeetingStage stage) => stage switch
    {
        MeetingStage.None => new TextKey("inte planerat"),
        MeetingStage.Planned => new TextKey("planerat"),
        MeetingStage.Summoned => new TextKey("kallat"),
        MeetingStage.InSession => new TextKey("öppnat"),
        MeetingStage.Ended => new TextKey("avslutat"),
        MeetingStage.Adjusted => new TextKey("justerat"),
        _ => new TextKey("inställt"),
    };

    private static TextKey Word(ItemStage stage) => stage switch
    {
        ItemStage.OnAgenda => new TextKey("inte upptagen till behandling"),
        ItemStage.TakenUp => new TextKey("under behandling"),
        ItemStage.Concluded => new TextKey("avgjord"),
        _ => new TextKey("struken"),
    };
}

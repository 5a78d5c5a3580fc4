using Governance.Meetings.Domain;

namespace Governance.Meetings.Data;

/// <summary>Words of meetings, which are the keys of their translations.</summary>
internal static class MeetingWords
{
    /// <summary>By the name of an event's type: what a small step is called in the log.</summary>
    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        [nameof(ItemAdded)] = "punkt tillagd",
        [nameof(ItemChanged)] = "punkt ändrad",
        [nameof(ItemMoved)] = "ordningen ändrad",
        [nameof(ItemStruck)] = "punkt struken",
        [nameof(ChairChosen)] = "ordförande vald",
        [nameof(AttendanceNoted)] = "närvaro",
        [nameof(ItemTakenUp)] = "punkt upptagen",
        [nameof(ItemChairChosen)] = "ordförande för en punkt",
        [nameof(MemberRecused)] = "jäv",
        [nameof(UrgencyAgreed)] = "enighet om att avgöra",
        [nameof(ClaimMade)] = "yrkande",
        [nameof(ClaimWithdrawn)] = "yrkande återtaget",
        [nameof(QuestionsOrdered)] = "propositionsordning",
        [nameof(ClaimRuled)] = "proposition",
        [nameof(VoteAskedFor)] = "votering begärd",
        [nameof(VoteHeld)] = "votering",
        [nameof(OutcomeReworded)] = "utfallets ordalydelse",
        [nameof(ReservationMade)] = "reservation",
        [nameof(StatementMade)] = "särskilt yttrande",
        [nameof(TextWritten)] = "text",
        [nameof(DistributionSet)] = "sändlista",
        [nameof(AtOnceAsked)] = "omedelbar justering begärd",
    };

    /// <summary>The word for a small step by the name of its type; null where it is no small step.</summary>
    public static string? Note(string kind) => Notes.GetValueOrDefault(kind);

    /// <summary>Where the meeting is.</summary>
    public static string Word(this MeetingStage stage) => stage switch
    {
        MeetingStage.Planned => "Planerat",
        MeetingStage.Summoned => "Kallat",
        MeetingStage.InSession => "Pågår",
        MeetingStage.Ended => "Avslutat, ej justerat",
        MeetingStage.Adjusted => "Justerat",
        MeetingStage.Cancelled => "Inställt",
        _ => "Ej planerat",
    };

    /// <summary>What an item is.</summary>
    public static string Word(this ItemKind kind) => kind switch
    {
        ItemKind.Formality => "Formalia",
        ItemKind.Matter => "Ärende",
        ItemKind.Information => "Information",
        ItemKind.Report => "Rapport",
        _ => "Val",
    };

    /// <summary>What somebody is in the body.</summary>
    public static string Word(this SeatKind kind) => kind switch
    {
        SeatKind.Member => "Ledamot",
        SeatKind.Substitute => "Ersättare",
        _ => "Adjungerad",
    };
}

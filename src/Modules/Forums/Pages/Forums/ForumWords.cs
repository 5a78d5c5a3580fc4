using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>The words of forums, seats and rules, which are the keys of their translations.</summary>
internal static class ForumWords
{
    /// <summary>Political or officials.</summary>
    public static string Word(this ForumLevel level) => level == ForumLevel.Political ? "Politisk nivå" : "Tjänstepersonsnivå";

    /// <summary>What a seat is.</summary>
    public static string Word(this SeatRole role) => role switch
    {
        SeatRole.Member => "Ordinarie",
        SeatRole.Substitute => "Ersättare",
        _ => "Adjungerad utan rösträtt",
    };

    /// <summary>Heading over the seats of a role.</summary>
    public static string Heading(this SeatRole role) => role switch
    {
        SeatRole.Member => "Ordinarie ledamöter",
        SeatRole.Substitute => "Ersättare",
        _ => "Deltar utan rösträtt",
    };

    /// <summary>The levels to choose from.</summary>
    public static IEnumerable<Choice> Levels(IStringLocalizer text) =>
        Enum.GetValues<ForumLevel>().Select(l => new Choice(l.ToString(), text[l.Word()], l == ForumLevel.Political ? text["Förtroendevalda möts."] : text["Tjänstepersoner möts."]));

    /// <summary>The kinds of seat that a principal can get.</summary>
    public static IEnumerable<Choice> Roles(IStringLocalizer text) => Enum.GetValues<SeatRole>().Select(r => new Choice(r.ToString(), text[r.Word()]));

    /// <summary>The sides to choose from.</summary>
    public static IEnumerable<Choice> Sides(IStringLocalizer text) => Enum.GetValues<Side>().Select(s => new Choice(s.ToString(), text[s.Word()]));

    /// <summary>The outcomes to choose from.</summary>
    public static IEnumerable<Choice> Verbs(IStringLocalizer text) => ForumVerbs.All.Select(v => new Choice(v, text[v], Effect(v, text)));

    /// <summary>The rule of quorum in a sentence, with the numbers of a day.</summary>
    public static string Of(QuorumRule rule, int seatsWithVote, IStringLocalizer text)
    {
        if (seatsWithVote == 0)
            return text["Forumet har inga platser med rösträtt."];
        var whole = rule.MoreThanHalf
            ? text["Mer än hälften av platserna med rösträtt: minst {0} av {1}.", rule.Needed(seatsWithVote), seatsWithVote]
            : text["Minst {0} av {1} med rösträtt.", rule.Needed(seatsWithVote), seatsWithVote];
        return rule is { LeastOfRegion: 0, LeastOfMunicipalities: 0 } ? whole
            : $"{whole.Value} {text["Minst {0} från regionen och {1} från kommunerna.", rule.LeastOfRegion, rule.LeastOfMunicipalities].Value}";
    }

    /// <summary>How the chair is held, with whose turn it is in a year.</summary>
    public static string Of(ChairTurn? turn, int year, IStringLocalizer text) =>
        turn is null ? text["Ordföranden utses utan växling."] : text["Växlar varje år mellan regionen och kommunerna. {0} har ordförandeskapet {1}.", text[turn.Of(year).Word()].Value, year];

    /// <summary>"2026-01-01 – tills vidare".</summary>
    public static string Span(DateOnly from, DateOnly? to, IStringLocalizer text) => $"{from.Iso()} – {(to is { } last ? last.Iso() : text["tills vidare"].Value)}";

    // What follows from the outcome, so that nobody takes it for a decision.
    private static string Effect(string verb, IStringLocalizer text) => verb switch
    {
        ForumVerbs.Recommends => text["Huvudmännen uppmanas att besluta. Var och en beslutar själv."],
        ForumVerbs.Endorses => text["Forumet tar ställning. Det binder ingen huvudman."],
        ForumVerbs.Notes => text["Forumet har tagit del av något. Inget mer följer av det."],
        _ => text["Någon får ett uppdrag med en dag att återrapportera."],
    };
}

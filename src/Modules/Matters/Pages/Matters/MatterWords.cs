using Governance.Matters.Domain;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters;

/// <summary>The words of assignments, initiatives and citations, which are the keys of their translations.</summary>
internal static class MatterWords
{
    public static string Word(this AssignmentPhase phase) => phase switch
    {
        AssignmentPhase.Raised => "Väckt",
        AssignmentPhase.Prepared => "Berett",
        AssignmentPhase.Proposed => "Föreslaget",
        AssignmentPhase.Given => "Givet",
        AssignmentPhase.InProgress => "Pågår",
        AssignmentPhase.Reported => "Slutrapporterat",
        AssignmentPhase.Extended => "Förlängt",
        AssignmentPhase.Returned => "Återlämnat",
        _ => "Avslutat",
    };

    public static StatusTone Tone(this AssignmentPhase phase) => phase switch
    {
        AssignmentPhase.Raised or AssignmentPhase.Prepared or AssignmentPhase.Proposed => StatusTone.NotStarted,
        AssignmentPhase.Given or AssignmentPhase.InProgress or AssignmentPhase.Extended => StatusTone.InPreparation,
        AssignmentPhase.Reported => StatusTone.Conditional,
        AssignmentPhase.Returned => StatusTone.AtRisk,
        _ => StatusTone.Adopted,
    };

    /// <summary>What waits to happen.</summary>
    public static string Waits(this AssignmentPhase phase) => phase switch
    {
        AssignmentPhase.Raised => "Presidiet ska bereda frågan.",
        AssignmentPhase.Prepared => "Uppdraget ska läggas fram för forumet.",
        AssignmentPhase.Proposed => "Forumet ska ta ställning till förslaget.",
        AssignmentPhase.Given or AssignmentPhase.InProgress or AssignmentPhase.Extended => "Uppdragstagarna ska slutrapportera.",
        AssignmentPhase.Returned => "Uppdragstagarna ska komplettera och slutrapportera igen.",
        AssignmentPhase.Reported => "Forumet ska besluta om uppdraget är fullgjort, förlängs eller återlämnas.",
        _ => "Inget mer väntas.",
    };

    /// <summary>What is done, as the choice of a form.</summary>
    public static string Word(this AssignmentAct act) => act switch
    {
        AssignmentAct.Raise => "Väcks",
        AssignmentAct.Prepare => "Berett av presidiet",
        AssignmentAct.Propose => "Läggs fram för forumet",
        AssignmentAct.Give => "Ges genom en paragraf",
        AssignmentAct.Extend => "Förlängs genom ett beslut",
        AssignmentAct.Return => "Återlämnas genom ett beslut",
        _ => "Avslutas genom ett beslut",
    };

    /// <summary>What happened, in the history.</summary>
    public static string Happened(AssignmentStep step) => (step.Act, step.Closing) switch
    {
        (AssignmentAct.Raise, _) => "Frågan väcktes",
        (AssignmentAct.Prepare, _) => "Presidiet beredde uppdraget",
        (AssignmentAct.Propose, _) => "Uppdraget lades fram",
        (AssignmentAct.Give, _) => "Uppdraget gavs",
        (AssignmentAct.Extend, _) => "Uppdraget förlängdes",
        (AssignmentAct.Return, _) => "Rapporten återlämnades",
        (_, Closing.WrittenOff) => "Uppdraget skrevs av",
        _ => "Uppdraget förklarades fullgjort",
    };

    public static string Word(this Closing closing) => closing == Closing.Fulfilled ? "Uppdraget är fullgjort" : "Uppdraget skrivs av";

    public static string Word(this ReportKind kind) => kind == ReportKind.Interim ? "Delrapport" : "Slutrapport";

    public static string Word(this InitiativeKind kind) => kind switch
    {
        InitiativeKind.Initiative => "Initiativärende",
        InitiativeKind.Motion => "Motion",
        _ => "Medborgarförslag",
    };

    public static string Word(this InitiativePhase phase) => phase switch
    {
        InitiativePhase.Submitted => "Inlämnat",
        InitiativePhase.Admitted => "Får beredas",
        InitiativePhase.Referred => "Remitterat",
        InitiativePhase.Replied => "Besvarat av tjänsteperson",
        InitiativePhase.OnAgenda => "På dagordning",
        InitiativePhase.Deferred => "Beslut uppskjutet",
        InitiativePhase.Decided => "Beslutat",
        InitiativePhase.ExtractSent => "Utdrag skickat",
        _ => "Återtaget",
    };

    public static StatusTone Tone(this InitiativePhase phase) => phase switch
    {
        InitiativePhase.Submitted or InitiativePhase.Admitted => StatusTone.NotStarted,
        InitiativePhase.Referred or InitiativePhase.Replied or InitiativePhase.OnAgenda => StatusTone.InPreparation,
        InitiativePhase.Deferred => StatusTone.AtRisk,
        InitiativePhase.Decided => StatusTone.Conditional,
        InitiativePhase.ExtractSent => StatusTone.Adopted,
        _ => StatusTone.Noted,
    };

    public static string Word(this InitiativeAct act) => act switch
    {
        InitiativeAct.Submit => "Lämnas in",
        InitiativeAct.Admit => "Får beredas",
        InitiativeAct.Refer => "Remitteras för svar",
        InitiativeAct.Reply => "Besvaras",
        InitiativeAct.PutOnAgenda => "Sätts upp på ett möte",
        InitiativeAct.Decide => "Beslutas",
        InitiativeAct.SendExtract => "Utdraget skickas",
        _ => "Återtas av den som väckte det",
    };

    public static string Happened(InitiativeStep step) => step.Act switch
    {
        InitiativeAct.Submit => "Ärendet lämnades in",
        InitiativeAct.Admit => "Ärendet fick beredas",
        InitiativeAct.Refer => "Ärendet remitterades",
        InitiativeAct.Reply => "Svaret lämnades",
        InitiativeAct.PutOnAgenda => "Ärendet sattes upp på ett möte",
        InitiativeAct.Decide => "Beslut fattades",
        InitiativeAct.SendExtract => "Utdraget skickades",
        _ => "Ärendet återtogs",
    };

    public static string Word(this InitiativeOutcome outcome) => outcome switch
    {
        InitiativeOutcome.Granted => "Bifall",
        InitiativeOutcome.Rejected => "Avslag",
        InitiativeOutcome.DeemedAnswered => "Anses besvarad",
        InitiativeOutcome.ReferredBack => "Återremiss",
        _ => "Bordläggning",
    };

    /// <summary>What follows from an outcome.</summary>
    public static string Effect(this InitiativeOutcome outcome) => outcome switch
    {
        InitiativeOutcome.Granted => "Förslaget ska genomföras.",
        InitiativeOutcome.Rejected => "Förslaget genomförs inte.",
        InitiativeOutcome.DeemedAnswered => "Svaret är tillräckligt. Förslaget prövas inte vidare.",
        InitiativeOutcome.ReferredBack => "Ärendet bereds en gång till och får ett nytt svar.",
        _ => "Ärendet tas upp på ett senare möte.",
    };

    /// <summary>From the row that says it.</summary>
    public static string Word(this CitationKind kind) => kind switch
    {
        CitationKind.Cites => "hänvisar till",
        CitationKind.Prepares => "bereder",
        CitationKind.Amends => "ändrar",
        CitationKind.Replaces => "ersätter",
        CitationKind.Answers => "besvarar",
        _ => "återrapporterar",
    };

    /// <summary>From the row that it is said of.</summary>
    public static string Reverse(this CitationKind kind) => kind switch
    {
        CitationKind.Cites => "nämns i",
        CitationKind.Prepares => "bereds i",
        CitationKind.Amends => "ändras av",
        CitationKind.Replaces => "ersätts av",
        CitationKind.Answers => "besvaras av",
        _ => "återrapporteras i",
    };

    /// <summary>"SRO 2025-04-24 § 14, RS 2024-05483".</summary>
    public static string Of(string body, DateOnly on, string paragraph, string caseNumber)
    {
        var place = string.Join(' ', new[] { body, on.Iso(), paragraph }.Where(t => t.Length > 0));
        return caseNumber.Length > 0 ? $"{place}, {caseNumber}" : place;
    }

    /// <summary>"Cristine Persson (C)".</summary>
    public static string Proposer(Initiative initiative) => initiative.ProposerParty.Length > 0 ? $"{initiative.ProposerName} ({initiative.ProposerParty})" : initiative.ProposerName;

    /// <summary>The values of an enumeration to choose from.</summary>
    public static IEnumerable<Choice> Choices<T>(Func<T, string> word, IStringLocalizer text, Func<T, string?>? effect = null) where T : struct, Enum =>
        Enum.GetValues<T>().Select(v => new Choice(v.ToString(), text[word(v)], effect?.Invoke(v) is { } says ? text[says].Value : null));

    /// <summary>Paragraphs of a text as it was typed.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

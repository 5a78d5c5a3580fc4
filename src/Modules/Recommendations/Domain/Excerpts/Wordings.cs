using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Which verb of a decision point says its outcome (domain.md, 3.4): the first one outside of a condition.</summary>
internal static class Wordings
{
    /// <summary>An outcome and where its verb stands.</summary>
    internal readonly record struct Verb(ExcerptOutcome Outcome, int At, bool Negated);

    private static readonly Dictionary<string, ExcerptOutcome> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["anta"] = ExcerptOutcome.Adopted,
        ["antar"] = ExcerptOutcome.Adopted,
        ["antas"] = ExcerptOutcome.Adopted,
        ["antages"] = ExcerptOutcome.Adopted,
        ["fastställa"] = ExcerptOutcome.Established,
        ["fastställer"] = ExcerptOutcome.Established,
        ["fastställs"] = ExcerptOutcome.Established,
        ["fastställes"] = ExcerptOutcome.Established,
        ["fastställas"] = ExcerptOutcome.Established,
        ["godkänna"] = ExcerptOutcome.Approved,
        ["godkänner"] = ExcerptOutcome.Approved,
        ["godkänns"] = ExcerptOutcome.Approved,
        ["godkännes"] = ExcerptOutcome.Approved,
        ["godkännas"] = ExcerptOutcome.Approved,
        ["tillstyrka"] = ExcerptOutcome.Approved,
        ["tillstyrker"] = ExcerptOutcome.Approved,
        ["notera"] = ExcerptOutcome.Noted,
        ["noterar"] = ExcerptOutcome.Noted,
        ["noteras"] = ExcerptOutcome.Noted,
        ["antecknar"] = ExcerptOutcome.Noted,
        ["antecknas"] = ExcerptOutcome.Noted,
        ["anteckna"] = ExcerptOutcome.Noted,
        ["avslå"] = ExcerptOutcome.Rejected,
        ["avslår"] = ExcerptOutcome.Rejected,
        ["avslås"] = ExcerptOutcome.Rejected,
        ["avslag"] = ExcerptOutcome.Rejected,
        ["avvisa"] = ExcerptOutcome.Rejected,
        ["avvisar"] = ExcerptOutcome.Rejected,
        ["avvisas"] = ExcerptOutcome.Rejected,
        ["avstyrka"] = ExcerptOutcome.Rejected,
        ["avstyrker"] = ExcerptOutcome.Rejected,
        ["bifall"] = ExcerptOutcome.Granted,
        ["bifalla"] = ExcerptOutcome.Granted,
        ["bifaller"] = ExcerptOutcome.Granted,
        ["bifalls"] = ExcerptOutcome.Granted,
        ["bifalles"] = ExcerptOutcome.Granted,
        ["medge"] = ExcerptOutcome.Granted,
        ["medger"] = ExcerptOutcome.Granted,
        ["medges"] = ExcerptOutcome.Granted,
        ["besvarad"] = ExcerptOutcome.DeemedAnswered,
        ["besvarat"] = ExcerptOutcome.DeemedAnswered,
        ["besvarade"] = ExcerptOutcome.DeemedAnswered,
        ["återremiss"] = ExcerptOutcome.ReferredBack,
        ["återremittera"] = ExcerptOutcome.ReferredBack,
        ["återremitterar"] = ExcerptOutcome.ReferredBack,
        ["återremitteras"] = ExcerptOutcome.ReferredBack,
        ["återförvisa"] = ExcerptOutcome.ReferredBack,
        ["återförvisas"] = ExcerptOutcome.ReferredBack,
        ["bordlägga"] = ExcerptOutcome.Postponed,
        ["bordlägger"] = ExcerptOutcome.Postponed,
        ["bordläggs"] = ExcerptOutcome.Postponed,
        ["bordlägges"] = ExcerptOutcome.Postponed,
        ["bordläggning"] = ExcerptOutcome.Postponed,
        ["uppskjuts"] = ExcerptOutcome.Postponed,
        ["uppskjuta"] = ExcerptOutcome.Postponed,
        ["uppdra"] = ExcerptOutcome.Assigned,
        ["uppdrar"] = ExcerptOutcome.Assigned,
        ["uppdras"] = ExcerptOutcome.Assigned,
        ["uppdraga"] = ExcerptOutcome.Assigned,
        ["remittera"] = ExcerptOutcome.Referred,
        ["remitterar"] = ExcerptOutcome.Referred,
        ["remitteras"] = ExcerptOutcome.Referred,
        ["överlämna"] = ExcerptOutcome.Referred,
        ["överlämnar"] = ExcerptOutcome.Referred,
        ["överlämnas"] = ExcerptOutcome.Referred,
        ["översända"] = ExcerptOutcome.Referred,
        ["översänder"] = ExcerptOutcome.Referred,
        ["översänds"] = ExcerptOutcome.Referred,
        ["hänskjuta"] = ExcerptOutcome.Referred,
        ["hänskjuter"] = ExcerptOutcome.Referred,
        ["hänskjuts"] = ExcerptOutcome.Referred,
        ["upphäva"] = ExcerptOutcome.Repealed,
        ["upphäver"] = ExcerptOutcome.Repealed,
        ["upphävs"] = ExcerptOutcome.Repealed,
        ["upphöra"] = ExcerptOutcome.Repealed,
        ["upphör"] = ExcerptOutcome.Repealed,
        ["anslå"] = ExcerptOutcome.Allocated,
        ["anslår"] = ExcerptOutcome.Allocated,
        ["anslås"] = ExcerptOutcome.Allocated,
        ["avsätta"] = ExcerptOutcome.Allocated,
        ["avsätter"] = ExcerptOutcome.Allocated,
        ["avsätts"] = ExcerptOutcome.Allocated,
        ["anvisa"] = ExcerptOutcome.Allocated,
        ["anvisar"] = ExcerptOutcome.Allocated,
        ["anvisas"] = ExcerptOutcome.Allocated,
        ["tilldela"] = ExcerptOutcome.Allocated,
        ["tilldelar"] = ExcerptOutcome.Allocated,
        ["tilldelas"] = ExcerptOutcome.Allocated,
        ["tillskjuta"] = ExcerptOutcome.Allocated,
        ["tillskjuter"] = ExcerptOutcome.Allocated,
        ["medfinansiera"] = ExcerptOutcome.Allocated,
        ["medfinansierar"] = ExcerptOutcome.Allocated,
        ["bevilja"] = ExcerptOutcome.Granted,
        ["beviljar"] = ExcerptOutcome.Granted,
        ["beviljas"] = ExcerptOutcome.Granted,
        ["återta"] = ExcerptOutcome.Withdrawn,
        ["återtas"] = ExcerptOutcome.Withdrawn,
        ["återtar"] = ExcerptOutcome.Withdrawn,
        ["återkallas"] = ExcerptOutcome.Withdrawn,
        ["utgå"] = ExcerptOutcome.Withdrawn,
        ["utgår"] = ExcerptOutcome.Withdrawn,
    };

    // The words that may tell an outcome, some only beside others.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = new HashSet<string>(
        [
            .. Plain.Keys, "uppdrag", "uppdraget", "uppdragen", "utredningsuppdraget", "bakom", "handlingarna", "handlingar", "del", "beakta", "beaktar", "beaktas", "inarbeta", "inarbetas", "inarbetar",
            "avge", "avger", "avges", "lämna", "lämnar", "lämnas", "svaret", "yttrandet", "remissvaret", "remissyttrandet",
        ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Regex Reply = Patterns.Any(@"^(?:[^.;]{0,60}?\b(?:yttrandet?|remissyttrandet?|svaret|remissvaret?|svar|remissvar|revisionssvaret?|yttranden)\b)");

    private static readonly Regex LeavesAgenda = Patterns.Any(@"^\p{L}+ i?från (?:dagens|dagordning|sammanträde|mötet|föredragning|ärendelista)");

    private static readonly Regex Money = Patterns.Any(@"\b(?:medel|bidrag|anslag|budget|ramökning|tilläggsanslag|kronor|kr|tkr|mnkr|mkr|driftbidrag|verksamhetsbidrag|investeringsmedel|föreningsbidrag)\b");

    private static readonly Regex Completed = Patterns.Any(@"\b(?:uppdraget|uppdragen|utredningsuppdraget|uppdrag)\b.{0,160}?\b(?:fullgjort|fullgjorda|slutfört|slutförda|slutredovisat|slutredovisade|avslutat|avslutade|genomfört|utfört|verkställt|avslutas|slutrapporterat)\b");

    /// <summary>The first outcome of a text at or after an offset; verbs inside <paramref name="skipped"/> say something else.</summary>
    public static Verb? First(string text, int from, Place? skipped)
    {
        var (last, lastButOne) = (0..0, 0..0);
        for (var at = from; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text.AsSpan(at, end - at);
            if (!(skipped is { } s && at >= s.Start && at < s.End))
            {
                if (word.Length is > 1 and < 20 && Telling.Contains(word) && Meaning(text, text[at..end].ToLowerInvariant(), at, text[lastButOne], text[last]) is { } outcome)
                    return new Verb(outcome, at, text[last].ToLowerInvariant() is "inte" or "ej" or "icke");
                (lastButOne, last) = (last, at..end);
            }

            at = end;
        }

        return null;
    }

    private static ExcerptOutcome? Meaning(string text, string word, int at, string lastButOne, string last)
    {
        string[] before = ["", lastButOne.ToLowerInvariant(), last.ToLowerInvariant()];
        var rest = text.AsSpan(at + word.Length);
        switch (word)
        {
            case "uppdrag" when before[2] == "i" && !(before[1] is "fick" or "fått" or "givits" or "gavs" or "getts"):
                return ExcerptOutcome.Assigned;
            case "uppdraget" or "uppdragen" or "uppdrag" or "utredningsuppdraget" when Completed.Match(text[at..Math.Min(text.Length, at + 240)]) is { Success: true, Index: 0 }:
                return ExcerptOutcome.AssignmentCompleted;
            case "bakom" when text.LastIndexOf("ställ", at, Math.Min(at + 1, 90), StringComparison.OrdinalIgnoreCase) >= 0:
                return ExcerptOutcome.Endorsed;
            case "handlingarna" or "handlingar" when before[2] == "till" && text.LastIndexOf("lägg", at, Math.Min(at + 1, 200), StringComparison.OrdinalIgnoreCase) >= 0:
                return ExcerptOutcome.Filed;
            case "del" when before[2] is "tar" or "ta" or "tagit" or "taga" or "tas" && rest.StartsWith(" av"):
                return ExcerptOutcome.Noted;
            case "beakta" or "beaktar" or "beaktas" or "inarbeta" or "inarbetas" or "inarbetar" or "hänskjuta" or "hänskjuter" or "hänskjuts" when Near(rest, "budget"):
                return ExcerptOutcome.ConsiderInBudget;
            case "avge" or "avger" or "avges" or "lämna" or "lämnar" or "lämnas" or "överlämna" or "överlämnar" or "överlämnas" or "översända" or "översänder" or "anta" or "antar" or "antas" or "fastställa" or "fastställer" or "fastställs" when Reply.IsMatch(text[(at + word.Length)..Math.Min(text.Length, at + 110)]):
                return ExcerptOutcome.ReplyAdopted;
            case "svaret" or "yttrandet" or "remissvaret" or "remissyttrandet" when Near(rest, " fastställ") || Near(rest, " antas"):
                return ExcerptOutcome.ReplyAdopted;
            case "bevilja" or "beviljar" or "beviljas" or "tilldela" or "tilldelar" or "tilldelas":
                return Money.IsMatch(text) || Amounts.In(text).Any() ? ExcerptOutcome.Allocated : ExcerptOutcome.Granted;
            case "anslås" or "anslå" when rest.StartsWith(" på "):
            case "utgår" or "utgå" when (rest.StartsWith(" från") || rest.StartsWith(" ifrån")) && !LeavesAgenda.IsMatch(text[at..Math.Min(text.Length, at + 60)]) || rest.StartsWith(" till"):
            case "upphör" or "upphöra" when !Near(rest, "gälla") && !rest.TrimStart().IsEmpty && !rest.StartsWith("."):
            case "bifall" or "avslag" when before[2] is "yrkar" or "yrkade" or "yrkande" or "yrka" or "om":
            case "avslag" or "bifall" or "återremiss" or "bordläggning" when before[2] is "på" or "av" or "eller" or "efter" or "vid":
                return null;
            default:
                return Plain.TryGetValue(word, out var plain) ? plain : null;
        }
    }

    private static bool Near(ReadOnlySpan<char> rest, string word) =>
        rest[..Math.Min(rest.Length, 140)] is var near && near.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 && near[..at].IndexOfAny('.', ';') < 0;
}

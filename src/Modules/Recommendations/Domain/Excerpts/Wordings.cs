using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Which verb of a decision point says its outcome (domain.md, 3.4): the first one outside of a condition.</summary>
internal static partial class Wordings
{
    /// <summary>An outcome and where its verb stands.</summary>
    internal readonly record struct Verb(ExcerptOutcome Outcome, int At, bool Negated);

    private static readonly Dictionary<string, ExcerptOutcome> Plain = Table(
        (ExcerptOutcome.Adopted, "anta antar antas antages antagas"),
        (ExcerptOutcome.Established, "fastställa fastställer fastställs fastställes fastställas fastslå fastslår fastslås"),
        (ExcerptOutcome.Approved, "godkänna godkänner godkänns godkännes godkännas tillstyrka tillstyrker tillstyrks"),
        (ExcerptOutcome.Noted, "notera noterar noteras antecknar antecknas anteckna tackar"),
        (ExcerptOutcome.Rejected, "avslå avslår avslås avslag avvisa avvisar avvisas avstyrka avstyrker avstyrks"),
        (ExcerptOutcome.Granted, "bifall bifalla bifaller bifalls bifalles bifallas medge medger medges bevilja beviljar beviljas"),
        (ExcerptOutcome.DeemedAnswered, "besvarad besvarat besvarade"),
        (ExcerptOutcome.ReferredBack, "återremiss återremittera återremitterar återremitteras återförvisa återförvisar återförvisas"),
        (ExcerptOutcome.Postponed, "bordlägga bordlägger bordläggs bordlägges bordläggas bordläggning uppskjuts uppskjuta uppskjuter uppskjutas"),
        (ExcerptOutcome.Assigned, "uppdra uppdrar uppdras uppdraga"),
        (ExcerptOutcome.Referred, "remittera remitterar remitteras överlämna överlämnar överlämnas översända översänder översänds hänskjuta hänskjuter hänskjuts vidarebefordra vidarebefordrar vidarebefordras"),
        (ExcerptOutcome.Repealed, "upphäva upphäver upphävs upphävas upphöra upphör"),
        (ExcerptOutcome.Allocated, "anslå anslår anslås avsätta avsätter avsätts avsättas anvisa anvisar anvisas tilldela tilldelar tilldelas tillskjuta tillskjuter tillskjuts medfinansiera medfinansierar tillföra tillför tillförs fördela fördelar fördelas omfördela omfördelar omfördelas omdisponera omdisponerar omdisponeras"),
        (ExcerptOutcome.Withdrawn, "återta återtas återtar återkalla återkallar återkallas utgå utgår"));

    // The words that may tell an outcome, some only beside others.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = new HashSet<string>(
        [
            .. Plain.Keys, "uppdrag", "uppdraget", "uppdragen", "utredningsuppdraget", "bakom", "handlingarna", "handlingar", "del", "beakta", "beaktar", "beaktas", "inarbeta", "inarbetas", "inarbetar",
            "avge", "avger", "avges", "lämna", "lämnar", "lämnas", "svaret", "yttrandet", "remissvaret", "remissyttrandet", "upp", "protokollet",
            "överlåta", "överlåter", "överlåts", "skicka", "skickar", "skickas", "sända", "sänder", "sänds",
        ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Dictionary<string, ExcerptOutcome> Table(params (ExcerptOutcome Outcome, string Words)[] rows) =>
        rows.SelectMany(r => r.Words.Split(' '), (r, word) => (r.Outcome, word)).ToDictionary(w => w.word, w => w.Outcome, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[^.;]{0,60}?\b(?:yttrandet?|remissyttrandet?|svaret|remissvaret?|svar|remissvar|revisionssvaret?|yttranden)\b)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Reply { get; }

    // What is granted without being paid out, whatever sum it names.
    [GeneratedRegex(@"^[^.,;]{0,60}?\b(?:borgen|\p{L}*borgen\p{L}*|ansvarsfrihet|dispens|strandskyddsdispens|bygglov|tillstånd|lån|entledigande|ledighet|anstånd|undantag|serveringstillstånd)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Leave { get; }

    [GeneratedRegex(@"^[^.;]{0,90}\b(?:för (?:vidare )?(?:beslut|beredning|handläggning|yttrande|avgörande|prövning|ställningstagande)|på (?:remiss|samråd|granskning))\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Handed { get; }

    [GeneratedRegex(@"^\p{L}+ i?från (?:dagens|dagordning|sammanträde|mötet|föredragning|ärendelista)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex LeavesAgenda { get; }

    [GeneratedRegex(@"\b(?:\p{L}*medel|\p{L}*bidrag|anslag|budget|ramökning|tilläggsanslag|kronor|kr|tkr|mnkr|mkr|driftbidrag|verksamhetsbidrag|investeringsmedel|föreningsbidrag)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"\b(?:uppdraget|uppdragen|utredningsuppdraget|uppdrag)\b.{0,160}?\b(?:fullgjort|fullgjorda|slutfört|slutförda|slutredovisat|slutredovisade|avslutat|avslutade|genomfört|utfört|verkställt|avslutas|slutrapporterat)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Completed { get; }

    /// <summary>The first outcome of a text at or after an offset; verbs inside <paramref name="skipped"/> say something else.</summary>
    public static Verb? First(string text, int from, Place? skipped)
    {
        var (last, lastButOne) = (0..0, 0..0);
        Span<char> lowered = stackalloc char[20];
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
            var word = Letters.Lower(text.AsSpan(at, end - at), lowered);
            if (!(skipped is { } s && at >= s.Start && at < s.End))
            {
                if (word.Length is > 1 and < 20 && Telling.Contains(word) && Meaning(text, word.ToString(), at, text[lastButOne], text[last]) is { } outcome)
                    return new Verb(outcome, at, Letters.Lower(text[last]) is "inte" or "ej" or "icke");
                (lastButOne, last) = (last, at..end);
            }

            at = end;
        }

        return null;
    }

    private static ExcerptOutcome? Meaning(string text, string word, int at, string lastButOne, string last)
    {
        string[] before = ["", Letters.Lower(lastButOne), Letters.Lower(last)];
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
            case "protokollet" when before[2] == "till" && text.LastIndexOf("lägg", at, Math.Min(at + 1, 120), StringComparison.OrdinalIgnoreCase) >= 0:
                return ExcerptOutcome.Filed;
            case "upp" when before[2] is "tas" && (Near(rest, "nästa") || Near(rest, "kommande") || Near(rest, "senare")):
                return ExcerptOutcome.Postponed;
            case "upp" when before[2] is "skjuts" or "skjuta" or "skjuter" || before[1] is "skjuta" or "skjuter":
                return ExcerptOutcome.Postponed;
            case "överlåta" or "överlåter" or "överlåts" or "skicka" or "skickar" or "skickas" or "sända" or "sänder" or "sänds" when Handed.IsMatch(text[(at + word.Length)..Math.Min(text.Length, at + 140)]):
                return ExcerptOutcome.Referred;
            case "del" when before[2] is "tar" or "ta" or "tagit" or "taga" or "tas" && rest.StartsWith(" av"):
                return ExcerptOutcome.Noted;
            case "beakta" or "beaktar" or "beaktas" or "inarbeta" or "inarbetas" or "inarbetar" or "hänskjuta" or "hänskjuter" or "hänskjuts" when Near(rest, "budget") || Before(text, at, "budget"):
                return ExcerptOutcome.ConsiderInBudget;
            case "avge" or "avger" or "avges" or "lämna" or "lämnar" or "lämnas" or "överlämna" or "överlämnar" or "överlämnas" or "översända" or "översänder" or "anta" or "antar" or "antas" or "fastställa" or "fastställer" or "fastställs" when Reply.IsMatch(text[(at + word.Length)..Math.Min(text.Length, at + 110)]):
                return ExcerptOutcome.ReplyAdopted;
            case "svaret" or "yttrandet" or "remissvaret" or "remissyttrandet" when Near(rest, " fastställ") || Near(rest, " antas"):
                return ExcerptOutcome.ReplyAdopted;
            case "tilldela" or "tilldelar" or "tilldelas" or "tillföra" or "tillför" or "tillförs" or "fördela" or "fördelar" or "fördelas" when !Money.IsMatch(text) && Amounts.In(text).Count == 0:
            case "omfördela" or "omfördelar" or "omfördelas" or "omdisponera" or "omdisponerar" or "omdisponeras" when Amounts.In(text).Count == 0:
            case "tackar" when !rest.StartsWith(" för"):
                return null;
            case "bevilja" or "beviljar" or "beviljas" when Leave.IsMatch(text[(at + word.Length)..Math.Min(text.Length, at + 90)]):
                return ExcerptOutcome.Granted;
            case "bevilja" or "beviljar" or "beviljas":
                return Money.IsMatch(text) || Amounts.In(text).Count > 0 ? ExcerptOutcome.Allocated : ExcerptOutcome.Granted;
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

    // "att i budget 2026 beakta …"
    private static bool Before(string text, int at, string word) =>
        text.AsSpan(Math.Max(0, at - 60), Math.Min(at, 60)) is var before && before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) is var found && found >= 0 && before[found..].IndexOfAny('.', ';') < 0;

    private static bool Near(ReadOnlySpan<char> rest, string word) =>
        rest[..Math.Min(rest.Length, 140)] is var near && near.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 && near[..at].IndexOfAny('.', ';') < 0;
}

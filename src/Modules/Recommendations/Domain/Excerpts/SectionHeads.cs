using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What a part of a paragraph of minutes is for.</summary>
internal enum Section
{
    /// <summary>Before any heading.</summary>
    Opening,

    /// <summary>The body's own act.</summary>
    Decision,

    /// <summary>What somebody wants decided; the body's own only where the owner is the body.</summary>
    Draft,

    /// <summary>Background, reasons, papers.</summary>
    Narrative,

    /// <summary>What members claimed.</summary>
    Claims,

    /// <summary>How the question was put and voted on.</summary>
    Procedure,

    Reservation,

    /// <summary>Minute notes, separate statements, recusals.</summary>
    Notes,

    SentTo,

    /// <summary>Adjustment, notice, signatures, how to appeal.</summary>
    Closing,
}

/// <summary>A heading inside of a paragraph.</summary>
/// <param name="Section">What follows.</param>
/// <param name="Owner">Whose decision or proposal, when it says.</param>
/// <param name="To">The body that it is meant for, when it says.</param>
/// <param name="Rest">What stands on the same line after the heading, with its offset in the line; empty mostly.</param>
/// <param name="RestAt">Offset of <paramref name="Rest"/>.</param>
internal sealed record SectionHead(Section Section, string? Owner = null, string? To = null, string Rest = "", int RestAt = 0);

/// <summary>Headings of the parts (domain.md, 3.6, 6–7).</summary>
internal static partial class SectionHeads
{
    private static readonly System.Buffers.SearchValues<string> Stems = Patterns.Words(
        "beslut", "skicka", "nds", "ndlista", "expedi", "delg", "meddela", "tillställ", "distribu", "protokoll", "utdrag", "kopia", "nnedom", "verkst", "mottagare", "reserv", "yttrande", "anteckning", "delta",
        "rvar", "yrkand", "rslag", "inlägg", "debatt", "verlägg", "diskussion", "proposition", "voter", "stning", "stförkl", "ajourner", "juster", "underskrift", "anslag", "tillkänna", "verklag", "besvär", "paragraf",
        "sammanfatt", "rende", "beskrivning", "bakgrund", "tidigare", "beredning", "bedömning", "vervägande", "konsekven", "vning", "perspektiv", "motivering", "analys", "synpunkt", "underlag", "handling", "bilag",
        "uppföljning", "samverkan", "information", "redrag", "finansier", "ekonomi", "juridi", "barnrätt", "tidplan", "syfte", "nuläge", "genomförande", "remissinstans", "kommunikation", "historik", "inledning", "lagst", "lagrum", "behandling",
        "fakta", "alternativ", "skrivelse", "utredning", "redogör", "avgörande", "llningstagande", "rekommendation");

    private const string NotMore = @" ?:?$";

    [GeneratedRegex(@"^(?:sent|beslutet )?(?:ska |skall )?(?:skickas|sänds|expedieras|delges|meddelas|översänds|tillställs|distribueras)(?: till)?" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SentPassive { get; }

    [GeneratedRegex(@"^(?:beslutet|beslut|protokollsutdrag(?:et)?|utdrag(?:et)?|protokollet|paragrafen|kopia(?: av beslutet)?|beslutsexpediering|expediering) (?:(?:ska |skall )?(?:skickas|sänds|delges|expedieras|meddelas|tillställs|översänds)(?: (?:till|för åtgärd|för kännedom))?|till|för kännedom(?: till)?|för åtgärd)(?: följande)?(?: \d{4}-\d\d-\d\d)?" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SentNoun { get; }

    [GeneratedRegex(@"^(?:delgivning|beslutsexpediering|expediering|expedieras|expedierat|expedierad|sändlista|sänds till|distribution|delges|kopia(?: till)?|för kännedom|för verkställighet|beslut(?:et)? för kännedom|mottagare|protokollsutdrag till)(?: till)?(?: \d{4}-\d\d-\d\d)?" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SentList { get; }

    [GeneratedRegex(@"^(?:reservation(?:er)?|reservation mot beslutet|skriftlig reservation|reservation och .{0,40}|reservationer och .{0,40}|reservation(?:er)? (?:från|av|till|för) .{2,60})" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Dissent { get; }

    [GeneratedRegex(@"^(?:protokollsanteckning(?:ar)?|särskilt yttrande|särskilda yttranden|anteckning(?:ar)? till protokollet|jäv|deltar (?:ej|inte) i beslutet?|ej deltagande.{0,30}|närvarande.{0,40}|närvaro.{0,20})" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Noted { get; }

    [GeneratedRegex(@"^(?:yrkande(?:n|na)?|.{0,20}yrkanden?(?:,? (?:och|samt) .{3,40})?|framställda yrkanden|förslag under sammanträdet|förslag på sammanträdet|förslag vid sammanträdet|förslag till beslut (?:på|under|vid) sammanträdet|beslutsförslag under sammanträdet|.{0,20}tilläggsförslag|ändringsförslag|förslag och yrkanden?|inlägg|yttrande(?:n)?(?: under sammanträdet)?|debatt|(?:besluts)?alternativ(?: .{0,40})?|överläggning(?:en)?|diskussion)" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Claimed { get; }

    [GeneratedRegex(@"^(?:proposition(?:er|sordning|sordningar)?(?: (?:och|samt) .{3,30})?|beslutsgång(?:en)?|beslutsordning|omröstning(?:en|sresultat|sproposition)?|omröstning .{0,30}|votering(?:en|sordning|sproposition|sresultat)?|.{0,15}röstning|röstförklaring(?:ar)?|ajournering.{0,20}|voteringslista|omröstningslista|kontrapropositionsvotering)" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Voted { get; }

    [GeneratedRegex(@"^(?:justering(?:en)?|justering av (?:protokollet|protokoll)|justerandes? sign.{0,30}|justeras|underskrifter?|anslag ?/ ?bevis|anslagsbevis|bevis om anslag|tillkännagivande.{0,40}|(?:hur man överklagar|överklagande|besvärshänvisning|överklagandehänvisning).{0,40}|vid protokollet|protokollet är justerat.{0,30}|paragrafen justeras.{0,30}|justeringens plats och tid)" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Closed { get; }

    [GeneratedRegex(@"^(?:\d[\d.]* )?(?:kort )?(?:sammanfattning(?:/bakgrund|en)?|sammanfattning av .{0,40}|ärendet|ärende|ärendebeskrivning(?:en)?|beskrivning(?:en)? av ärendet.{0,40}|ärendets (?:beredning|gång|behandling)|bakgrund(?:en)?(?: .{0,40})?|(?:\p{L}+ )?tidigare (?:behandling|beslut|beslutsgång|handläggning)(?: .{0,30})?|beredning(?:en)?|beredning av ärendet|bedömning(?:en|ar)?|.{0,25}(?:bedömning|överväganden?)|.{0,25}(?:konsekvenser|konsekvensanalys|prövning|perspektiv)(?: .{0,40})?|.{0,20}(?:motivering|skäl|analys|synpunkter|yttrande över .{0,30})|skälen för .{0,40}|motivering(?:en)? till .{0,30}|skäl (?:för|till) .{0,30}|underlag|beslutsunderlag(?:et)?|underlag för beslut.{0,20}|handlingar(?: i ärendet)?|bilagor|bilaga(?: \p{L}?\d*[:. ] ?.{0,70}| \d+)?|uppföljning(?:en)?|samverkan(?: .{0,50})?|information(?:en)?|föredragning(?:en)?|föredragande|finansiering(?:en)?|ekonomi|juridi.{0,30}|barnrätts.{0,20}|tidplan|syfte|mål|nuläge|genomförande|förslag(?:et)?s? innehåll|remissinstanser(?:nas)?.{0,20}|kommunikation|historik|inledning|lagstöd|lagrum|beslutanderätt|tidigare handläggning|behandling i .{0,40}|ärendeberedning|ärendehistorik|fakta|utredning|ärenderedovisning|redogörelse(?: för ärendet)?|delegationsbeslut|(?:anmälda|redovisade|fattade|tidigare fattade) (?:delegations)?beslut|(?:anmälda|redovisade|inkomna) (?:ärenden|skrivelser|handlingar|meddelanden)|delegationsärenden|meddelanden)" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Told { get; }

    private static readonly (Regex Form, Section Section)[] Whole =
        [(SentPassive, Section.SentTo), (SentNoun, Section.SentTo), (SentList, Section.SentTo), (Dissent, Section.Reservation), (Noted, Section.Notes), (Claimed, Section.Claims), (Voted, Section.Procedure), (Closed, Section.Closing), (Told, Section.Narrative)];

    [GeneratedRegex(@"^(?<own>.{0,70}?s )?(?:slutliga |eget |egna )?(?:beslut|beslutar|beslut och .{0,20}|avgörande|ställningstagande|beslut i ärendet|beslut för egen del|rekommendation)(?: (?:i|av) (?<by>.{3,60}?))?(?<ref>,? (?:den )?\d{4}-\d\d-\d\d(?:,? § ?\d+)?|,? § ?\d+(?:,? \d{4}-\d\d-\d\d)?)?" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Decision { get; }

    [GeneratedRegex(@"^(?<own>.{0,90}?s )?(?:reviderade |justerade |ursprungliga )?(?:beslutsförslag|förslag|ordförandeförslag|förslag till (?:beslut|ställningstagande|rekommendation|yttrande|.{3,70})|förslag (?:på|om) .{3,40})(?: (?:i|till|för|från) (?<to>.{3,70}?))?(?: daterat.{0,20})?(?<ref>,? (?:den )?\d{4}-\d\d-\d\d(?:,? § ?\d+)?|,? § ?\d+(?:,? \d{4}-\d\d-\d\d)?)?" + NotMore, Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Draft { get; }

    [GeneratedRegex(@"^(?<h>beslut|yrkanden?|reservation(?:er)?|propositionsordning|beslutsgång|jäv|protokollsanteckning(?:ar)?|förslag till beslut|bakgrund|ärendet|sammanfattning|beslutsunderlag|(?:utdrag|expedieras|skickas|delges|beslutet skickas|beslut skickas|sänds|kopia|protokollsutdrag(?: skickas)?|beslutet expedieras|beslutet ska skickas|beslutet delges|expediering)(?: till)?) ?: ?(?<rest>\S.*)$", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Inline { get; }

    [GeneratedRegex(@"^(?<h>(?:beslutet |beslut |protokollsutdrag |protokollsutdraget |utdrag |paragrafen )?(?:ska |skall )?(?:skickas|expedieras|delges|sänds|översänds) till) (?<rest>\p{Lu}.*)$", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex SentLine { get; }

    /// <summary>Reads a line as a heading; null for running text.</summary>
    public static SectionHead? Read(string flat)
    {
        var text = flat.Trim('#', '*', '_', ' ', '=');
        // A heading begins with a capital or its number; a wrapped line mostly does not.
        if (text.Length is < 3 or > 400 || char.IsLower(text[0]) || !MayBe(text))
            return null;
        if (text.Length <= 110 && text[^1] is not ('.' or ',' or ';') && Known(text) is { } known)
            return known;
        if (text.Contains(':', StringComparison.Ordinal) && Inline.Match(text) is { Success: true } inline && Known(inline.Groups["h"].Value) is { } head)
            return head with { Rest = inline.Groups["rest"].Value, RestAt = flat.IndexOf(inline.Groups["rest"].Value, StringComparison.Ordinal) };
        // "Beslut enligt förvaltningens förslag."
        if (text.StartsWith("Beslut enligt ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Beslut i enlighet med ", StringComparison.OrdinalIgnoreCase))
            return new SectionHead(Section.Decision, Rest: text[7..], RestAt: flat.IndexOf(text[7..], StringComparison.Ordinal));
        if (text.Contains(" till ", StringComparison.OrdinalIgnoreCase) && SentLine.Match(text) is { Success: true } sent)
            return new SectionHead(Section.SentTo, Rest: sent.Groups["rest"].Value, RestAt: flat.IndexOf(sent.Groups["rest"].Value, StringComparison.Ordinal));
        return null;
    }

    /// <summary>Reads a row of two columns, the first of which is a heading: "Beslut      Styrelsen godkänner yttrandet."</summary>
    public static SectionHead? ReadRow(string text)
    {
        var gap = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf("  ") is var spaces and >= 0 ? spaces : text.IndexOf('\t', StringComparison.Ordinal);
        if (gap is < 3 or > 30 || !char.IsUpper(text[0]) || text.Length < gap + 18)
            return null;
        var rest = LineShape.Flatten(text[gap..].Trim());
        return rest.Length > 14 && char.IsUpper(rest[0]) && rest.EndsWith('.') && !rest.Contains("  ", StringComparison.Ordinal) && MayBe(text[..gap]) && Known(text[..gap]) is { } head ? head with { Rest = rest, RestAt = gap + 1 } : null;
    }

    // The shortest ones, "Jäv", "Mål" and "Skäl", hold no stem that is quick to look for.
    private static bool MayBe(string text) =>
        text.Length < 8 || text.AsSpan(0, Math.Min(text.Length, 110)).ContainsAny(Stems) || text[0] is 'J' or 'j' && text[1] is 'ä' or 'Ä' || text.Length <= 110 && text.Contains("skäl", StringComparison.OrdinalIgnoreCase);

    private static SectionHead? Known(string text)
    {
        foreach (var (form, section) in Whole)
        {
            if (form.IsMatch(text))
                return new SectionHead(section);
        }

        // A heading begins with a capital; "beslut" at the start of a wrapped line does not.
        if (char.IsLower(text[0]))
            return null;
        if (Draft.Match(text) is { Success: true } draft && !Verbal(text))
            // With a date or a § it names another meeting's.
            return draft.Groups["ref"].Success && draft.Groups["own"].Length > 0 ? new SectionHead(Section.Narrative) : new SectionHead(Section.Draft, Owner(draft.Groups["own"].Value), BodyNames.In(draft.Groups["to"].Value.Length > 0 ? draft.Groups["to"].Value : AfterProposal(text)).LastOrDefault()?.Name);
        if (Decision.Match(text) is { Success: true } decision && !Verbal(text))
            // With a date or a § it names a decision that lies among the papers.
            return decision.Groups["ref"].Success && decision.Groups["own"].Length > 0 ? new SectionHead(Section.Narrative) : new SectionHead(Section.Decision, Owner(decision.Groups["own"].Value) ?? BodyNames.First(decision.Groups["by"].Value)?.Name);
        return null;
    }

    private static string AfterProposal(string text) =>
        text.IndexOf("örslag", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? text[at..] : "";

    private static string? Owner(string genitive)
    {
        var owner = genitive.Trim();
        return owner.Length == 0 ? null : BodyNames.In(owner).LastOrDefault()?.Name ?? owner.TrimEnd('s');
    }

    // "Kommunstyrelsen beslutar" leads a sentence; "Kommunstyrelsens beslut" is a heading.
    private static bool Verbal(string text) => text.Contains(" beslutar", StringComparison.OrdinalIgnoreCase) || text.Contains(" föreslår", StringComparison.OrdinalIgnoreCase)
        || text.Contains("bifall", StringComparison.OrdinalIgnoreCase) || text.Contains(" antas", StringComparison.OrdinalIgnoreCase) || text.Contains(" avslås", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" godkänns", StringComparison.OrdinalIgnoreCase) || text.Contains("enligt ", StringComparison.OrdinalIgnoreCase);
}

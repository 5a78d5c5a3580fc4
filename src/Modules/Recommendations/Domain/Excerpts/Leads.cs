using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>The words that say who does what before the points: "Kommunstyrelsen föreslår kommunfullmäktige besluta att".</summary>
/// <param name="Act">What the body does; null where no such words stand.</param>
/// <param name="Subject">Who, as written.</param>
/// <param name="Body">Who, when it is a body.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Length">Characters of the lead; the points begin after it.</param>
/// <param name="Past">In the past tense: perhaps told, not done.</param>
internal sealed record Lead(SpeechAct Act, string Subject, string? Body, string? Addressee, int Length, bool Past)
{
    /// <summary>The condition stands before the act.</summary>
    public bool Inverted { get; init; }
}

/// <summary>Reads leads (domain.md, 3.4 and 3.6, 6).</summary>
internal static partial class Leads
{
    private const string Trail = @"(?>(?:[ ,]*(?>för (?:sin |dess )?egen del|därmed|också|dessutom|enhälligt|således|därutöver|vidare|följande(?: beslut)?|enligt följande|som följer|nu|slutligen|även)(?!\p{L}))*[ ,]*)";

    [GeneratedRegex(@"^(?:att )?(?<subj>[^.:;”""]{2,110}?) (?<v>beslutar|besluta|beslutade|beslutat|beslöt|beslöts|har beslutat|beslutar sig för)" + Trail + @"(?<end>$|(?<=[ ,])\S.*$|[:.].*$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Decide { get; }

    [GeneratedRegex(@"^(?<cond>(?:under förutsättning|förutsatt|med förbehåll|under villkor|villkorat)[^.:;]{3,250}?),? (?<v>beslutar|föreslår|rekommenderar) (?<subj>\p{L}[\p{L} -]{2,60}?)(?: för egen del| att|:|$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Inverted { get; }

    // "Med stöd av 6 kap. 39 § kommunallagen beslutar ordföranden på styrelsens vägnar att …"
    [GeneratedRegex(@"^(?:med stöd av|i enlighet med|enligt|mot bakgrund av|efter) [^:;]{3,200}? (?<v>beslutar) (?<subj>\p{L}[\p{L} -]{2,60}?)(?: att|:|$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex ByLaw { get; }

    [GeneratedRegex(@"^(?:att )??(?<subj>[^.:;”""]{0,110}?)(?:^| )(?:beslutar (?:att )?)?(?<v>föreslår|föreslå|hemställer|hemställa|tillstyrker|föreslog|föreslagit)(?<end>$|[ ,:].*$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Propose { get; }

    [GeneratedRegex(@"^(?:att )?(?<subj>[^.:;”""]{2,90}?) (?:föreslås|föreslås att) (?:att )?(?:besluta|fatta)(?<end>$|[ ,:].*$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Passive { get; }

    [GeneratedRegex(@"^(?:att )??(?<subj>[^.:;”""]{0,110}?)(?:^| )(?:(?:beslutar|beslutade|besluta)(?: enhälligt)?(?: att)? )?(?:att )?(?<v>rekommenderar|rekommendera|uppmanar|uppmana|rekommenderade)(?<end>$|[ ,:].*$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Recommend { get; }

    [GeneratedRegex(@"^(?<subj>[^.:;”""]{2,110}?),? (?<v>ställer sig bakom)(?<end>$|[ ,:].*$)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Stand { get; }

    private static readonly System.Buffers.SearchValues<string> Stems = Patterns.Words("beslut", "beslöt", "reslå", "reslo", "reslag", "rekommend", "uppmana", "hemställ", "tillstyrk", "er sig bakom");

    private static readonly System.Buffers.SearchValues<string> Recommending = Patterns.Words("rekommend", "uppmana");

    private static readonly System.Buffers.SearchValues<string> Proposing = Patterns.Words("reslå", "reslo", "reslag", "hemställ", "tillstyrk");

    [GeneratedRegex(@"^[ ,:]*(?:(?:att|besluta|beslutar|beslutade|fatta|följande|beslut|enligt följande|för egen del|som följer|om|godkänna följande|som sitt eget beslut)[ ,:]*(?:$|\b))*", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Connecting { get; }

    [GeneratedRegex(@"(?:\b(?:beslutar|besluta|beslutade|beslöt|följande|föreslår|att|rekommenderar|ställer sig bakom|bakom|för egen del|dels|förslag|beslut)|fullmäktige|:) ?[:,]?$", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Announcing { get; }

    private static readonly HashSet<string> Infinitives = new(StringComparer.OrdinalIgnoreCase)
    {
        "anta", "fastställa", "godkänna", "ge", "uppdra", "ställa", "lägga", "notera", "ta", "avslå", "bifalla", "återremittera", "bordlägga", "remittera", "överlämna", "upphäva", "anslå", "avsätta", "bevilja",
        "beakta", "föreslå", "rekommendera", "förklara", "anse", "utse", "avge", "lämna", "låta", "delegera", "utöka", "finansiera", "inrätta", "teckna", "ingå", "översända", "anteckna", "tillstyrka", "avstyrka",
        "hänskjuta", "hemställa", "uppmana", "tilldela", "anvisa", "medge", "välja", "entlediga", "inte", "motionen", "medborgarförslaget", "ärendet", "paragrafen", "uppdraget", "genomföra", "införa", "tillskjuta", "medfinansiera", "starta", "avsluta",
    };

    /// <summary>Whether a text ends in words that points follow.</summary>
    public static bool Announces(string text) => Announcing.IsMatch(text.Length > 200 ? text[^200..] : text);

    /// <summary>Whether "att …" begins an act, not a clause of the act before.</summary>
    public static bool BeginsAct(string att)
    {
        var words = att.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => w.Equals("att", StringComparison.OrdinalIgnoreCase)) + 1;
        return verb > 0 && verb < words.Length && Infinitives.Contains(words[verb].TrimEnd(',', '.'));
    }

    /// <summary>Whether "att …" is an act done to something: "att strategin antas", "att avgiften ska vara …".</summary>
    public static bool IsDone(string att)
    {
        var end = att.AsSpan().IndexOfAny(",.;");
        var clause = end < 0 ? att : att[..end];
        return clause.Contains(" ska vara ", StringComparison.Ordinal)
            || Wordings.First(clause, 0, null) is { } verb && clause.AsSpan(verb.At) is var rest && (rest.IndexOf(' ') is var space && space > 0 ? rest[..space] : rest) is [.., 's'];
    }

    /// <summary>The lead of a paragraph, or null. "… under förutsättning att fullmäktige beslutar" leads nothing.</summary>
    public static Lead? Read(string text) => Find(text) is { } lead && !(Provisos.MayBegin(lead.Subject) && !lead.Inverted) ? lead : null;

    private static Lead? Find(string text)
    {
        var head = text.Length > 420 ? text[..420] : text;
        if (!head.Holds(Stems) || head[0] is '”' or '"' or '“' or '»')
            return null;
        if (Provisos.MayBegin(head) && Inverted.Match(head) is { Success: true } inverted && BodyNames.First(inverted.Groups["subj"].Value) is { } inverter)
        {
            var length = inverted.Length + Connecting.Match(head[inverted.Length..]).Length;
            return inverted.Groups["v"].Value.StartsWith('b')
                ? new Lead(SpeechAct.Decision, inverted.Groups["subj"].Value, inverter.Name, null, length, false) { Inverted = true }
                : Asked(inverted.Groups["v"].Value.StartsWith('r') ? SpeechAct.Recommendation : SpeechAct.Proposal, inverted.Groups["subj"].Value, head, inverted.Length, false);
        }

        if (head[0] is 'M' or 'I' or 'E' && ByLaw.Match(head) is { Success: true } lawful && Actor(lawful.Groups["subj"].Value) is { } actor)
            return new Lead(SpeechAct.Decision, lawful.Groups["subj"].Value, actor, null, lawful.Length + Connecting.Match(head[lawful.Length..]).Length, false) { Inverted = true };

        var decide = head.Contains("besl", StringComparison.OrdinalIgnoreCase) ? Decide.Match(head) : Match.Empty;
        var stand = head.Contains("er sig bakom", StringComparison.OrdinalIgnoreCase) ? Stand.Match(head) : Match.Empty;
        if (stand.Success && (!decide.Success || stand.Groups["v"].Index < decide.Groups["v"].Index) && !head.AsSpan(0, stand.Groups["v"].Index).ContainsAny(Stems) && BodyNames.IsForum(stand.Groups["subj"].Value))
            return new Lead(SpeechAct.Position, stand.Groups["subj"].Value, Who(stand.Groups["subj"].Value), null, stand.Groups["v"].Index, false);
        // What stands after "beslutar" may still be "att rekommendera" or "att föreslå".
        if (head.Holds(Recommending) && Recommend.Match(head) is { Success: true } recommend && !OtherActs.Decides(recommend.Groups["subj"].Value) && (!decide.Success || decide.Groups["end"].Index <= recommend.Groups["end"].Index && Short(head, decide, recommend.Groups["v"].Index)))
            return Asked(SpeechAct.Recommendation, recommend.Groups["subj"].Value, head, recommend.Groups["end"].Index, recommend.Groups["v"].Value.EndsWith("ade", StringComparison.OrdinalIgnoreCase));
        if (!head.Holds(Proposing))
            return Decided(head, decide);
        if (Passive.Match(head) is { Success: true } passive)
            return new Lead(SpeechAct.Proposal, "", null, Who(passive.Groups["subj"].Value), Rest(head, passive.Groups["end"].Index), false);
        if (Propose.Match(head) is { Success: true } propose && !OtherActs.Decides(propose.Groups["subj"].Value) && (!decide.Success || propose.Groups["v"].Index < decide.Groups["v"].Index || Short(head, decide, propose.Groups["v"].Index)))
            return Asked(SpeechAct.Proposal, propose.Groups["subj"].Value, head, propose.Groups["end"].Index, propose.Groups["v"].Value is "föreslog" or "föreslagit");
        return Decided(head, decide);
    }

    private static Lead? Decided(string head, Match decide)
    {
        if (!decide.Success)
            return null;
        var verb = decide.Groups["v"].Value.ToLowerInvariant();
        return new Lead(SpeechAct.Decision, decide.Groups["subj"].Value, BodyNames.First(decide.Groups["subj"].Value)?.Name, null,
            Rest(head, decide.Groups["end"].Index), verb is not ("beslutar" or "besluta"));
    }

    private static string? Actor(string subject) => subject.StartsWith("ordförande", StringComparison.OrdinalIgnoreCase) ? "Ordföranden" : BodyNames.First(subject)?.Name;

    private static bool Short(string head, Match decide, int verb) =>
        verb >= decide.Groups["end"].Index && verb - decide.Groups["end"].Index < 8 || verb < decide.Groups["v"].Index || head.AsSpan(decide.Groups["v"].Index, Math.Max(0, verb - decide.Groups["v"].Index)).Length < 24;

    private static int Rest(string head, int at) => at + Connecting.Match(head[at..]).Length;

    /// <summary>A lead that is turned to somebody: who it is stands before "att" or is the body named next.</summary>
    private static Lead Asked(SpeechAct act, string subject, string head, int at, bool past)
    {
        subject = subject == "att" ? "" : subject.StartsWith("att ", StringComparison.Ordinal) ? subject[4..] : subject;
        var rest = head[at..];
        var start = rest.StartsWith(" att ", StringComparison.Ordinal) ? 5 : 0;
        var att = rest.IndexOf(" att ", start, StringComparison.Ordinal) is var found and >= 0 ? found : rest.Length;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var stop = Math.Min(att, colon >= 0 ? colon : rest.Length);
        var named = rest[start..Math.Max(start, stop)];
        string? addressee = null;
        var end = start;
        if (act == SpeechAct.Recommendation && stop - start is > 2 and < 140)
        {
            (addressee, end) = (BodyNames.First(named) is { Start: <= 2 } body ? body.Name : named.Trim(' ', ','), stop);
        }
        else if (BodyNames.First(named) is { Start: < 60 } other)
        {
            (addressee, end) = (other.Name, start + other.Start + other.Length);
        }

        return new Lead(act, subject, Who(subject), addressee, Rest(head, at + end), past);
    }

    /// <summary>A body's name in words such as "Det politiska samrådsorganet, SRO,".</summary>
    public static string? Who(string words)
    {
        var bodies = BodyNames.In(words).ToList();
        return bodies.FirstOrDefault(b => b.Name is "SRO" or "SVOM" or "CS" && words.Contains("samrådsorganet", StringComparison.OrdinalIgnoreCase))?.Name
            ?? bodies.FirstOrDefault(b => !b.Genitive)?.Name ?? bodies.FirstOrDefault()?.Name;
    }
}

using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What a sentence's verb says by where it stands: in a clause of another one, of another body, of a claim.</summary>
internal static partial class Clauses
{
    [GeneratedRegex(@"^bif\p{L}+ [^.;]{0,90}?\b(?:yrkande|förslag)\p{L}* (?:om )?(?:att )?", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Granted { get; }

    [GeneratedRegex(@"^[^.:;]{3,90} (?:utses|väljs|utsågs|valdes)\b[^.:;]{0,90}\.?$", Patterns.AsWritten, Patterns.Patience)]
    private static partial Regex Elected { get; }

    private static readonly string[] Meetings = ["Vi", "Mötet", "Årsmötet", "Stämman", "Ordföranden", "Ordförande", "Kommunen", "Regionen", "Förbundet", "Samrådet", "Samverkansgruppen"];

    /// <summary>Whether a subject that is no body's name means the meeting all the same.</summary>
    public static bool IsMeeting(string subject) => subject.Length < 3 || Array.Exists(Meetings, m => subject.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody is elected: "Maj Sund (C) utses."</summary>
    public static bool Elects(string text) => Elected.IsMatch(text);

    /// <summary>Where what was claimed begins, when a claim is granted; 0 otherwise: "bifalla hennes yrkande om att återremittera ärendet".</summary>
    public static int ClaimWithin(string text, int verb) => Granted.Match(text[verb..Math.Min(text.Length, verb + 160)]) is { Success: true } match ? verb + match.Length : 0;

    /// <summary>Whether a subject is a clause, as in "om fullmäktige beslutar".</summary>
    public static bool IsConditional(string subject) => subject.StartsWith("om ", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("när ", StringComparison.OrdinalIgnoreCase) || (subject.Contains(" att ", StringComparison.OrdinalIgnoreCase) || subject.EndsWith(" att", StringComparison.OrdinalIgnoreCase)) && !subject.StartsWith("Under förut", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Förslaget innebär att fullmäktige antar taxan": a sentence whose verb stands in a clause of another one tells, it does not decide.</summary>
    public static bool IsSubordinate(string text, int verb) => char.IsUpper(text[0]) && text.AsSpan(0, verb).Contains(" att ", StringComparison.Ordinal);

    /// <summary>"Avtalet antas av regionfullmäktige i juni", in another body's minutes.</summary>
    public static bool IsByAnother(string text, int verb, string? minutes)
    {
        var end = text.IndexOf(' ', verb);
        return end > 0 && string.CompareOrdinal(text, end, " av ", 0, 4) == 0 && minutes is not null
            && BodyNames.First(text[(end + 4)..Math.Min(text.Length, end + 70)]) is { Start: 0 } body && !BodyNames.Same(body.Name, minutes);
    }
}

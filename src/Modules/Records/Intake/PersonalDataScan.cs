using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Records.Intake;

/// <summary>What kind of personal data a text seems to hold.</summary>
internal enum PersonalDataKind
{
    /// <summary>A personal identity number.</summary>
    IdentityNumber,

    /// <summary>A coordination number.</summary>
    CoordinationNumber,

    /// <summary>Words about a patient.</summary>
    PatientData,
}

/// <summary>A place in a text that should be looked at before it is shared.</summary>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Excerpt">The words around it with the digits masked, for the warning.</param>
internal sealed record PersonalDataHit(PersonalDataKind Kind, int Start, int Length, string Excerpt);

/// <summary>
/// Finds what looks like personal identity numbers and patient data in a text, so that sharing it can be thought over. It warns:
/// a hit is a question to a person, and no hit is no proof.
/// </summary>
internal static partial class PersonalDataScan
{
    private const int Most = 200;
    private const int Around = 40;

    private static readonly SearchValues<char> Separators = SearchValues.Create("-+–\u2010\u2011\u2212");

    public static IReadOnlyList<PersonalDataHit> Of(string text)
    {
        var hits = new List<PersonalDataHit>();
        foreach (var match in Number().EnumerateMatches(text))
        {
            if (KindOf(text, match.Index, match.Length) is { } kind)
                hits.Add(new PersonalDataHit(kind, match.Index, match.Length, Excerpt(text, match.Index, match.Length)));
        }

        foreach (var match in Patient().EnumerateMatches(text))
            hits.Add(new PersonalDataHit(PersonalDataKind.PatientData, match.Index, match.Length, Excerpt(text, match.Index, match.Length)));
        return [.. hits.OrderBy(h => h.Start).Take(Most)];
    }

    private static PersonalDataKind? KindOf(string text, int start, int length)
    {
        var found = text.AsSpan(start, length);
        if (StandsInAnother(text, start, start + length))
            return null;
        var digits = string.Concat(found.ToString().Where(char.IsAsciiDigit));
        var before = text.AsSpan(Math.Max(0, start - Around), start - Math.Max(0, start - Around));
        // Without a separator ten digits are as often an invoice, an account or a telephone.
        if (digits.Length == 10 && found.IndexOfAny(Separators) < 0 && !Named().IsMatch(before))
            return null;
        if (Otherwise().IsMatch(before) || (digits.Length == 12 && digits[..2] is not ("18" or "19" or "20")))
            return null;
        var (month, day) = (Two(digits, digits.Length - 8), Two(digits, digits.Length - 6));
        var coordination = day > 60;
        // A company's third and fourth digits are twenty or more, which is no month.
        if (month is 0 or > 12 || !IsDay(digits, month, coordination ? day - 60 : day) || !Luhn(digits[^10..]))
            return null;
        return coordination ? PersonalDataKind.CoordinationNumber : PersonalDataKind.IdentityNumber;
    }

    // A piece of a longer number, of a case number, a decimal or a range.
    private static bool StandsInAnother(string text, int start, int end)
    {
        bool Digit(int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '/' or '-' or '+' || (text[start - 1] is '.' or ',' or ' ' or '\u00A0' && Digit(start - 2) && text[start - 1] != ' ')))
            return true;
        return end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '/' || (text[end] is '.' or ',' or '-' or ':' && Digit(end + 1)));
    }

    private static int Two(string digits, int at) => int.Parse(digits.AsSpan(at, 2), CultureInfo.InvariantCulture);

    private static bool IsDay(string digits, int month, int day)
    {
        // In ten digits the century is open; a leap day needs only one in which it exists.
        var year = int.Parse(digits.AsSpan(0, digits.Length - 8), CultureInfo.InvariantCulture);
        return day >= 1 && (digits.Length == 12 ? day <= DateTime.DaysInMonth(year, month) : day <= DateTime.DaysInMonth(2000 + year % 100, month));
    }

    private static bool Luhn(string ten)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var digit = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static string Excerpt(string text, int start, int length)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, start + length + Around);
        // Whole words at both ends.
        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1]))
            from++;
        while (to < text.Length && to > start + length && !char.IsWhiteSpace(text[to]))
            to--;
        return (from > 0 ? "… " : "") + Space().Replace(Digit().Replace(text[from..to], "•"), " ").Trim() + (to < text.Length ? " …" : "");
    }

    [GeneratedRegex(@"(\d\d)?\d{6} ?[-+–\u2010\u2011\u2212]? ?\d{4}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(person-?\s?n(umme)?r|p\.?nr|samordningsn(umme)?r|född|f\.)([^\p{L}]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(org(anisations)?\.?\s?-?n(umme)?r|dnr|diarien(umme)?r|ärenden(umme)?r|bankgiro|bg|plusgiro|pg|faktura|fakturan(umme)?r|konto|kontonummer|ocr|tel(efon)?|mobil|isbn|kr|kronor)[.:\s]*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();

    // Words of care are in every agreement between a region and its municipalities; only a person among them makes a warning.
    [GeneratedRegex(
        @"\bpatient(ens namn|namn|-id|nummer|nr)?\s*:\s*(?-i:[\p{Lu}\d])" +
        @"|\bpatienten\s*,?\s*(född|f\.|heter|avled|inkom|skrevs (in|ut)|opererades|behandlades|ordinerades|remitterades|lider av|har diagnosen|är sjukskriven)" +
        @"|\b(patienten|patient|brukaren|klienten|sökanden)\s*,?\s*(är\s+)?(en\s+)?\d{1,3}[ -]?årig|\b\d{1,3}[ -]?årig[ae]?\s+patient\b" +
        @"|\b(hon|han|hen|brukaren|klienten|sökanden|barnet)\s+(har fått diagnosen|har diagnosen|fick diagnosen|lider av|diagnostiserades|är sjukskriven|vårdas enligt|behandlas för|medicineras|ordineras)" +
        @"|\bjournal(nummer|nr|-id)\s*:?\s*\d|\bjournal(anteckning|anteckningar|utdrag|kopia|kopior|handlingar)?\s+(avseende|gällande|rörande|för)\s+(patienten|brukaren|klienten)\b" +
        @"|\bdiagnos(en|kod|koden)?\s*(är|:)?\s*(?-i:[A-TV-Z])\d\d(\.\d|[A-Z]|\b)" +
        @"|\borosanmälan\s+(avseende|gällande|rörande|för|om)\s+(barnet|pojken|flickan)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Patient();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"\d", RegexOptions.NonBacktracking)]
    private static partial Regex Digit();
}

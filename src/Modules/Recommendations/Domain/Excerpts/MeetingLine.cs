using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What a line may say of the meeting.</summary>
/// <param name="Title">Names minutes or a meeting.</param>
/// <param name="OtherDate">Its date is of something else than the meeting.</param>
/// <param name="DateLabel">Where it says that the meeting's date follows; -1 where it does not.</param>
/// <param name="TimeLabel">Says when and where.</param>
/// <param name="Begins">Begins an excerpt.</param>
/// <param name="NamesFile">Names an attachment, which is called after another meeting.</param>
/// <param name="Decider">A single person who decided.</param>
internal sealed partial record MeetingLine(bool Title, bool OtherDate, int DateLabel, bool TimeLabel, bool Begins, bool NamesFile, string? Decider)
{
    [GeneratedRegex(@"\b(?:sammantr[äa]desdatum|mötesdatum|sammanträdesdag|datum för sammanträdet?|dag för sammanträde|sammanträdestid|mötesdag|beslutsdatum|beslutsdag|datum för beslut|sammanträdet den|sammanträde den|möte den|sammanträde \d)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Dated { get; }

    [GeneratedRegex(@"^(?:plats och tid|tid och plats|tid|plats|datum och tid|tid:)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Timed { get; }

    [GeneratedRegex(@"justera|justering|anslag|anslås|underskrift|utdragsbest|utskriv|tillkänna|överklag|kallelse|nästa|föregående|tjänsteskrivelse|tjänsteutlåtande|dater|inkom|sista dag|upprättad|bestyrk|nedtag|uppsätt|publicer|ankom|\bhandling|bilaga|beslutsförslag|skrivelse", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Otherwise { get; }

    [GeneratedRegex(@"protokoll|utdrag ur|sammanträde|möte|anteckningar|minnesanteckning|mötesanteckning", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Titled { get; }

    /// <summary>What a line says, found out once.</summary>
    public static MeetingLine Of(ExcerptLine line) => line.Shape.Meeting;

    /// <summary>Reads a line.</summary>
    public static MeetingLine Read(string flat)
    {
        if (flat.Length > 220)
            return new MeetingLine(false, true, -1, false, false, false, null);
        return new MeetingLine(Titled.IsMatch(flat), Otherwise.IsMatch(flat), Dated.Match(flat) is { Success: true } label ? label.Index : -1, Timed.IsMatch(flat), Opens(flat), IsFile(flat), Alone(flat));
    }

    // An attachment is called after another meeting.
    private static bool IsFile(string flat) => flat.Length < 200 && (flat.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || flat.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line begins an excerpt.</summary>
    public static bool Opens(string flat) => flat.Length < 200 && (flat.StartsWith("Utdrag ur", StringComparison.OrdinalIgnoreCase) || flat.StartsWith("Protokoll", StringComparison.OrdinalIgnoreCase) && !flat.StartsWith("Protokollsant", StringComparison.OrdinalIgnoreCase) || flat.StartsWith("Sammanträdesprotokoll", StringComparison.OrdinalIgnoreCase));

    // "Beslutsfattare: Kommundirektören", "Regionstyrelsens ordförande" on the cover of a decision by one person.
    private static string? Alone(string flat)
    {
        if (flat.StartsWith("Beslutsfattare", StringComparison.OrdinalIgnoreCase) && flat.Length is > 18 and < 80)
            return flat["Beslutsfattare".Length..].Trim(' ', ':');
        if (flat.StartsWith("Fattat av", StringComparison.OrdinalIgnoreCase) && flat.Length is > 13 and < 80)
            return flat["Fattat av".Length..].Trim(' ', ':');
        return flat.EndsWith("s ordförande", StringComparison.Ordinal) && flat.Length < 60 && char.IsUpper(flat[0]) && BodyNames.First(flat) is { Start: 0, Genitive: true } body && body.Length + 12 == flat.Length ? flat : null;
    }
}

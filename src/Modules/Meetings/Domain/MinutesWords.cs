using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>The standard headings and lines of minutes. They are Swedish whatever language the reader's pages are in: they are the record.</summary>
internal static class MinutesWords
{
    /// <summary>What stands over a part of a §. A forum decides for nobody, so what it says is a position.</summary>
    public static string Of(MinutesHeading heading, bool formal) => heading switch
    {
        MinutesHeading.Recusal => "Jäv",
        MinutesHeading.Decision => formal ? "Beslut" : "Ställningstagande",
        MinutesHeading.Background => "Bakgrund",
        MinutesHeading.Basis => "Underlag",
        MinutesHeading.Discussion => "Överläggning",
        MinutesHeading.Claims => "Yrkanden",
        MinutesHeading.Questions => "Propositioner",
        MinutesHeading.Vote => "Omröstning",
        MinutesHeading.Reservations => "Reservationer",
        MinutesHeading.Statements => "Särskilda yttranden",
        _ => "Utdrag till",
    };

    /// <summary>"§ 12 Strategi för digitalisering".</summary>
    public static string HeadingOf(MinutesParagraph paragraph) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"§ {paragraph.Number} {paragraph.Title}");

    /// <summary>The facts of the first page, each with its word.</summary>
    public static IEnumerable<(string Word, string Value)> Facts(MinutesHead head)
    {
        yield return ("Dag", head.EndedOn is { } ended && ended != head.On ? $"{head.On.Iso()} – {ended.Iso()}" : head.On.Iso());
        yield return ("Tid", Time(head));
        yield return ("Plats", head.Place);
        yield return ("Ordförande", head.Chair);
        yield return ("Sekreterare", head.Secretary);
        yield return ("Justerare", string.Join(", ", head.Adjusters));
    }

    /// <summary>Those who were there, in the three groups that minutes have.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<MinutesAttendee> People)> Groups(MinutesHead head)
    {
        (string, SeatKind)[] groups = [("Ledamöter", SeatKind.Member), ("Ersättare", SeatKind.Substitute), ("Övriga", SeatKind.Adjunct)];
        return groups.Select(g => (g.Item1, (IReadOnlyList<MinutesAttendee>)[.. head.Attendees.Where(a => a.Kind == g.Item2)])).Where(g => g.Item2.Count > 0);
    }

    /// <summary>How somebody took part.</summary>
    public static string PartOf(MinutesAttendee attendee)
    {
        List<string> words = [];
        if (attendee.For.Length > 0)
            words.Add("tjänstgör för " + attendee.For);
        else if (attendee.Served)
            words.Add("tjänstgör");
        else
            words.Add(attendee.Kind == SeatKind.Adjunct ? "närvarar" : "närvarar, tjänstgör inte");
        if (attendee.Remote)
            words.Add("på distans");
        return string.Join(", ", words);
    }

    private static string Time(MinutesHead head) => (head.OpenedAt, head.EndedAt) switch
    {
        ({ } from, { } to) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kl. {from:HH:mm}–{to:HH:mm}"),
        ({ } from, null) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kl. {from:HH:mm}–"),
        _ => "",
    };
}

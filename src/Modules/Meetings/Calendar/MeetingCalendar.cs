using System.Globalization;
using System.Text;
using Governance.Meetings.Domain;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcsCalendar = Ical.Net.Calendar;

namespace Governance.Meetings.Calendar;

/// <summary>Meetings as iCalendar (RFC 5545), in Swedish. The same rows give the same bytes, so that a program that asks again is told that nothing is new.</summary>
internal static class MeetingCalendar
{
    private const string Zone = "Europe/Stockholm";

    // Nobody writes how long a meeting takes; where the agenda does, that counts.
    private const int UsualMinutes = 120;

    private const int LongestLine = 75;

    /// <summary>The calendar.</summary>
    /// <param name="name">What a calendar program shows it as.</param>
    /// <param name="meetings">The meetings, cancelled ones too: one that vanished would stay in the programs.</param>
    /// <param name="hrefOf">Address of a meeting's page.</param>
    public static string Write(string name, IEnumerable<AnnouncedMeeting> meetings, Func<AnnouncedMeeting, string> hrefOf)
    {
        var calendar = new IcsCalendar { ProductId = "-//Länsforum//Möten//SV" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", Zone);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), includeHistoricalData: false));
        foreach (var meeting in meetings)
            calendar.Events.Add(Event(meeting, hrefOf(meeting)));
        return Folded(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Event(AnnouncedMeeting m, string href)
    {
        var cancelled = m.Stage == MeetingStage.Cancelled;
        var start = m.On.ToDateTime(m.From);
        var minutes = m.Summons?.Items.Where(i => i.Since != SinceSummons.Struck).Sum(i => i.Content.Minutes ?? 0) is { } sum and > 0 ? Math.Max(30, sum) : UsualMinutes;
        return new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"{m.Id}@lansforum"),
            Sequence = m.Revision,
            Summary = cancelled ? $"Inställt: {m.ShortName}, möte" : $"{m.ShortName}, möte",
            Description = Description(m, href),
            Location = m.Place,
            Url = new Uri(href),
            Status = cancelled ? "CANCELLED" : m.Stage == MeetingStage.Planned ? "TENTATIVE" : "CONFIRMED",
            Start = new CalDateTime(start, Zone),
            End = new CalDateTime(start.AddMinutes(minutes), Zone),
            Created = Utc(m.CreatedAt),
            LastModified = Utc(m.ChangedAt),
            DtStamp = Utc(m.ChangedAt),
        };
    }

    private static string Description(AnnouncedMeeting m, string href)
    {
        var text = new StringBuilder(m.Body).Append('\n');
        if (m.Stage == MeetingStage.Cancelled)
            text.Append("Mötet är inställt. ").Append(m.CancelledBecause).Append('\n');
        else if (m.Summons is not { } summons)
            text.Append("Kallelsen är inte skickad än.\n");
        else
        {
            foreach (var item in summons.Items.Where(i => i.Number is not null))
                text.Append(CultureInfo.InvariantCulture, $"{item.Number}. {item.Content.Title}\n");
        }

        return text.Append(href).ToString();
    }

    // Whole seconds: the format has no parts of them.
    private static CalDateTime Utc(DateTime at) => new(new DateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, DateTimeKind.Utc));

    // A line is at most 75 octets (RFC 5545 3.1), and å, ä and ö are two: the library counts characters.
    private static string Folded(string text)
    {
        var whole = text.ReplaceLineEndings("\r\n").Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r\n\t", "", StringComparison.Ordinal);
        var folded = new StringBuilder(whole.Length + (whole.Length / 32));
        foreach (var line in whole.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var room = LongestLine;
            foreach (var rune in line.EnumerateRunes())
            {
                if (rune.Utf8SequenceLength > room)
                {
                    folded.Append("\r\n ");
                    room = LongestLine - 1;
                }

                folded.Append(rune);
                room -= rune.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }
}

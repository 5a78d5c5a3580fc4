using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>What kind of day it is: told by a shape.</summary>
public enum WheelKind
{
    /// <summary>A meeting: a circle.</summary>
    Meeting,

    /// <summary>A last day to answer: a square.</summary>
    Answer,

    /// <summary>A report day: a triangle.</summary>
    Report,

    /// <summary>A step of plan or budget: a diamond.</summary>
    Step,
}

/// <summary>A day on a <see cref="YearWheel"/>.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">Its shape.</param>
/// <param name="Text">What happens.</param>
public sealed record WheelDay(DateOnly On, WheelKind Kind, string Text);

/// <summary>The year of a collaboration as a ring: months around, a shape for each day, numbered as in the list beside it.</summary>
public static class YearWheel
{
    /// <summary>Side of the picture in its own units.</summary>
    public const int Size = 640;

    private const double Middle = Size / 2d, Outer = 290, Inner = 170, FirstRing = 205, RingStep = 30;

    // Nearer than this two days would lie upon each other.
    private const int DaysApart = 7;

    /// <summary>Draws the days of a year; those of other years are left out.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="year">The year.</param>
    /// <param name="today">Marked when it lies in the year.</param>
    /// <param name="days">In order of time; each gets its number.</param>
    /// <param name="texts">The texts of the components.</param>
    public static IHtmlContent Render(string id, string title, int year, DateOnly today, IReadOnlyList<WheelDay> days, IStringLocalizer<UiTexts> texts)
    {
        var svg = new Svg();
        svg.Add($"<svg class=\"chart wheel\" viewBox=\"0 0 {Size} {Size}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, texts["{0} dagar under {1}. Listan bredvid har samma nummer.", days.Count, year]);
        for (var month = 1; month <= 12; month++)
            Month(svg, new DateOnly(year, month, 1), today);
        svg.Add($"<text class=\"year\" x=\"{Middle}\" y=\"{Middle + 12}\">{year}</text>");
        if (today.Year == year)
        {
            var angle = Angle(today);
            svg.Add($"<line class=\"today\" x1=\"{At(angle, Inner).X}\" y1=\"{At(angle, Inner).Y}\" x2=\"{At(angle, Outer + 12).X}\" y2=\"{At(angle, Outer + 12).Y}\"/>");
        }

        Days(svg, year, days);
        return svg.Raw("</svg>").ToHtml();
    }

    private static void Month(Svg svg, DateOnly first, DateOnly today)
    {
        var (from, to) = (Angle(first), Angle(first.AddMonths(1).AddDays(-1)) + (2 * Math.PI / 366));
        var (a, b, c, d) = (At(from, Outer), At(to, Outer), At(to, Inner), At(from, Inner));
        var now = today.Year == first.Year && today.Month == first.Month;
        svg.Add($"<path class=\"month{(now ? " now" : "")}\" d=\"M{a.X} {a.Y}A{Outer} {Outer} 0 0 1 {b.X} {b.Y}L{c.X} {c.Y}A{Inner} {Inner} 0 0 0 {d.X} {d.Y}z\"/>");
        var name = At((from + to) / 2, Inner - 20);
        svg.Add($"<text class=\"name\" x=\"{name.X}\" y=\"{name.Y + 5}\">{first.ToString("MMM", CultureInfo.CurrentCulture)}</text>");
    }

    private static void Days(Svg svg, int year, IReadOnlyList<WheelDay> days)
    {
        var (last, first, ring) = (new int[3], new int[3], 0);
        Array.Fill(last, -100);
        Array.Fill(first, 1000);
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i].On.Year != year)
                continue;
            var on = days[i].On.DayOfYear;
            // The end of the year lies beside its beginning.
            var free = Enumerable.Range(0, last.Length).Where(r => on - last[r] >= DaysApart && first[r] + 365 - on >= DaysApart).DefaultIfEmpty(-1).First();
            ring = free >= 0 ? free : (ring + 1) % last.Length;
            (last[ring], first[ring]) = (on, Math.Min(first[ring], on));
            var (x, y) = At(Angle(days[i].On), FirstRing + (ring * RingStep));
            svg.Add($"<g class=\"day kind-{(int)days[i].Kind}\"><title>{days[i].On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {days[i].Text}</title>");
            svg.Add($"<path d=\"{Shape(days[i].Kind, x, y)}\"/><text x=\"{x}\" y=\"{y + 4}\">{i + 1}</text></g>");
        }
    }

    private static string Shape(WheelKind kind, double x, double y)
    {
        var path = new Svg();
        _ = kind switch
        {
            WheelKind.Meeting => path.Add($"M{x - 12} {y}a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z"),
            WheelKind.Answer => path.Add($"M{x - 11} {y - 11}h22v22h-22z"),
            WheelKind.Report => path.Add($"M{x} {y - 16}l16 26h-32z"),
            _ => path.Add($"M{x} {y - 15}l15 15l-15 15l-15 -15z"),
        };
        return path.ToHtml().ToString()!;
    }

    // The year begins at the top and goes with the clock.
    private static double Angle(DateOnly day) => (2 * Math.PI * (day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366 : 365)) - (Math.PI / 2);

    private static (double X, double Y) At(double angle, double radius) => (Middle + (radius * Math.Cos(angle)), Middle + (radius * Math.Sin(angle)));
}

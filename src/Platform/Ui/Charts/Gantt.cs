using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A bar of a <see cref="Gantt"/>.</summary>
/// <param name="Group">What it belongs to; a heading is drawn where it changes.</param>
/// <param name="Label">What it is called, with its number first.</param>
/// <param name="Href">Its page.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Tone">How it goes.</param>
/// <param name="Word">The same in the reader's language.</param>
/// <param name="Share">Share of completion in percent.</param>
/// <param name="Milestones">Days with what is done by then.</param>
/// <param name="After">Places of the rows that it waits for.</param>
public sealed record GanttRow(
    string Group, string Label, string Href, DateOnly From, DateOnly To, StatusTone Tone, string Word, int Share,
    IReadOnlyList<(DateOnly On, string Text)> Milestones, IReadOnlyList<int> After);

/// <summary>A plan over time.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="From">First day of the axis.</param>
/// <param name="To">Last day of the axis.</param>
/// <param name="Today">Where the line of today stands; outside of the axis it is left out.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record GanttView(string Id, string Title, DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<GanttRow> Rows);

/// <summary>Bars over time with today, milestones as diamonds, and what waits for what.</summary>
public static class Gantt
{
    /// <summary>Width of the picture in its own units.</summary>
    public const int Width = 1200;

    private const double Left = 400, Span = 780, Top = 52, RowHeight = 30, GroupHeight = 34;
    private const int LongestLabel = 52;

    /// <summary>Height of the picture in its own units.</summary>
    public static int Height(GanttView view) =>
        (int)(Top + (view.Rows.Count * RowHeight) + (view.Rows.Select(r => r.Group).Distinct().Count() * GroupHeight) + 12);

    /// <summary>Draws it.</summary>
    public static IHtmlContent Render(GanttView view, IStringLocalizer<UiTexts> texts)
    {
        var (svg, height) = (new Svg(), Height(view));
        svg.Add($"<svg class=\"chart gantt\" viewBox=\"0 0 {Width} {height}\" role=\"group\" aria-labelledby=\"{view.Id}-t {view.Id}-d\">");
        svg.Title(view.Id, view.Title, texts["{0} rader från {1} till {2}. Tabellen har samma uppgifter.", view.Rows.Count, Iso(view.From), Iso(view.To)]);
        Grid(svg, view, height);
        var middles = Places(view);
        Groups(svg, view, middles);
        for (var i = 0; i < view.Rows.Count; i++)
            Row(svg, view, view.Rows[i], middles[i]);
        Waits(svg, view, middles);
        if (view.Today >= view.From && view.Today <= view.To)
        {
            var x = X(view, view.Today);
            svg.Add($"<line class=\"today\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top - 6}\" y2=\"{height - 8}\"/><text class=\"now{(x > Left + (Span / 2) ? " end" : "")}\" x=\"{x + (x > Left + (Span / 2) ? -4 : 4)}\" y=\"{Top - 8}\">{texts["i dag"].Value} {Iso(view.Today)}</text>");
        }

        return svg.Raw("</svg>").ToHtml();
    }

    private static void Grid(Svg svg, GanttView view, int height)
    {
        var months = ((view.To.Year - view.From.Year) * 12) + view.To.Month - view.From.Month + 1;
        var step = months <= 18 ? 1 : 3;
        for (var start = new DateOnly(view.From.Year, ((view.From.Month - 1) / step * step) + 1, 1); start <= view.To; start = start.AddMonths(step))
        {
            var x = X(view, start < view.From ? view.From : start);
            svg.Add($"<line class=\"{(start.Month == 1 ? "axis" : "grid")}\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{height - 8}\"/>");
            var text = step == 1 ? start.ToString("MMM", CultureInfo.CurrentCulture) : Quarter(start);
            svg.Add($"<text class=\"small\" x=\"{x + 3}\" y=\"{Top - 24}\">{text}</text>");
            if (start.Month == 1 || start <= view.From)
                svg.Add($"<text class=\"year\" x=\"{x + 3}\" y=\"{Top - 38}\">{start.Year}</text>");
        }

        static string Quarter(DateOnly start) => string.Create(CultureInfo.InvariantCulture, $"{((start.Month - 1) / 3) + 1}/4");
    }

    private static double[] Places(GanttView view)
    {
        var (middles, y, group) = (new double[view.Rows.Count], Top, "");
        for (var i = 0; i < view.Rows.Count; i++)
        {
            if (i == 0 || view.Rows[i].Group != group)
                y += GroupHeight;
            group = view.Rows[i].Group;
            middles[i] = y + (RowHeight / 2);
            y += RowHeight;
        }

        return middles;
    }

    private static void Groups(Svg svg, GanttView view, double[] middles)
    {
        for (var i = 0; i < view.Rows.Count; i++)
        {
            if (i == 0 || view.Rows[i].Group != view.Rows[i - 1].Group)
                svg.Add($"<text class=\"group\" x=\"0\" y=\"{middles[i] - RowHeight + 4}\">{Short(view.Rows[i].Group)}</text>");
        }
    }

    private static void Row(Svg svg, GanttView view, GanttRow row, double y)
    {
        var (from, to) = (X(view, row.From), X(view, row.To.AddDays(1)));
        var width = Math.Max(4, to - from);
        svg.Add($"<a href=\"{row.Href}\"><text class=\"label\" x=\"12\" y=\"{y + 4}\">{Short(row.Label)}<title>{row.Label}</title></text></a>");
        svg.Add($"<g class=\"bar-{row.Tone.Css()}\"><title>{row.Label}: {row.Word}, {row.Share} %, {Iso(row.From)} – {Iso(row.To)}</title>");
        svg.Add($"<rect class=\"{row.Tone.Css()}\" x=\"{from}\" y=\"{y - 9}\" width=\"{width}\" height=\"18\" rx=\"3\"/>");
        svg.Add($"<rect class=\"progress\" x=\"{from}\" y=\"{y + 4}\" width=\"{width * row.Share / 100}\" height=\"5\" rx=\"1\"/></g>");
        foreach (var (on, text) in row.Milestones)
        {
            var x = X(view, on);
            svg.Add($"<path class=\"mile\" d=\"M{x} {y - 8}L{x + 8} {y}L{x} {y + 8}L{x - 8} {y}z\"><title>{Iso(on)} {text}</title></path>");
        }
    }

    private static void Waits(Svg svg, GanttView view, double[] middles)
    {
        for (var i = 0; i < view.Rows.Count; i++)
        {
            foreach (var before in view.Rows[i].After.Where(b => b >= 0 && b < view.Rows.Count))
            {
                var (x1, x2) = (X(view, view.Rows[before].To.AddDays(1)), X(view, view.Rows[i].From));
                var (y1, y2) = (middles[before], middles[i] + (middles[i] > middles[before] ? -10 : 10));
                var turn = Math.Max(x2 + 6, Left + 8);
                svg.Add($"<path class=\"wait\" d=\"M{x1} {y1}H{Math.Max(x1 + 5, turn)}\"/><path class=\"wait\" d=\"M{Math.Max(x1 + 5, turn)} {y1}V{(y1 + y2) / 2}H{turn}V{y2}\"/>");
                svg.Add($"<path class=\"head\" d=\"M{turn} {y2}l-4 {(y2 > y1 ? -6 : 6)}h8z\"/>");
            }
        }
    }

    private static double X(GanttView view, DateOnly day) =>
        Left + (Span * Math.Clamp((double)(day.DayNumber - view.From.DayNumber) / Math.Max(1, view.To.DayNumber + 1 - view.From.DayNumber), 0, 1));

    private static string Short(string text) => text.Length <= LongestLabel ? text : text[..(LongestLabel - 1)].TrimEnd() + "…";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

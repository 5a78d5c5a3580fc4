using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>How many had decided at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Decided">How many principals had decided by then.</param>
public sealed record CurveStep(DateOnly Day, int Decided);

/// <summary>Answers over time.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows: "Svar över tid".</param>
/// <param name="Sent">First day: when the recommendation was sent.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="Today">The day of the page, which may be a past one.</param>
/// <param name="Total">How many are asked.</param>
/// <param name="Steps">Days on which the number rose, oldest first; those after <paramref name="Today"/> are not drawn.</param>
public sealed record AnswerCurveView(
    string Id, string Title, DateOnly Sent, DateOnly AnswerBy, DateOnly Today, int Total, IReadOnlyList<CurveStep> Steps);

/// <summary>Step curve of the number of answers against the answer-by date. Fluid in width without distorting text.</summary>
public static class AnswerCurve
{
    private const double Left = 7, Width = 88, Top = 44, Height = 196;
    private const int MostMonths = 9;

    /// <summary>Draws the curve.</summary>
    public static IHtmlContent Render(AnswerCurveView view, IStringLocalizer<UiTexts> texts)
    {
        var steps = view.Steps.Where(s => s.Day <= view.Today).ToList();
        var decided = steps.Count == 0 ? 0 : steps[^1].Decided;
        var axis = new Axis(view.Sent, Later(view.AnswerBy, view.Today).AddDays(14));
        var svg = new Svg();
        svg.Add($"<svg class=\"chart curve\" role=\"img\" aria-labelledby=\"{view.Id}-t {view.Id}-d\">");
        svg.Title(view.Id, view.Title, texts["{0} av {1} har beslutat den {2}. Svara senast {3}.", decided, view.Total, Iso(view.Today), Iso(view.AnswerBy)]);
        Grid(svg, axis, view.Total);
        Line(svg, axis, view, steps);
        Marks(svg, axis, view, texts);
        var (x, y) = (axis.Percent(view.Today), Level(decided, view.Total));
        var late = axis.Share(view.Today) > .85;
        svg.Add($"<circle class=\"dot\" cx=\"{x}%\" cy=\"{y}\" r=\"5\"/>");
        svg.Add($"<text class=\"strong{(late ? " end" : "")}\" x=\"{x + (late ? -1.5 : 1.5)}%\" y=\"{y - 9}\">{texts["{0} av {1}", decided, view.Total].Value}</text></svg>");
        return svg.ToHtml();
    }

    private static void Grid(Svg svg, Axis axis, int total)
    {
        foreach (var value in new[] { total / 2, total }.Where(v => v > 0).Distinct())
        {
            var y = Level(value, total);
            svg.Add($"<line class=\"{(value == total ? "total" : "grid")}\" x1=\"{Left}%\" x2=\"{Left + Width}%\" y1=\"{y}\" y2=\"{y}\"/><text class=\"end\" x=\"{Left - 1}%\" y=\"{y + 4}\">{value}</text>");
        }
        svg.Add($"<text class=\"end\" x=\"{Left - 1}%\" y=\"{Top + Height + 4}\">0</text>");
        svg.Add($"<line class=\"axis\" x1=\"{Left}%\" x2=\"{Left + Width}%\" y1=\"{Top + Height}\" y2=\"{Top + Height}\"/>");
        var number = 0;
        foreach (var month in axis.Months(MostMonths))
        {
            var x = axis.Percent(month);
            var hide = number++ % 2 == 1 ? " odd" : "";
            svg.Add($"<line class=\"axis\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{Top + Height}\" y2=\"{Top + Height + 5}\"/>");
            svg.Add($"<text class=\"mid{hide}\" x=\"{x}%\" y=\"{Top + Height + 20}\">{MonthName(month, number == 1)}</text>");
        }
    }

    // Drawn in a box of its own that stretches, with strokes that don't.
    private static void Line(Svg svg, Axis axis, AnswerCurveView view, List<CurveStep> steps)
    {
        var path = new Svg();
        var y = Level(0, view.Total) - Top;
        path.Add($"M0 {y}");
        foreach (var step in steps)
        {
            y = Level(step.Decided, view.Total) - Top;
            path.Add($"H{1000 * axis.Share(step.Day)}V{y}");
        }
        var end = 1000 * axis.Share(view.Today);
        path.Add($"H{end}");
        var d = path.ToHtml().ToString()!;
        svg.Add($"<svg x=\"{Left}%\" y=\"{Top}\" width=\"{Width}%\" height=\"{Height}\" viewBox=\"0 0 1000 {Height}\" preserveAspectRatio=\"none\" overflow=\"visible\">");
        svg.Add($"<path class=\"area\" d=\"{d}V{Height}H0z\"/><path class=\"line\" d=\"{d}\"/></svg>");
    }

    private static void Marks(Svg svg, Axis axis, AnswerCurveView view, IStringLocalizer<UiTexts> texts)
    {
        Mark(svg, axis, view.AnswerBy, "by", " by-text", 14, texts["svara senast {0}", Iso(view.AnswerBy)]);
        Mark(svg, axis, view.Today, "today", "", 32, texts["i dag"], $" {Iso(view.Today)}");
    }

    private static void Mark(Svg svg, Axis axis, DateOnly day, string line, string css, double y, string text, string detail = "")
    {
        var x = axis.Percent(day);
        var right = axis.Share(day) > .5;
        svg.Add($"<line class=\"{line}\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{y - 11}\" y2=\"{Top + Height}\"/>");
        svg.Add($"<text class=\"{(right ? "end" : "start")}{css}\" x=\"{x + (right ? -1 : 1)}%\" y=\"{y}\">{text}<tspan class=\"far\">{detail}</tspan></text>");
    }

    private static double Level(int value, int total) => Top + Height - (total == 0 ? 0 : Height * value / total);

    private static string MonthName(DateOnly month, bool withYear) =>
        month.ToString(withYear || month.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private sealed record Axis(DateOnly From, DateOnly To)
    {
        public double Share(DateOnly day) =>
            Math.Clamp((double)(day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber), 0, 1);

        public double Percent(DateOnly day) => Left + (Width * Share(day));

        public IEnumerable<DateOnly> Months(int most)
        {
            var first = new DateOnly(From.Year, From.Month, 1);
            if (first < From) first = first.AddMonths(1);
            var count = ((To.Year - first.Year) * 12) + To.Month - first.Month + 1;
            var step = Math.Max(1, (int)Math.Ceiling((double)count / most));
            for (var month = first; month <= To; month = month.AddMonths(step)) yield return month;
        }
    }
}

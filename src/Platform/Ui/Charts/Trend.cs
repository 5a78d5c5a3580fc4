using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A point of a <see cref="Trend"/>.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">The value; null for a gap, which breaks the line.</param>
/// <param name="Text">The value in the reader's language.</param>
/// <param name="Target">What was to be reached; null where nothing was.</param>
public sealed record TrendPoint(string Period, double? Value, string Text, double? Target);

/// <summary>Values over time, with gaps as gaps and the target as a dashed line.</summary>
public static class Trend
{
    /// <summary>Width of the picture in its own units.</summary>
    public const int Width = 1000;

    /// <summary>Height of the picture in its own units.</summary>
    public const int Height = 300;

    private const double Left = 60, Right = 960, Top = 40, Bottom = 250;

    /// <summary>Draws it from zero, or from the lowest value when that is below zero.</summary>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<TrendPoint> points, IStringLocalizer<UiTexts> texts)
    {
        var svg = new Svg();
        svg.Add($"<svg class=\"chart trend\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, texts["{0} perioder. Tabellen har samma uppgifter.", points.Count]);
        var all = points.Select(p => p.Value).Concat(points.Select(p => p.Target)).OfType<double>().DefaultIfEmpty(1).ToList();
        var (low, high) = (Math.Min(0, all.Min()), Math.Max(0, all.Max()));
        double X(int i) => Left + ((Right - Left) * i / Math.Max(1, points.Count - 1));
        double Y(double value) => Bottom - ((Bottom - Top) * (value - low) / Math.Max(high - low, double.Epsilon));
        svg.Add($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(Math.Max(0, low))}\" y2=\"{Y(Math.Max(0, low))}\"/>");
        svg.Add($"<path class=\"line\" d=\"{Path(points, p => p.Value, X, Y)}\"/><path class=\"target\" d=\"{Path(points, p => p.Target, X, Y)}\"/>");
        for (var i = 0; i < points.Count; i++)
        {
            svg.Add($"<text class=\"mid small\" x=\"{X(i)}\" y=\"{Bottom + 24}\">{points[i].Period}</text>");
            if (points[i].Value is { } value)
                svg.Add($"<circle class=\"dot\" cx=\"{X(i)}\" cy=\"{Y(value)}\" r=\"5\"/><text class=\"mid\" x=\"{X(i)}\" y=\"{Y(value) - 12}\">{points[i].Text}</text>");
        }

        return svg.Raw("</svg>").ToHtml();
    }

    private static string Path(IReadOnlyList<TrendPoint> points, Func<TrendPoint, double?> value, Func<int, double> x, Func<double, double> y)
    {
        var (path, open) = (new Svg(), false);
        for (var i = 0; i < points.Count; i++)
        {
            if (value(points[i]) is { } v)
                path.Add($"{(open ? "L" : "M")}{x(i)} {y(v)}");
            open = value(points[i]) is not null;
        }

        return path.ToHtml().ToString()!;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A small curve beside a number.</summary>
public static class Sparkline
{
    private const double Width = 128, Height = 40, Edge = 4;

    /// <summary>Draws the curve from zero to the highest value or the target.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows: "Antal beslut per månad".</param>
    /// <param name="values">At even distances in time, oldest first.</param>
    /// <param name="target">A level to reach, drawn dashed, or null.</param>
    /// <param name="texts">The texts of the components.</param>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<double> values, double? target, IStringLocalizer<UiTexts> texts)
    {
        if (values.Count == 0) return HtmlString.Empty;
        var top = Math.Max(values.Max(), Math.Max(target ?? 0, double.Epsilon));
        double X(int index) => Edge + ((Width - (2 * Edge)) * index / Math.Max(1, values.Count - 1));
        double Y(double value) => Height - Edge - ((Height - (2 * Edge)) * Math.Max(0, value) / top);

        var path = new Svg();
        for (var i = 0; i < values.Count; i++) path.Add($"{(i == 0 ? "M" : "L")}{X(i)} {Y(values[i])}");
        var d = path.ToHtml().ToString()!;
        var last = values.Count - 1;
        var svg = new Svg();
        svg.Add($"<svg class=\"chart spark\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, target is { } t
            ? texts["Från {0} till {1}, mål {2}.", values[0], values[last], t]
            : texts["Från {0} till {1}.", values[0], values[last]]);
        if (target is { } level) svg.Add($"<path class=\"target\" d=\"M{Edge} {Y(level)}H{Width - Edge}\"/>");
        svg.Add($"<path class=\"area\" d=\"{d}V{Height - Edge}H{Edge}z\"/><path class=\"line\" d=\"{d}\"/>");
        svg.Add($"<circle class=\"dot\" cx=\"{X(last)}\" cy=\"{Y(values[last])}\" r=\"3.5\"/></svg>");
        return svg.ToHtml();
    }
}

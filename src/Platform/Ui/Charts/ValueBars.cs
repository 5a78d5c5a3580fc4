using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A bar of <see cref="ValueBars"/>.</summary>
/// <param name="Label">Whose value it is.</param>
/// <param name="Value">The value; null for a gap, which is drawn as one.</param>
/// <param name="Text">The value, or why there is none, in the reader's language.</param>
public sealed record ValueBar(string Label, double? Value, string Text);

/// <summary>Values side by side, in the order given, with the target as a line.</summary>
public static class ValueBars
{
    /// <summary>Width of the picture in its own units.</summary>
    public const int Width = 1000;

    private const double Left = 230, Span = 620, RowHeight = 24, Top = 30;

    /// <summary>Height of the picture in its own units.</summary>
    public static int Height(int bars) => (int)(Top + (bars * RowHeight) + 8);

    /// <summary>Draws them.</summary>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<ValueBar> bars, double? target, string targetText, IStringLocalizer<UiTexts> texts)
    {
        var svg = new Svg();
        svg.Add($"<svg class=\"chart trend\" viewBox=\"0 0 {Width} {Height(bars.Count)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, texts["{0} värden. Tabellen har samma uppgifter.", bars.Count]);
        var values = bars.Select(b => b.Value).OfType<double>().ToList();
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty(0).Min()), Math.Max(values.DefaultIfEmpty(1).Max(), target ?? 0));
        double X(double value) => Left + (Span * (value - low) / Math.Max(high - low, double.Epsilon));
        if (target is { } level)
            svg.Add($"<path class=\"target\" d=\"M{X(level)} {Top - 6}V{Height(bars.Count) - 6}\"/><text class=\"mid\" x=\"{X(level)}\" y=\"{Top - 12}\">{targetText}</text>");
        for (var i = 0; i < bars.Count; i++)
        {
            var y = Top + (i * RowHeight);
            svg.Add($"<text class=\"label end\" x=\"{Left - 8}\" y=\"{y + 16}\">{bars[i].Label}</text>");
            if (bars[i].Value is { } value)
                svg.Add($"<rect class=\"value\" x=\"{Math.Min(X(0), X(value))}\" y=\"{y + 3}\" width=\"{Math.Max(1, Math.Abs(X(value) - X(0)))}\" height=\"{RowHeight - 7}\" rx=\"2\"/><text x=\"{Math.Max(X(0), X(value)) + 6}\" y=\"{y + 16}\">{bars[i].Text}</text>");
            else
                svg.Add($"<text class=\"small\" x=\"{X(0) + 6}\" y=\"{y + 16}\">{bars[i].Text}</text>");
        }

        return svg.Raw("</svg>").ToHtml();
    }
}

using Microsoft.AspNetCore.Html;

namespace Governance.Platform.Ui.Charts;

/// <summary>One bar.</summary>
/// <param name="Tone">Colour and pattern; the same for the same series in every group.</param>
/// <param name="Word">The series in the reader's language.</param>
/// <param name="Value">Its length; below zero is drawn as nothing.</param>
/// <param name="Text">The value for people.</param>
public sealed record GroupBar(StatusTone Tone, string Word, double Value, string Text);

/// <summary>Bars that are compared with each other.</summary>
/// <param name="Name">What they are about.</param>
/// <param name="Bars">From above.</param>
/// <param name="Limit">A level not to pass, drawn as a line across the group; null for none.</param>
public sealed record BarGroup(string Name, IReadOnlyList<GroupBar> Bars, double? Limit = null);

/// <summary>Groups of horizontal bars on one scale, such as budget, actual and forecast for each line, with a legend in words.</summary>
public static class GroupedBars
{
    // Pixels from above; and the share of the width that the longest bar takes, so that its value fits beside it on a phone.
    private const double Bar = 16, Gap = 4, Head = 24, Foot = 14;
    private const double Longest = 62;

    /// <summary>Draws the bars.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What they show.</param>
    /// <param name="groups">From above.</param>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<BarGroup> groups)
    {
        if (groups.Count == 0)
            return HtmlString.Empty;
        var top = Math.Max(1, groups.Max(g => Math.Max(g.Limit ?? 0, g.Bars.Max(b => b.Value))));
        var svg = new Svg();
        svg.Add($"<svg class=\"chart bars\" height=\"{groups.Sum(HeightOf)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, string.Join(" ", groups.Select(g => $"{g.Name}: {string.Join(", ", g.Bars.Select(b => $"{b.Word} {b.Text}"))}.")));
        var y = 0d;
        foreach (var group in groups)
        {
            Group(svg, group, y, top);
            y += HeightOf(group);
        }

        svg.Raw("</svg><ul class=\"legend\" aria-hidden=\"true\">");
        foreach (var bar in groups.SelectMany(g => g.Bars).DistinctBy(b => b.Word))
            svg.Add($"<li class=\"{bar.Tone.Css()}\"><svg class=\"key\" viewBox=\"0 0 18 18\"><rect x=\".5\" y=\".5\" width=\"17\" height=\"17\" rx=\"3\"/></svg>{bar.Word}</li>");
        svg.Raw("</ul>");
        return svg.ToHtml();
    }

    private static void Group(Svg svg, BarGroup group, double y, double top)
    {
        svg.Add($"<text class=\"name\" x=\"0\" y=\"{y + 16}\">{group.Name}</text>");
        var at = y + Head;
        // Under the values, which stand out from it.
        if (group.Limit is { } limit)
            svg.Add($"<line class=\"limit\" x1=\"{Longest * limit / top}%\" x2=\"{Longest * limit / top}%\" y1=\"{at - 3}\" y2=\"{at + (group.Bars.Count * (Bar + Gap))}\"/>");
        foreach (var bar in group.Bars)
        {
            var width = Longest * Math.Max(0, bar.Value) / top;
            svg.Add($"<rect class=\"{bar.Tone.Css()}\" x=\"0\" y=\"{at}\" width=\"{Math.Max(width, .3)}%\" height=\"{Bar}\" rx=\"2\"/>");
            svg.Add($"<text x=\"{width + 1}%\" y=\"{at + 13}\">{bar.Text}</text>");
            at += Bar + Gap;
        }
    }

    private static double HeightOf(BarGroup group) => Head + (group.Bars.Count * (Bar + Gap)) + Foot;
}

using Microsoft.AspNetCore.Html;

namespace Governance.Platform.Ui.Charts;

/// <summary>How many principals have a status.</summary>
/// <param name="Tone">Colour and pattern.</param>
/// <param name="Word">The status in the reader's language.</param>
/// <param name="Count">Number of principals.</param>
public sealed record StatusCount(StatusTone Tone, string Word, int Count);

/// <summary>One bar split by status, with a legend in words under it.</summary>
public static class StackedBar
{
    // Shares of the bar under which a number does not fit; the legend has it.
    private const double LeastLabelled = 2, RoomOnPhone = 4.5;

    /// <summary>Draws the bar.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What the bar shows: "Beslutsläge för 34 huvudmän".</param>
    /// <param name="counts">Parts from left to right; those of zero are left out of the bar and kept in the legend.</param>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<StatusCount> counts)
    {
        var total = counts.Sum(c => c.Count);
        var svg = new Svg();
        svg.Add($"<svg class=\"chart bar\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, Describe(counts));
        var before = 0;
        foreach (var part in counts.Where(c => c.Count > 0))
        {
            var (x, width) = (100d * before / total, 100d * part.Count / total);
            svg.Add($"<rect class=\"{part.Tone.Css()}\" x=\"{x}%\" y=\"1\" width=\"{Math.Max(width - .3, .3)}%\" height=\"34\" rx=\"2\"/>");
            if (width >= LeastLabelled)
                svg.Add($"<text class=\"{part.Tone.Css()}-n{(width < RoomOnPhone ? " few" : "")}\" x=\"{x + (width / 2)}%\" y=\"23\">{part.Count}</text>");
            before += part.Count;
        }
        svg.Raw("</svg>");
        Legend(svg, counts);
        return svg.ToHtml();
    }

    /// <summary>"Antagen: 18, Avstår: 1."</summary>
    internal static string Describe(IEnumerable<StatusCount> counts) =>
        string.Join(", ", counts.Select(c => $"{c.Word}: {c.Count}")) + ".";

    // The picture has the same words in its description, so that nobody needs to hear them twice.
    internal static void Legend(Svg svg, IEnumerable<StatusCount> counts)
    {
        svg.Raw("<ul class=\"legend\" aria-hidden=\"true\">");
        foreach (var part in counts)
            svg.Add($"<li class=\"{part.Tone.Css()}\"><svg class=\"key\" viewBox=\"0 0 18 18\"><rect x=\".5\" y=\".5\" width=\"17\" height=\"17\" rx=\"3\"/></svg>{part.Word} ({part.Count})</li>");
        svg.Raw("</ul>");
    }
}

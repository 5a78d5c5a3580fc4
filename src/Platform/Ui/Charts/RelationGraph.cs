using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A row with what it is related to: those that cite it to the left, what it cites to the right.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows: "Samband för uppdraget …".</param>
/// <param name="Kind">What the row in the middle is.</param>
/// <param name="Name">What the row in the middle is called.</param>
/// <param name="Rows">What it is related to; the list beside has the same.</param>
public sealed record RelationGraphView(string Id, string Title, string Kind, string Name, IReadOnlyList<RelatedRow> Rows);

/// <summary>A small graph of relations. Words are broken to fit, since a picture has no lines of its own.</summary>
public static class RelationGraph
{
    private const double Box = 250, Height = 74, Gap = 22, Middle = 340, Right = 680, Width = Right + Box, Edge = 8, Row = Height + Gap;
    private const int Longest = 31, MostLines = 2;

    /// <summary>Draws the graph.</summary>
    public static IHtmlContent Render(RelationGraphView view, IStringLocalizer<UiTexts> texts)
    {
        var (into, from) = (view.Rows.Where(r => !r.IsOutgoing).ToList(), view.Rows.Where(r => r.IsOutgoing).ToList());
        var rows = Math.Max(1, Math.Max(into.Count, from.Count));
        var height = (rows * Row) - Gap + (2 * Edge);
        var centre = height / 2;
        var svg = new Svg();
        // A side with nothing on it takes no room.
        var (start, end) = (into.Count > 0 ? 0 : Middle, from.Count > 0 ? Width : Middle + Box);
        var shape = into.Count > 0 && from.Count > 0 ? "chart relations" : "chart relations one-sided";
        svg.Add($"<svg class=\"{shape}\" viewBox=\"{start} 0 {end - start} {height}\" role=\"img\" aria-labelledby=\"{view.Id}-t {view.Id}-d\">");
        svg.Title(view.Id, view.Title, texts["{0} hänvisar hit och {1} hänvisas till. Listan bredvid har samma uppgifter.", into.Count, from.Count]);
        Side(svg, into, 0, height, centre, outgoing: false);
        Side(svg, from, Right, height, centre, outgoing: true);
        Draw(svg, Middle, centre - (Height / 2), "self", view.Kind, view.Name);
        svg.Raw("</svg>");
        return svg.ToHtml();
    }

    private static void Side(Svg svg, List<RelatedRow> rows, double x, double height, double centre, bool outgoing)
    {
        var top = (height - ((rows.Count * Row) - Gap)) / 2;
        for (var i = 0; i < rows.Count; i++)
        {
            var y = top + (i * Row);
            Line(svg, y + (Height / 2), centre, outgoing);
            Draw(svg, x, y, "", $"{rows[i].Word} · {rows[i].Kind}", rows[i].Title);
        }
    }

    // The arrow points at what is cited.
    private static void Line(Svg svg, double y, double centre, bool outgoing)
    {
        var (x1, y1, x2, y2) = outgoing ? (Middle + Box, centre, Right, y) : (Box, y, Middle, centre);
        var half = (x1 + x2) / 2;
        svg.Add($"<path class=\"line\" d=\"M{x1} {y1}C{half} {y1} {half} {y2} {x2 - Edge} {y2}\"/><path class=\"head\" d=\"M{x2} {y2}l-9 -5v10z\"/>");
    }

    private static void Draw(Svg svg, double x, double y, string css, string word, string title)
    {
        svg.Add($"<rect class=\"{css}\" x=\"{x + .5}\" y=\"{y}\" width=\"{Box - 1}\" height=\"{Height}\" rx=\"6\"/>");
        svg.Add($"<text class=\"small\" x=\"{x + 12}\" y=\"{y + 22}\">{Cut(word, Longest + 4)}</text>");
        var line = y + 42;
        foreach (var words in Lines(title))
        {
            svg.Add($"<text x=\"{x + 12}\" y=\"{line}\">{words}</text>");
            line += 18;
        }
    }

    private static List<string> Lines(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + word.Length < Longest)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        if (lines.Count > MostLines)
            lines[MostLines - 1] += " …";
        return [.. lines.Take(MostLines).Select(l => Cut(l, Longest))];
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}

using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>A field of a <see cref="StatusGrid"/>.</summary>
/// <param name="Tone">What should be looked at first; null where there is nothing.</param>
/// <param name="Word">The same in the reader's language.</param>
/// <param name="Count">How many have that status.</param>
/// <param name="Of">Out of how many.</param>
public sealed record GridCell(StatusTone? Tone, string Word, int Count, int Of);

/// <summary>A row of a <see cref="StatusGrid"/>.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Cells">One for each column.</param>
public sealed record GridRow(string Label, IReadOnlyList<GridCell> Cells);

/// <summary>A heat map of statuses: tone, pattern and numbers in each field.</summary>
public static class StatusGrid
{
    /// <summary>Width of the picture in its own units.</summary>
    public const int Width = 1000;

    private const double Left = 220, RowHeight = 26, Top = 40;
    private const int LongestHeading = 22;

    /// <summary>Height of the picture in its own units.</summary>
    public static int Height(int rows) => (int)(Top + (rows * RowHeight) + 8);

    /// <summary>Draws it.</summary>
    public static IHtmlContent Render(string id, string title, IReadOnlyList<string> columns, IReadOnlyList<GridRow> rows, IStringLocalizer<UiTexts> texts)
    {
        var svg = new Svg();
        svg.Add($"<svg class=\"chart heat\" viewBox=\"0 0 {Width} {Height(rows.Count)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Title(id, title, texts["{0} rader och {1} kolumner. Tabellen har samma uppgifter.", rows.Count, columns.Count]);
        var width = (Width - Left) / Math.Max(1, columns.Count);
        for (var c = 0; c < columns.Count; c++)
            svg.Add($"<text class=\"head\" x=\"{Left + (c * width) + 4}\" y=\"{Top - 12}\">{Short(columns[c], (int)(width / 9))}<title>{columns[c]}</title></text>");
        for (var r = 0; r < rows.Count; r++)
        {
            var y = Top + (r * RowHeight);
            svg.Add($"<text class=\"label\" x=\"0\" y=\"{y + 17}\">{Short(rows[r].Label, 30)}</text>");
            for (var c = 0; c < rows[r].Cells.Count; c++)
            {
                var (cell, x) = (rows[r].Cells[c], Left + (c * width));
                if (cell.Tone is not { } tone)
                {
                    svg.Add($"<text class=\"none\" x=\"{x + (width / 2)}\" y=\"{y + 17}\">–</text>");
                    continue;
                }

                svg.Add($"<g><title>{rows[r].Label}, {columns[c]}: {cell.Word} {cell.Count}/{cell.Of}</title><rect class=\"{tone.Css()}\" x=\"{x + 1}\" y=\"{y + 1}\" width=\"{width - 3}\" height=\"{RowHeight - 3}\" rx=\"3\"/>");
                svg.Add($"<text class=\"count {tone.Css()}-n\" x=\"{x + (width / 2)}\" y=\"{y + 17}\">{cell.Count}/{cell.Of}</text></g>");
            }
        }

        return svg.Raw("</svg>").ToHtml();
    }

    private static string Short(string text, int most) => text.Length <= Math.Max(most, 6) || text.Length <= LongestHeading / 2 ? text : text[..(Math.Max(most, 6) - 1)].TrimEnd() + "…";
}

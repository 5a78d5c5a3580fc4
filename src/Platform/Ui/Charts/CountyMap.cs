using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Charts;

/// <summary>What a principal's place on the map shows.</summary>
/// <param name="Name">Name as read out: "Eslöv", "Region Skåne".</param>
/// <param name="Tone">Colour and pattern.</param>
/// <param name="Word">The status in the reader's language.</param>
/// <param name="Href">Where it leads, such as the principal's row in the table.</param>
public sealed record MapEntry(string Name, StatusTone Tone, string Word, string Href);

/// <summary>A county map to draw.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">What it shows: "Beslutsläge per kommun i Skåne".</param>
/// <param name="Shape">The outlines.</param>
/// <param name="Municipalities">Entries by municipality code; a municipality without one is drawn as not started and is no link.</param>
/// <param name="Region">The region, which has no outline of its own: shown as a chip beside the legend.</param>
public sealed record CountyMapView(
    string Id, string Title, CountyShape Shape, IReadOnlyDictionary<string, MapEntry> Municipalities, MapEntry? Region);

/// <summary>The municipalities of a county coloured by status. The table beside it is the tool, the map the poster.</summary>
public static class CountyMap
{
    private const double RoomForName = 38;
    private const double RoomForNameOnPhone = 52;

    /// <summary>Draws the map with chip and legend.</summary>
    public static IHtmlContent Render(CountyMapView view, IStringLocalizer<UiTexts> texts)
    {
        var counts = Counts(view);
        var svg = new Svg();
        if (view.Region is { } region)
            svg.Add($"<p><a class=\"chip {region.Tone.Css()}\" href=\"{region.Href}\">{region.Name}: {region.Word}</a></p>");
        StackedBar.Legend(svg, counts);
        svg.Add($"<a class=\"map-skip\" href=\"#{view.Id}-end\">{texts["Hoppa över kartan"].Value}</a>");
        svg.Add($"<svg class=\"chart map\" viewBox=\"{view.Shape.ViewBox}\" role=\"group\" aria-labelledby=\"{view.Id}-t {view.Id}-d\">");
        svg.Title(view.Id, view.Title, $"{StackedBar.Describe(counts)} {texts["Samma uppgifter finns i tabellen."].Value}");
        foreach (var shape in view.Shape.Municipalities) Area(svg, shape, view.Municipalities.GetValueOrDefault(shape.Code));
        svg.Raw("<g aria-hidden=\"true\">");
        foreach (var shape in view.Shape.Municipalities.Where(s => s.R >= RoomForName))
            svg.Add($"<text class=\"{(shape.R < RoomForNameOnPhone ? "small" : "")}\" x=\"{shape.X}\" y=\"{shape.Y + 7}\">{shape.Name}</text>");
        svg.Add($"</g></svg><span id=\"{view.Id}-end\" tabindex=\"-1\"></span>");
        return svg.ToHtml();
    }

    private static void Area(Svg svg, MunicipalityShape shape, MapEntry? entry)
    {
        if (entry is null)
            svg.Add($"<path class=\"{StatusTone.NotStarted.Css()}\" d=\"{shape.D}\"><title>{shape.Name}</title></path>");
        else
            svg.Add($"<a href=\"{entry.Href}\" aria-label=\"{entry.Name}: {entry.Word}\"><path class=\"{entry.Tone.Css()}\" d=\"{shape.D}\"><title>{entry.Name}: {entry.Word}</title></path></a>");
    }

    private static List<StatusCount> Counts(CountyMapView view) =>
    [
        .. view.Municipalities.Values
            .GroupBy(e => (e.Tone, e.Word))
            .OrderBy(g => g.Key.Tone)
            .Select(g => new StatusCount(g.Key.Tone, g.Key.Word, g.Count())),
    ];
}

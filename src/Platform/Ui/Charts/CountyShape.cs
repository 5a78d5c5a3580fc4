using System.Text.Json;

namespace Governance.Platform.Ui.Charts;

/// <summary>The municipalities of a county as SVG paths.</summary>
/// <param name="ViewBox">Coordinates of the whole: "0 0 width height".</param>
/// <param name="Municipalities">One path each.</param>
public sealed record CountyShape(string ViewBox, IReadOnlyList<MunicipalityShape> Municipalities)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the JSON of a county map.</summary>
    public static CountyShape Parse(Stream json) =>
        JsonSerializer.Deserialize<CountyShape>(json, Web) ?? throw new JsonException("The map is empty.");
}

/// <summary>One municipality of a map.</summary>
/// <param name="Code">Four digits, such as 1280.</param>
/// <param name="Name">Short name, such as Malmö.</param>
/// <param name="D">Outline, as the d of an SVG path.</param>
/// <param name="X">Where its name is centred.</param>
/// <param name="Y">Where its name is centred.</param>
/// <param name="R">Free room around that point; names are left out where it is small.</param>
public sealed record MunicipalityShape(string Code, string Name, string D, double X, double Y, double R);

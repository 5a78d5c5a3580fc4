using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Governance.Platform.Ui.Charts;

/// <summary>A picture of a page as a file of its own: with its colours in it, on white, so that it looks the same in a letter.</summary>
public static class StandaloneSvg
{
    // The light colours of tones.css and charts.css; a file follows neither theme nor dark mode.
    private const string Style =
        "text{font-family:'DejaVu Sans',Inter,Arial,sans-serif;font-size:13px;fill:#1a1d21}"
        + ".tone-adopted{fill:#0b6e3b}.tone-conditional{fill:#cbe3a8}.tone-preparation{fill:#bcd9ef}.tone-notstarted{fill:#eceef0}.tone-declined{fill:#c9605c}.tone-noted{fill:#d5cbec}.tone-risk{fill:#f7cf85}"
        + "rect.tone-adopted,rect.tone-conditional,rect.tone-preparation,rect.tone-notstarted,rect.tone-declined,rect.tone-noted,rect.tone-risk{stroke:#4a4f55;stroke-width:1}"
        + ".grid{stroke:#e3e6e9;stroke-width:1}.axis{stroke:#9aa1a8;stroke-width:1}.small,.none{font-size:12px;fill:#4a4f55}.group,.year{font-weight:bold}"
        + ".progress{fill:#1a1d21}.mile{fill:#fff;stroke:#1a1d21;stroke-width:2}.wait{fill:none;stroke:#4a4f55;stroke-width:1.5}.head{fill:#4a4f55}text.head{font-weight:bold;fill:#1a1d21}"
        + ".today{stroke:#9c1f1f;stroke-width:2}.now{fill:#9c1f1f}.end{text-anchor:end}.count,.none,.name,.day text,.wheel .year{text-anchor:middle}.tone-adopted-n{fill:#fff}"
        + ".month{fill:#f2f4f6;stroke:#fff;stroke-width:2}.month.now{fill:#d9e6f2}.name{font-size:15px}.wheel .year{font-size:40px}"
        + ".day path{fill:#fff;stroke:#0a5a9c;stroke-width:2.5}.day text{font-size:11px;font-weight:bold}.kind-1 path{stroke:#9c1f1f}.kind-2 path{stroke:#0b6e3b}.kind-3 path{stroke:#5d4a8a}"
        + ".line{fill:none;stroke:#0a5a9c;stroke-width:2.5}.dot{fill:#0a5a9c}.target{fill:none;stroke:#9c1f1f;stroke-width:2;stroke-dasharray:6 4}.value{fill:#bcd9ef;stroke:#0a5a9c}.mid{text-anchor:middle}";

    /// <summary>The file's text.</summary>
    /// <param name="picture">As a page shows it: one svg element with a viewBox.</param>
    /// <param name="width">Width of its viewBox.</param>
    /// <param name="height">Height of its viewBox.</param>
    public static string Of(IHtmlContent picture, int width, int height)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        picture.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var text = writer.ToString();
        var end = text.IndexOf('>', StringComparison.Ordinal);
        var close = text.IndexOf("</svg>", StringComparison.Ordinal);
        var head = text[..end].Replace("<svg ", string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" "), StringComparison.Ordinal);
        return $"{head}><style>{Style}</style><rect width=\"{width.ToString(CultureInfo.InvariantCulture)}\" height=\"{height.ToString(CultureInfo.InvariantCulture)}\" fill=\"#fff\"/>{text[(end + 1)..close]}</svg>";
    }
}

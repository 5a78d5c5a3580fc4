using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Governance.Tests.Ui;

public sealed partial class ChartTests : IDisposable
{
    private readonly (CultureInfo Formats, CultureInfo Words) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly IStringLocalizer<UiTexts> _texts = new ServiceCollection()
        .AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<UiTexts>>();

    // The culture of every Swedish request: a comma for the decimal point.
    public ChartTests() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("sv-SE"));

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;

    public static TheoryData<string> Names => ["bar", "map", "curve", "spark"];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_attribute_has_a_decimal_comma(string name)
    {
        var attributes = Draw(name).Descendants().Attributes().Where(a => !a.Name.LocalName.StartsWith("aria", StringComparison.Ordinal));
        Assert.DoesNotContain(attributes, a => DecimalComma().IsMatch(a.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_picture_has_title_and_description(string name)
    {
        var svg = Draw(name).Descendants("svg").First(s => s.Attribute("role") is not null);
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.NotEmpty(svg.Elements("title").Single(t => t.Attribute("id")?.Value == ids[0]).Value);
        Assert.NotEmpty(svg.Elements("desc").Single(t => t.Attribute("id")?.Value == ids[1]).Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_picture_has_inline_style(string name) =>
        Assert.DoesNotContain(Draw(name).Descendants().Attributes(), a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));

    [Fact]
    public void The_bar_is_filled_and_leaves_out_what_is_zero()
    {
        var bars = Draw("bar").Descendants("svg").First().Elements("rect").ToList();
        Assert.Equal(2, bars.Count);
        var last = bars[^1];
        var end = Percent(last, "x") + Percent(last, "width");
        Assert.InRange(end, 99.5, 100);
    }

    [Fact]
    public void Steps_after_the_day_of_the_page_are_not_drawn()
    {
        Assert.Contains("2 av 3 har beslutat den 2022-06-01", Draw("curve").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_outside_are_encoded()
    {
        var html = Text(StackedBar.Render("x", "<script>", [new(StatusTone.Adopted, "\"><b>", 1)]));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void English_texts_are_found()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.All(StatusTones.InOrder, tone => Assert.False(_texts[tone.Word()].ResourceNotFound));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static double Percent(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);

    private XElement Draw(string name) => XElement.Parse("<root>" + Text(name switch
    {
        "bar" => StackedBar.Render("bar", "Läge", [new(StatusTone.Adopted, "Antagen", 2), new(StatusTone.Noted, "Noterad", 0), new(StatusTone.Declined, "Avstår", 1)]),
        "map" => CountyMap.Render(Map, _texts),
        "curve" => AnswerCurve.Render(Curve, _texts),
        _ => Sparkline.Render("spark", "Beslut", [1.5, 2.25, 7], 9.5, _texts),
    }) + "</root>");

    private static CountyMapView Map => new("karta", "Karta", new CountyShape("0 0 10 10", [new("1280", "Malmö", "M1 1z", 1.5, 2.5, 40), new("1281", "Lund", "M2 2z", 3, 3, 60)]),
        new Dictionary<string, MapEntry>(StringComparer.Ordinal) { ["1280"] = new("Malmö", StatusTone.Adopted, "Antagen", "#k-1280") },
        new MapEntry("Region Skåne", StatusTone.Conditional, "Antagen med villkor", "#k-12"));

    private static AnswerCurveView Curve => new("kurva", "Svar", new(2022, 3, 1), new(2022, 6, 30), new(2022, 6, 1), 3,
        [new(new(2022, 4, 7), 1), new(new(2022, 5, 19), 2), new(new(2022, 6, 13), 3)]);

    private static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("\\d,\\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalComma();
}

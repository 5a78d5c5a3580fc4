using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>The path to the page. On phones only the step before it is shown.</summary>
[HtmlTargetElement("app-breadcrumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>The steps, the page itself last.</summary>
    public IReadOnlyList<Crumb>? Items { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Items is not { Count: > 1 } items)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", texts["Du är här"].Value);
        var previous = items[^2];
        output.Content.AppendHtml(Html.Element("a", "ds-link", Html.Text(previous.Text), ("href", previous.Href ?? ""), ("aria-label", texts["Tillbaka till {0}", previous.Text])));
        var list = new HtmlContentBuilder();
        foreach (var crumb in items)
        {
            list.AppendHtml(Html.Element("li", null, crumb.Href is null
                ? Html.Element("span", null, Html.Text(crumb.Text), ("aria-current", "page"))
                : Html.Element("a", "ds-link", Html.Text(crumb.Text), ("href", crumb.Href))));
        }
        output.Content.AppendHtml(Html.Element("ol", null, list));
    }
}

/// <summary>Tabs that are links: each has an address, and they work without script.</summary>
[HtmlTargetElement("app-tabs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the tabs are of, for those who don't see them.</summary>
    public string Label { get; set; } = "";

    /// <summary>The tabs.</summary>
    public IEnumerable<Tab> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("app-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        var list = new HtmlContentBuilder();
        foreach (var tab in Items)
        {
            var link = Html.Element("a", null, Html.Text(tab.Text), ("href", tab.Href));
            if (tab.Current) link.MergeAttribute("aria-current", "page");
            list.AppendHtml(Html.Element("li", null, link));
        }
        output.Content.AppendHtml(Html.Element("ul", null, list));
    }
}

/// <summary>Links to the pages of a long list; nothing when there is only one.</summary>
[HtmlTargetElement("app-pagination", Attributes = "page,pages,href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>Address of a page number, with filter and order kept.</summary>
    public Func<int, string> Href { get; set; } = static _ => "";

    /// <summary>Name of the landmark; give one when a page has two.</summary>
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-pagination");
        output.Attributes.SetAttribute("aria-label", Label ?? texts["Sidor"].Value);
        var list = new HtmlContentBuilder();
        list.AppendHtml(Step(texts["Föregående"], Page - 1));
        var last = 0;
        foreach (var number in Shown())
        {
            if (number > last + 1) list.AppendHtml(Html.Element("li", null, Html.Text("…")));
            list.AppendHtml(Html.Element("li", null, Link(number.ToString(CultureInfo.InvariantCulture), number)));
            last = number;
        }
        list.AppendHtml(Step(texts["Nästa"], Page + 1));
        output.Content.AppendHtml(Html.Element("ul", null, list));
    }

    private IEnumerable<int> Shown() => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1);

    // The first and the last item carry the arrows, so they stay in place, hidden, when there is nowhere to go.
    private TagBuilder Step(string text, int number) => Html.Element("li", null, number < 1 || number > Pages
        ? Html.Element("span", "ds-button", Html.Text(text), ("data-variant", "tertiary"), ("aria-hidden", "true"))
        : Html.Element("a", "ds-button", Html.Text(text), ("data-variant", "tertiary"), ("href", Href(number))));

    private TagBuilder Link(string text, int number)
    {
        var link = Html.Element("a", "ds-button", Html.Text(text), ("data-variant", "tertiary"), ("href", Href(number)), ("aria-label", texts["Sida {0}", number]));
        if (number == Page) link.MergeAttribute("aria-current", "true");
        return link;
    }
}

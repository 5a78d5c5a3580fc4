using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>
/// What a row cites and is cited by, on whatever page it is shown: a card with a list. Nothing where there is nothing and the reader may not
/// add any. Costs a query.
/// </summary>
[HtmlTargetElement("app-related", Attributes = "kind,id", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RelatedTagHelper(IEnumerable<IRelatedRows> sources, IStringLocalizer<UiTexts> ui) : TagHelper
{
    private const string Heading = "h-samband";

    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The kind of the row.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The row.</summary>
    public Guid Id { get; set; }

    /// <summary>Rows on the same page whose relations are shown too.</summary>
    public IEnumerable<Guid> With { get; set; } = [];

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var related = sources.FirstOrDefault() is { } source ? await source.OfAsync(Kind, Id, [.. With], ViewContext.HttpContext.RequestAborted) : null;
        if (related is null || (related.Rows.Count == 0 && related.AddHref is null))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-card flow");
        output.Attributes.SetAttribute("data-color", "neutral");
        output.Attributes.SetAttribute("aria-labelledby", Heading);
        output.Content.AppendHtml(Html.Element("h2", null, Html.Text(ui["Samband"]), ("id", Heading)));
        if (related.Rows.Count == 0)
            output.Content.AppendHtml(Html.Element("p", "muted", Html.Text(ui["Inga hänvisningar än."])));
        else
            output.Content.AppendHtml(List(related.Rows));
        output.Content.AppendHtml(Links(related));
    }

    /// <summary>The relations as a list, the same as beside the picture.</summary>
    public static IHtmlContent List(IReadOnlyList<RelatedRow> rows)
    {
        var items = new HtmlContentBuilder();
        foreach (var row in rows)
        {
            var line = new HtmlContentBuilder().AppendHtml(Html.Element("span", "eyebrow", Html.Text($"{row.Word} · {row.Kind}")));
            var title = Html.Text(row.Title);
            line.AppendHtml(row.Href is { } href ? Html.Element("a", null, title, ("href", href)) : Html.Element("span", null, title));
            if (row.Reference.Length > 0)
                line.AppendHtml(Html.Element("span", "under", Html.Text(row.Reference)));
            items.AppendHtml(Html.Element("li", null, line));
        }

        return Html.Element("ul", "related", items);
    }

    private TagBuilder Links(RelatedRows related)
    {
        var links = new HtmlContentBuilder();
        if (related.Rows.Count > 0)
            links.AppendHtml(Html.Element("a", null, Html.Text(ui["Visa sambanden som bild"]), ("href", related.AllHref)));
        if (related.AddHref is { } add)
            links.AppendHtml(Html.Element("a", null, Html.Text(ui["Lägg till hänvisning"]), ("href", add)));
        return Html.Element("p", "row no-print", links);
    }
}

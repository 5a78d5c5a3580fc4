using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Governance.Platform.Ui.Tags;

/// <summary>A button, or with <c>href</c> a link that looks like one. One primary on a page, the others secondary or tertiary.</summary>
[HtmlTargetElement("app-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary><c>primary</c> (default), <c>secondary</c> or <c>tertiary</c>.</summary>
    public string Variant { get; set; } = "primary";

    /// <summary>For what can't be undone.</summary>
    public bool Danger { get; set; }

    /// <summary>Address, when it leads to a page.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.AddClass("ds-button");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (Variant is not "primary") output.Attributes.SetAttribute("data-variant", Variant);
        // Said even in a card, which is neutral: what one is to do looks the same wherever it stands.
        if (Danger || Variant is "primary") output.Attributes.SetAttribute("data-color", Danger ? "danger" : "accent");
    }
}

/// <summary>A framed section.</summary>
[HtmlTargetElement("app-card")]
public sealed class CardTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.AddClass("ds-card flow");
        output.Attributes.SetAttribute("data-color", "neutral");
    }
}

/// <summary>Something to open: the table behind a picture, older versions. It is open by itself where a field in it is wrong.</summary>
[HtmlTargetElement("app-details", Attributes = "summary")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>What one opens.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.ModelState.IsValid && (await output.GetChildContentAsync()).GetContent().Contains("aria-invalid=\"true\"", StringComparison.Ordinal))
            output.Attributes.SetAttribute("open", "");
        output.TagName = "details";
        output.AddClass("ds-details");
        output.PreContent.AppendHtml(Html.Element("summary", null, Html.Text(Summary))).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}

/// <summary>A table with caption in a box that can be scrolled by keyboard. Write thead, tbody and tfoot as content.</summary>
[HtmlTargetElement("app-table", Attributes = "id,caption")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>Id of the table; its caption gets the same with <c>-c</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the table shows.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Keeps the caption for those who hear the page; use it when a heading right above says the same.</summary>
    public bool HideCaption { get; set; }

    /// <summary>On phones each row becomes a block; cells with <c>data-label</c> show it before their content.</summary>
    public bool Stack { get; set; }

    /// <summary>The header stays in sight while the page scrolls.</summary>
    public bool Sticky { get; set; }

    /// <summary>For tables wider than the page: scrolls in its own box, header and first column stay.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string[] classes = ["scroll", Stack ? "stack" : "", Sticky ? "sticky" : "", Wide ? "wide" : ""];
        output.TagName = "div";
        output.AddClass(string.Join(' ', classes.Where(c => c.Length > 0)));
        // A group, not a region: the section around it mostly has the same name, and two landmarks must not.
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-labelledby", Id + "-c");
        var caption = Html.Element("caption", null, Html.Element("span", HideCaption ? "ds-sr-only" : null, Html.Text(Caption)), ("id", Id + "-c"));
        var table = Html.Element("table", "ds-table", null, ("id", Id), ("data-size", "sm"));
        output.PreContent.AppendHtml(table.RenderStartTag()).AppendHtml(caption);
        output.PostContent.AppendHtml("</table>");
    }
}

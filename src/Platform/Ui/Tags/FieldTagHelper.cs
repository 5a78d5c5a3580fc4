using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>A labelled input with description, error and character count, wired for assistive technology.</summary>
[HtmlTargetElement("app-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FieldTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Label; else the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Help under the label.</summary>
    public string? Description { get; set; }

    /// <summary><c>text</c> (default), <c>textarea</c>, <c>select</c>, or another type of input.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Options of a select; an empty value first if nothing is chosen yet.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Most characters allowed; shown as a counter. The server checks it.</summary>
    public int? Limit { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary><c>sm</c> (12 rem), <c>md</c> (24 rem); else full.</summary>
    public string? Width { get; set; }

    /// <summary>Marks a field that may be left out: the word "valfritt" after the label.</summary>
    public bool Optional { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For);
        var control = Control(field, output.Attributes);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "ds-field");
        var content = output.Content;
        content.AppendHtml(Html.Element("label", "ds-label", LabelContent(), ("data-weight", "medium"), ("for", field.Id)));
        if (Description is not null)
            content.AppendHtml(Html.Element("div", null, Html.Text(Description), ("data-field", "description"), ("id", field.Id + "-d")));
        content.AppendHtml(control);
        if (Limit is { } limit) content.AppendHtml(Counter(field, limit));
        content.AppendHtml(Html.Errors(field));
    }

    private HtmlContentBuilder LabelContent()
    {
        var label = new HtmlContentBuilder();
        label.Append(Label ?? For.Metadata.GetDisplayName());
        if (Optional) label.AppendHtml(Html.Element("span", "muted", Html.Text($" ({texts["valfritt"].Value})")));
        return label;
    }

    private TagBuilder Control(FieldState field, IEnumerable<TagHelperAttribute> extra)
    {
        var control = new TagBuilder(Kind is "textarea" or "select" ? Kind : "input");
        foreach (var attribute in extra) control.MergeAttribute(attribute.Name, Html.ValueOf(attribute));
        control.AddCssClass(Width is null ? "ds-input" : $"ds-input w-{Width}");
        control.MergeAttribute("id", field.Id);
        control.MergeAttribute("name", field.Name);
        if (Html.Describe(field, Description is not null, Limit is not null) is { } ids) control.MergeAttribute("aria-describedby", ids);
        if (field.IsInvalid) control.MergeAttribute("aria-invalid", "true");
        if (Limit is { } limit) control.MergeAttribute("data-limit", limit.ToString(CultureInfo.InvariantCulture));
        Fill(control, field);
        return control;
    }

    private void Fill(TagBuilder control, FieldState field)
    {
        switch (Kind)
        {
            case "textarea":
                control.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
                // A line break right after the start tag is dropped by browsers: give them one to drop.
                control.InnerHtml.AppendHtml("\n").Append(field.Value);
                break;
            case "select":
                foreach (var item in Items)
                {
                    var option = new TagBuilder("option");
                    option.MergeAttribute("value", item.Value);
                    if (field.Values.Contains(item.Value)) option.MergeAttribute("selected", "selected");
                    option.InnerHtml.Append(item.Text);
                    control.InnerHtml.AppendHtml(option);
                }
                break;
            default:
                control.TagRenderMode = TagRenderMode.SelfClosing;
                control.MergeAttribute("type", Kind);
                if (Kind is not ("password" or "file")) control.MergeAttribute("value", field.Value);
                break;
        }
    }

    private TagBuilder Counter(FieldState field, int limit) => Html.Element(
        "p", "count", Html.Text(texts["Högst {0} tecken", limit]), ("id", field.Id + "-count"), ("aria-live", "polite"),
        ("data-under", texts["{0} tecken kvar"].Value), ("data-over", texts["{0} tecken för mycket"].Value));
}

/// <summary>A date typed as ÅÅÅÅ-MM-DD: the browser's own date field shows the browser's order, not the page's.</summary>
[HtmlTargetElement("app-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(IStringLocalizer<UiTexts> texts) : FieldTagHelper(texts)
{
    private readonly IStringLocalizer<UiTexts> _texts = texts;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = _texts["Skriv som ÅÅÅÅ-MM-DD"].Value;
        Description = string.IsNullOrEmpty(Description) ? form : $"{Description}{(Description[^1] is '.' or '?' ? "" : ".")} {form}";
        Width ??= "sm";
        output.Attributes.SetAttribute("autocomplete", "off");
        base.Process(context, output);
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Governance.Platform.Ui.Tags;

/// <summary>A group of choices under one question.</summary>
public abstract class ChoiceTagHelper(string inputType) : TagHelper
{
    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; else the property's display name.</summary>
    public string? Legend { get; set; }

    /// <summary>Help under the question.</summary>
    public string? Description { get; set; }

    /// <summary>The choices.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-fieldset");
        if (Html.Describe(field, Description is not null, count: false) is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);
        var content = output.Content;
        content.AppendHtml(Html.Element("legend", "ds-label", Html.Text(Legend ?? For.Metadata.GetDisplayName()), ("data-weight", "medium")));
        if (Description is not null)
            content.AppendHtml(Html.Element("p", null, Html.Text(Description), ("data-field", "description"), ("id", field.Id + "-d")));
        var chosen = field.Values;
        var number = 0;
        foreach (var item in Items) content.AppendHtml(Option(field, item, chosen.Contains(item.Value), number++));
        content.AppendHtml(Html.Errors(field));
    }

    // The first choice bears the id of the field, so that the error summary's link lands on it.
    private TagBuilder Option(FieldState field, Choice item, bool isChosen, int number)
    {
        var id = number == 0 ? field.Id : $"{field.Id}-{number}";
        var input = Html.Element("input", "ds-input", null, ("type", inputType), ("name", field.Name), ("id", id), ("value", item.Value));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (isChosen) input.MergeAttribute("checked", "checked");
        if (field.IsInvalid) input.MergeAttribute("aria-invalid", "true");
        if (item.Description is not null) input.MergeAttribute("aria-describedby", id + "-o");
        var content = new HtmlContentBuilder();
        content.AppendHtml(input);
        content.AppendHtml(Html.Element("label", "ds-label", Html.Text(item.Text), ("data-weight", "regular"), ("for", id)));
        if (item.Description is not null)
            content.AppendHtml(Html.Element("div", null, Html.Text(item.Description), ("data-field", "description"), ("id", id + "-o")));
        return Html.Element("div", "ds-field", content);
    }
}

/// <summary>Choose one.</summary>
[HtmlTargetElement("app-radios", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper() : ChoiceTagHelper("radio");

/// <summary>Choose any number.</summary>
[HtmlTargetElement("app-checkboxes", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper() : ChoiceTagHelper("checkbox");

/// <summary>One box for a yes: posts <c>true</c> or nothing.</summary>
[HtmlTargetElement("app-checkbox", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : TagHelper
{
    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A property of type bool.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The statement; else the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Help under the statement.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-field");
        var input = Html.Element("input", "ds-input", null, ("type", "checkbox"), ("name", field.Name), ("id", field.Id), ("value", "true"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (string.Equals(field.Value, "true", StringComparison.OrdinalIgnoreCase)) input.MergeAttribute("checked", "checked");
        if (field.IsInvalid) input.MergeAttribute("aria-invalid", "true");
        if (Html.Describe(field, Description is not null, count: false) is { } ids) input.MergeAttribute("aria-describedby", ids);
        output.Content.AppendHtml(input);
        output.Content.AppendHtml(Html.Element("label", "ds-label", Html.Text(Label ?? For.Metadata.GetDisplayName()), ("data-weight", "regular"), ("for", field.Id)));
        if (Description is not null)
            output.Content.AppendHtml(Html.Element("div", null, Html.Text(Description), ("data-field", "description"), ("id", field.Id + "-d")));
        output.Content.AppendHtml(Html.Errors(field));
    }
}

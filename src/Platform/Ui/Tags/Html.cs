using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Governance.Platform.Ui.Tags;

/// <summary>Short forms for building elements.</summary>
internal static class Html
{
    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    public static TagBuilder Element(string name, string? css, IHtmlContent? content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(name);
        if (css is not null) element.AddCssClass(css);
        foreach (var (attribute, value) in attributes) element.MergeAttribute(attribute, value);
        if (content is not null) element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static string? Describe(FieldState field, bool description, bool count)
    {
        var ids = new List<string>(3);
        if (description) ids.Add(field.Id + "-d");
        if (count) ids.Add(field.Id + "-count");
        if (field.IsInvalid) ids.Add(field.Id + "-e");
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    public static IHtmlContent Errors(FieldState field) => field.IsInvalid
        ? Element("p", "ds-validation-message", Text(string.Join(' ', field.Errors)), ("data-field", "validation"), ("id", field.Id + "-e"))
        : HtmlString.Empty;

    public static string? ValueOf(TagHelperAttribute attribute)
    {
        if (attribute.Value is not IHtmlContent html) return attribute.Value?.ToString();
        using var writer = new StringWriter();
        html.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>Adds a class to those that the author wrote on the tag.</summary>
    public static void AddClass(this TagHelperOutput output, string css)
    {
        var written = output.Attributes.TryGetAttribute("class", out var attribute) ? ValueOf(attribute) : null;
        output.Attributes.SetAttribute("class", written is null ? css : $"{css} {written}");
    }
}

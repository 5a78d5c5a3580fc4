using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>All errors of the form with links to their fields; nothing when there are none. The layout puts it first in the page.</summary>
[HtmlTargetElement("app-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>Where the request is rendered; set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = FieldState.OrderIn(ViewContext);
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Text: FieldState.Message(error))))
            .Where(error => error.Text.Length > 0)
            .OrderBy(error => Place(order, error.Key))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ds-error-summary";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Html.Element("h2", "ds-heading", Html.Text(Title(errors.Count)), ("data-size", "2xs")));
        var list = new HtmlContentBuilder();
        foreach (var (key, text) in errors) list.AppendHtml(Item(key, text));
        output.Content.AppendHtml(Html.Element("ul", "ds-list", list));
    }

    // As the fields stand on the page; first what concerns the form as a whole, last what has no field there.
    private static int Place(List<string> order, string key) => key.Length == 0 ? -1 : order.IndexOf(FieldState.IdOf(key)) is var at and >= 0 ? at : int.MaxValue;

    private string Title(int count) => count == 1 ? texts["Det finns ett fel i formuläret"] : texts["Det finns {0} fel i formuläret", count];

    // An error of the form as a whole has no field to go to.
    private static TagBuilder Item(string key, string text) => Html.Element("li", null, key.Length == 0
        ? Html.Text(text)
        : Html.Element("a", "ds-link", Html.Text(text), ("href", "#" + FieldState.IdOf(key))));
}

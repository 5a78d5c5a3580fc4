using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>
/// What became of a wording: what is gone is struck, what is new underlined, and both are named in words for those who don't see the lines.
/// </summary>
[HtmlTargetElement("app-diff", Attributes = "before,after", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiffTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>How it read.</summary>
    public string? Before { get; set; }

    /// <summary>How it reads now.</summary>
    public string? After { get; set; }

    /// <summary>Shows the whole before and the whole after instead of comparing words: for dates, names and other things that are no text.</summary>
    public bool Whole { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (before, after) = (Before ?? "", After ?? "");
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("diff pre");
        foreach (var stretch in Whole && before != after ? [new(Change.Removed, before), new(Change.Added, after)] : WordDiff.Of(before, after))
        {
            if (stretch.Text.Length == 0)
                continue;
            if (stretch.Change == Change.Same)
                output.Content.Append(stretch.Text);
            else
                output.Content.AppendHtml(stretch.Change == Change.Removed ? Marked("del", texts["borttaget"], stretch.Text) : Marked("ins", texts["tillagt"], stretch.Text));
        }
    }

    private static TagBuilder Marked(string element, string word, string text)
    {
        var marked = Html.Element(element, null, Html.Element("span", "ds-sr-only", Html.Text($"[{word}: ")));
        marked.InnerHtml.Append(text).AppendHtml(Html.Element("span", "ds-sr-only", Html.Text("] ")));
        return marked;
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Governance.Platform.Web.Idempotency;

/// <summary>Gives every POST form a key of its own in a hidden field, so that the same submission is carried out once.</summary>
[HtmlTargetElement("form")]
public sealed class FormKey : TagHelper
{
    /// <summary>Name of the hidden field.</summary>
    public const string Name = "__key";

    internal const string AntiforgeryName = "__RequestVerificationToken";

    // After the framework's own, which settles the method.
    /// <inheritdoc />
    public override int Order => 1000;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = output.Attributes["method"]?.Value?.ToString() ?? context.AllAttributes["method"]?.Value?.ToString();
        if (!string.Equals(method, "post", StringComparison.OrdinalIgnoreCase))
            return;
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.MergeAttribute("type", "hidden");
        field.MergeAttribute("name", Name);
        field.MergeAttribute("value", Guid.CreateVersion7().ToString("N"));
        output.PostContent.AppendHtml(field);
    }
}

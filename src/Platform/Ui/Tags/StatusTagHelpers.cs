using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>A status: word, shape and colour. The content replaces the default word.</summary>
[HtmlTargetElement("app-tag", Attributes = "tone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper(IStringLocalizer<UiTexts> texts) : TagHelper
{
    /// <summary>What the status amounts to.</summary>
    public StatusTone Tone { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var written = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass($"ds-tag {Tone.Css()}");
        if (written.IsEmptyOrWhiteSpace) output.Content.SetContent(texts[Tone.Word()]);
        else output.Content.SetHtmlContent(written);
    }
}

/// <summary>How a notice is meant.</summary>
public enum AlertKind
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>It went well.</summary>
    Success,

    /// <summary>Something must be done, or may go wrong.</summary>
    Warning,

    /// <summary>It went wrong.</summary>
    Danger,
}

/// <summary>A notice in the page.</summary>
[HtmlTargetElement("app-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>How it is meant.</summary>
    public AlertKind Kind { get; set; }

    /// <summary>Heading, if any.</summary>
    public string? Heading { get; set; }

    /// <summary>Level of the heading, 2–4.</summary>
    public int Level { get; set; } = 2;

    /// <summary>Whether it is spoken when it turns up after the page was loaded.</summary>
    public bool Live { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("ds-alert");
        output.Attributes.SetAttribute("data-color", Kind switch
        {
            AlertKind.Success => "success",
            AlertKind.Warning => "warning",
            AlertKind.Danger => "danger",
            _ => "info",
        });
        if (Live) output.Attributes.SetAttribute("role", Kind == AlertKind.Danger ? "alert" : "status");
        if (Heading is not null)
            output.PreContent.AppendHtml(Html.Element($"h{Math.Clamp(Level, 2, 4)}", "ds-heading", Html.Text(Heading), ("data-size", "2xs")));
    }
}

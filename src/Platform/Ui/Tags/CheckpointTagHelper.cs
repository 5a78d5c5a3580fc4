using System.Globalization;
using Governance.Platform.Ledger;
using Governance.Platform.Ui.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui.Tags;

/// <summary>
/// The newest checkpoint of a log at the foot of a printed page, as text and as a QR code: who keeps the paper can show later
/// that nothing before it was changed. Nothing on the screen. Costs no query.
/// </summary>
[HtmlTargetElement("app-checkpoint", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckpointTagHelper(ILedgerKeys keys, IStringLocalizer<UiTexts> ui) : TagHelper
{
    /// <summary>Which log.</summary>
    public LogId Log { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (await keys.LastSignedAsync(Log, CancellationToken.None) is not { } note)
        {
            output.SuppressOutput();
            return;
        }

        var checkpoint = Checkpoint.Parse(note);
        output.Attributes.SetAttribute("class", "print-only checkpoint");
        output.Content.AppendHtml(QrCode.Render(note.Note, ui["Kontrollpunkten som QR-kod"]));
        output.Content.AppendHtml("<div><p>")
            .Append(ui["Kontrollpunkt för händelseloggen: {0} händelser. Spara utskriften; med kontrollpunkten kan vem som helst se att inget före den har ändrats.", checkpoint.Size.ToString(CultureInfo.InvariantCulture)])
            .AppendHtml("</p><pre>").Append(note.Note).AppendHtml("</pre></div>");
    }
}

using Microsoft.AspNetCore.Html;

namespace Governance.Platform.Ui.Charts;

/// <summary>The patterns that tell tones apart without colour. Once on each page: the layout writes them.</summary>
public static class StatusPatterns
{
    /// <summary>The definitions, invisible by themselves.</summary>
    public static IHtmlContent Definitions { get; } = new HtmlString(
        """
        <svg class="app-defs" aria-hidden="true" focusable="false"><defs>
        <pattern id="p-conditional" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="p-conditional-a" width="8" height="8"/><rect class="p-conditional-b" width="3" height="8"/></pattern>
        <pattern id="p-preparation" width="9" height="9" patternUnits="userSpaceOnUse"><rect class="p-preparation-a" width="9" height="9"/><circle class="p-preparation-b" cx="4.5" cy="4.5" r="1.5"/></pattern>
        <pattern id="p-declined" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="p-declined-a" width="9" height="9"/><rect class="p-declined-b" width="1.8" height="9"/></pattern>
        <pattern id="p-noted" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="p-noted-a" width="7" height="7"/><rect class="p-noted-b" width="7" height="1.8"/></pattern>
        <pattern id="p-risk" width="9" height="9" patternUnits="userSpaceOnUse"><rect class="p-risk-a" width="9" height="9"/><path class="p-risk-b" d="M4.5 1.5l3 5.5h-6z"/></pattern>
        </defs></svg>
        """);
}

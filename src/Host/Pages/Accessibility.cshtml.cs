using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>The accessibility statement that the law demands (2018:1937, 13 §), with the way to report faults.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel(IConfiguration configuration) : PageModel
{
    /// <summary>E-mail address for reports, from GOVERNANCE_CONTACT.</summary>
    public string? Contact { get; } = configuration["GOVERNANCE_CONTACT"] is { Length: > 0 } contact ? contact : null;

    /// <summary>The supervisory authority, from GOVERNANCE_ACCESSIBILITY_AUTHORITY: it has been moving between authorities.</summary>
    public string Authority { get; } = configuration["GOVERNANCE_ACCESSIBILITY_AUTHORITY"] is { Length: > 0 } authority ? authority : "Myndigheten för digital förvaltning (Digg)";
}

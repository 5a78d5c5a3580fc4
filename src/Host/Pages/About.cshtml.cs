using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>What this is, and of which version.</summary>
[AllowAnonymous]
public sealed class AboutModel : PageModel
{
    /// <summary>Version of the build, with the commit where the build knew it.</summary>
    public string Version { get; } = typeof(AboutModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

using System.ComponentModel.DataAnnotations;

namespace Governance.Platform.Web.Pdf;

/// <summary>Settings of the section <c>Pdf</c>.</summary>
public sealed class PdfSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Pdf";

    /// <summary>Path of Chromium or Chrome; empty looks for it on the path. Without one the portal offers its print view only.</summary>
    public string Chromium { get; set; } = "";

    /// <summary>
    /// Whether the browser shuts its own processes in. Off where the system does not allow it, as in a container, which is the fence
    /// then; the pages have no script and reach no network.
    /// </summary>
    public bool Sandbox { get; set; } = true;

    /// <summary>How long a page may take, in seconds.</summary>
    [Range(5, 300)]
    public int Seconds { get; set; } = 30;

    /// <summary>How many pages are printed at once.</summary>
    [Range(1, 16)]
    public int AtOnce { get; set; } = 2;
}

using Microsoft.AspNetCore.Http;

namespace Governance.Platform.Ui;

/// <summary>Everything that the layout shows around a page.</summary>
/// <param name="Room">Name of the room: "Malmö stad", "Vårdsamverkan Skåne".</param>
/// <param name="Subtitle">Second line under the name, such as the collaboration it belongs to.</param>
/// <param name="ThemeHref">Address of the room's <see cref="TenantTheme"/>, or null for the product's own colour.</param>
/// <param name="LogoHref">Address of the logo, or null for the product's mark. Shown as an image, never inlined.</param>
/// <param name="HomeHref">Where the name links to.</param>
/// <param name="Navigation">Main menu, current page marked.</param>
/// <param name="User">Who is signed in, or null.</param>
/// <param name="OtherRooms">Rooms that the person may switch to without signing out.</param>
/// <param name="LanguageHref">The same page in the other language, or null to hide the link.</param>
/// <param name="IsDemo">Whether the ribbon says that the data are invented.</param>
/// <param name="FooterLinks">Links at the foot of each page.</param>
/// <param name="SearchHref">Where the search box of the header leads; null where there is none.</param>
public sealed record Frame(
    string Room,
    string? Subtitle,
    string? ThemeHref,
    string? LogoHref,
    string HomeHref,
    IReadOnlyList<FrameLink> Navigation,
    FrameUser? User,
    IReadOnlyList<FrameLink> OtherRooms,
    string? LanguageHref,
    bool IsDemo,
    IReadOnlyList<FrameLink> FooterLinks,
    string? SearchHref = null);

/// <summary>A link in the frame.</summary>
/// <param name="Text">Text in the reader's language.</param>
/// <param name="Href">Address.</param>
/// <param name="Current">Whether the page shown lies under it.</param>
public sealed record FrameLink(string Text, string Href, bool Current = false);

/// <summary>The signed-in person.</summary>
/// <param name="Name">Name as shown.</param>
/// <param name="AccountHref">Her own page.</param>
/// <param name="SignOutAction">Address that the sign-out form posts to.</param>
public sealed record FrameUser(string Name, string AccountHref, string SignOutAction);

/// <summary>Says what stands around the page of a request.</summary>
public interface IFrameSource
{
    /// <summary>The frame of the request.</summary>
    ValueTask<Frame> CurrentAsync(HttpContext context, CancellationToken cancellationToken);
}

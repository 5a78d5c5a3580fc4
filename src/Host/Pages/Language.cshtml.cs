using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>Chooses the language of the pages; remembered for a year.</summary>
[AllowAnonymous]
public sealed class LanguageModel(TimeProvider clock) : PageModel
{
    /// <summary>Where to go afterwards; only within the portal.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the choice, or makes it for who followed the link of a language: a preference, and nothing that matters.</summary>
    public IActionResult OnGet(string? culture) => culture is "sv" or "en" ? OnPost(culture) : Page();

    /// <summary>Remembers the choice.</summary>
    public IActionResult OnPost(string? culture)
    {
        var chosen = new RequestCulture(culture == "en" ? Languages.English : Languages.Swedish);
        Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(chosen), new CookieOptions
        {
            Expires = clock.GetUtcNow().AddYears(1),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}

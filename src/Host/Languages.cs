using System.Globalization;
using Governance.Platform.Web.Api;
using Microsoft.AspNetCore.Localization;

namespace Governance.Host;

/// <summary>Swedish unless somebody asks for English: people by a choice that is remembered, API clients by Accept-Language.</summary>
internal static class Languages
{
    public static CultureInfo Swedish { get; } = new("sv-SE");

    public static CultureInfo English { get; } = new("en-GB");

    public static RequestLocalizationOptions Options()
    {
        CultureInfo[] all = [Swedish, English];
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Swedish),
            SupportedCultures = all,
            SupportedUICultures = all,
            RequestCultureProviders = [new CustomRequestCultureProvider(OfClientAsync), new CookieRequestCultureProvider()],
            ApplyCurrentCultureToResponseHeaders = true,
        };
    }

    private static Task<ProviderCultureResult?> OfClientAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(ApiPlumbing.Root, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult<ProviderCultureResult?>(null);
        var asked = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(l => l is "sv" or "en");
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(asked == "en" ? English.Name : Swedish.Name));
    }
}

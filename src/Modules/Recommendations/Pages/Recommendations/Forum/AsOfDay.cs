using System.Globalization;
using Governance.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>The day of a page: today, or a past one that the address names.</summary>
/// <param name="Day">The day shown.</param>
/// <param name="IsPast">Whether the address asked for a past day.</param>
/// <param name="Message">Why the day asked for is not shown; null when it is.</param>
internal sealed record AsOfDay(DateOnly Day, bool IsPast, string? Message)
{
    /// <summary>Reads <c>?asOf=</c>; what cannot be shown becomes today with a message.</summary>
    public static AsOfDay Read(string? text, DateOnly earliest, DateOnly today, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new AsOfDay(today, false, null);
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new AsOfDay(today, false, texts["”{0}” är inget datum. Skriv det som ÅÅÅÅ-MM-DD, till exempel {1}.", text.Length > 40 ? text[..40] + "…" : text, earliest.Iso()]);
        if (day > today)
            return new AsOfDay(today, false, texts["{0} har inte varit än. Välj en dag till och med i dag; vad som skulle hända prövar du under ”Pröva ett svar”.", day.Iso()]);
        if (day < earliest)
            return new AsOfDay(today, false, texts["Rekommendationen skickades {0}. Välj den dagen eller en senare.", earliest.Iso()]);
        return new AsOfDay(day, day < today, null);
    }
}

using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>What a recommendation's page in the forum says: where each point stands, and what each principal has answered.</summary>
internal static class StandingPage
{
    private static readonly LocatorAssertionsToContainTextOptions IgnoreCase = new() { IgnoreCase = true };

    public static Task ExpectOutcomeAsync(Window window, int point, string words) =>
        Assertions.Expect(Point(window, point).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToContainTextAsync(words, IgnoreCase);

    /// <summary>The part that tells of a point.</summary>
    public static ILocator Point(Window window, int point) => window.Page.Locator($"section[aria-labelledby=h-p{point}]");

    /// <summary>A principal's row of the matrix, by its code.</summary>
    public static ILocator Row(Window window, string code) => window.Page.Locator($"#h-{code}");
}

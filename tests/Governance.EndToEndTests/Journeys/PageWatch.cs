using System.Globalization;
using Governance.EndToEndTests.Browsing;
using Governance.EndToEndTests.Pages;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>
/// Holds the pages of a journey, filled in as they are on the way, to what holds for every page; keeps a picture of each where
/// GOVERNANCE_PICTURES names a folder.
/// </summary>
internal sealed class PageWatch(Window window, string journey)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("GOVERNANCE_PICTURES");
    private int _step;

    /// <summary>Looks at the page as it stands.</summary>
    /// <param name="step">What somebody does here.</param>
    public async Task LookAsync(string step)
    {
        _step++;
        if (Pictures is not null)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{journey}-{window.Look.Width}-{_step:00}-{step}.png");
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name), FullPage = true });
        }

        // What examines a page is script itself. Without script the page is the same as it came from the portal.
        if (!window.Look.Script)
            return;
        var faults = await PageCheck.SoundnessAsync(window);
        Assert.True(faults.Count == 0, $"{step}, {window.Page.Url} ({window.Look}):\n  - {string.Join("\n  - ", faults)}");
    }
}

using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Governance.EndToEndTests.Browsing;

namespace Governance.EndToEndTests.Pages;

/// <summary>What holds for every page as it stands in a window.</summary>
internal static partial class PageCheck
{
    private const int Narrowest = 320;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Of what is in order axe would else tell every element: many times the page itself, through two processes.
        ResultTypes = [ResultType.Violations],
    };

    // Whatever the portal itself says; the text between is data, written in whatever language.
    private const string OwnWords = """
        () => [...document.querySelectorAll('title, h1, h2, h3, h4, legend, label, button, nav a, th, caption, summary, dt, figcaption, [data-field=description], .ds-tag, .ds-button, .eyebrow, .kpi')]
            .filter(e => !e.closest('[lang="sv"]')).map(e => e.textContent)
            .concat([...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label')))
        """;

    private const string Overflow = """
        () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
            [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.parentElement.closest('.scroll, .app-nav, .app-tabs, .ds-sr-only'))
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 4).concat(['page is ' + document.documentElement.scrollWidth + ' wide'])
        """;

    /// <summary>Everything that is wrong with the page, in words.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Window window, World world)
    {
        List<string> faults = [.. await SoundnessAsync(window)];
        if (window.Look.Language == "en")
            faults.AddRange(await UntranslatedAsync(window, world));
        faults.AddRange(window.TakeTroubles());
        return faults;
    }

    /// <summary>What is wrong in any language and with any data: not accessible, or wider than the window.</summary>
    public static async Task<IReadOnlyList<string>> SoundnessAsync(Window window) => [.. await AxeAsync(window), .. await OverflowsAsync(window)];

    /// <summary>The violations that axe finds.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(Window window)
    {
        var result = await window.Page.RunAxe(Rules);
        return result.Violations.SelectMany(v => v.Nodes.Select(n =>
            $"axe {v.Id} ({v.Impact}): {v.Help}\n      {n.Target}  {n.Html}\n      {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"));
    }

    private static async Task<IReadOnlyList<string>> OverflowsAsync(Window window)
    {
        var faults = new List<string>();
        int[] widths = window.Look.Width > 400 ? [window.Look.Width] : [window.Look.Width, Narrowest];
        foreach (var width in widths)
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await window.Page.EvaluateAsync<string[]>(Overflow)).Select(e => $"wider than {width} px: {e}"));
        }

        await window.Page.SetViewportSizeAsync(window.Look.Width, 900);
        return faults;
    }

    private static async Task<IEnumerable<string>> UntranslatedAsync(Window window, World world)
    {
        var words = await window.Page.EvaluateAsync<string[]>(OwnWords);
        return words.Select(w => Space().Replace(w, " ").Trim()).Where(w => Swedish().IsMatch(WithoutData(w, world))).Distinct(StringComparer.Ordinal).Select(w => $"Swedish on an English page: {w}");
    }

    private static string WithoutData(string text, World world) =>
        world.Data.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    [GeneratedRegex("[åäöÅÄÖ]", RegexOptions.CultureInvariant)]
    private static partial Regex Swedish();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}

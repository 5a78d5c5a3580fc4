using System.Globalization;
using System.Text;
using Governance.Audits.Ledger;
using Governance.Audits.Packs;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Pages.Audits;

/// <summary>Chooses what an auditor looks at, by hand or by a random sample that can be drawn again, and hands out the pack.</summary>
[Authorize(AuditPermissions.Take)]
internal sealed class SampleModel(
    ShownLogs shownLogs, LedgerReader reader, LedgerLogs logs, EvidencePacks packs, LedgerWork work, IDerivations derivations,
    EventNarrator narrator, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Newest = 50;

    /// <summary>Events that a pack holds at most beside those of whole recommendations.</summary>
    internal const int Most = 200;

    private static readonly string[] Decisions = ["DecisionPublished", "DecisionReported", "DecisionRegistered"];

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    /// <summary>How many to draw.</summary>
    [BindProperty(SupportsGet = true)] public string? Count { get; set; }

    [BindProperty(SupportsGet = true)] public string? Seed { get; set; }

    [BindProperty(SupportsGet = true)] public string[] Recommendation { get; set; } = [];

    [BindProperty(SupportsGet = true)] public string[] Event { get; set; } = [];

    internal ShownLog Shown { get; private set; } = null!;

    /// <summary>How many decisions there are to draw from.</summary>
    internal int Population { get; private set; }

    /// <summary>The decisions to choose from: those drawn, or the newest.</summary>
    internal IReadOnlyList<EventText> Choices { get; private set; } = [];

    internal IReadOnlyDictionary<Guid, EventSubject> Subjects { get; private set; } = new Dictionary<Guid, EventSubject>();

    internal IReadOnlyList<RecommendationLine> Recommendations { get; private set; } = [];

    internal bool IsDrawn => Number is not null;

    internal int? Number => int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most ? number : null;

    internal bool IsCountUnread => !string.IsNullOrWhiteSpace(Count) && Number is null;

    internal IReadOnlySet<Guid> ChosenRecommendations => Ids(Recommendation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        if (IsDrawn && string.IsNullOrWhiteSpace(Seed))
            return LocalRedirect($"{Shown.Page("sample")}{(Shown.Word.Length == 0 ? "?" : "&")}count={Number}&seed={Sample.NewSeed()}");
        var all = await reader.OfTypesAsync(Shown, Decisions, cancellationToken);
        Population = all.Count;
        var drawn = Number is { } number ? Sample.Draw(all, number, Seed!.Trim()) : [.. all.TakeLast(Newest).Reverse()];
        Choices = await narrator.SayAsync(await reader.TheseAsync(Shown, drawn, cancellationToken), cancellationToken);
        Subjects = await narrator.SubjectsAsync(Shown.Room, Choices.Select(e => e.Row), cancellationToken);
        Recommendations = Shown.IsShared ? await derivations.AllAsync(Shown.Id, cancellationToken) : [];
        return Page();
    }

    public async Task<IActionResult> OnGetPackAsync(CancellationToken cancellationToken)
    {
        Shown = await shownLogs.OfAsync(HttpContext, Log);
        var (recommendations, events) = (Ids(Recommendation).ToList(), Ids(Event).ToList());
        if (recommendations.Count + events.Count == 0)
        {
            ModelState.AddModelError("", texts["Välj minst ett beslut eller en rekommendation."]);
            await OnGetAsync(cancellationToken);
            var again = Page();
            again.StatusCode = StatusCodes.Status400BadRequest;
            return again;
        }

        var known = Shown.IsShared ? (await derivations.AllAsync(Shown.Id, cancellationToken)).Select(r => r.Id).ToHashSet() : [];
        if (!recommendations.TrueForAll(known.Contains) || events.Count > Most || (await reader.TheseAsync(Shown, events, cancellationToken)).Count != events.Count)
            throw new NotFound();
        await work.SealAsync(Shown.LogId, cancellationToken);
        var (newest, state) = (await logs.NewestAsync(Shown.LogId, cancellationToken), await logs.StateAsync(Shown.LogId, cancellationToken));
        if (newest is null || state.Key is null)
            throw new NotFound();
        var order = new PackOrder(Shown, About(recommendations.Count, events.Count), recommendations, events, IsDrawn && Seed is { Length: > 0 } ? Note() : null);
        return new StreamedFile(FileNames.Of($"{texts["granskningspaket"]}-{Shown.Room.Slug}-{clock.Today().Iso()}", "zip"), "application/zip", (to, ct) => packs.WriteAsync(to, order, newest, state.Key, ct));
    }

    private string About(int recommendations, int events) =>
        texts["{0}: granskningspaket {1}, {2} hela rekommendationer och {3} enskilda beslut", Shown.Room.Name, clock.Today().Iso(), recommendations, events];

    private string Note() => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{texts["Urvalet är slumpat: {0} av alla beslut i loggen.", Number!].Value}\n")
        .Append(CultureInfo.InvariantCulture, $"{texts["Frö: {0}", Seed!.Trim()].Value}\n")
        .Append(CultureInfo.InvariantCulture, $"{texts["De valda är de vars SHA-256 av frö, kolon och händelsens id är minst, så vem som helst kan dra urvalet igen."].Value}\n")
        .ToString();

    private static HashSet<Guid> Ids(string[] texts) => [.. texts.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}

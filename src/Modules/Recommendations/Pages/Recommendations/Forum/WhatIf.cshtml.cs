using System.Globalization;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>A status that would change.</summary>
internal sealed record WouldChange(string Principal, int Point, PrincipalStatus Before, PrincipalStatus After);

/// <summary>Tries an answer and shows what would follow. Saves nothing: the answer stands only in the address.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class WhatIfModel(MatrixReader reader, TenantContext tenant, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Value for an adoption on the condition that the others do the same.</summary>
    public const string IfOthers = "ifOthers";

    [BindProperty(SupportsGet = true)] public string? Principal { get; set; }

    [BindProperty(SupportsGet = true)] public string? Point { get; set; }

    [BindProperty(SupportsGet = true)] public string? Answer { get; set; }

    internal StandingSnapshot Now { get; private set; } = null!;

    /// <summary>Where it would stand; null until something is tried.</summary>
    internal StandingSnapshot? Then { get; private set; }

    internal IReadOnlyList<WouldChange> Changes { get; private set; } = [];

    internal Room Forum => VisitedForum.Of(HttpContext);

    internal string Path => $"{Forum.Path}/recommendations/{Now.Recommendation.Id}";

    internal IEnumerable<Choice> Principals => Now.File.Addressees.Select(a => new Choice(a.Principal.Code, a.Principal.DisplayName));

    internal IEnumerable<Choice> Points => Now.Result.Points.Select(p => new Choice(p.Point.ToString(CultureInfo.InvariantCulture), texts["Punkt {0}", p.Point]));

    internal IEnumerable<Choice> Answers =>
    [
        Choice(Outcome.Adopt),
        new(IfOthers, texts["Antar om de andra gör detsamma"], texts["Villkoret gäller alla övriga huvudmän på samma punkt."]),
        Choice(Outcome.Reject),
        Choice(Outcome.ReferBack),
        Choice(Outcome.Postpone),
        Choice(Outcome.Note),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var (matrix, _) = await reader.ReadAsync(Forum.Id, id, null, HttpContext.RequestAborted);
        Now = matrix.Snapshot;
        var asked = Principal is not null || Answer is not null;
        Principal ??= Now.File.Addressees.FirstOrDefault(a => a.Principal.Id == tenant.TenantId)?.Principal.Code;
        Point ??= "1";
        if (asked && Tried() is { } tried)
            Try(tried);
        return Page();
    }

    internal string NameOf(string code) => Now.File.Addressees.First(a => a.Principal.Code == code).Principal.DisplayName;

    private Choice Choice(Outcome outcome)
    {
        var word = texts[outcome.Word()].Value;
        return new Choice(WireWord.Of(outcome), char.ToUpper(word[0], CultureInfo.CurrentUICulture) + word[1..]);
    }

    private StandingDecision? Tried()
    {
        if (Now.File.Addressees.All(a => a.Principal.Code != Principal))
            ModelState.AddModelError(nameof(Principal), texts["Välj en huvudman."]);
        if (!int.TryParse(Point, NumberStyles.None, CultureInfo.InvariantCulture, out var point) || Now.Result.Of(point) is null)
            ModelState.AddModelError(nameof(Point), texts["Välj en av rekommendationens punkter."]);
        var outcome = Outcome.AdoptIf;
        if (Answer != IfOthers && (!WireWord.TryRead(Answer, out outcome) || outcome is Outcome.AdoptIf or Outcome.AdoptDeviating))
            ModelState.AddModelError(nameof(Answer), texts["Välj ett svar att pröva."]);
        return ModelState.IsValid
            ? new StandingDecision(Principal!, point, Now.AsOf, outcome, outcome == Outcome.AdoptIf ? new Condition.Adopts(Who.Others) : null)
            : null;
    }

    private void Try(StandingDecision tried)
    {
        Then = Now.WhatIf(tried);
        Changes = [.. Now.Result.Statuses.Zip(Then.Result.Statuses)
            .Where(p => p.First.Status != p.Second.Status)
            .Select(p => new WouldChange(p.First.Principal, p.First.Point, p.First.Status, p.Second.Status))];
    }
}

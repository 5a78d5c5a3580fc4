using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Deviating wordings and free-text conditions: those that await the forum's word, and what it has said.</summary>
[Authorize(RecommendationPermissions.Rule)]
internal sealed class ReviewModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, StandingLoader loader, TimeProvider clock, RuleOnDecision.Handler rule, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public RulingKind Kind { get; set; }

    [BindProperty]
    public int ManualIndex { get; set; }

    [BindProperty]
    public bool? Holds { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What there is to rule on: unanswered first.</summary>
    public IReadOnlyList<Item> Items { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await rule.HandleAsync(new RuleOnDecision(DecisionId, Kind, ManualIndex, Holds, Reason ?? ""), cancellationToken);
        TempData.Say(text["Prövningen är antecknad och syns för alla huvudmän."]);
        return LocalRedirect(SentPath + "/rulings");
    }

    /// <summary>Whether the form that came back is that of the item.</summary>
    public bool IsTyped(Item item) => item.Decision.Id == DecisionId && item.Kind == Kind && item.Index == ManualIndex;

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        var file = (await loader.FilesAsync([Id], cancellationToken))[0];
        var rulings = file.Answers.SelectMany(a => a.Rulings).ToList();
        // Only what stands: a decision that a later one replaced is not for the forum any more.
        var standing = CountingAnswers.Of(file, clock.Today()).GroupBy(d => (d.PrincipalId, d.Point)).Select(g => g.Last());
        var wordings = Sent.Points.ToDictionary(p => p.Number, p => p.Wording);
        Items =
        [
            .. standing.SelectMany(d => ItemsOf(d, rulings, wordings.GetValueOrDefault(d.Point, "")))
                .OrderBy(i => i.Said.Count > 0).ThenBy(i => i.Decision.DecidedOn).ThenBy(i => i.Decision.Id).ThenBy(i => i.Index),
        ];
    }

    private static IEnumerable<Item> ItemsOf(PublishedDecision decision, List<Ruling> rulings, string recommended)
    {
        if (decision.Outcome == Outcome.AdoptDeviating)
            yield return new Item(decision, RulingKind.Equivalence, 0, decision.Wording ?? "", recommended, Rulings.On(rulings, decision.Id, RulingKind.Equivalence, 0));
        var manuals = Rulings.ManualsOf(decision.Condition);
        for (var i = 0; i < manuals.Count; i++)
            yield return new Item(decision, RulingKind.ManualCondition, i, manuals[i], recommended, Rulings.On(rulings, decision.Id, RulingKind.ManualCondition, i));
    }

    /// <summary>Something to rule on.</summary>
    /// <param name="Decision">Whose decision.</param>
    /// <param name="Kind">Wording or condition.</param>
    /// <param name="Index">Which condition.</param>
    /// <param name="Text">The words decided.</param>
    /// <param name="Recommended">The words recommended.</param>
    /// <param name="Said">What the forum has said, oldest first.</param>
    internal sealed record Item(PublishedDecision Decision, RulingKind Kind, int Index, string Text, string Recommended, IReadOnlyList<Ruling> Said);
}

using System.Globalization;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>A status that would change.</summary>
internal sealed record WouldChange(string Principal, int Point, PrincipalStatus Before, PrincipalStatus After);

/// <summary>Tries an answer and shows what would follow. Saves nothing: the answer stands only in the address.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class WhatIfModel(MatrixReader reader, IPrincipalDirectory directory, TenantContext tenant, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Value for an adoption on the condition that the others do the same.</summary>
    public const string IfOthers = "ifOthers";

    [BindProperty(SupportsGet = true)] public string? Principal { get; set; }

    [BindProperty(SupportsGet = true)] public string? Point { get; set; }

    [BindProperty(SupportsGet = true)] public string? Answer { get; set; }

    /// <summary>The condition to try, for an adoption on a condition in words.</summary>
    [BindProperty(SupportsGet = true)] public ConditionForm Condition { get; set; } = new();

    internal StandingSnapshot Now { get; private set; } = null!;

    /// <summary>Where it would stand; null until something is tried.</summary>
    internal StandingSnapshot? Then { get; private set; }

    /// <summary>The condition that was tried, in words.</summary>
    internal string? TriedSentence { get; private set; }

    internal IReadOnlyList<WouldChange> Changes { get; private set; } = [];

    internal Room Forum => VisitedForum.Of(HttpContext);

    internal string Path => $"{Forum.Path}/recommendations/{Now.Recommendation.Id}";

    internal IEnumerable<Choice> Principals => Now.File.Addressees.Select(a => new Choice(a.Principal.Code, a.Principal.DisplayName));

    internal IEnumerable<Choice> Points => Now.Result.Points.Select(p => new Choice(p.Point.ToString(CultureInfo.InvariantCulture), texts["Punkt {0}", p.Point]));

    internal IEnumerable<Choice> Answers =>
    [
        Choice(Outcome.Adopt),
        new(IfOthers, texts["Antar om de andra gör detsamma"], texts["Villkoret gäller alla övriga huvudmän på samma punkt."]),
        new(WireWord.Of(Outcome.AdoptIf), InTitle(Outcome.AdoptIf), texts["Bygg villkoret nedan."]),
        Choice(Outcome.Reject),
        Choice(Outcome.ReferBack),
        Choice(Outcome.Postpone),
        Choice(Outcome.Note),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var (matrix, _) = await reader.ReadAsync(Forum.Id, id, null, HttpContext.RequestAborted);
        Now = matrix.Snapshot;
        var building = Build();
        // An empty form names its fields too, and is told what it lacks.
        var asked = !building && (Request.Query.ContainsKey(nameof(Principal)) || Request.Query.ContainsKey(nameof(Answer)));
        Principal ??= Now.File.Addressees.FirstOrDefault(a => a.Principal.Id == tenant.TenantId)?.Principal.Code;
        Point ??= "1";
        var tried = asked ? Tried() : null;
        if (tried is not null)
            Try(tried);
        await DescribeConditionAsync(tried?.Condition);
        return Page();
    }

    internal string NameOf(string code) => Now.File.Addressees.First(a => a.Principal.Code == code).Principal.DisplayName;

    private Choice Choice(Outcome outcome) => new(WireWord.Of(outcome), InTitle(outcome));

    private string InTitle(Outcome outcome)
    {
        var word = texts[outcome.Word()].Value;
        return char.ToUpper(word[0], CultureInfo.CurrentUICulture) + word[1..];
    }

    private int? PointNumber =>
        int.TryParse(Point, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && Now.Result.Of(point) is not null ? point : null;

    // Until a principal is chosen nobody is left out of the groups that a condition names.
    private ConditionScope Scope => new(Now.Result.Case.Principals, [.. Now.Result.Points.Select(p => p.Point)], Decider?.Code);

    private PrincipalInfo? Decider => Now.File.Addressees.FirstOrDefault(a => a.Principal.Code == Principal)?.Principal;

    private bool Build()
    {
        if (!Condition.TryBuild(nameof(Condition), ModelState))
            return false;
        if (string.IsNullOrEmpty(Answer))
        {
            // Who starts building a condition has chosen it.
            Answer = WireWord.Of(Outcome.AdoptIf);
            ModelState.Remove(nameof(Answer));
        }

        return true;
    }

    private async Task DescribeConditionAsync(Domain.Condition? tried)
    {
        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        List<PrincipalInfo> addressees = [.. Now.File.Addressees.Select(a => a.Principal)];
        var names = ConditionBuilder.NamesOf(register, addressees, Decider is { } decider ? AddresseeScope.KindOf(decider) : null);
        TriedSentence = tried is null ? null : ConditionBuilder.SentenceOf(tried, names);
        var condition = ConditionReader.Read(Condition.Ready(), Scope).Condition;
        Condition.View = new ConditionView(
            PointNumber ?? 1, Scope.Points, addressees,
            condition is null ? null : ConditionBuilder.SentenceOf(condition, names),
            condition is null || Decider is null || PointNumber is not { } point ? null : TryCondition.Waits(Now, register, Decider.Code, point, condition));
    }

    private StandingDecision? Tried()
    {
        if (Now.File.Addressees.All(a => a.Principal.Code != Principal))
            ModelState.AddModelError(nameof(Principal), texts["Välj en huvudman."]);
        if (PointNumber is null)
            ModelState.AddModelError(nameof(Point), texts["Välj en av rekommendationens punkter."]);
        var outcome = Outcome.AdoptIf;
        if (Answer != IfOthers && (!WireWord.TryRead(Answer, out outcome) || outcome is Outcome.AdoptDeviating))
            ModelState.AddModelError(nameof(Answer), texts["Välj ett svar att pröva."]);
        var condition = ConditionOf(outcome);
        return ModelState.IsValid ? new StandingDecision(Principal!, PointNumber!.Value, Now.AsOf, outcome, condition) : null;
    }

    private Domain.Condition? ConditionOf(Outcome outcome)
    {
        // Never silently unconditional, or on another condition than the one built.
        if (Condition.HasRows && (Answer == IfOthers || outcome != Outcome.AdoptIf))
            ModelState.AddModelError(nameof(Answer), texts["Det finns ett villkor på punkten. Välj ”antar under förutsättning”, eller ta bort villkorets led."]);
        if (Answer == IfOthers)
            return new Domain.Condition.Adopts(Who.Others);
        if (outcome != Outcome.AdoptIf)
            return null;
        var reading = ConditionReader.Read(Condition, Scope);
        ModelState.Explain(nameof(Condition), reading, texts);
        return reading.Condition;
    }

    private void Try(StandingDecision tried)
    {
        Then = Now.WhatIf(tried);
        Changes = [.. Now.Result.Statuses.Zip(Then.Result.Statuses)
            .Where(p => p.First.Status != p.Second.Status)
            .Select(p => new WouldChange(p.First.Principal, p.First.Point, p.First.Status, p.Second.Status))];
    }
}

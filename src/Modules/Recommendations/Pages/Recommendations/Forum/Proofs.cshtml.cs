using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Who has proved what, who lacks what, and when it is final: the same for the secretariat and every member.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class ProofsModel(
    StandingLoader loader, TimeProvider clock, TenantContext tenant, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    private const string OnlyMissing = "missing";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which rows are shown: <c>missing</c> for those that lack something.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    internal StandingSnapshot Snapshot { get; private set; } = null!;

    internal Recommendation Recommendation => Snapshot.Recommendation;

    internal IReadOnlyList<ProofRow> All { get; private set; } = [];

    internal IReadOnlyList<ProofRow> Rows => IsFiltered ? [.. All.Where(r => r.Missing.Count > 0)] : All;

    internal bool IsFiltered => Show == OnlyMissing;

    internal string ForumPath => VisitedForum.Of(HttpContext).Path;

    internal string Path => $"{ForumPath}/recommendations/{Id}/evidence";

    /// <summary>Whom a reminder would go to now; null for who may not remind.</summary>
    internal int? ToRemind { get; private set; }

    internal int Count(EvidenceGrade grade) => Snapshot.File.Addressees.Count(a => Snapshot.GradeOf(a.Principal.Id) >= grade);

    internal JointForce? Joint => JointForce.Of(Snapshot);

    public Task OnGetAsync() => LoadAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnGetFileAsync(string format)
    {
        await LoadAsync(HttpContext.RequestAborted);
        var table = Table();
        return table.As(format, Rows, texts).ToActionResult();
    }

    public async Task<IActionResult> OnPostRemindAsync([FromServices] RemindUnproved.Handler handler)
    {
        if (!await MayRemindAsync())
            return NotFound();
        var reminded = await handler.HandleAsync(new RemindUnproved(Id), HttpContext.RequestAborted);
        TempData.Say(reminded.Count switch
        {
            0 => texts["Alla som saknar protokollsutdrag är redan påminda i dag."],
            1 => texts["En huvudman är påmind."],
            _ => texts["{0} huvudmän är påminda.", reminded.Count],
        });
        return LocalRedirect(Path + "?show=" + OnlyMissing);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var file = await loader.FileAsync(VisitedForum.Of(HttpContext).Id, Id, cancellationToken);
        Snapshot = StandingSnapshot.Of(file, clock.Today());
        All = [.. file.Addressees.SelectMany(a => ProofRow.Of(Snapshot, a))];
        if (Recommendation.State == RecommendationState.Sent && await MayRemindAsync())
            ToRemind = RemindUnproved.Handler.Unproved(Snapshot).Count;
    }

    private async Task<bool> MayRemindAsync() =>
        tenant.Room.Id == VisitedForum.Of(HttpContext).Id && (await authorization.AuthorizeAsync(User, RecommendationPermissions.Send)).Succeeded;

    private TableExport<ProofRow> Table() => new(
        $"{Recommendation.Number.Replace(':', '-')} {texts["Bevis och laga kraft"].Value}", Snapshot.AsOf,
        [
            new(texts["Kod"], r => r.Principal.Code),
            new(texts["Huvudman"], r => r.Principal.DisplayName),
            new(texts["Punkt"], r => string.Join(", ", r.Points)),
            new(texts["Organ"], r => r.Decision?.BodyName),
            new(texts["Beslutsdag"], r => r.Decision?.DecidedOn),
            new(texts["Paragraf"], r => r.Decision?.Paragraph),
            new(texts["Bevis"], r => r.Proof is { } p ? texts[p.GradeOn(Snapshot.AsOf).Word()].Value : null),
            new(texts["Styrkt"], r => r.Proof?.EvidencedOn),
            new(texts["Protokollsutdrag"], r => r.Proof?.Evidence?.DocumentName),
            new(texts["Utdragets kontrollsumma"], r => r.Proof?.Evidence?.DocumentHash),
            new(texts["Rättsligt läge"], r => r.Proof is { } p ? texts[p.StateOn(Snapshot.AsOf).Word()].Value : null),
            new(texts["Justerat"], r => r.Proof?.AdjustedOn),
            new(texts["Anslaget"], r => r.Proof?.Period?.AnnouncedOn),
            new(texts["Sista dag för överklagande"], r => r.Proof?.Period?.LastDay),
            new(texts["Laga kraft"], r => r.Proof?.FinalOn),
            new(texts["Saknas"], r => string.Join(", ", r.Missing.Select(m => texts[m].Value))),
        ]);
}

/// <summary>A principal's answers that were taken together and have gone the same way since.</summary>
/// <param name="Principal">Whose.</param>
/// <param name="Points">On which points.</param>
/// <param name="Decision">The decision; null for points without one.</param>
/// <param name="Proof">How well it is proved.</param>
/// <param name="Missing">What is missing, as keys of the module's texts.</param>
internal sealed record ProofRow(PrincipalInfo Principal, IReadOnlyList<int> Points, PublishedDecision? Decision, DecisionProof? Proof, IReadOnlyList<string> Missing)
{
    private static readonly string[] NoDecision = ["Beslut"];

    /// <summary>The rows of an addressee.</summary>
    public static IEnumerable<ProofRow> Of(StandingSnapshot snapshot, AddresseeFile addressee)
    {
        var answers = snapshot.StandingAnswersOf(addressee.Principal.Id).ToList();
        foreach (var group in answers.GroupBy(a => (a.Decision.BodyName, a.Decision.DecidedOn, a.Decision.Paragraph, Way(a))))
        {
            var first = group.First();
            yield return new ProofRow(addressee.Principal, [.. group.Select(a => a.Decision.Point)], first.Decision, first.Proof, [.. MissingOf(snapshot, first)]);
        }

        int[] open = [.. snapshot.Recommendation.Points.Select(p => p.Number).Order().Except(answers.Select(a => a.Decision.Point))];
        if (open.Length > 0)
            yield return new ProofRow(addressee.Principal, open, null, null, NoDecision);
    }

    private static IEnumerable<string> MissingOf(StandingSnapshot snapshot, Answer answer)
    {
        var state = answer.Proof.StateOn(snapshot.AsOf);
        if (state == LegalState.Quashed)
            yield return "Nytt beslut";
        else if (answer.Decision.Outcome is not (Outcome.ReferBack or Outcome.Postpone))
        {
            if (answer.Proof.Evidence is null)
                yield return "Protokollsutdrag";
            if (state == LegalState.NoticeToRenew)
                yield return "Nytt anslag";
            if (snapshot.Recommendation.CountsFrom == EvidenceGrade.Final && state is LegalState.NotAdjusted or LegalState.Adjusted)
                yield return "Justering och anslag";
        }
    }

    private static string Way(Answer answer) => string.Join('|', answer.Proof.Steps.Select(s => $"{s.Kind}{s.On.Iso()}"));
}

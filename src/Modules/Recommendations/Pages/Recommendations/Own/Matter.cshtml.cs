using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The principal's matter on one recommendation: the sealed text, and all that the principal has done with it.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class MatterModel(
    TenantContext tenant, MatterFiles files, ProofFiles proofs, IPrincipalDirectory directory, IOwnBodies bodies, IDocumentDirectory documents, TimeProvider clock,
    IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public bool Share { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public MatterFile Dossier { get; private set; } = null!;

    public Recommendation Recommendation => Dossier.Recommendation;

    public string RoomPath => tenant.Room.Path;

    public Guid RoomId => tenant.TenantId;

    /// <summary>What the events of the matter are about.</summary>
    public IEnumerable<Guid> Subjects => Dossier.Matter is { } matter ? [matter.Id, Recommendation.Id] : [Recommendation.Id];

    public string ForumPath { get; private set; } = "";

    public bool MayDecide { get; private set; }

    public bool MayPublish { get; private set; }

    public bool IsLate { get; private set; }

    public IReadOnlyList<string> CaseNumberExamples { get; private set; } = [];

    /// <summary>The evidence of what is published.</summary>
    public ProofFile Proofs { get; private set; } = null!;

    /// <summary>Decisions that stand and are not proved yet.</summary>
    public IReadOnlyList<int> Unproved => [.. Proofs.Decisions.Where(d => Proofs.ProofOf(d).Evidence is null).Select(d => d.Point).Distinct().Order()];

    /// <summary>Responses to the reports made on the principal's behalf, by decision.</summary>
    public IReadOnlyDictionary<Guid, ReportResponse> Responses { get; private set; } = new Dictionary<Guid, ReportResponse>();

    public IEnumerable<PublishedDecision> UnansweredReports =>
        Dossier.Published.Where(d => d.OnBehalf && !Responses.ContainsKey(d.Id) && !Dossier.InForceOn(d.Point).Any()).OrderBy(d => d.Point);

    public bool IsOpen => Recommendation.State == RecommendationState.Sent;

    public async Task OnGetAsync([FromServices] OpenMatter.Handler open, CancellationToken cancellationToken)
    {
        if (await MayAsync(RecommendationPermissions.Decide))
            await open.HandleAsync(new OpenMatter(Id), cancellationToken);
        await LoadAsync(cancellationToken);
        (CaseNumber, Share) = (Dossier.Matter?.CaseNumber, Dossier.Matter?.SharesChain ?? false);
    }

    public async Task<IActionResult> OnPostCaseNumberAsync([FromServices] GiveCaseNumber.Handler handler, CancellationToken cancellationToken)
    {
        await RequireAsync(RecommendationPermissions.Decide);
        await handler.HandleAsync(new GiveCaseNumber(Id, CaseNumber, Version), cancellationToken);
        return Done(text["Diarienumret är sparat."]);
    }

    public async Task<IActionResult> OnPostShareAsync([FromServices] ShareChain.Handler handler, CancellationToken cancellationToken)
    {
        await RequireAsync(RecommendationPermissions.Decide);
        await handler.HandleAsync(new ShareChain(Id, Share, Version), cancellationToken);
        return Done(Share ? text["Ärendets kedja visas nu för de andra."] : text["De andra ser nu bara var ärendet är."]);
    }

    public async Task<IActionResult> OnPostRemoveStepAsync([FromServices] RemoveStep.Handler handler, Guid stepId, CancellationToken cancellationToken)
    {
        await RequireAsync(RecommendationPermissions.Decide);
        await handler.HandleAsync(new RemoveStep(Id, stepId, Version), cancellationToken);
        return Done(text["Steget är borttaget."]);
    }

    public async Task<IActionResult> OnPostRemoveDecisionAsync([FromServices] RemoveDecision.Handler handler, Guid decisionId, CancellationToken cancellationToken)
    {
        await RequireAsync(RecommendationPermissions.Decide);
        await handler.HandleAsync(new RemoveDecision(Id, decisionId, Version), cancellationToken);
        return Done(text["Registreringen är borttagen."]);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            Dossier = await files.TakeOutAsync(Id, cancellationToken);
        }
        catch (RuleBroken broken) when (broken.Code == RecommendationRules.NotAddressed)
        {
            // The text can be read in the forum, but there is no matter here.
            throw new NotFound();
        }

        Version = Dossier.Matter?.Version;
        IsLate = IsOpen && Recommendation.IsPastDue(clock.Today()) && Recommendation.Points.Exists(p => !Dossier.InForceOn(p.Number).Any());
        ForumPath = "/forum/" + ((await directory.RegisterAsync(cancellationToken)).Collaboration(Recommendation.CollaborationId)?.Slug ?? "");
        CaseNumberExamples = await bodies.CaseNumberExamplesAsync(cancellationToken);
        Proofs = await proofs.OfAsync(Dossier, cancellationToken);
        Responses = Proofs.Responses.ToDictionary(r => r.DecisionId);
        MayDecide = IsOpen && await MayAsync(RecommendationPermissions.Decide);
        MayPublish = IsOpen && await MayAsync(RecommendationPermissions.Publish);
        Documents = await MatterDocuments.ReadAsync(documents, Dossier, RoomPath, ForumPath, await directory.RegisterAsync(cancellationToken), cancellationToken);
        Names = ConditionBuilder.NamesOf(
            await directory.RegisterAsync(cancellationToken), Dossier.Addressees, AddresseeScope.KindOf(Dossier.Principal));
    }

    public ConditionNames Names { get; private set; } = null!;

    /// <summary>The documents of the matter and of its decisions.</summary>
    public MatterDocuments Documents { get; private set; } = null!;

    /// <summary>Every decision on a point, the newest first: what is registered here, and what is published.</summary>
    public IEnumerable<DecisionLine> LinesOf(int point) =>
        Dossier.Unpublished.Where(d => d.Point == point).Select(d => DecisionLine.Of(d, Dossier))
            .Concat(Dossier.Published.Where(d => d.Point == point).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.PublishedAt)
                .Select(d => DecisionLine.Of(d, Dossier, Responses.GetValueOrDefault(d.Id)) with { Grade = Proofs.ProofOf(d).GradeOn(clock.Today()), Legal = Proofs.ProofOf(d).StateOn(clock.Today()) }));

    private async Task<bool> MayAsync(string permission) => (await authorization.AuthorizeAsync(User, permission)).Succeeded;

    private async Task RequireAsync(string permission)
    {
        if (!await MayAsync(permission))
            throw new NotFound();
    }

    private LocalRedirectResult Done(string message)
    {
        TempData.Say(message);
        return LocalRedirect(OwnWords.Path(RoomPath, Id));
    }
}

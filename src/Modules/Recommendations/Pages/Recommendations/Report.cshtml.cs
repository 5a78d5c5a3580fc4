using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Records a principal's answer on its behalf, as reported.</summary>
[Authorize(RecommendationPermissions.Report), RequestSizeLimit(4_000_000)]
internal sealed class ReportModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, ReportDecision.Handler report, TryCondition trial, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    [BindProperty]
    public Guid? PrincipalId { get; set; }

    [BindProperty]
    public BodyKind? BodyKind { get; set; }

    [BindProperty]
    public string? BodyName { get; set; }

    [BindProperty]
    public string? Meeting { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public List<PointInput> Answers { get; set; } = [];

    /// <summary>The addressees to choose from.</summary>
    public IReadOnlyList<Choice> Principals { get; private set; } = [];

    private PrincipalRegister _register = null!;

    /// <summary>Reports made before, newest first, with what the principal said of them.</summary>
    public IReadOnlyList<(PublishedDecision Report, ReportResponse? Response)> Earlier { get; private set; } = [];

    public async Task OnGetAsync(Guid? principal, CancellationToken cancellationToken)
    {
        (PrincipalId, BodyKind) = (principal, Governance.Principals.Contracts.BodyKind.Board);
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Answers.Build(ModelState))
            return await ShowAsync(StatusCodes.Status200OK, cancellationToken);
        var command = new ReportDecision(
            Id, PrincipalId ?? Guid.Empty, BodyKind ?? Governance.Principals.Contracts.BodyKind.Board, BodyName ?? "", Meeting ?? "", Paragraph ?? "", CaseNumber, [.. Answers.Read(Scope, corrects: null, ModelState, text).Select(Reasoned)]);
        if (!ModelState.IsValid)
        {
            CheckRest(command);
            return await ShowAsync(StatusCodes.Status400BadRequest, cancellationToken);
        }

        var ids = await report.HandleAsync(command, cancellationToken);
        TempData.Say(ids.Count == 1 ? text["Svaret är registrerat som rapporterat. Huvudmannen får besked och kan bestrida det."] : text["{0} svar är registrerade som rapporterade. Huvudmannen får besked och kan bestrida dem.", ids.Count]);
        return LocalRedirect(SentPath + "/report");
    }

    /// <summary>The outcomes to choose from.</summary>
    public static IReadOnlyList<Choice> Outcomes(IStringLocalizer t) =>
    [
        new("", t["Inget svar på denna punkt"]),
        .. Enum.GetValues<Outcome>().Select(o => new Choice(o.ToString(), ForumWords.Of(o, t))),
    ];

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Principals = [new Choice("", text["Välj huvudman"]), .. Forum.Principals.Where(p => Sent.Addressees.Exists(a => a.PrincipalId == p.Id)).Select(p => new Choice(p.Id.ToString(), p.DisplayName))];
        var reports = await Db.Set<PublishedDecision>().AsNoTracking().Where(d => d.RecommendationId == Id && d.OnBehalf).ToListAsync(cancellationToken);
        var responses = await Db.Set<ReportResponse>().AsNoTracking().Where(r => r.RecommendationId == Id).ToDictionaryAsync(r => r.DecisionId, cancellationToken);
        Earlier = [.. reports.OrderByDescending(d => d.DecidedOn).ThenBy(d => d.PrincipalId).ThenBy(d => d.Point).Select(d => (d, responses.GetValueOrDefault(d.Id)))];
        _register = await Directory.RegisterAsync(cancellationToken);
        if (Answers.Count == 0)
            Answers = [.. Sent.Points.OrderBy(p => p.Number).Select(p => new PointInput { Point = p.Number })];
        await DescribeConditionsAsync(cancellationToken);
    }

    // Until a principal is chosen nobody is left out of the groups that a condition names.
    private ConditionScope Scope => AddresseeScope.Of(Sent, _register, PrincipalId ?? Guid.Empty);

    // Which report is corrected follows from the point; the form asks for the reason only.
    private PointAnswer Reasoned(PointAnswer answer) => answer with { CorrectionReason = Answers.Find(a => a.Point == answer.Point)?.CorrectionReason };

    // What is wrong with the meeting is told together with what is wrong with the answers, not after it.
    private void CheckRest(ReportDecision command)
    {
        foreach (var fault in new ReportDecision.Validator().Validate(command).Errors.Where(f => !f.PropertyName.StartsWith(nameof(Answers), StringComparison.Ordinal)))
            ModelState.AddModelError(fault.PropertyName, text[fault.ErrorMessage]);
    }

    private async Task<PageResult> ShowAsync(int status, CancellationToken cancellationToken)
    {
        await DescribeConditionsAsync(cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>The condition of a reported decision in words; null for one without.</summary>
    public string? SentenceOf(PublishedDecision report) =>
        report.Condition is { } condition ? ConditionBuilder.SentenceOf(condition, ConditionBuilder.NamesOf(_register, report.PrincipalId)) : null;

    private async Task DescribeConditionsAsync(CancellationToken cancellationToken)
    {
        List<PrincipalInfo> addressees = [.. AddresseeScope.PrincipalsOf(Sent, _register)];
        var decider = addressees.Find(p => p.Id == PrincipalId);
        var names = ConditionBuilder.NamesOf(_register, addressees, decider is null ? null : AddresseeScope.KindOf(decider));
        foreach (var answer in Answers.Where(a => Scope.Points.Contains(a.Point)))
        {
            var condition = ConditionReader.Read(answer.Condition.Ready(), Scope).Condition;
            answer.Condition.View = new ConditionView(
                answer.Point, Scope.Points, addressees,
                condition is null ? null : ConditionBuilder.SentenceOf(condition, names),
                condition is null || decider is null ? null : await trial.WaitsAsync(Id, decider.Code, answer.Point, condition, cancellationToken));
        }
    }
}

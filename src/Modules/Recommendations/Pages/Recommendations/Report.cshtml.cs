using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Records a principal's answer on its behalf, as reported.</summary>
[Authorize(RecommendationPermissions.Report)]
internal sealed class ReportModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, ReportDecision.Handler report, IStringLocalizer<Texts> text)
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
    public List<PointReport> Answers { get; set; } = [];

    /// <summary>The addressees to choose from.</summary>
    public IReadOnlyList<Choice> Principals { get; private set; } = [];

    /// <summary>Reports made before, newest first, with what the principal said of them.</summary>
    public IReadOnlyList<(PublishedDecision Report, ReportResponse? Response)> Earlier { get; private set; } = [];

    public async Task OnGetAsync(Guid? principal, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (PrincipalId, BodyKind) = (principal, Governance.Principals.Contracts.BodyKind.Board);
        Answers = [.. Sent.Points.OrderBy(p => p.Number).Select(p => new PointReport { Point = p.Number })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var answers = Answers.Where(a => a.Outcome is not null)
            .Select(a => new PointAnswer(a.Point, a.Outcome!.Value, a.Wording, CorrectionReason: a.CorrectionReason)).ToList();
        var ids = await report.HandleAsync(
            new ReportDecision(Id, PrincipalId ?? Guid.Empty, BodyKind ?? Governance.Principals.Contracts.BodyKind.Board, BodyName ?? "", Meeting ?? "", Paragraph ?? "", CaseNumber, answers),
            cancellationToken);
        TempData.Say(ids.Count == 1 ? text["Svaret är registrerat som rapporterat. Huvudmannen får besked och kan bestrida det."] : text["{0} svar är registrerade som rapporterade. Huvudmannen får besked och kan bestrida dem.", ids.Count]);
        return LocalRedirect(SentPath + "/report");
    }

    /// <summary>The outcomes; one on a condition is reported with its condition by who can build one.</summary>
    public static IReadOnlyList<Choice> Outcomes(IStringLocalizer t) =>
    [
        new("", t["Inget svar på denna punkt"]),
        .. Enum.GetValues<Outcome>().Where(o => o != Outcome.AdoptIf).Select(o => new Choice(o.ToString(), ForumWords.Of(o, t))),
    ];

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Principals = [new Choice("", text["Välj huvudman"]), .. Forum.Principals.Where(p => Sent.Addressees.Exists(a => a.PrincipalId == p.Id)).Select(p => new Choice(p.Id.ToString(), p.DisplayName))];
        var reports = await Db.Set<PublishedDecision>().AsNoTracking().Where(d => d.RecommendationId == Id && d.OnBehalf).ToListAsync(cancellationToken);
        var responses = await Db.Set<ReportResponse>().AsNoTracking().Where(r => r.RecommendationId == Id).ToDictionaryAsync(r => r.DecisionId, cancellationToken);
        Earlier = [.. reports.OrderByDescending(d => d.DecidedOn).ThenBy(d => d.PrincipalId).ThenBy(d => d.Point).Select(d => (d, responses.GetValueOrDefault(d.Id)))];
    }

    internal sealed class PointReport
    {
        public int Point { get; set; }

        public Outcome? Outcome { get; set; }

        public string? Wording { get; set; }

        public string? CorrectionReason { get; set; }
    }
}

using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Registers what a body decided, point by point, with conditions built in words.</summary>
[Authorize(RecommendationPermissions.Decide), RequestSizeLimit(4_000_000)]
internal sealed class DecideModel(
    MatterFiles files, TryCondition trial, IPrincipalDirectory directory, IOwnBodies bodies, RecordDecision.Handler handler, TenantContext tenant,
    IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The published decision that is corrected, if one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Corrects { get; set; }

    [BindProperty]
    public MeetingInput Meeting { get; set; } = new();

    [BindProperty]
    public List<PointInput> Answers { get; set; } = [];

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>What was confirmed of an excerpt of minutes, to start from.</summary>
    [FromQuery]
    public ExcerptPrefill Excerpt { get; set; } = new();

    public MatterFile Dossier { get; private set; } = null!;

    public ConditionNames Names { get; private set; } = null!;

    public IReadOnlyList<Choice> Steps { get; private set; } = [];

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public string RoomPath => tenant.Room.Path;

    public PublishedDecision? Corrected { get; private set; }

    public DecisionPoint PointOf(int number) => Dossier.Recommendation.Points.Single(p => p.Number == number);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        FillIn();
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        var seen = Version;
        if (Answers.Build(ModelState))
            return await ShowAsync(200, seen, cancellationToken);
        var answers = Read();
        if (!ModelState.IsValid)
        {
            CheckMeeting();
            return await ShowAsync(400, seen, cancellationToken);
        }

        await handler.HandleAsync(new RecordDecision(Id, Meeting.Facts, answers, Version), cancellationToken);
        TempData.Say(text["Beslutet är registrerat. Det är ett svar först när det är publicerat."]);
        var mayPublish = (await authorization.AuthorizeAsync(User, RecommendationPermissions.Publish)).Succeeded;
        return LocalRedirect(OwnWords.Path(RoomPath, Id, mayPublish ? "publish" : ""));
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        Version = Dossier.Matter?.Version;
        Corrected = Corrects is { } id ? Dossier.Published.Find(d => d.Id == id && !d.OnBehalf) ?? throw new NotFound() : null;
        Bodies =
        [
            new Choice("", text["Välj organ"]),
            .. (await bodies.BodiesAsync(cancellationToken)).Where(b => b.Kind >= Dossier.RequiredBody).Select(b => new Choice(b.Id.ToString(), $"{b.Name} ({b.ShortName})")),
        ];
        Steps = [.. StepText.InOrder(Dossier.Matter?.Steps ?? []).Where(s => s.Kind != StepKind.Proposal && s.BodyKind >= Dossier.RequiredBody).Select(StepChoice)];
        if (Steps.Count > 0)
            Steps = [.. Steps, new Choice("", text["Ett annat möte"])];
        await DescribeConditionsAsync(cancellationToken);
    }

    // What is wrong with the meeting is told together with what is wrong with the answers, not after it.
    private void CheckMeeting()
    {
        foreach (var fault in new MeetingValidator().Validate(Meeting.Facts).Errors)
            ModelState.AddModelError($"{nameof(Meeting)}.{fault.PropertyName}", text[fault.ErrorMessage]);
    }

    private Choice StepChoice(MatterStep step) => new(
        step.Id.ToString(), $"{step.BodyName} {step.Meeting} {step.Paragraph}".TrimEnd(),
        step.Kind == StepKind.Planned ? text["Planerat möte: ange paragraf nedan."].Value : null);

    // What is registered and not published stands in the form again; a correction starts from what it corrects.
    private void FillIn()
    {
        var points = Dossier.Recommendation.Points.OrderBy(p => p.Number).Select(p => p.Number);
        if (Corrects is { } id)
        {
            var wrong = Dossier.InForceOnAny().FirstOrDefault(d => d.Id == id) ?? throw new NotFound();
            var step = Dossier.Registered.Find(d => d.Id == id)?.StepId;
            (Meeting.StepId, Answers) = (step, [PointInput.Of(wrong.Point, wrong.Outcome, wrong.Wording, wrong.Condition, wrong.LapsesOn, null)]);
            return;
        }

        // One meeting at a time: what another meeting decided is left as it is.
        var first = Dossier.Unpublished.Where(d => d.CorrectsId is null).OrderBy(d => d.Point).FirstOrDefault();
        Meeting.StepId = first?.StepId ?? Dossier.Matter?.Steps.Where(s => s.Kind == StepKind.Decision && s.BodyKind >= Dossier.RequiredBody).MaxBy(s => s.To)?.Id;
        Answers = [.. points.Select(p => Dossier.Unpublished.FirstOrDefault(d => d.Point == p && d.StepId == first?.StepId && d.CorrectsId is null) is { } d
            ? PointInput.Of(p, d.Outcome, d.Wording, d.Condition, d.LapsesOn, null)
            : new PointInput { Point = p, Outcome = "", Condition = ConditionRows.Of(null) })];
        if (Excerpt.Any)
            Excerpt.Into(Meeting, Answers);
    }

    private List<PointAnswer> Read()
    {
        var answers = Answers.Read(Dossier.Scope, Corrects, ModelState, text);
        if (answers.Count == 0 && ModelState.IsValid)
            ModelState.AddModelError("Answers[0].Outcome", text["Ange beslut på minst en punkt."]);
        if (Meeting.StepId is { } id && string.IsNullOrWhiteSpace(Meeting.Paragraph) && Dossier.Matter?.Steps.Find(s => s.Id == id) is { Kind: StepKind.Planned })
            ModelState.AddModelError("Meeting.Paragraph", text["Ange paragraf för beslutet, till exempel § 47."]);
        return answers;
    }

    private async Task<PageResult> ShowAsync(int status, int? seen, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Version = seen;
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task DescribeConditionsAsync(CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        var addressees = Dossier.Addressees;
        Names = ConditionBuilder.NamesOf(register, addressees, AddresseeScope.KindOf(Dossier.Principal));
        foreach (var answer in Answers)
        {
            var reading = ConditionReader.Read(answer.Condition.Ready(), Dossier.Scope);
            answer.Condition.View = new ConditionView(
                answer.Point, Dossier.Scope.Points, addressees,
                reading.Condition is { } c ? ConditionBuilder.SentenceOf(c, Names) : null,
                reading.Condition is { } tried ? await trial.WaitsAsync(Id, Dossier.Principal.Code, answer.Point, tried, cancellationToken) : null);
        }
    }
}

using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Bevis och laga kraft: the principal proves its published decisions and registers their way to legal force.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class EvidenceModel(
    ProofFiles files, IDocumentDirectory documents, IPrincipalDirectory directory, TenantContext tenant, TimeProvider clock,
    IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A decision of the group that is worked with; the first group without it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Decision { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public List<Guid> DecisionIds { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? DocumentId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Paragraph { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AdjustedOn { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AnnouncedOn { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? TakenDownOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? AppealedOn { get; set; }

    [BindProperty]
    public string? Ruling { get; set; }

    [BindProperty]
    public DateOnly? RuledOn { get; set; }

    [BindProperty]
    public string? StepIds { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? CorrectionReason { get; set; }

    public ProofFile Dossier { get; private set; } = null!;

    public Recommendation Recommendation => Dossier.Matter.Recommendation;

    public string RoomPath => tenant.Room.Path;

    public string ForumPath { get; private set; } = "";

    public bool MayProve { get; private set; }

    public DateOnly Today => clock.Today();

    public IReadOnlyList<DocumentInfo> Excerpts { get; private set; } = [];

    public ConditionNames Names { get; private set; } = null!;

    public IReadOnlyList<ProofGroup> Groups { get; private set; } = [];

    public ProofGroup? Chosen => Groups.FirstOrDefault(g => g.Decisions.Any(d => d.Id == Decision)) ?? (Groups.Count > 0 ? Groups[0] : null);

    /// <summary>What a court can have said.</summary>
    public IReadOnlyList<Choice> Rulings =>
    [
        new(nameof(ProofStepKind.Upheld), text["Beslutet står fast"], text["Överklagandet avslogs, avvisades eller skrevs av."]),
        new(nameof(ProofStepKind.Quashed), text["Beslutet upphävdes"], text["Det räknas inte längre från och med den dagen. Ett tidigare svar gäller inte igen."]),
        new(nameof(ProofStepKind.RulingFinal), text["Domstolens avgörande fick laga kraft"], text["Beslutet som stod fast blir slutligt den dagen."]),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostEvidenceAsync([FromServices] ConfirmEvidence.Handler handler, CancellationToken cancellationToken) => DoAsync(
        () => handler.HandleAsync(new ConfirmEvidence(Id, DecisionIds, DocumentId, Paragraph, Date, DecisionIds.Count > 0, Version), cancellationToken),
        text["Beslutet är styrkt. Utdraget är delat med forumet."], cancellationToken);

    public Task<IActionResult> OnPostNoticeAsync([FromServices] RegisterProof.Handler handler, CancellationToken cancellationToken) => DoAsync(
        () => handler.HandleAsync(
            new RegisterProof(Id, DecisionIds, [.. Entries((ProofStepKind.Adjusted, AdjustedOn), (ProofStepKind.Announced, AnnouncedOn), (ProofStepKind.TakenDown, TakenDownOn))], Reason, Version),
            cancellationToken),
        text["Uppgifterna om justering och anslag är sparade."], cancellationToken);

    public Task<IActionResult> OnPostAppealAsync([FromServices] RegisterProof.Handler handler, CancellationToken cancellationToken) => DoAsync(
        () => handler.HandleAsync(new RegisterProof(Id, DecisionIds, [.. Entries((ProofStepKind.Appealed, AppealedOn))], null, Version), cancellationToken),
        text["Överklagandet är registrerat."], cancellationToken);

    public Task<IActionResult> OnPostRulingAsync([FromServices] RegisterProof.Handler handler, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ProofStepKind>(Ruling, out var kind) || !Rulings.Any(r => r.Value == kind.ToString()))
            ModelState.AddModelError(nameof(Ruling), text["Välj vad domstolen kom fram till."]);
        if (RuledOn is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(RuledOn), text["Ange dagen."]);
        return DoAsync(
            () => handler.HandleAsync(new RegisterProof(Id, DecisionIds, [.. Entries((kind, RuledOn))], null, Version), cancellationToken),
            text["Domstolens avgörande är registrerat."], cancellationToken);
    }

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectProof.Handler handler, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. (StepIds ?? "").Split(',').Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
        return DoAsync(() => handler.HandleAsync(new CorrectProof(Id, ids, On, CorrectionReason, Version), cancellationToken), text["Uppgiften är rättad. Den felaktiga förblir synlig."], cancellationToken);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await files.TakeOutAsync(Id, cancellationToken);
        Version = Dossier.Matter.Matter?.Version;
        MayProve = await MayProveAsync();
        Groups = ProofGroup.Of(Dossier);
        var register = await directory.RegisterAsync(cancellationToken);
        ForumPath = "/forum/" + (register.Collaboration(Recommendation.CollaborationId)?.Slug ?? "");
        Names = ConditionBuilder.NamesOf(register, Dossier.Matter.Addressees, AddresseeScope.KindOf(Dossier.Matter.Principal));
        if (MayProve && Chosen is not null)
            Excerpts = await ConfirmEvidence.ExcerptsAsync(documents, Dossier, cancellationToken);
    }

    private static IEnumerable<ProofEntry> Entries(params IEnumerable<(ProofStepKind Kind, DateOnly? On)> typed) =>
        typed.Where(t => t.On is not null).Select(t => new ProofEntry(t.Kind, t.On!.Value));

    private async Task<bool> MayProveAsync() => (await authorization.AuthorizeAsync(User, RecommendationPermissions.Publish)).Succeeded;

    private async Task<IActionResult> DoAsync(Func<Task> act, string done, CancellationToken cancellationToken)
    {
        if (!await MayProveAsync())
            return NotFound();
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await act();
        TempData.Say(done);
        return LocalRedirect($"{OwnWords.Path(RoomPath, Id, "evidence")}{(Decision is { } shown ? "?decision=" + shown : "")}");
    }
}

/// <summary>Decisions that were taken together and have gone the same way since: one excerpt and one notice speak of them.</summary>
internal sealed record ProofGroup(IReadOnlyList<PublishedDecision> Decisions, DecisionProof Proof, IReadOnlyList<IReadOnlyList<ProofStep>> Entries)
{
    /// <summary>The decision that stands for all of them.</summary>
    public PublishedDecision First => Decisions[0];

    /// <summary>Body, meeting and §.</summary>
    public string Meeting => $"{First.BodyShortName} {new MeetingDate(First.MeetingFrom, First.DecidedOn)} {First.Paragraph}";

    /// <summary>The points, in order.</summary>
    public IReadOnlyList<int> Points => [.. Decisions.Select(d => d.Point)];

    /// <summary>The groups of a file, the newest meeting first.</summary>
    public static IReadOnlyList<ProofGroup> Of(ProofFile file) =>
    [
        .. file.Decisions.GroupBy(d => (d.BodyName, d.MeetingFrom, d.DecidedOn, d.Paragraph, d.OnBehalf, Way(file, d)))
            .Select(g => new ProofGroup([.. g.OrderBy(d => d.Point)], file.ProofOf(g.First()), EntriesOf(file, g))),
    ];

    // Corrected entries too: what was said once stays to be read.
    private static IReadOnlyList<IReadOnlyList<ProofStep>> EntriesOf(ProofFile file, IEnumerable<PublishedDecision> decisions) =>
        [.. decisions.SelectMany(d => file.StepsOf(d.Id)).GroupBy(s => (s.Kind, s.On, s.DocumentId, s.At)).OrderBy(g => g.Key.On).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.At).Select(g => g.ToList())];

    private static string Way(ProofFile file, PublishedDecision decision) =>
        string.Join('|', file.ProofOf(decision).Steps.Select(s => $"{s.Kind}{s.On.Iso()}{s.DocumentId}"));
}

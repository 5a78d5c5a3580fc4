using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Excerpts;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>
/// Reads an excerpt of minutes beside its text. Nothing is registered here: what a person confirms fills in the form where
/// decisions are registered.
/// </summary>
[Authorize(RecommendationPermissions.Decide), RequestSizeLimit(4_000_000)]
internal sealed class ExcerptModel(
    MatterFiles files, IOwnBodies bodies, IDocumentDirectory documents, TenantContext tenant, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    // What fits in a form beside everything else.
    private const int LongestPasted = 400_000;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of one of the matter's documents.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Document { get; set; }

    /// <summary>Reads the document that was uploaded last.</summary>
    [FromQuery]
    public bool Newest { get; set; }

    /// <summary>Which of several paragraphs, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Item { get; set; }

    /// <summary>Text that was pasted instead.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public bool ConfirmBody { get; set; }

    [BindProperty]
    public bool ConfirmDay { get; set; }

    [BindProperty]
    public bool ConfirmParagraph { get; set; }

    [BindProperty]
    public bool ConfirmAdjusted { get; set; }

    [BindProperty]
    public bool ConfirmUp { get; set; }

    [BindProperty]
    public bool ConfirmDown { get; set; }

    [BindProperty]
    public List<ExcerptAnswer> Answers { get; set; } = [];

    public MatterFile Dossier { get; private set; } = null!;

    public string RoomPath => tenant.Room.Path;

    /// <summary>The documents of the matter and its decisions.</summary>
    public IReadOnlyList<DocumentInfo> Documents { get; private set; } = [];

    /// <summary>The one that is read; null when text was pasted or nothing is read yet.</summary>
    public DocumentInfo? Chosen { get; private set; }

    /// <summary>What was read; null when nothing is yet.</summary>
    public ExcerptReading? Reading { get; private set; }

    /// <summary>The chosen paragraph and what a page shows of it.</summary>
    public ExcerptView? Shown { get; private set; }

    public string UploadPath => Dossier.Matter is { } matter
        ? $"{RoomPath}/documents/upload?subject={DocumentSubject.Matter}&id={matter.Id}&return={Uri.EscapeDataString(Here)}&next={Uri.EscapeDataString(Here + "?newest=true")}" : OwnWords.Path(RoomPath, Id);

    public string Here => OwnWords.Path(RoomPath, Id, "excerpt");

    public string FormPath => OwnWords.Path(RoomPath, Id, "decide");

    /// <summary>Where the body's proposal is added to the matter's chain, filled in.</summary>
    public string StepPath => OwnWords.Path(RoomPath, Id, "steps") + (Shown is { } shown
        ? $"?BodyId={shown.Body?.Id}&Meeting={Uri.EscapeDataString(shown.Day ?? "")}&Kind={nameof(StepKind.Proposal)}&Paragraph={Uri.EscapeDataString(shown.Item.Paragraph?.Value ?? "")}" : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Newest && Documents.MaxBy(d => d.UploadedAt) is { } uploaded)
            return LocalRedirect($"{Here}?document={uploaded.VersionId}");
        Tick();
        return Page();
    }

    /// <summary>Reads pasted text, or another paragraph of it. Nothing is kept of it.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Pasted))
            throw Wrong(nameof(Pasted), "Klistra in texten från protokollsutdraget.");
        if (Pasted.Length > LongestPasted)
            throw Wrong(nameof(Pasted), "Texten är för lång. Klistra in bara den paragraf som gäller ärendet, eller ladda upp filen.");
        Document = null;
        await LoadAsync(cancellationToken);
        Tick();
        return Page();
    }

    /// <summary>Goes to the registration form with what was confirmed.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Shown is not { } shown)
            throw new NotFound();
        var answers = new List<(int, ExcerptPoint)>();
        foreach (var answer in Answers.Where(a => a.Confirmed))
        {
            if (!int.TryParse(answer.From, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || shown.PointAt(index) is not { } point)
                throw Wrong($"Answers[{Answers.IndexOf(answer)}].From", "Välj vilken punkt i utdraget som svarar på den här punkten, eller ta bort bekräftelsen.");
            answers.Add((answer.Point, point));
        }

        if (!ConfirmBody && !ConfirmDay && !ConfirmParagraph && answers.Count == 0)
            throw Wrong(nameof(ConfirmBody), "Bekräfta minst en uppgift, eller fyll i formuläret själv.");
        return LocalRedirect(ExcerptPrefill.Address(
            FormPath, ConfirmBody ? shown.Body?.Id : null, ConfirmDay ? shown.Day : null, ConfirmParagraph ? shown.Item.Paragraph?.Value : null, answers));
    }

    /// <summary>Goes to where published decisions are proved, with what was confirmed.</summary>
    public async Task<IActionResult> OnPostProofAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Shown is not { } shown || Proved is not { } proved)
            throw new NotFound();
        List<(string Name, string? Value)> parts =
        [
            ("decision", proved.Id.ToString()),
            ("DocumentId", Chosen?.Id.ToString()),
            ("Paragraph", ConfirmParagraph && proved.Paragraph == shown.Item.Paragraph?.Value ? "true" : null),
            ("Date", ConfirmDay && shown.Day == new MeetingDate(proved.MeetingFrom, proved.DecidedOn).ToString() ? "true" : null),
            ("AdjustedOn", ConfirmAdjusted ? shown.Item.Adjusted?.Value.Iso() : null),
            ("AnnouncedOn", ConfirmUp ? shown.Item.NoticeUp?.Value.Iso() : null),
            // A notice that is to come down is not down.
            ("TakenDownOn", ConfirmDown && shown.Item.NoticeDown?.Value <= Dossier.Today ? shown.Item.NoticeDown?.Value.Iso() : null),
        ];
        return LocalRedirect(OwnWords.Path(RoomPath, Id, "evidence") + "?" + string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")));
    }

    /// <summary>The published decision that the paragraph may prove: of the same § and days, else the newest.</summary>
    public PublishedDecision? Proved => Dossier.InForceOnAny().OrderByDescending(d => d.Paragraph == Shown?.Item.Paragraph?.Value).ThenByDescending(d => d.DecidedOn).FirstOrDefault();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await TakeOutAsync(cancellationToken);
        Documents = await documents.OwnOfAsync(
            [.. Dossier.Registered.Select(d => d.Id).Concat(Dossier.Published.Select(d => d.Id)).Distinct(), .. Dossier.Matter is { } matter ? [matter.Id] : Array.Empty<Guid>()], cancellationToken);
        var source = Pasted;
        if (Document is { } version)
        {
            Chosen = Documents.FirstOrDefault(d => d.VersionId == version) ?? throw new NotFound();
            source = Chosen.Text == TextState.Read && await documents.TextOfAsync(version, cancellationToken) is { } read ? read.Text : null;
        }
        else if (source is { Length: > 0 and <= LongestPasted })
        {
            // As an uploaded text file would be: the same letters are refused.
            var extracted = TextExtraction.Read(System.Text.Encoding.UTF8.GetBytes(source), cancellationToken: cancellationToken);
            (source, Reading) = (extracted.Text?.Text, extracted.Text is null ? new ExcerptReading([], extracted.Detail) : null);
        }

        if (source is not { Length: > 0 and <= 2_000_000 })
            return;
        Reading = ExcerptVerb.Read(source);
        if (Reading.Items.Count > 0)
            Shown = new ExcerptView(source, Reading.Items[Item = Math.Clamp(Item, 0, Reading.Items.Count - 1)], await bodies.BodiesAsync(cancellationToken), Dossier.RequiredBody);
        Answers = [.. Dossier.Recommendation.Points.OrderBy(p => p.Number).Select(p => Answers.Find(a => a.Point == p.Number) ?? new ExcerptAnswer { Point = p.Number })];
    }

    /// <summary>The paragraphs of the file, when there are several to choose from.</summary>
    public IEnumerable<(int Index, ExcerptItem Item)> Others => Reading is { Items.Count: > 1 } several ? several.Items.Index().Take(200) : [];

    /// <summary>The excerpt's points that can be an answer.</summary>
    public IReadOnlyList<Choice> Choices => Shown is null ? [] :
    [
        new Choice("", text["Ingen av dem"]),
        .. Shown.Decided.Select(d => new Choice(d.Index.ToString(CultureInfo.InvariantCulture), $"{d.Index + 1}. {text[OwnWords.Outcome(ExcerptPrefill.OutcomeOf(d.Point)!.Value)].Value}: {Short(d.Point.Text)}")),
    ];

    // Only what was read with high confidence is ticked beforehand, and an answer only where the points match one by one.
    private void Tick()
    {
        if (Shown is not { } shown)
            return;
        ConfirmBody = shown is { Body: not null, Item.Body.Confidence: >= Confidence.High };
        ConfirmDay = shown.Item.Dates is { Confidence: >= Confidence.High };
        ConfirmParagraph = shown.Item.Paragraph is { Confidence: >= Confidence.High };
        (ConfirmAdjusted, ConfirmUp, ConfirmDown) = (shown.Item.Adjusted is { Confidence: >= Confidence.High }, shown.Item.NoticeUp is { Confidence: >= Confidence.High }, shown.Item.NoticeDown is { Confidence: >= Confidence.High });
        var decided = shown.Decided.ToList();
        for (var i = 0; i < Answers.Count && decided.Count == Answers.Count && shown.Item.Points.Count == decided.Count && !shown.TooLow; i++)
        {
            Answers[i].From = decided[i].Index.ToString(CultureInfo.InvariantCulture);
            Answers[i].Confirmed = decided[i].Point.Confidence >= Confidence.High;
        }
    }

    private async Task<MatterFile> TakeOutAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await files.TakeOutAsync(Id, cancellationToken);
        }
        catch (RuleBroken broken) when (broken.Code == RecommendationRules.NotAddressed)
        {
            throw new NotFound();
        }
    }

    private ValidationException Wrong(string field, string message) => new([new ValidationFailure(field, text[message])]);

    private static string Short(string words) => words.Length <= 90 ? words : words[..90] + "…";
}

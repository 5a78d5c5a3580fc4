using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>A further step on the way to a decision.</summary>
[Authorize(RecommendationPermissions.Decide)]
internal sealed class StepsModel(MatterFiles files, IOwnBodies bodies, AddStep.Handler handler, TenantContext tenant, IStringLocalizer<Texts> text)
    : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? BodyId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Meeting { get; set; }

    [BindProperty(SupportsGet = true)]
    public StepKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public string RoomPath => tenant.Room.Path;

    public Recommendation Recommendation { get; private set; } = null!;

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds =>
    [
        new(nameof(StepKind.Planned), text["planerat: ärendet ska tas upp på mötet"]),
        new(nameof(StepKind.Proposal), text["förslag: organet lämnade ett förslag till ett högre organ"]),
        new(nameof(StepKind.Decision), text["beslut: organet beslutade"], text["Vad som beslutades registrerar du efteråt."]),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new AddStep(Id, BodyId ?? Guid.Empty, Meeting, Kind, Paragraph, Note, Version), cancellationToken);
        TempData.Say(text["Steget är sparat."]);
        return LocalRedirect(OwnWords.Path(RoomPath, Id));
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var file = await files.TakeOutAsync(Id, cancellationToken);
        (Recommendation, Version) = (file.Recommendation, file.Matter?.Version);
        Bodies = [new Choice("", text["Välj organ"]), .. (await bodies.BodiesAsync(cancellationToken)).Select(b => new Choice(
            b.Id.ToString(), b.NextMeeting is { } next ? text["{0} ({1}), nästa möte {2}", b.Name, b.ShortName, OwnWords.Day(next)] : $"{b.Name} ({b.ShortName})"))];
    }
}

using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui.Charts;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Where a recommendation stands, on any day.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class StandingModel(
    MatrixReader reader, SharedEvents events, EventNarrator narrator, IPrincipalDirectory directory, IDocumentDirectory documents, ICountyMaps maps, TenantContext tenant,
    IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    private const int EventsShown = 15;

    [BindProperty(SupportsGet = true)] public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true)] public string? Status { get; set; }

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)] public string? Map { get; set; }

    internal AsOfDay Day { get; private set; } = null!;

    internal Matrix Matrix { get; private set; } = null!;

    internal MatrixQuery Query { get; private set; } = null!;

    internal IReadOnlyList<MatrixRow> Rows { get; private set; } = [];

    internal IReadOnlyList<EventText> Events { get; private set; } = [];

    internal WaitText Waits { get; private set; } = null!;

    internal IReadOnlyList<(string Text, string Href)> Acts { get; private set; } = [];

    /// <summary>Whether the reader may take packs of evidence.</summary>
    internal bool MayTake { get; private set; }

    internal CountyMapView? MapView { get; private set; }

    /// <summary>What is shared with the recommendation and with the answers to it.</summary>
    internal DocumentPanel Documents { get; private set; } = null!;

    internal StandingSnapshot Snapshot => Matrix.Snapshot;

    internal Recommendation Recommendation => Matrix.Snapshot.Recommendation;

    internal string ForumPath => VisitedForum.Of(HttpContext).Path;

    /// <summary>The address of the page.</summary>
    internal string Path => $"{ForumPath}/recommendations/{Recommendation.Id}";

    /// <summary>When a point is final at all those that count.</summary>
    internal JointForce JointOf(int point) => JointForce.Of(Snapshot, point);

    /// <summary>When the recommendation was closed by the day shown.</summary>
    internal bool IsClosed => Recommendation.ClosedOn <= Day.Day;

    internal AnswerCurveView Curve => new(
        "kurva", texts["Svar över tid"], Recommendation.SentOn, Matrix.AnswerBy, Day.Day, Matrix.Rows.Count,
        [.. Snapshot.File.Addressees.Select(a => Snapshot.AnsweredOn(a.Principal.Id)).OfType<DateOnly>().CountBy(d => d).OrderBy(p => p.Key)
            .Aggregate(new List<CurveStep>(), (steps, p) => [.. steps, new CurveStep(p.Key, p.Value + (steps.Count == 0 ? 0 : steps[^1].Decided))])]);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var forum = VisitedForum.Of(HttpContext);
        (Matrix, Day) = await reader.ReadAsync(forum.Id, id, AsOf, HttpContext.RequestAborted);
        var point = int.TryParse(Map, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && Snapshot.Result.Of(number) is not null ? number : 1;
        Query = new MatrixQuery(Status, Q, Sort, Day.IsPast ? Day.Day : null, point);
        Rows = Query.Apply(Matrix.Rows);
        Waits = new WaitText(Snapshot, texts);
        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        Events = await narrator.SayAsync(await events.NewestAsync(forum.Id, id, Day.Day, EventsShown, HttpContext.RequestAborted), HttpContext.RequestAborted);
        MapView = MapOf(register.Collaboration(forum.Id)!, point);
        Acts = await ActsAsync(forum);
        MayTake = (await authorization.AuthorizeAsync(User, LedgerPages.Take)).Succeeded;
        Documents = await DocumentsAsync(forum, register);
        return Page();
    }

    /// <summary>How many have each status on a point, in words.</summary>
    internal IReadOnlyList<StatusCount> Counts(int point) =>
        [.. Matrix.Counts(point).Select(c => new StatusCount(c.Tone, texts[c.Word], c.Count))];

    private async Task<DocumentPanel> DocumentsAsync(Room forum, PrincipalRegister register)
    {
        List<Guid> subjects = [Recommendation.Id, .. Snapshot.File.Answers.Select(a => a.Decision.Id)];
        var shared = (await documents.SharedOfAsync(subjects, HttpContext.RequestAborted)).Where(d => Governance.Platform.Time.StockholmTime.DayOf(d.SharedAt) <= Day.Day).ToList();
        var mayUpload = tenant.Room.Id == forum.Id && (await authorization.AuthorizeAsync(User, RecommendationPermissions.Draft)).Succeeded;
        return new DocumentPanel("handlingar", [], shared, OwnPath: null, $"{forum.Path}/documents", id => register.ById(id)?.DisplayName)
        {
            UploadHref = mayUpload ? $"{forum.Path}/own-documents/upload?subject={DocumentSubject.Recommendation}&id={Recommendation.Id}" : null,
            WhenEmpty = texts["Inga handlingar är delade med rekommendationen."],
        };
    }

    private CountyMapView? MapOf(CollaborationInfo collaboration, int point)
    {
        if (maps.Map(collaboration.CountyCode) is not { } shape)
            return null;
        var entries = Matrix.Rows.ToDictionary(r => r.Principal.Code, r => EntryOf(r, point), StringComparer.Ordinal);
        var region = Matrix.Rows.FirstOrDefault(r => r.Principal.Kind == PrincipalKind.Region);
        return new CountyMapView(
            "karta", texts["Punkt {0}: läge per kommun", point], shape,
            entries.Where(e => e.Key != region?.Principal.Code).ToDictionary(StringComparer.Ordinal), region is null ? null : entries[region.Principal.Code]);
    }

    // A row that the filter hides is no place to go to.
    private MapEntry EntryOf(MatrixRow row, int point)
    {
        var cell = row.Cells.First(c => c.Point == point);
        var href = Rows.Contains(row) ? "" : (Query with { Status = null, Text = null }).Href(Path);
        return new MapEntry(row.Principal.DisplayName, cell.Tone, texts[cell.Word], $"{href}#h-{row.Principal.Code}");
    }

    private async Task<IReadOnlyList<(string Text, string Href)>> ActsAsync(Room forum)
    {
        var acts = new List<(string, string)>();
        if (tenant.Room.Kind == RoomKind.Principal && Snapshot.File.Addressees.Any(a => a.Principal.Id == tenant.TenantId))
            acts.Add((texts["Till vårt ärende"], $"{tenant.Room.Path}/recommendations/{Recommendation.Id}"));
        if (tenant.Room.Id != forum.Id || Recommendation.State != RecommendationState.Sent)
            return acts;
        if ((await authorization.AuthorizeAsync(User, RecommendationPermissions.Report)).Succeeded)
            acts.Add((texts["Registrera ett rapporterat svar"], $"{Path}/report"));
        if ((await authorization.AuthorizeAsync(User, RecommendationPermissions.Rule)).Succeeded)
            acts.Add((texts["Pröva lydelser och villkor"], $"{Path}/rulings"));
        if ((await authorization.AuthorizeAsync(User, RecommendationPermissions.Send)).Succeeded)
        {
            acts.AddRange([
                (texts["Påminn"], $"{Path}/remind"), (texts["Förläng svarstiden"], $"{Path}/prolong"),
                (texts["Ny version"], $"{Path}/new-version"), (texts["Återkalla"], $"{Path}/withdraw")]);
        }

        return acts;
    }
}

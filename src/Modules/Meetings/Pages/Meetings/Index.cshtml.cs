using Governance.Forums.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>The meetings of a collaboration: coming ones first, and each year's, by forum and by how far they have come.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class IndexModel(MeetingReader reader, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>A forum; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Forum { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public MeetingStage? Stage { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string Path => ForumRoom.Path + "/meetings";

    internal IReadOnlyList<MeetingLine> Lines { get; private set; } = [];

    /// <summary>The next meetings that are not held, at most one of each forum; shown when nothing is filtered.</summary>
    internal IReadOnlyList<MeetingLine> Coming { get; private set; } = [];

    public IReadOnlyList<Choice> Forums { get; private set; } = [];

    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public IReadOnlyList<Choice> Stages =>
        [new("", text["Alla"]), .. Enum.GetValues<MeetingStage>().Where(s => s != MeetingStage.None).Select(s => new Choice(s.ToString(), text[s.Word()]))];

    public bool MayKeep { get; private set; }

    public bool Any { get; private set; }

    public int Shown => Year ?? reader.Today.Year;

    internal DateOnly Today => reader.Today;

    internal ForumInfo? ForumOf(Guid id) => _forums.GetValueOrDefault(id);

    private Dictionary<Guid, ForumInfo> _forums = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        MayKeep = (await authorization.AuthorizeAsync(User, MeetingPermissions.Keep)).Succeeded;
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var table = new TableExport<MeetingLine>(
            text["Möten i {0} {1}", ForumRoom.Name, Shown], reader.Today,
            [
                new(text["Dag"], m => m.On),
                new(text["Börjar"], m => m.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
                new(text["Forum"], m => ForumOf(m.ForumId)?.Name),
                new(text["Plats"], m => m.Place),
                new(text["Läge"], m => text[m.Stage.Word()].Value),
                new(text["Punkter"], m => m.Items),
            ]);
        return table.As(format, Lines, text).ToActionResult();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var forums = await reader.ForumsAsync(ForumRoom.Id, cancellationToken);
        var all = await reader.LinesAsync(ForumRoom.Id, cancellationToken);
        _forums = forums.ToDictionary(f => f.Id);
        Any = all.Count > 0;
        Forums = [new("", text["Alla"]), .. forums.Select(f => new Choice(f.Id.ToString(), f.Name))];
        Years = [.. all.Select(m => m.On.Year).Append(reader.Today.Year).Append(Shown).Distinct().OrderDescending().Select(y => new Choice(Invariant(y), Invariant(y)))];
        Lines = [.. all.Where(m => m.On.Year == Shown && (Forum is null || m.ForumId == Forum) && (Stage is null || m.Stage == Stage))];
        // The control shows the year that is meant.
        var asked = Year is not null;
        Year = Shown;
        Coming = Forum is null && Stage is null && !asked
            ? [.. all.Where(m => m.Stage is MeetingStage.Planned or MeetingStage.Summoned or MeetingStage.InSession && m.On >= reader.Today).DistinctBy(m => m.ForumId)]
            : [];
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

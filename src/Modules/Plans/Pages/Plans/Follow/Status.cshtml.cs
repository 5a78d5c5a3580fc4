using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Follow;

/// <summary>How every activity goes: rolled up from what the principals have said, with a filter and as a file.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class StatusModel(PlanReader reader, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : InstrumentPage(reader, directory)
{
    private readonly PlanReader _reader = reader;

    [BindProperty(SupportsGet = true)]
    public Guid? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Principal { get; set; }

    /// <summary>All activities, in order.</summary>
    public IReadOnlyList<StatusRow> All { get; private set; } = [];

    /// <summary>Those that the filter leaves.</summary>
    public IReadOnlyList<StatusRow> Rows { get; private set; } = [];

    public int Share => RollUp.ShareOf([.. All.Select(r => r.RollUp)]);

    public ActivityStatus? ChosenState => Enum.TryParse<ActivityStatus>(State, out var status) && Enum.IsDefined(status) ? status : null;

    public IReadOnlyList<StatusCount> Counts => [.. StatusRules.InOrder.Select(s => new StatusCount(s.Tone(), text[s.Word()], All.Count(r => r.RollUp.Status == s)))];

    public IEnumerable<Choice> Areas => [new("", text["Alla områden"]), .. Plan.Areas.Select((a, i) => new Choice(a.Id.ToString(), $"{i + 1}. {a.Name}"))];

    public IEnumerable<Choice> States => [new("", text["Alla lägen"]), .. StatusRules.InOrder.Select(s => new Choice(s.ToString(), text[s.Word()]))];

    public IEnumerable<Choice> Principals => [new("", text["Alla huvudmän"]), .. Collaboration.ByName.Select(p => new Choice(p.Id.ToString(), p.DisplayName))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var reports = await _reader.ReportsAsync(Forum.Id, Id, Today, cancellationToken);
        var numbers = Plan.Numbers();
        var areas = Plan.Areas.ToDictionary(a => a.Id, a => a.Name);
        All = [.. Plan.InOrder().Select(a => new StatusRow(a, numbers[a.Id], areas[a.AreaId], RollUp.Of(a, reports, Today), reports.Newest(a.Id)))];
        Rows = [.. All.Where(r => (Area is null || r.Activity.AreaId == Area) && (ChosenState is null || r.RollUp.Status == ChosenState)
            && (Principal is null || r.Activity.Parts.Any(p => p.PrincipalId == Principal)))];
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var table = new TableExport<StatusRow>(
            $"{Shown.Title} {text["läge"].Value}", Today,
            [
                new(text["Nummer"], r => r.Number),
                new(text["Aktivitet"], r => r.Activity.Title),
                new(text["Område"], r => r.Area),
                new(text["Start"], r => r.Activity.From),
                new(text["Slut"], r => r.Activity.To),
                new(text["Leder"], r => NamesOf(r.Activity, PartRole.Lead)),
                new(text["Ansvarar"], r => NamesOf(r.Activity, PartRole.Responsible)),
                new(text["Deltar"], r => NamesOf(r.Activity, PartRole.Participant)),
                new(text["Läge"], r => text[r.RollUp.Status.Word()].Value),
                new(text["Klart, %"], r => r.RollUp.Share),
                new(text["Har rapporterat"], r => r.RollUp.Reported),
                new(text["Antal huvudmän"], r => r.RollUp.Parts),
                new(text["Senast rapporterad"], r => r.Newest?.ReportedOn),
                new(text["Senaste kommentar"], r => r.Newest?.Comment),
            ]);
        return table.As(format, Rows, text).ToActionResult();
    }

    /// <summary>The file of the rows that are shown.</summary>
    public string FileHref(string format) => QueryHelpers.AddQueryString(Path + "/status", new Dictionary<string, string?>
    {
        ["handler"] = "file",
        ["format"] = format,
        ["v"] = Number?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["area"] = Area?.ToString(),
        ["state"] = ChosenState?.ToString(),
        ["principal"] = Principal?.ToString(),
    }.Where(p => p.Value is not null));
}

/// <summary>An activity with its roll-up.</summary>
/// <param name="Newest">The newest report of any principal.</param>
internal sealed record StatusRow(PlanActivity Activity, string Number, string Area, RollUp RollUp, ActivityReport? Newest);

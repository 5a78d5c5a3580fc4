using System.Globalization;
using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>All activities that the principal takes part in, on one screen, filled in with what it said last.</summary>
[Authorize(PlanPermissions.Report)]
internal sealed class ReportModel(
    OwnActivities activities, PlanReader reader, TenantContext tenant, ReportActivities.Handler report, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    private bool _raceLost;

    /// <summary>What is typed, in the order of the page.</summary>
    [BindProperty]
    public List<ReportRow> Rows { get; set; } = [];

    /// <summary>Whether the rows that were not changed are reported too.</summary>
    [BindProperty]
    public bool ConfirmUnchanged { get; set; }

    public string Path => tenant.Room.Path + "/activities";

    /// <summary>The plans with the principal's activities and their places in <see cref="Rows"/>.</summary>
    internal IReadOnlyList<PlanGroup> Plans { get; private set; } = [];

    public IEnumerable<Choice> Statuses => StatusRules.InOrder.Select(s => new Choice(s.ToString(), text[s.Word()]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Rows = [.. Plans.SelectMany(p => p.Lines).Select(ReportRow.Of)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var count = await ReportAsync(cancellationToken);
        TempData.Say(count switch { 0 => text["Inget hade ändrats, så inget är rapporterat."], 1 => text["En aktivitet är rapporterad."], _ => text["{0} aktiviteter är rapporterade.", count] });
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var lines = Plans.SelectMany(p => p.Lines);
        var table = ReportSheet.Table(text["Aktiviteter {0}", tenant.Room.Name], reader.Today, text);
        return table.As(format, lines, text).ToActionResult();
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Plans = await activities.ReadAsync(cancellationToken);
        if (_raceLost)
            Renumber();
    }

    /// <summary>What was typed of an activity, and its place in the form.</summary>
    public (ReportRow Row, int Place) RowOf(ReportLine line)
    {
        var place = Rows.FindIndex(r => r.ActivityId == line.Activity.Id);
        return place >= 0 ? (Rows[place], place) : (ReportRow.Of(line), Rows.Count);
    }

    private async Task<int> ReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await report.HandleAsync(new ReportActivities([.. Rows.Select(r => r.Entry)], ConfirmUnchanged), cancellationToken);
        }
        catch (Exception race) when (Races.IsLost(race))
        {
            _raceLost = true;
            throw;
        }
    }

    // The next save is made on what is in force now.
    private void Renumber()
    {
        foreach (var line in Plans.SelectMany(p => p.Lines))
        {
            if (Rows.Find(r => r.ActivityId == line.Activity.Id) is { } row)
                row.Key = ReportRow.Of(line).Key;
        }
    }
}

/// <summary>A plan on the report page.</summary>
/// <param name="Due">The report day that is asked for now.</param>
internal sealed record PlanGroup(OwnPlan Plan, string Forum, DateOnly? Due, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>How many have not been reported on for the report day.</summary>
    public int Waiting => Due is { } due ? Lines.Count(l => !ReportDue.Covers(l.Last?.ReportedOn, due)) : 0;
}

/// <summary>An activity that the principal takes part in, with what it said last.</summary>
internal sealed record ReportLine(OwnPlan Plan, PlanActivity Activity, string Number, PartRole Role, ActivityReport? Last);

/// <summary>A row of the form.</summary>
internal sealed class ReportRow
{
    /// <summary>Id of the activity and number of the report that was shown: one field, as there may be hundreds of rows.</summary>
    public string Key { get; set; } = "";

    public ActivityStatus Status { get; set; }

    public int? Share { get; set; }

    public string? Comment { get; set; }

    public Guid ActivityId => Guid.TryParse(Key.Split('.')[0], out var id) ? id : Guid.Empty;

    public ActivityEntry Entry => new(
        ActivityId, Key.Split('.') is [_, var seen] && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, Status, Share, Comment);

    /// <summary>A row with what was said last.</summary>
    public static ReportRow Of(ReportLine line) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{line.Activity.Id}.{line.Last?.Number ?? 0}"),
        Status = line.Last?.Status ?? ActivityStatus.NotStarted,
        Share = line.Last?.Share ?? 0,
        Comment = line.Last?.Comment,
    };
}

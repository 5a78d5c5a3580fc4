using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Plans.Pictures;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Follow;

/// <summary>The plan over time: bars, milestones, and what waits for what; with the same in a table.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class ScheduleModel(PlanReader reader, IPrincipalDirectory directory, IStringLocalizer<Texts> text, IStringLocalizer<UiTexts> ui) : InstrumentPage(reader, directory)
{
    private readonly PlanReader _reader = reader;

    internal GanttView View { get; private set; } = null!;

    internal IReadOnlyList<(PlanActivity Activity, RollUp RollUp)> Rows { get; private set; } = [];

    public IHtmlContent Picture => Gantt.Render(View, ui);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var reports = await _reader.ReportsAsync(Forum.Id, Id, Today, cancellationToken);
        Rows = [.. Plan.InOrder().Select(a => (a, RollUp.Of(a, reports, Today)))];
        var (numbers, areas) = (Plan.Numbers(), Plan.Areas.ToDictionary(a => a.Id, a => a.Name));
        var places = Rows.Select((r, i) => (r.Activity.Id, i)).ToDictionary(p => p.Id, p => p.i);
        View = new GanttView("tidplan", text["Tidplan för {0}", Shown.Title], Shown.From, Shown.To, Today,
            [.. Rows.Select(r => new GanttRow(
                areas[r.Activity.AreaId], $"{numbers[r.Activity.Id]} {r.Activity.Title}", $"{Path}/activities/{r.Activity.Id}{Query}", r.Activity.From!.Value, r.Activity.To!.Value,
                r.RollUp.Status.Tone(), text[r.RollUp.Status.Word()], r.RollUp.Share, [.. r.Activity.Milestones.Select(m => (m.On, m.Title))],
                [.. r.Activity.DependsOn.Where(places.ContainsKey).Select(d => places[d])]))]);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return PictureFile.Of(View.Title, Today, StandaloneSvg.Of(Picture, Gantt.Width, Gantt.Height(View)), format);
    }

    /// <summary>The names of what an activity waits for.</summary>
    public string Before(PlanActivity activity)
    {
        var numbers = Plan.Numbers();
        return string.Join(", ", Plan.InOrder().Where(a => activity.DependsOn.Contains(a.Id)).Select(a => $"{numbers[a.Id]} {a.Title}"));
    }
}

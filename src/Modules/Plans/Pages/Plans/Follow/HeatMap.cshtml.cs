using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Plans.Pictures;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Follow;

/// <summary>Areas against principals: in each field what should be looked at first, with the same in a table.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class HeatMapModel(PlanReader reader, IPrincipalDirectory directory, IStringLocalizer<Texts> text, IStringLocalizer<UiTexts> ui) : InstrumentPage(reader, directory)
{
    private readonly PlanReader _reader = reader;

    public IReadOnlyList<GridRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Columns => [.. Plan.Areas.Select((a, i) => $"{i + 1}. {a.Name}")];

    public IHtmlContent Picture => StatusGrid.Render("karta", Heading, Columns, Rows, ui);

    public string Heading => text["Läget per huvudman och område i {0}", Shown.Title];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var reports = await _reader.ReportsAsync(Forum.Id, Id, Today, cancellationToken);
        Rows = [.. Collaboration.Principals.Select(p => new GridRow(p.DisplayName, [.. Plan.Areas.Select(a => Cell(reports.In(Plan, a.Id, p.Id, Today)))]))];
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (format is "csv" or "xlsx")
        {
            var table = new TableExport<GridRow>(Heading, Today, [new(text["Huvudman"], r => r.Label), .. Columns.Select((c, i) => new ExportColumn<GridRow>(c, r => Words(r.Cells[i])))]);
            return table.As(format, Rows, text).ToActionResult();
        }

        return PictureFile.Of(Heading, Today, StandaloneSvg.Of(Picture, StatusGrid.Width, StatusGrid.Height(Rows.Count)), format);
    }

    /// <summary>A field in words.</summary>
    public string Words(GridCell cell) => cell.Tone is null ? text["deltar inte"] : text["{0}, {1} av {2}", cell.Word, cell.Count, cell.Of];

    private GridCell Cell(IReadOnlyList<ActivityStatus> statuses) => statuses.Count == 0
        ? new GridCell(null, "", 0, 0)
        : new GridCell(statuses[0].Tone(), text[statuses[0].Word()], statuses.Count(s => s == statuses[0]), statuses.Count);
}

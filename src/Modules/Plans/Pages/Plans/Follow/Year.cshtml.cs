using Governance.Plans.Data;
using Governance.Plans.Pictures;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Follow;

/// <summary>The year of a collaboration as a wheel and as a list: meetings, last days to answer, report days, steps of plan and budget.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class YearModel(IEnumerable<IYearDays> sources, PlanReader reader, IStringLocalizer<Texts> text, IStringLocalizer<UiTexts> ui) : PageModel
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    internal Room Forum => VisitedForum.Of(HttpContext);

    public string Path => Forum.Path + "/plans";

    public int Shown => Year is >= FirstYear and <= LastYear ? Year.Value : reader.Today.Year;

    public string Heading => text["Årshjul {0}", Shown];

    public IReadOnlyList<WheelDay> Days { get; private set; } = [];

    public IHtmlContent Picture => YearWheel.Render("arshjul", Heading, Shown, reader.Today, Days, ui);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var days = new List<WheelDay>();
        foreach (var source in sources)
            days.AddRange(await source.OfAsync(Forum.Id, Shown, cancellationToken));
        Days = [.. days.OrderBy(d => d.On).ThenBy(d => d.Kind).ThenBy(d => d.Text, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (format is not ("csv" or "xlsx"))
            return PictureFile.Of($"{Heading} {Forum.Name}", reader.Today, StandaloneSvg.Of(Picture, YearWheel.Size, YearWheel.Size), format);
        var table = new TableExport<WheelDay>($"{Heading} {Forum.Name}", reader.Today, [new(text["Dag"], d => d.On), new(text["Slag"], d => text[Word(d.Kind)].Value), new(text["Vad"], d => d.Text)]);
        return table.As(format, Days, text).ToActionResult();
    }

    /// <summary>The Swedish word of a kind, which is the key of its translation.</summary>
    public static string Word(WheelKind kind) => kind switch
    {
        WheelKind.Meeting => "Möte",
        WheelKind.Answer => "Sista svarsdag",
        WheelKind.Report => "Rapportering",
        _ => "Plan och budget",
    };
}

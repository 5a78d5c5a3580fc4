using System.Globalization;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>Every component with invented data of Skåne's 34 principals. Only there in development.</summary>
[ResponseCache(NoStore = true)]
public sealed class StyleguideModel(IWebHostEnvironment environment) : PageModel
{
    private static readonly string[] Names =
    [
        "Svalöv", "Staffanstorp", "Burlöv", "Vellinge", "Östra Göinge", "Örkelljunga", "Bjuv", "Kävlinge", "Lomma", "Svedala", "Skurup",
        "Sjöbo", "Hörby", "Höör", "Tomelilla", "Bromölla", "Osby", "Perstorp", "Klippan", "Åstorp", "Båstad", "Malmö", "Lund", "Landskrona",
        "Helsingborg", "Höganäs", "Eslöv", "Ystad", "Trelleborg", "Kristianstad", "Simrishamn", "Ängelholm", "Hässleholm",
    ];

    private static readonly string[] Codes =
    [
        "1214", "1230", "1231", "1233", "1256", "1257", "1260", "1261", "1262", "1263", "1264", "1265", "1266", "1267", "1270", "1272", "1273",
        "1275", "1276", "1277", "1278", "1280", "1281", "1282", "1283", "1284", "1285", "1286", "1287", "1290", "1291", "1292", "1293",
    ];

    /// <summary>Text field.</summary>
    [BindProperty] public string Paragraph { get; set; } = "47";

    /// <summary>Case number.</summary>
    [BindProperty] public string CaseNumber { get; set; } = "KS 2022/118";

    /// <summary>Date field.</summary>
    [BindProperty] public DateOnly? Date { get; set; } = new DateOnly(2022, 6, 13);

    /// <summary>Long text.</summary>
    [BindProperty] public string Condition { get; set; } = "Under förutsättning att Skånes kommuner gör detsamma.";

    /// <summary>One of several.</summary>
    [BindProperty] public string Outcome { get; set; } = "adoptIf";

    /// <summary>Select.</summary>
    [BindProperty] public string Body { get; set; } = "KF";

    /// <summary>Yes or nothing.</summary>
    [BindProperty] public bool Confirm { get; set; }

    /// <summary>The principals with one cell per point.</summary>
    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many points the matrix shows.</summary>
    internal int Points { get; private set; } = 2;

    /// <summary>Only in development.</summary>
    public IActionResult OnGet(int points = 2, int repeat = 1, bool errors = false)
    {
        if (!environment.IsDevelopment()) return NotFound();
        Points = Math.Clamp(points, 1, 6);
        Rows = Enumerable.Range(0, Math.Clamp(repeat, 1, 2)).SelectMany(_ => Make(Points)).Take(50).ToList();
        if (errors)
        {
            ModelState.AddModelError(nameof(Paragraph), "Ange paragraf, till exempel § 47");
            ModelState.AddModelError(nameof(Date), "Beslutsdatum får inte ligga i framtiden");
            ModelState.AddModelError(nameof(Outcome), "Välj vad nämnden har beslutat");
        }
        return Page();
    }

    internal IReadOnlyList<StatusCount> Counts(int point) =>
    [
        .. StatusTones.InOrder.Select(tone => new StatusCount(tone, tone.Word(), Rows.Count(r => r.Cells[point].Tone == tone))),
    ];

    internal CountyMapView Map()
    {
        using var json = System.IO.File.OpenRead(Path.Combine(
            environment.ContentRootPath, "../Modules/Principals/ReferenceData/maps/county-12.json"));
        var entries = Rows.Skip(1).DistinctBy(r => r.Code, StringComparer.Ordinal).ToDictionary(
            r => r.Code, r => new MapEntry(r.Name, r.Cells[0].Tone, r.Cells[0].Tone.Word(), "#k-" + r.Code), StringComparer.Ordinal);
        var region = new MapEntry("Region Skåne", Rows[0].Cells[0].Tone, Rows[0].Cells[0].Tone.Word(), "#k-12");
        return new CountyMapView("karta", "Beslutsläge per kommun i Skåne", CountyShape.Parse(json), entries, region);
    }

    internal static AnswerCurveView Curve()
    {
        (int Month, int Day, int Decided)[] steps =
        [
            (3, 15, 1), (3, 28, 3), (4, 11, 5), (4, 25, 8), (4, 28, 9), (5, 9, 11), (5, 19, 14), (5, 30, 18), (6, 13, 23), (6, 14, 24),
            (6, 20, 27), (6, 22, 28), (8, 29, 29), (9, 12, 30),
        ];
        return new AnswerCurveView("kurva", "Svar över tid", new DateOnly(2022, 3, 1), new DateOnly(2022, 6, 30), new DateOnly(2022, 9, 20), 34,
            [.. steps.Select(s => new CurveStep(new DateOnly(2022, s.Month, s.Day), s.Decided))]);
    }

    private static IEnumerable<Row> Make(int points)
    {
        yield return new Row("12", "Region Skåne", "2022-POL000106", [.. Enumerable.Range(0, points).Select(_ => new Cell(StatusTone.Conditional, "RF 2022-06-14 § 62"))]);
        for (var i = 0; i < Names.Length; i++)
            yield return new Row(Codes[i], Names[i], Invariant($"KS 2022/{100 + (i * 7)}"), [.. Enumerable.Range(0, points).Select(p => MakeCell(i, p))]);
    }

    private static Cell MakeCell(int principal, int point)
    {
        var tone = (principal * 7 % 34) switch
        {
            < 18 => StatusTone.Adopted,
            < 22 => StatusTone.Conditional,
            < 28 => StatusTone.InPreparation,
            < 31 => StatusTone.NotStarted,
            < 32 => StatusTone.Noted,
            _ => StatusTone.Declined,
        };
        if (point == 1 && principal % 6 == 2) tone = StatusTone.InPreparation;
        var decided = tone is not (StatusTone.InPreparation or StatusTone.NotStarted);
        return new Cell(tone, decided ? Invariant($"KF 2022-{4 + (principal % 3):00}-{10 + (principal % 18):00} § {30 + (principal * 5 % 97)}") : null);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal sealed record Row(string Code, string Name, string CaseNumber, IReadOnlyList<Cell> Cells);

    internal sealed record Cell(StatusTone Tone, string? Decision);
}

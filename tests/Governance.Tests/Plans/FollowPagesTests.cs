using System.Net;
using System.Text.RegularExpressions;
using Governance.Plans.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Plans;

/// <summary>Status, pictures and indicators as all members see them.</summary>
public sealed partial class FollowPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "skane", Reader = "lasare.malmo@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gantt", "figure svg.gantt")]
    [InlineData("heatmap", "figure svg.heat")]
    public async Task A_picture_has_its_table_and_its_files(string page, string picture)
    {
        var path = $"/forum/{Forum}/plans/{await PlanAsync()}/{page}";
        using var reader = await portal.SignInAsync(Reader);
        var shown = await reader.OpenAsync(path);
        var svg = shown.Document.QuerySelector(picture)!;
        Assert.DoesNotMatch(CommaNumber(), svg.OuterHtml);
        Assert.NotNull(svg.QuerySelector("title"));
        Assert.NotNull(shown.Document.QuerySelector("main table"));
        var file = await reader.OpenAsync(path + "?handler=file&format=svg");
        Assert.Equal("image/svg+xml", file.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<style>", file.Body, StringComparison.Ordinal);
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=", file.Body, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(file.Body);
        var png = await reader.BytesAsync(path + "?handler=file&format=png");
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], png[..4]);
        Assert.True(png.Length > 10_000, $"The picture of {png.Length} bytes looks empty.");
    }

    [Fact]
    public async Task The_year_holds_meetings_answers_reports_and_the_budgets_steps()
    {
        using var reader = await portal.SignInAsync(Reader);
        var page = await reader.OpenAsync($"/forum/{Forum}/plans/year?year=2026");
        foreach (var what in new[] { "Möte i Centralt samverkansorgan", "Svara senast på", "Rapportera Handlingsplan för Skånegemensam digitalisering 2026", "Regionstyrelsen har berett nästa års budget", "Årsrapporten för 2025 ska ha lämnats", "Sista dag att rekommendera en gemensam budget för 2027" })
            Assert.Contains(what, page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Document.QuerySelectorAll("#dagar tbody tr, table tbody tr").Length, page.Document.QuerySelectorAll("svg.wheel .day").Length);
        Assert.DoesNotMatch(CommaNumber(), page.Document.QuerySelector("svg.wheel")!.OuterHtml);
        var file = await reader.OpenAsync($"/forum/{Forum}/plans/year?handler=file&year=2026&format=csv");
        Assert.Contains("2026-11-30;", file.Body, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse((await reader.OpenAsync($"/forum/{Forum}/plans/year?handler=file&year=2026&format=svg")).Body);
    }

    [Fact]
    public async Task The_status_is_filtered_and_exported_as_it_is_shown()
    {
        var path = $"/forum/{Forum}/plans/{await PlanAsync()}/status";
        using var reader = await portal.SignInAsync(Reader);
        var all = await reader.OpenAsync(path);
        Assert.Equal(15, all.Document.QuerySelectorAll("#lage tbody tr, table tbody tr").Length);
        var state = all.Document.QuerySelectorAll("select[name=State] option").Select(o => o.GetAttribute("value")!).First(s => s.Length > 0 && s != "NotStarted");
        var some = await reader.OpenAsync($"{path}?State={state}");
        var rows = some.Document.QuerySelectorAll("table tbody tr").Length;
        Assert.True(rows < 15);
        var file = await reader.OpenAsync($"{path}?handler=file&format=csv&State={state}");
        Assert.Equal(rows + 1, file.Body.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task An_indicator_is_compared_with_every_number_behind_it_and_gaps_as_gaps()
    {
        var plan = await PlanAsync();
        var content = await portal.ReadAsync(Forum, db => db.Set<InstrumentVersion>().Where(v => v.InstrumentId == plan).Select(v => v.Content).FirstAsync(Stop));
        using var reader = await portal.SignInAsync(Reader);
        var list = await reader.OpenAsync($"/forum/{Forum}/plans/{plan}/indicators");
        Assert.Contains(content.Indicators[0].Name, list.Text, StringComparison.Ordinal);
        var page = await reader.OpenAsync($"/forum/{Forum}/plans/{plan}/indicators/{content.Indicators[1].Id}?period=2025");
        Assert.Equal(34 + 2, page.Document.QuerySelectorAll("table tbody tr").Length);
        Assert.Contains("kan inte mätas ännu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Det nya verksamhetssystemet lämnar ännu ingen statistik.", page.Text, StringComparison.Ordinal);
        Assert.Contains("saknas", page.Text, StringComparison.Ordinal);
        Assert.Contains("median", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("svg"), svg => Assert.DoesNotMatch(CommaNumber(), svg.OuterHtml));
        // Highest first, as more is better; who has no value stands last.
        var bars = page.Document.QuerySelectorAll("svg.trend rect.value").Select(r => double.Parse(r.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(bars.OrderDescending(), bars);
        Assert.Null(page.Document.QuerySelector("form[method=post] [name=NewValue]"));
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], (await reader.BytesAsync($"/forum/{Forum}/plans/{plan}/indicators/{content.Indicators[1].Id}?handler=file&format=png&picture=trend"))[..4]);
    }

    [Fact]
    public async Task Figures_are_recorded_by_form_and_file_and_the_same_file_twice_changes_nothing()
    {
        using var official = await portal.SignInAsync("handlaggare.kavlinge@demo.lansforum.example");
        var page = await official.OpenAsync("/kavlinge/indicators");
        var wrong = await official.SubmitAsync(page, "main form", ("Rows[0].Value", "mycket"));
        Assert.Equal((HttpStatusCode.BadRequest, "Skriv värdet som ett tal."), (wrong.Status, Assert.Single(wrong.Errors)));
        Assert.Equal("mycket", wrong.Document.QuerySelector("[name='Rows[0].Value']")!.GetAttribute("value"));
        var saved = await official.SubmitAsync(page, "main form", ("Rows[0].Value", "71,25"), ("Rows[0].Reason", ""));
        Assert.Contains("registrer", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(712_500, await NewestAsync());

        var file = await official.BytesAsync("/kavlinge/indicators?handler=file&format=xlsx");
        var form = await official.OpenAsync("/kavlinge/indicators/import");
        var same = await official.SubmitFilesAsync(form, "main form", "Upload", [("samma.xlsx", file)]);
        Assert.Contains(": 0 registreras", same.Text, StringComparison.Ordinal);
        var key = page.Document.QuerySelector("[name='Rows[0].IndicatorId']")!.GetAttribute("value");
        var csv = System.Text.Encoding.UTF8.GetBytes($"Nyckel;Period;Värde;Kan inte mätas ännu\n{key};2025;72,5;\n{key};2024;;\n{key};i fjol;3;\nfel;2025;3;\n");
        var preview = await official.SubmitFilesAsync(form, "main form", "Upload", [("ny.csv", csv)]);
        Assert.Contains("4 rader lästa: 1 registreras, 0 är oförändrade, 1 är luckor, 2 har fel.", preview.Text, StringComparison.Ordinal);
        await official.SubmitAsync(preview, "main form");
        Assert.Equal(725_000, await NewestAsync());
        var twice = await official.SubmitFilesAsync(await official.OpenAsync("/kavlinge/indicators/import"), "main form", "Upload", [("ny.csv", csv)]);
        Assert.Contains("0 registreras, 1 är oförändrade", twice.Text, StringComparison.Ordinal);

        Task<long?> NewestAsync() => portal.ReadAsync("kavlinge", db => db.Set<IndicatorFigure>().Where(f => f.OwnerId == db.Tenant.TenantId && f.Period == "2025" && f.IndicatorId == Guid.Parse(page.Document.QuerySelector("[name='Rows[0].IndicatorId']")!.GetAttribute("value")!))
            .OrderByDescending(f => f.Number).Select(f => f.Value).FirstAsync(Stop));
    }

    [Fact]
    public async Task The_forum_records_the_countys_value_and_nobody_elses()
    {
        var plan = await PlanAsync();
        var indicator = await portal.ReadAsync(Forum, db => db.Set<IndicatorFigure>().Where(f => f.InstrumentId == plan).Select(f => f.IndicatorId).FirstAsync(Stop));
        using var secretary = await portal.SignInAsync($"sekreterare.{Forum}@demo.lansforum.example");
        var page = await secretary.OpenAsync($"/forum/{Forum}/plans/{plan}/indicators/{indicator}");
        var saved = await secretary.SubmitAsync(page, "form[method=post]:has([name=NewValue])", ("NewPeriod", "2025"), ("NewValue", "66"));
        Assert.Contains("Länets värde för 2025 är registrerat.", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        var recorded = await portal.ReadAsync(Forum, db => db.Set<IndicatorFigure>().Where(f => f.IndicatorId == indicator && f.Level == FigureLevel.County).SingleAsync(Stop));
        Assert.Equal((recorded.CollaborationId, recorded.CollaborationId), (recorded.OwnerId, recorded.PublishedBy));
        using var reader = await portal.SignInAsync(Reader);
        var refused = await reader.SubmitAsync(page, "form[method=post]:has([name=NewValue])", ("NewPeriod", "2025"), ("NewValue", "1"));
        Assert.NotEqual(HttpStatusCode.OK, refused.Status);
    }

    private Task<Guid> PlanAsync() => portal.ReadAsync(Forum, db => db.Set<InstrumentVersion>().Where(v => v.Title.EndsWith("digitalisering 2026")).Select(v => v.InstrumentId).FirstAsync(Stop));

    [GeneratedRegex(@"(?:\s(?:x|y|d|width|height|cx|cy|r|x1|x2|y1|y2|viewBox)=""[^""]*\d,\d)", RegexOptions.None, 1000)]
    private static partial Regex CommaNumber();
}

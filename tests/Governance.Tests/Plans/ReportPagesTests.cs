using System.Net;
using System.Text;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Platform.Ledger;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Plans;

/// <summary>A principal reports its own part, on one screen or by a file; nobody else can.</summary>
public sealed class ReportPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Official = "handlaggare.{0}@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_changed_is_reported_and_nothing_else()
    {
        using var official = await portal.SignInAsync(Of("are"));
        var page = await official.OpenAsync("/are/activities");
        var row = Row(page, ActivityStatus.OnTrack);
        var before = await CountAsync("are");
        page = await official.SubmitAsync(page, "main form", ($"{row}.Status", "Late"), ($"{row}.Share", "35"), ($"{row}.Comment", "Upphandlingen är överklagad."));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("En aktivitet är rapporterad.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Upphandlingen är överklagad.", page.Document.QuerySelector($"[name='{row}.Comment']")!.TextContent.Trim());
        Assert.Equal(before + 1, await CountAsync("are"));
        var told = await portal.ReadAsync("are", db => db.Set<ForumEvent>().Where(e => e.Type == "ActivityReported").OrderByDescending(e => e.Id).Select(e => e.PublishedBy).FirstAsync(Stop));
        Assert.Equal(await IdAsync("are"), told);

        // All others see it, on the activity's page.
        var activity = Guid.Parse(page.Document.QuerySelector($"[name='{row}.Key']")!.GetAttribute("value")!.Split('.')[0]);
        var instrument = await portal.ReadAsync("are", db => db.Set<ActivityReport>().Where(r => r.ActivityId == activity).Select(r => r.InstrumentId).FirstAsync(Stop));
        using var reader = await portal.SignInAsync("lasare.berg@demo.lansforum.example");
        Assert.Contains("Upphandlingen är överklagad.", (await reader.OpenAsync($"/forum/jamtland-harjedalen/plans/{instrument}/activities/{activity}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/malmo/activities")]
    [InlineData("/malmo/indicators")]
    public async Task A_plan_that_begins_later_is_not_asked_for_yet(string path)
    {
        using var official = await portal.SignInAsync(Of("malmo"));
        var asked = (await official.OpenAsync(path)).Document.QuerySelector("main")!.TextContent;
        Assert.Contains("Skånegemensam digitalisering 2026", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("2027–2028", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nothing_has_changed_is_a_report_too_when_it_is_said()
    {
        using var official = await portal.SignInAsync(Of("berg"));
        var page = await official.OpenAsync("/berg/activities");
        var count = await CountAsync("berg");
        page = await official.SubmitAsync(page, "main form");
        Assert.Contains("Inget hade ändrats", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(count, await CountAsync("berg"));
        await official.SubmitAsync(page, "main form", ("ConfirmUnchanged", "true"));
        Assert.Equal(count + Rows(page), await CountAsync("berg"));
        Assert.DoesNotContain("Rapportera läget", (await official.OpenAsync("/berg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_without_its_reason_is_refused_at_its_row_and_nothing_is_saved()
    {
        using var official = await portal.SignInAsync(Of("ragunda"));
        var page = await official.OpenAsync("/ragunda/activities");
        var (row, other) = (Row(page, ActivityStatus.OnTrack), Row(page, ActivityStatus.OnTrack, skip: 1));
        var count = await CountAsync("ragunda");
        var refused = await official.SubmitAsync(page, "main form", ($"{row}.Status", "AtRisk"), ($"{row}.Comment", ""), ($"{other}.Share", "61"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Skriv varför", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("61", refused.Document.QuerySelector($"[name='{other}.Share']")!.GetAttribute("value"));
        Assert.Equal("true", refused.Document.QuerySelector($"[name='{row}.Comment']")!.GetAttribute("aria-invalid"));
        Assert.Equal(count, await CountAsync("ragunda"));
    }

    [Fact]
    public async Task Whoever_reports_on_an_old_screen_is_told_so()
    {
        using var official = await portal.SignInAsync(Of("krokom"));
        var page = await official.OpenAsync("/krokom/activities");
        var row = Row(page, ActivityStatus.OnTrack);
        await official.SubmitAsync(page, "main form", ($"{row}.Share", "62"));
        var late = await official.SubmitAsync(page, "main form", ($"{row}.Share", "44"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("44", late.Document.QuerySelector($"[name='{row}.Share']")!.GetAttribute("value"));
        var saved = await official.SubmitAsync(late, "main form", ($"{row}.Share", "44"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task A_part_that_is_not_ones_own_is_not_reported()
    {
        using var official = await portal.SignInAsync(Of("harjedalen"));
        var page = await official.OpenAsync("/harjedalen/activities");
        var foreign = await portal.ReadAsync("malmo", db => db.Set<ActivityReport>().Select(r => r.ActivityId).FirstAsync(Stop));
        var refused = await official.SubmitAsync(page, "main form", ("Rows[0].Key", $"{foreign}.0"), ("Rows[0].Share", "13"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("deltar inte", Assert.Single(refused.Errors), StringComparison.Ordinal);
        using var reader = await portal.SignInAsync("lasare.harjedalen@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync("/harjedalen/activities")).Status);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task A_file_goes_round_and_is_shown_before_it_is_reported(string format)
    {
        using var official = await portal.SignInAsync(Of("stromsund"));
        var file = await official.BytesAsync($"/stromsund/activities?handler=file&format={format}");
        var form = await official.OpenAsync("/stromsund/activities/import");
        var same = await official.SubmitFilesAsync(form, "main form", "Upload", [($"samma.{format}", file)]);
        Assert.Contains(": 0 ändras", same.Text, StringComparison.Ordinal);
        Assert.Contains("0 har fel", same.Text, StringComparison.Ordinal);

        var rows = Changed.Of(file, format, (i, cells) => i switch
        {
            0 => cells with { Status = "Risk för försening", Share = "41", Comment = $"Två nyckelpersoner har slutat, {format}." },
            1 => cells with { Status = "Pausad" },
            2 => cells with { Key = Guid.CreateVersion7().ToString() },
            3 => cells with { Status = "Försenad", Comment = "" },
            _ => cells,
        });
        var count = await CountAsync("stromsund");
        var preview = await official.SubmitFilesAsync(await official.OpenAsync("/stromsund/activities/import"), "main form", "Upload", [("ifylld.csv", rows)]);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("1 ändras", preview.Text, StringComparison.Ordinal);
        Assert.Contains("3 har fel", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Läget Pausad finns inte.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Nyckeln hör inte till någon av era aktiviteter.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Skriv varför.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(count, await CountAsync("stromsund"));
        var saved = await official.SubmitAsync(preview, "main form");
        Assert.Contains("En aktivitet är rapporterad.", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(count + 1, await CountAsync("stromsund"));
        // The same file once more changes nothing.
        var twice = await official.SubmitFilesAsync(await official.OpenAsync("/stromsund/activities/import"), "main form", "Upload", [("ifylld.csv", rows)]);
        Assert.Contains(": 0 ändras", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused()
    {
        using var official = await portal.SignInAsync(Of("bracke"));
        var form = await official.OpenAsync("/bracke/activities/import");
        var none = await official.SubmitFilesAsync(form, "main form", "Upload", []);
        Assert.Equal((HttpStatusCode.BadRequest, "Välj en fil."), (none.Status, Assert.Single(none.Errors)));
        var wrong = await official.SubmitFilesAsync(form, "main form", "Upload", [("fel.csv", Encoding.UTF8.GetBytes("A;B\n1;2\n"))]);
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Contains("Nyckel och Läge saknas", Assert.Single(wrong.Errors), StringComparison.Ordinal);
    }

    private static string Of(string slug) => Official.Replace("{0}", slug, StringComparison.Ordinal);

    private static int Rows(TestPage page) => page.Document.QuerySelectorAll("[name$='.Key']").Length;

    private static string Row(TestPage page, ActivityStatus status, int skip = 0) =>
        page.Document.QuerySelectorAll("select[name$='.Status']").Where(s => s.QuerySelector("option[selected]")?.GetAttribute("value") == status.ToString())
            .Skip(skip).First().GetAttribute("name")![..^".Status".Length];

    private Task<int> CountAsync(string slug) => portal.ReadAsync(slug, db => db.Set<ActivityReport>().CountAsync(r => r.PrincipalId == db.Tenant.TenantId, Stop));

    private Task<Guid> IdAsync(string slug) => portal.ReadAsync(slug, db => Task.FromResult(db.Tenant.TenantId));
}

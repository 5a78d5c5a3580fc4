using System.Net;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Tests.Portal;
using Governance.Tests.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Audits;

/// <summary>The logs as people read them: each filter with what it leaves out, and erasing.</summary>
public sealed class LedgerPageTests(AuditPortal portal) : IClassFixture<AuditPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_filter_shows_what_fits_and_leaves_out_the_rest()
    {
        using var registrar = await portal.SignInAsync(AuditPortal.Registrar);
        var all = await RowsAsync(registrar, "/malmo/ledger");
        Assert.True(all.Count > 5);
        var bodies = await RowsAsync(registrar, "/malmo/ledger?type=RoomFurnished");
        Assert.Contains("Organ och diarieserier lades upp", Assert.Single(bodies), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(registrar, "/malmo/ledger?q=finns+inte+i+loggen"));
        Assert.NotEmpty(await RowsAsync(registrar, "/malmo/ledger?q=l%C3%A4nsforum"));
        var (day, today) = (portal.Clock.Today().AddDays(1).Iso(), portal.Clock.Today().Iso());
        Assert.Empty(await RowsAsync(registrar, $"/malmo/ledger?from={day}"));
        Assert.NotEmpty(await RowsAsync(registrar, $"/malmo/ledger?asOf={today}"));
        Assert.Empty(await RowsAsync(registrar, "/malmo/ledger?asOf=2019-01-01"));
        Assert.Contains("kan inte läsas", (await registrar.OpenAsync("/malmo/ledger?asOf=i+g%C3%A5r")).Text, StringComparison.Ordinal);
        using var secretary = await portal.SignInAsync(AuditPortal.Secretary);
        var lund = await portal.InRoomAsync("lund", s => Task.FromResult(s.GetRequiredService<TenantContext>().TenantId));
        var ofLund = await RowsAsync(secretary, $"/forum/skane/ledger?principal={lund}");
        Assert.NotEmpty(ofLund);
        Assert.All(ofLund, row => Assert.Contains("Lund", row, StringComparison.Ordinal));
        Assert.True((await RowsAsync(secretary, "/forum/skane/ledger")).Count > ofLund.Count || ofLund.Count == 50);
    }

    [Fact]
    public async Task Role_and_person_are_filters_too()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var registrar = await portal.SignInAsync(AuditPortal.Registrar);
        // Opening the matter is done by the registrar herself.
        await registrar.OpenAsync($"/malmo/recommendations/{id}");
        var page = await registrar.OpenAsync("/malmo/ledger?role=Registrar");
        Assert.Contains("Ärendet öppnades", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ärendet öppnades", (await registrar.OpenAsync("/malmo/ledger?role=Chair")).Document.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
        var actor = page.Document.QuerySelectorAll("#handelser tbody td:nth-child(3) a")[0].GetAttribute("href")!;
        Assert.All(await RowsAsync(registrar, actor), row => Assert.Contains("Malmö", row, StringComparison.Ordinal));
        var matter = await registrar.OpenAsync($"/malmo/recommendations/{id}");
        var link = matter.Document.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Vad har hänt i det här ärendet", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Ärendet öppnades", Assert.Single(await RowsAsync(registrar, link)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Is_exported_as_it_is_shown(string format, string type)
    {
        var (status, bytes, headers) = await portal.DownloadAsync(AuditPortal.Registrar, $"/malmo/ledger?type=RoomFurnished&handler=Export&format={format}");
        Assert.Equal((HttpStatusCode.OK, type), (status, headers.ContentType!.MediaType));
        if (format == "csv")
            Assert.Equal(2, System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_log_of_the_forums_room_is_for_those_within()
    {
        using var secretary = await portal.SignInAsync(AuditPortal.Secretary);
        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync("/forum/skane/ledger?log=room")).Status);
        using var member = await portal.SignInAsync(AuditPortal.Registrar);
        Assert.Equal(HttpStatusCode.OK, (await member.OpenAsync("/forum/skane/ledger")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/forum/skane/ledger?log=room")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/malmo/ledger?log=room")).Status);
    }

    [Fact]
    public async Task An_erased_event_says_by_which_decision_and_its_proof_still_holds()
    {
        await portal.AppendAsync("malmo", 2);
        var (id, other) = await portal.ReadAsync("malmo", async db =>
        {
            var newest = await db.Set<TenantEvent>().OrderByDescending(e => e.LeafIndex).Take(2).Select(e => e.Id).ToListAsync(Stop);
            return (newest[0], newest[1]);
        });
        await portal.SignAsync();
        using var registrar = await portal.SignInAsync(AuditPortal.Registrar);
        Assert.NotEqual(HttpStatusCode.OK, (await registrar.OpenAsync($"/malmo/ledger/{id}/erase")).Status);
        using var administrator = await portal.SignInAsync(AuditPortal.Administrator);
        var page = await administrator.OpenAsync($"/malmo/ledger/{id}/erase");
        Assert.Contains("Det går inte att ångra", page.Text, StringComparison.Ordinal);
        var refused = await administrator.SubmitAsync(page, "main form", ("Decision", "KS 2026-11-22 § 214"), ("Reason", "Felaktigt namn"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("inte går att ångra", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var done = await administrator.SubmitAsync(refused, "main form", ("Understood", "true"));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("raderat enligt beslut KS 2026-11-22 § 214", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Länsforum, Malmö", done.Text, StringComparison.Ordinal);
        await portal.SignAsync();
        var list = await registrar.OpenAsync("/malmo/ledger");
        Assert.Contains("Innehållet raderat enligt beslut KS 2026-11-22 § 214", list.Text, StringComparison.Ordinal);
        Assert.Contains("Innehållet i en händelse gallrades", list.Text, StringComparison.Ordinal);
        var (_, key) = await portal.NewestAsync("malmo");
        Assert.Equal(0, AuditPortal.Verify((await portal.DownloadAsync(AuditPortal.Registrar, $"/malmo/ledger/{id}?handler=Proof")).Bytes, "inclusion", "--key", key.Text).Code);
        // The neighbour in the log is untouched.
        Assert.DoesNotContain("raderat", (await registrar.OpenAsync($"/malmo/ledger/{other}")).Text, StringComparison.Ordinal);
        var again = await administrator.OpenAsync($"/malmo/ledger/{id}/erase");
        Assert.Contains("redan raderat", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_erases_what_another_room_wrote()
    {
        var (own, others) = await portal.ReadAsync("malmo", async db =>
        {
            var me = db.Tenant.TenantId;
            return (await db.Set<ForumEvent>().Where(e => e.PublishedBy == me).Select(e => e.Id).FirstAsync(Stop), await db.Set<ForumEvent>().Where(e => e.PublishedBy != me && e.Type != ForumSequencer.RootFrozen).Select(e => e.Id).FirstAsync(Stop));
        });
        using var administrator = await portal.SignInAsync(AuditPortal.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync($"/forum/skane/ledger/{own}/erase")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/forum/skane/ledger/{others}/erase")).Status);
    }

    [Fact]
    public async Task Speaks_English()
    {
        using var registrar = (await portal.SignInAsync(AuditPortal.Registrar)).InEnglish();
        foreach (var path in new[] { "/malmo/ledger", "/malmo/ledger/checkpoints", "/malmo/ledger/verify", "/malmo/ledger/sample" })
        {
            var text = (await registrar.OpenAsync(path)).Text;
            foreach (var swedish in new[] { "Händelser", "Kontrollpunkt", "loggen ", "Beslut publicerades" })
                Assert.DoesNotContain(swedish, text, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TestBrowser browser, string path)
    {
        var page = await browser.OpenAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
        return [.. page.Document.QuerySelectorAll("#handelser tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}

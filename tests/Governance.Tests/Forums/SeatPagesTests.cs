using System.Net;
using Governance.Forums.Domain;
using Governance.Platform.Ledger;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Forums;

/// <summary>A forum from its terms to those who sit in it, and after an election, through the pages and without script.</summary>
public sealed class SeatPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Room = "jamtland-harjedalen", Secretary = $"sekreterare.{Room}@demo.lansforum.example", Reader = "lasare.ostersund@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forum_is_set_up_filled_and_opened_and_its_past_is_fixed()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = await SetUpAsync(secretary, "Digitaliseringsrådet", "DR");
        var page = await AddSeatAsync(secretary, path, "Östersund", "2024-01-01");
        Assert.Contains("En plats är tillagd.", Said(page), StringComparison.Ordinal);
        page = await secretary.OpenAsync(page.Document.QuerySelector("#platser th a")!.GetAttribute("href")!);
        var seat = page.Path;
        // While it is set up, the past may be entered.
        page = await secretary.SubmitAsync(page, $"form[action='{seat}']", ("PersonName", "Greta Ny"), ("Email", "greta@ostersund.example"), ("From", "2024-01-01"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        page = await secretary.SubmitAsync(await secretary.OpenAsync(path), "form[action*='handler=open']");
        Assert.Contains("Forumet är öppnat.", Said(page), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*='handler=open']"));

        page = await secretary.OpenAsync(seat);
        var late = await secretary.SubmitAsync(page, "form[action*='handler=end']:not([action*='Seat'])", ("Last", "2026-11-20"), ("Reason", "Min text"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Välj 2026-11-21 eller senare", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal("Min text", late.Document.QuerySelector("[name=Reason]")!.GetAttribute("value"));
        page = await secretary.SubmitAsync(late, "form[action*='handler=end']:not([action*='Seat'])", ("Last", "2026-11-30"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        // Members of the collaboration read it as it was on any day.
        using var reader = await portal.SignInAsync(Reader);
        Assert.Contains("Greta Ny", (await reader.OpenAsync(path + "?on=2026-11-30")).Text, StringComparison.Ordinal);
        var vacant = await reader.OpenAsync(path + "?on=2026-12-01");
        Assert.Contains("Vakant", vacant.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Greta Ny", vacant.Text, StringComparison.Ordinal);
        Assert.Null(vacant.Document.QuerySelector("a[href$='/election']"));
        Assert.Contains("inga platser den 2023-12-31", (await reader.OpenAsync(path + "?on=2023-12-31")).Text, StringComparison.Ordinal);
        Assert.Contains("Greta Ny", (await reader.OpenAsync(path + "/history")).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.OpenAsync(path + "/seats")).Status);
        List<string> told = ["SeatMandateEnded", "ForumOpened", "SeatMandateBegan", "ForumSeatAdded", "ForumSetUp"];
        Assert.Equal(told, await portal.ReadAsync(Room, db => db.Set<ForumEvent>().Where(e => told.Contains(e.Type)).OrderByDescending(e => e.Id).Take(5).Select(e => e.Type).ToListAsync(Stop)));
    }

    [Fact]
    public async Task An_election_is_seen_before_it_is_done()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var id = await IdAsync(Room, "SVOM");
        var path = $"/forum/{Room}/forums/{id}";
        var before = await RowsAsync(id);
        var form = await secretary.OpenAsync(path + "/election");
        Assert.Equal("2027-01-01", form.Document.QuerySelector("[name=FirstDay]")!.GetAttribute("value"));
        var wrong = await secretary.SubmitAsync(form, "main form[data-guard]", ("Rows[0].Step", "Replaced"), ("Rows[0].PersonName", "Nya Ordföranden"), ("Rows[0].Email", "ingen"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Skriv en e-postadress, som namn@kommun.se.", Assert.Single(wrong.Errors));
        Assert.Equal("Nya Ordföranden", wrong.Document.QuerySelector("[name='Rows[0].PersonName']")!.GetAttribute("value"));
        var none = await secretary.SubmitAsync(form, "main form[data-guard]");
        Assert.Contains("Inget skulle ändras", Assert.Single(none.Errors), StringComparison.Ordinal);

        var preview = await secretary.SubmitAsync(wrong, "main form[data-guard]", ("Rows[0].Email", "ny@regionen.example"), ("Rows[3].Step", "Leaves"), ("Reason", "Val 2026"));
        Assert.Contains("Inget är ändrat än", preview.Text, StringComparison.Ordinal);
        Assert.Equal(3, preview.Document.QuerySelectorAll("#handelser tbody tr").Length);
        Assert.Contains("Nya Ordföranden tillträder 2027-01-01 – tills vidare.", preview.Text, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync(id));
        var stale = await secretary.SubmitAsync(wrong, "main form[data-guard]", ("Rows[0].Email", "ny@regionen.example"), ("Rows[4].Step", "Leaves"));
        var done = await secretary.SubmitAsync(preview, "#confirm");
        Assert.StartsWith(path + "?on=2027-01-01", done.Path, StringComparison.Ordinal);
        Assert.Contains("Nya Ordföranden", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nya Ordföranden", (await secretary.OpenAsync(path + "?on=2026-12-31")).Text, StringComparison.Ordinal);
        // Somebody who had the preview open meanwhile is told, and changes nothing.
        var late = await secretary.SubmitAsync(stale, "#confirm");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task The_demo_shows_who_sat_when()
    {
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var cs = await IdAsync("skane", "CS");
        var page = await reader.OpenAsync($"/forum/skane/forums/{cs}?on=2022-03-01");
        Assert.Equal(16, page.Document.QuerySelectorAll("#t-Member tbody tr").Length);
        Assert.Contains("minst 9 av 16", page.Text, StringComparison.Ordinal);
        Assert.Contains("Regionen har ordförandeskapet 2022", page.Text, StringComparison.Ordinal);
        var now = await reader.OpenAsync($"/forum/skane/forums/{cs}");
        Assert.NotEqual(Names(page), Names(now));
        var file = await reader.OpenAsync($"/forum/skane/forums/{cs}?handler=file&format=csv&on=2022-03-01");
        Assert.All(Names(page), name => Assert.Contains(name, file.Body, StringComparison.Ordinal));
        var list = await reader.OpenAsync("/forum/skane/forums");
        Assert.Contains("Bereder åt CS", list.Text, StringComparison.Ordinal);
        using var other = await portal.SignInAsync("lasare.goteborg@demo.lansforum.example");
        var sro = await other.OpenAsync($"/forum/vastra-gotaland/forums/{await IdAsync("vastra-gotaland", "SRO")}");
        Assert.Contains("Västkom", sro.Document.QuerySelector("#t-Adjunct")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/forum/vastra-gotaland/forums/{cs}")).Status);
    }

    [Fact]
    public async Task Terms_keep_what_was_typed_and_lose_no_race()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = $"/forum/{Room}/forums/{await IdAsync(Room, "FG-B")}";
        var form = await secretary.OpenAsync(path + "/terms");
        var wrong = await secretary.SubmitAsync(form, "main form", ("Name", ""), ("Purpose", "Mitt uppdrag"), ("Verbs", null));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(["Skriv vad forumet heter.", "Välj minst ett sätt att uttala sig."], wrong.Errors.Order(StringComparer.Ordinal));
        Assert.Contains("Mitt uppdrag", wrong.Document.QuerySelector("[name=Purpose]")!.TextContent, StringComparison.Ordinal);
        var taken = await secretary.SubmitAsync(form, "main form", ("ShortName", "svom"));
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        var saved = await secretary.SubmitAsync(form, "main form", ("Name", "Beredningsgruppen"));
        Assert.Contains("Beredningsgruppen", saved.Text, StringComparison.Ordinal);
        var late = await secretary.SubmitAsync(form, "main form", ("Name", "Något annat"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Något annat", late.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_forum_is_closed_with_a_day_and_a_wrong_one_costs_nothing()
    {
        using var secretary = await portal.SignInAsync(Secretary);
        var path = await SetUpAsync(secretary, "Tillfälliga rådet", "TR");
        var form = await secretary.OpenAsync(path + "/terms");
        foreach (var (typed, said) in new[] { ("", "Ange sista dagen."), ("i morgon", "”i morgon” går inte att läsa. Skriv så som det står vid fältet.") })
        {
            var wrong = await secretary.SubmitAsync(form, "form[action$='handler=close']", ("LastDay", typed));
            Assert.Equal((HttpStatusCode.BadRequest, said), (wrong.Status, Assert.Single(wrong.Errors)));
            // The form beside it still says what the forum is, and the one that is wrong is in sight.
            Assert.Equal("Tillfälliga rådet", wrong.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
            Assert.NotNull(wrong.Document.QuerySelector("details[open] [name=LastDay]"));
        }

        var closed = await secretary.SubmitAsync(form, "form[action$='handler=close']", ("LastDay", "2026-12-31"));
        Assert.Contains("Forumets sista dag är 2026-12-31.", closed.Text, StringComparison.Ordinal);
        Assert.Null((await secretary.OpenAsync(path + "/terms")).Document.QuerySelector("[name=LastDay]"));
    }

    [Fact]
    public async Task A_presidium_is_appointed_by_turns()
    {
        using var secretary = await portal.SignInAsync("sekreterare.skane@demo.lansforum.example");
        var path = $"/forum/skane/forums/{await IdAsync("skane", "CS")}/presidium";
        var page = await secretary.OpenAsync(path);
        var members = page.Document.QuerySelectorAll("select[name=First] option").ToDictionary(o => o.TextContent.Trim(), o => o.GetAttribute("value")!);
        var regions = members.Where(m => m.Key.Contains("Region Skåne", StringComparison.Ordinal)).Select(m => m.Value).ToList();
        var refused = await secretary.SubmitAsync(page, "main form[data-guard]", ("First", regions[0]), ("Second", regions[1]), ("From", "2026-12-01"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var chair = members.First(m => m.Key.Contains("Malmö", StringComparison.Ordinal));
        page = await secretary.SubmitAsync(refused, "main form[data-guard]", ("Second", chair.Value));
        Assert.Empty(page.Errors);
        Assert.Contains("Presidiet är utsett.", Said(page), StringComparison.Ordinal);
        // 2022 was the region's year, so 2027 is the municipalities'.
        var row = page.Document.QuerySelectorAll("#leder tbody tr").First(r => r.TextContent.Contains("2027-01-01", StringComparison.Ordinal));
        Assert.Contains(chair.Key, row.QuerySelectorAll("td")[0].TextContent, StringComparison.Ordinal);
    }

    // What was just done is told above the page.
    private static string Said(TestPage page) => page.Document.Body!.TextContent;

    private static List<string> Names(TestPage page) => [.. page.Document.QuerySelectorAll("#t-Member tbody th").Select(t => t.QuerySelector("span")!.TextContent.Trim())];

    private static async Task<string> SetUpAsync(TestBrowser secretary, string name, string shortName)
    {
        var page = await secretary.SubmitAsync(
            await secretary.OpenAsync($"/forum/{Room}/forums/new"), "main form", ("Name", name), ("ShortName", shortName), ("LeastOfRegion", "0"), ("Level", "Officials"));
        Assert.EndsWith("/seats", page.Path, StringComparison.Ordinal);
        return page.Path[..^"/seats".Length];
    }

    private static async Task<TestPage> AddSeatAsync(TestBrowser secretary, string path, string principal, string from)
    {
        var page = await secretary.OpenAsync(path + "/seats");
        var label = page.Document.QuerySelectorAll("fieldset label").First(l => l.TextContent.Contains(principal, StringComparison.Ordinal));
        var value = page.Document.GetElementById(label.GetAttribute("for")!)!.GetAttribute("value");
        return await secretary.SubmitAsync(page, "main form", ("Chosen", value), ("From", from));
    }

    private Task<Guid> IdAsync(string room, string shortName) =>
        portal.ReadAsync(room, db => db.Set<JointForum>().Where(f => f.ShortName == shortName).Select(f => f.Id).SingleAsync(Stop));

    private Task<string> RowsAsync(Guid forum) => portal.ReadAsync(Room, async db =>
        string.Join('\n', (await db.Set<SeatMandate>().Where(m => m.ForumId == forum).OrderBy(m => m.Id).ToListAsync(Stop)).Select(m => $"{m.Id} {m.From:O} {m.To:O}")));
}

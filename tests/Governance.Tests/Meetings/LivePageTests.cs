using System.Net;
using Governance.Meetings.Domain;
using Governance.Tests.Portal;

namespace Governance.Tests.Meetings;

/// <summary>At the meeting: two secretaries with script, and the rules of what is taken from a page.</summary>
public sealed class LivePageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Room = "jamtland-harjedalen", Secretary = $"sekreterare.{Room}@demo.lansforum.example";

    [Fact]
    public async Task Two_secretaries_write_and_none_loses_what_the_other_wrote()
    {
        var table = await (await MeetingTable.SummonedAsync(portal, Room, "SVOM", Matter("Ett"), Matter("Två"))).OpenedAsync();
        var (one, two) = (table.Items[0], table.Items[1]);
        await table.DoAsync(new TakeUpItem(one), new TakeUpItem(two));
        using var anna = await portal.SignInAsync(Secretary);
        using var bo = await portal.SignInAsync(Secretary);
        var (tokenA, tokenB) = (await TokenAsync(anna, table.Live), await TokenAsync(bo, table.Live));
        var (deskA, deskB) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var seen = (await table.ReadAsync()).VersionOf(one).ToString(System.Globalization.CultureInfo.InvariantCulture);

        var seenOfTwo = (await table.ReadAsync()).VersionOf(two).ToString(System.Globalization.CultureInfo.InvariantCulture);

        // At different items both write.
        Assert.Equal(200, (await table.SendAsync(anna, tokenA, Text(one, "Annas bakgrund", deskA, seen))).Status);
        Assert.Equal(200, (await table.SendAsync(bo, tokenB, Text(two, "Bos bakgrund", deskB, seenOfTwo))).Status);
        // At the same one the later is told, and shown what stands there; nothing is written over.
        var (status, said) = await table.SendAsync(bo, tokenB, Text(one, "Bos text", deskB, seen));
        Assert.Equal((409, "VERSION", "Annas bakgrund"), (status, said.GetProperty("code").GetString(), said.GetProperty("text").GetString()));
        Assert.Contains("ändrade samma sak kl.", said.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Annas bakgrund", await StoredAsync(table, one));
        // She chooses, and it is hers.
        Assert.Equal(200, (await table.SendAsync(bo, tokenB, Text(one, "Båda", deskB, said.GetProperty("version").ToString()))).Status);
        Assert.Equal("Båda", await StoredAsync(table, one));

        // What a window queued while its network was gone is no conflict with itself, and comes once however often it is sent.
        var queued = Text(two, "Bos andra", deskB, seenOfTwo);
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(200, (await table.SendAsync(bo, tokenB, queued)).Status);
        Assert.Single((await table.ReadAsync()).Entries, e => e.Event is TextWritten { Text: "Bos andra" });
    }

    [Fact]
    public async Task The_board_is_sent_only_when_it_has_changed_and_refusals_say_what_to_do()
    {
        var table = await (await MeetingTable.SummonedAsync(portal, Room, "FG-B", Matter("Ett"))).OpenedAsync();
        using var secretary = await portal.SignInAsync(Secretary);
        var token = await TokenAsync(secretary, table.Live);
        using var first = await secretary.GetAsync(table.Live + "?handler=board");
        using var again = new HttpRequestMessage(HttpMethod.Get, table.Live + "?handler=board");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await secretary.SendAsync(again)).Status);
        await table.DoAsync(new TakeUpItem(table.Items[0]));
        using var later = new HttpRequestMessage(HttpMethod.Get, table.Live + "?handler=board");
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var board = await secretary.SendAsync(later);
        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.Contains("Behandlas", board.Body, StringComparison.Ordinal);

        var (status, said) = await table.SendAsync(secretary, token, new { command = Is("concludeItem"), item = Is(table.Items[0]), verb = Is("beslutar"), point = Is("att anta"), commandId = Is(Guid.NewGuid()) });
        Assert.Equal((409, MeetingRules.Verb), (status, said.GetProperty("code").GetString()));
        (status, said) = await table.SendAsync(secretary, token, new { command = Is("makeClaim"), item = Is(table.Items[0]), kind = Is("Reject"), commandId = Is(Guid.NewGuid()) });
        Assert.Equal((400, "Välj vem som yrkar."), (status, said.GetProperty("message").GetString()));
        // What is planned elsewhere is not taken from the table.
        (status, _) = await table.SendAsync(secretary, token, new { command = Is("planMeeting"), commandId = Is(Guid.NewGuid()) });
        Assert.Equal(400, status);
        // Without the token nothing is taken; by others neither.
        using var bare = new HttpRequestMessage(HttpMethod.Post, table.Live + "?handler=command") { Content = System.Net.Http.Json.JsonContent.Create(new { command = Is("endMeeting") }) };
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.SendAsync(bare)).Status);
        using var reader = await portal.SignInAsync("lasare.are@demo.lansforum.example");
        Assert.NotEqual(HttpStatusCode.OK, (await reader.OpenAsync(table.Live)).Status);
        Assert.Equal(Governance.Meetings.Domain.MeetingStage.InSession, (await table.ReadAsync()).State.Stage);
    }

    [Fact]
    public async Task Without_script_a_lost_race_keeps_the_text_and_shows_the_other()
    {
        var table = await (await MeetingTable.SummonedAsync(portal, "vastra-gotaland", "SRO", Matter("Ett"))).OpenedAsync();
        var item = table.Items[0];
        await table.DoAsync(new TakeUpItem(item));
        using var secretary = await portal.SignInAsync("sekreterare.vastra-gotaland@demo.lansforum.example");
        var page = await secretary.OpenAsync($"{table.Live}?item={item}");
        await table.DoAsync(new WriteText(item, TextPart.Background, "Den andras"));
        var form = MeetingTable.Form("writeText", item) + ":has(input[name=part][value=Background])";
        var late = await secretary.SubmitAsync(page, form, ("text", "Min text"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Min text", late.Document.QuerySelector($"#t-{item:N}-Background")!.TextContent.Trim());
        Assert.Contains("Den andras", late.Document.QuerySelector($"{form} .ds-alert")!.TextContent, StringComparison.Ordinal);
        var done = await secretary.SubmitAsync(late, form);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("Min text", await StoredAsync(table, item));
    }

    private static ItemContent Matter(string title) => new() { Title = title };

    private static object Text(Guid item, string text, string desk, string seen) => new
    {
        command = Is("writeText"),
        item = Is(item),
        part = Is("Background"),
        text = Is(text),
        desk = Is(desk),
        seen = Is(seen),
        commandId = Is(Guid.NewGuid()),
    };

    private static string[] Is(object value) => [value.ToString()!];

    private static async Task<string> StoredAsync(MeetingTable table, Guid item) => (await table.ReadAsync()).State.Find(item)!.TextOf(TextPart.Background);

    private static async Task<string> TokenAsync(TestBrowser browser, string path) =>
        (await browser.OpenAsync(path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}

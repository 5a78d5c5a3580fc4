using Governance.Records.Finding;
using Governance.Tests.Records;

namespace Governance.Tests.Search;

/// <summary>Documents with their text: at home, in the forum when shared, and never a marked one outside of its room.</summary>
public sealed class DocumentSearchTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    [Fact]
    public async Task A_document_is_found_by_its_text_when_the_text_has_been_read()
    {
        var (_, matter) = await portal.MatterAsync("Textens väg till sökaren");
        var id = await portal.UploadAsync(matter, "Underlag om fiskgjusar", DocumentPortal.Text("Inledning.\n\nTrädgårdsmästarna hittade § 317 i RS 2019-00042 <b>fet</b>."), "gjuse.txt", read: false);
        Assert.Equal(["Dokument: Underlag om fiskgjusar"], (await portal.AskAsync(Searches.Registrar, "/malmo", "fiskgjuse")).Hits());
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "trädgårdsmästare")).Total());
        await portal.ReadTextsAsync();
        foreach (var typed in (string[])["trädgårdsmästaren", "§ 317", "RS 2019-42", "gjuse", "\"hittade § 317\""])
        {
            var page = await portal.AskAsync(Searches.Registrar, "/malmo", typed);
            Assert.Equal(["Dokument: Underlag om fiskgjusar"], page.Hits());
            Assert.Equal($"/malmo/documents/{id}", page.Document.QuerySelector(".hits h3 a")!.GetAttribute("href"));
            Assert.Empty(page.Document.QuerySelectorAll(".hits__text b"));
        }
    }

    [Fact]
    public async Task A_document_stays_at_home_until_it_is_shared()
    {
        var (_, matter) = await portal.MatterAsync("Delningens dag");
        var id = await portal.UploadAsync(matter, "Utlåtande", DocumentPortal.Text("Sjöfågelsinventeringen."));
        Assert.Equal(1, (await portal.AskAsync(Searches.Registrar, "/malmo", "sjöfågelsinventering")).Total());
        Assert.Equal(0, (await portal.AskAsync(Searches.Neighbour, "/lund", "sjöfågelsinventering")).Total());
        await portal.ShareAsync(id);
        // Once, as its own document.
        Assert.EndsWith($"/malmo/documents/{id}", Assert.Single((await portal.AskAsync(Searches.Registrar, "/malmo", "sjöfågelsinventering")).Document.QuerySelectorAll(".hits h3 a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(1, (await portal.AskAsync(Searches.Registrar, "/forum/skane", "sjöfågelsinventering")).Total());
        Assert.Equal(1, (await portal.AskAsync(Searches.Neighbour, "/lund", "sjöfågelsinventering")).Total());
        var shared = await portal.AskAsync(Searches.Neighbour, "/forum/skane", "sjöfågelsinventering");
        Assert.Equal($"/forum/skane/documents/{id}", shared.Document.QuerySelector(".hits h3 a")!.GetAttribute("href"));
        Assert.Equal(0, (await portal.AskAsync(Searches.Stranger, "/ostersund", "sjöfågelsinventering")).Total());
    }

    [Fact]
    public async Task A_marked_document_is_found_in_its_own_room_only()
    {
        var (_, matter) = await portal.MatterAsync("Markeringens verkan");
        var id = await portal.UploadAsync(matter, "Känslig bilaga", DocumentPortal.Text("Mullvadsgångarna."));
        await portal.ShareAsync(id);
        Assert.Equal(1, (await portal.AskAsync(Searches.Neighbour, "/lund", "mullvadsgångar")).Total());
        // What was received stays readable; but it is not searched any more.
        await portal.MarkAsync(id);
        var own = await portal.AskAsync(Searches.Registrar, "/malmo", "mullvadsgångar");
        Assert.Contains("Sekretessmarkerad", own.Text, StringComparison.Ordinal);
        Assert.Equal(1, own.Total());
        Assert.Equal(0, (await portal.AskAsync(Searches.Neighbour, "/lund", "mullvadsgångar")).Total());
        Assert.Equal(0, (await portal.AskAsync(Searches.Secretary, "/forum/skane", "mullvadsgångar")).Total());
    }

    [Fact]
    public void A_long_text_is_cut_between_words_into_parts_that_an_index_takes()
    {
        var text = string.Join(' ', Enumerable.Range(0, 70_000).Select(i => $"ord{i}"));
        var parts = TextParts.Of(new Platform.Search.SearchText("Tjock bilaga", new DateOnly(2026, 1, 1)), text);
        Assert.True(parts.Count >= 2);
        Assert.Equal(text, string.Concat(parts.Select(p => p.Body)));
        Assert.All(parts.Skip(1), p => Assert.StartsWith(" ord", p.Body, StringComparison.Ordinal));
        Assert.Equal("Tjock bilaga (del 2)", parts[1].Title);
        Assert.Single(TextParts.Of(new Platform.Search.SearchText("Utan text", new DateOnly(2026, 1, 1)), null));
    }
}

using Governance.Budgets.Domain;
using Governance.EndToEndTests.Browsing;
using Governance.Meetings.Domain;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Governance.EndToEndTests.Pages;

/// <summary>Pages as PDF, printed by a real browser: what somebody who hears the file needs must be in it.</summary>
public sealed class PdfTests(Chromium chromium, World world)
{
    [Fact]
    public async Task A_yearly_report_has_its_language_title_headings_and_tables()
    {
        var report = await world.ReadAsync("malmo", db => db.Set<YearlyReport>().OrderBy(r => r.Year).Select(r => r.Id).FirstAsync(TestContext.Current.CancellationToken));
        var pdf = await PrintAsync($"/malmo/yearly-reports/{report}?handler=pdf");
        using var file = PdfDocument.Open(pdf);
        var catalog = file.Structure.Catalog.CatalogDictionary;
        Assert.Equal("true", Resolve(file, Resolve(file, catalog.Data["MarkInfo"]) is DictionaryToken marks ? marks.Data["Marked"] : NullToken.Instance).ToString(), ignoreCase: true);
        Assert.StartsWith("sv", Text(Resolve(file, catalog.Data["Lang"])), StringComparison.Ordinal);
        Assert.Contains("Årsrapport", file.Information.Title, StringComparison.Ordinal);
        var kinds = Kinds(file, Resolve(file, catalog.Data["StructTreeRoot"])).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["H1", "H2", "Table", "TH", "TD", "L", "P"]), kinds);
        var words = string.Join(' ', file.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("statsbidrag", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Summa", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjusted_minutes_have_their_language_title_and_headings()
    {
        var meeting = await world.ReadAsync("malmo", db => db.Set<PublishedMinutes>().OrderBy(m => m.On).Select(m => m.Id).FirstAsync(TestContext.Current.CancellationToken));
        using var file = PdfDocument.Open(await PrintAsync($"/forum/skane/meetings/{meeting}/minutes?handler=pdf"));
        Assert.StartsWith("sv", Text(Resolve(file, file.Structure.Catalog.CatalogDictionary.Data["Lang"])), StringComparison.Ordinal);
        Assert.Contains("Protokoll Centralt samverkansorgan 2022-03-01", file.Information.Title, StringComparison.Ordinal);
        var kinds = Kinds(file, Resolve(file, file.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"])).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["H1", "H2", "H3", "L", "P"]), kinds);
        var words = string.Join(' ', file.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("Ställningstagande", words, StringComparison.Ordinal);
        Assert.Contains("rekommenderar", words, StringComparison.Ordinal);
    }

    private async Task<byte[]> PrintAsync(string path)
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Desktop);
        await window.BeAsync("ekonom.malmo@demo.lansforum.example");
        var answer = await window.AskAsync(path);
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers.GetValueOrDefault("content-type")));
        return await answer.BodyAsync();
    }

    // Every kind of element in the tree of the file's structure.
    private static IEnumerable<string> Kinds(PdfDocument file, IToken at)
    {
        switch (Resolve(file, at))
        {
            case DictionaryToken element:
                if (element.TryGet(NameToken.S, out NameToken kind))
                    yield return kind.Data;
                if (element.Data.TryGetValue("K", out var inside))
                {
                    foreach (var below in Kinds(file, inside))
                        yield return below;
                }

                break;
            case ArrayToken elements:
                foreach (var below in elements.Data.SelectMany(e => Kinds(file, e)))
                    yield return below;
                break;
        }
    }

    private static IToken Resolve(PdfDocument file, IToken token) => token is IndirectReferenceToken reference ? file.Structure.GetObject(reference.Data).Data : token;

    private static string Text(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => "",
    };
}

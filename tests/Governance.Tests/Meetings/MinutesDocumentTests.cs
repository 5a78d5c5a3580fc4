using System.Diagnostics;
using Governance.Meetings.Documents;
using Governance.Meetings.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Governance.Tests.Meetings;

/// <summary>The Word document opens in another program, and what that program makes of it has headings, tables and language.</summary>
public sealed class MinutesDocumentTests
{
    [Fact]
    public async Task LibreOffice_opens_the_minutes_and_its_pdf_has_headings_language_and_alt_texts()
    {
        if (Office() is not { } office)
        {
            Assert.Skip("LibreOffice Writer (soffice) is not installed.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("lansforum-word-");
        try
        {
            var word = Path.Combine(folder.FullName, "protokoll.docx");
            await File.WriteAllBytesAsync(word, Sample(), TestContext.Current.CancellationToken);
            await ConvertAsync(office, folder.FullName, word);
            Check(await File.ReadAllBytesAsync(Path.ChangeExtension(word, ".pdf"), TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Sample()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Forum);
        var minutes = room.Minutes with
        {
            Paragraphs = [.. room.Minutes.Paragraphs.Select(p => p with { Sections = [.. p.Sections, new MinutesSection(MinutesHeading.Vote, ["5 ja, 3 nej, 1 avstår."])], Tallies = [new MinutesTally(5, 3, 1)] })],
        };
        return MinutesDocument.Whole(minutes, formal: false, new MinutesAside
        {
            AdjustedOn = MeetingRoom.Day,
            Hash = room.Minutes.Hash(),
            Signed = [new SignedLine("Ledamot 0 (S)", "godkände 2026-03-12")],
        });
    }

    private static void Check(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        var catalog = file.Structure.Catalog.CatalogDictionary;
        Assert.Equal("true", Resolve(file, ((DictionaryToken)Resolve(file, catalog.Data["MarkInfo"])).Data["Marked"]).ToString(), ignoreCase: true);
        Assert.StartsWith("sv", Resolve(file, catalog.Data["Lang"]) is StringToken text ? text.Data : "", StringComparison.Ordinal);
        Assert.Equal("Protokoll Centralt samverkansorgan 2026-03-12", file.Information.Title);
        var elements = Elements(file, Resolve(file, catalog.Data["StructTreeRoot"])).ToList();
        var kinds = elements.Select(e => e.Kind).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["H1", "H2", "Table", "TH", "TD"], StringComparer.Ordinal), kinds);
        // The bar of the votes is the only picture, and it has a text in its place.
        Assert.All(elements.Where(e => e.Kind == "Figure"), e => Assert.Equal("Stapel över rösterna: 5 ja, 3 nej, 1 avstår.", e.Alternative));
        Assert.Contains("Figure", kinds);
        var words = string.Join(' ', file.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("Ställningstagande", words, StringComparison.Ordinal);
        Assert.Contains("Sida 1 av", words, StringComparison.Ordinal);
    }

    private static async Task ConvertAsync(string office, string folder, string word)
    {
        // A profile of its own: two that share one wait for each other.
        var start = new ProcessStartInfo(office) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--convert-to",
            "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}", "--outdir", folder, word,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(TimeSpan.FromMinutes(2));
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(time.Token), process.StandardError.ReadToEndAsync(time.Token));
        await process.WaitForExitAsync(time.Token);
        Assert.True(process.ExitCode == 0, await said + await complained);
    }

    private static string? Office() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(f => Path.Combine(f, "soffice")).FirstOrDefault(File.Exists);

    private static IEnumerable<(string Kind, string? Alternative)> Elements(PdfDocument file, IToken at)
    {
        switch (Resolve(file, at))
        {
            case DictionaryToken element:
                if (element.TryGet(NameToken.S, out NameToken kind))
                    yield return (kind.Data, element.Data.TryGetValue("Alt", out var alternative) ? Words(Resolve(file, alternative)) : null);
                foreach (var below in element.Data.TryGetValue("K", out var inside) ? Elements(file, inside) : [])
                    yield return below;
                break;
            case ArrayToken elements:
                foreach (var below in elements.Data.SelectMany(e => Elements(file, e)))
                    yield return below;
                break;
        }
    }

    private static string? Words(IToken token) => token switch { StringToken s => s.Data, HexToken h => h.Data, _ => token.ToString() };

    private static IToken Resolve(PdfDocument file, IToken token) => token is IndirectReferenceToken reference ? file.Structure.GetObject(reference.Data).Data : token;
}

using Governance.EndToEndTests.Browsing;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.Playwright;
using static Governance.EndToEndTests.Journeys.StandingPage;

namespace Governance.EndToEndTests.Journeys;

/// <summary>
/// From a paper to a proof, as people do it: a registrar has an excerpt of the minutes read, confirms, publishes and proves; the
/// standing follows; an auditor takes the evidence home and checks it without the portal.
/// </summary>
public sealed class EvidenceJourneyTests(Chromium chromium) : IDisposable
{
    private const string Title = "Strategi för välfärdsteknik i Jämtland Härjedalen", Excerpt = "Protokollsutdrag KS § 97";
    private const string Slug = "bracke", Code = "2305", Board = "Kommunstyrelsen", Day = "2026-12-08", Paragraph = "§ 97";

    private readonly string _folder = Directory.CreateTempSubdirectory("lansforum-evidence-").FullName;

    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_decision_is_read_from_an_excerpt_proved_by_it_and_checked_offline(bool script, int width)
    {
        var county = new County();
        await using var running = county;
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var watch = new PageWatch(window, "evidence");

        var id = await SendAsync(window);
        county.MoveTo(new(2026, 12, 9));
        foreach (var other in (await county.PrincipalsAsync()).Where(p => p != Slug))
            await county.ProveAsync(other, id, new(2026, 12, 7), new PointAnswer(1, Outcome.Adopt), new PointAnswer(2, Outcome.Adopt));

        var principal = new Principal(window, Slug, id);
        await principal.OpenAsync(Title);
        var registrar = new Registrar(window, watch);
        await PublishAsync(principal, registrar, watch);
        await ExpectUnchangedAsync(window, watch, id);
        await ProveAsync(window, watch, registrar, id);
        await CheckOfflineAsync(window, watch, id);
        Assert.Empty(window.TakeTroubles());
    }

    private static async Task<Guid> SendAsync(Window window)
    {
        var secretary = new ForumSecretary(window);
        await secretary.SignInAsync();
        await secretary.DraftAsync(Title);
        await secretary.CountFromAsync("När det är styrkt");
        return await secretary.SendAsync(Title);
    }

    // What is read is a suggestion until she has confirmed it, and the form is hers until she publishes.
    private static async Task PublishAsync(Principal principal, Registrar registrar, PageWatch watch)
    {
        await watch.LookAsync("matter");
        await registrar.UploadAsync(Excerpt, MinutesExcerpt.FileName, new MinutesExcerpt("Bräcke kommun", Board, Day, Paragraph).Pdf());
        await registrar.ReadAsync();
        await registrar.ExpectReadAsync(Board, Day, Paragraph);
        await registrar.ConfirmAsync(Board, Day, Paragraph);
        await principal.SaveAsync();
        await watch.LookAsync("publish");
        await principal.PublishSavedAsync();
        await registrar.ExpectGradeAsync("rapporterat");
        await watch.LookAsync("published");
    }

    // All others are proved: this one is an answer, but does not count yet.
    private static async Task ExpectUnchangedAsync(Window window, PageWatch watch, Guid id)
    {
        await window.GoAsync($"/forum/{County.Forum}/recommendations/{id}");
        for (var point = 1; point <= 2; point++)
        {
            await ExpectOutcomeAsync(window, point, "Inte avgjord");
            await Assertions.Expect(Point(window, point)).ToContainTextAsync("Bräcke");
        }

        await Assertions.Expect(Row(window, Code)).ToContainTextAsync("räknas inte än");
        await Assertions.Expect(Row(window, Code).Locator(".grade")).ToHaveTextAsync(["rapporterat", "rapporterat"]);
        await watch.LookAsync("unchanged");
    }

    private static async Task ProveAsync(Window window, PageWatch watch, Registrar registrar, Guid id)
    {
        await window.GoAsync($"/{Slug}/recommendations/{id}");
        await registrar.ProveAsync(Excerpt, Board, Day, Paragraph);
        await window.GoAsync($"/{Slug}/recommendations/{id}");
        await registrar.ExpectGradeAsync("styrkt");
        await watch.LookAsync("grade");

        await window.GoAsync($"/forum/{County.Forum}/recommendations/{id}");
        for (var point = 1; point <= 2; point++)
            await ExpectOutcomeAsync(window, point, "I kraft sedan 2026-12-09");
        await Assertions.Expect(Row(window, Code).Locator(".grade")).ToHaveTextAsync(["styrkt", "styrkt"]);
        await watch.LookAsync("in-force");
    }

    private async Task CheckOfflineAsync(Window window, PageWatch watch, Guid id)
    {
        var path = Path.Combine(_folder, "pack.zip");
        var auditor = new Auditor(window, watch, Slug);
        await auditor.TakePackAsync(id, path);
        var pack = new DownloadedPack(path, await auditor.KeyAsync());

        var (code, output) = await pack.VerifyAsync();
        Assert.True(code == 0, output);
        Assert.StartsWith("FINE: ", output, StringComparison.Ordinal);
        Assert.Contains("the key is the one that you gave", output, StringComparison.Ordinal);
        Assert.Contains("9 documents are those that their entries name", output, StringComparison.Ordinal);

        var (paper, leaf) = pack.Documents.Single(d => d.File.EndsWith(MinutesExcerpt.FileName, StringComparison.Ordinal));
        var other = pack.Leaves.First(l => l != leaf);
        await ExpectNamedAsync(pack, paper, leaf);
        await ExpectNamedAsync(pack, $"proofs/{other}.tlog-proof", other);
        await ExpectNamedAsync(pack, $"payloads/{other}.json", other);
    }

    private static async Task ExpectNamedAsync(DownloadedPack pack, string part, long leaf)
    {
        var (code, output) = await pack.VerifyAlteredAsync(part);
        Assert.Equal(1, code);
        Assert.StartsWith($"TAMPERED: first wrong leaf {leaf} ({part}): ", output, StringComparison.Ordinal);
    }
}

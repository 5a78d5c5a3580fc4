using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Governance.Audits.Jobs;
using Governance.Audits.Packs;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Recommendations;
using Governance.Recommendations.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Audits;

/// <summary>What an auditor takes with her, held against the Verifier; and what goes out by itself.</summary>
public sealed class EvidenceTests(AuditPortal portal) : IClassFixture<AuditPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/malmo/ledger/checkpoints", "malmo")]
    [InlineData("/forum/skane/ledger/checkpoints", "skane")]
    public async Task A_downloaded_log_verifies_and_an_altered_byte_is_named(string page, string room)
    {
        var (status, zip, headers) = await portal.DownloadAsync(AuditPortal.Auditor, page + "?handler=Bundle");
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (status, headers.ContentType!.MediaType));
        var (_, key) = await portal.NewestAsync(room);
        Assert.Equal(0, AuditPortal.Verify(zip, "verify", "--key", key.Text).Code);
        var parts = AuditPortal.Parts(zip);
        parts["entries.jsonl"][40] ^= 1;
        var altered = AuditPortal.Verify(Zip(parts), "verify", "--key", key.Text);
        Assert.Equal(1, altered.Code);
        Assert.Contains("first wrong leaf 0", altered.Output, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await portal.DownloadAsync("lasare.malmo@demo.lansforum.example", page + "?handler=Bundle")).Status);
    }

    [Fact]
    public async Task The_pack_of_a_recommendation_proves_its_decisions_and_derives_its_standing()
    {
        var id = await portal.ReadAsync("skane", db => db.Set<Recommendation>().Where(r => r.State == RecommendationState.Sent).OrderByDescending(r => r.SentAt).Select(r => r.Id).FirstAsync(Stop));
        using var auditor = await portal.SignInAsync(AuditPortal.Auditor);
        var standing = await auditor.OpenAsync($"/forum/skane/recommendations/{id}");
        var link = standing.Document.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Granskningspaket", StringComparison.Ordinal)).GetAttribute("href")!;
        var chosen = (await auditor.OpenAsync(link)).Document.QuerySelectorAll("input[name=recommendation][checked]").Select(c => c.GetAttribute("value"));
        Assert.Equal([id.ToString()], chosen);
        var (status, zip, _) = await portal.DownloadAsync(AuditPortal.Auditor, $"/forum/skane/ledger/sample?handler=Pack&recommendation={id}");
        Assert.Equal(HttpStatusCode.OK, status);
        var (_, key) = await portal.NewestAsync("skane");
        var (code, output) = AuditPortal.Verify(zip, "verify", "--key", key.Text);
        Assert.True(code == 0, output);
        var parts = AuditPortal.Parts(zip);
        var published = await portal.ReadAsync("skane", db => db.Set<ForumEvent>().CountAsync(e => e.SubjectId == id, Stop));
        // And those that name the documents.
        Assert.InRange(parts.Keys.Count(k => k.StartsWith("proofs/", StringComparison.Ordinal)), published, published + 20);
        // The case gives the result again, by the verb that needs no portal.
        var folder = parts.Keys.Single(k => k.EndsWith("/case.json", StringComparison.Ordinal))[..^"case.json".Length];
        using var recomputed = new StringWriter();
        Assert.Equal(0, StandingVerb.Run(new StringReader(Encoding.UTF8.GetString(parts[folder + "case.json"])), recomputed, TextWriter.Null));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(parts[folder + "result.json"]), JsonElement.Parse(recomputed.ToString())));
        Assert.Contains("Punkt 1", Encoding.UTF8.GetString(parts[folder + "why.txt"]), StringComparison.Ordinal);
        parts[folder + "result.json"][10] ^= 1;
        (code, output) = AuditPortal.Verify(Zip(parts), "verify", "--key", key.Text);
        Assert.Equal(1, code);
        Assert.Contains(folder + "result.json", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_random_sample_is_drawn_again_by_its_seed()
    {
        using var auditor = await portal.SignInAsync(AuditPortal.Auditor);
        var first = await auditor.OpenAsync("/forum/skane/ledger/sample?count=3");
        Assert.Contains("seed=", first.Path, StringComparison.Ordinal);
        string[] Chosen(TestPage page) => [.. page.Document.QuerySelectorAll("input[name=event][checked]").Select(c => c.GetAttribute("value")!)];
        Assert.Equal(3, Chosen(first).Length);
        Assert.Equal(Chosen(first), Chosen(await auditor.OpenAsync(first.Path)));
        var (status, zip, _) = await portal.DownloadAsync(AuditPortal.Auditor, $"{first.Path}&handler=Pack&{string.Join('&', Chosen(first).Select(e => "event=" + e))}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, AuditPortal.Verify(zip, "verify").Code);
        Assert.Contains("Frö: ", Encoding.UTF8.GetString(AuditPortal.Parts(zip)["sample.txt"]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.DownloadAsync(AuditPortal.Auditor, "/forum/skane/ledger/sample?handler=Pack")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.DownloadAsync(AuditPortal.Auditor, $"/forum/skane/ledger/sample?handler=Pack&event={Guid.NewGuid()}")).Status);
    }

    [Fact]
    public void A_sample_does_not_depend_on_the_order_and_differs_by_seed()
    {
        var all = Enumerable.Range(0, 200).Select(i => new Guid(i, 0, 0, new byte[8])).ToList();
        Assert.Equal(Sample.Draw(all, 20, "frö"), Sample.Draw(Enumerable.Reverse(all), 20, "frö"));
        Assert.NotEqual(Sample.Draw(all, 20, "frö"), Sample.Draw(all, 20, "frö2"));
        // Nobody is drawn much more often than another.
        var times = Enumerable.Range(0, 400).SelectMany(s => Sample.Draw(all, 20, $"{s}")).CountBy(id => id).ToDictionary();
        Assert.All(all, id => Assert.InRange(times.GetValueOrDefault(id), 15, 75));
    }

    [Fact]
    public async Task Anybody_reads_a_collaborations_log_in_the_form_that_machines_check()
    {
        await portal.SignAsync();
        var note = Text(await portal.DownloadAsync(null, "/tlog/skane/checkpoint"));
        var key = NoteVerifierKey.Parse(Text(await portal.DownloadAsync(null, "/tlog/skane/key")).TrimEnd('\n'));
        var head = Checkpoint.Parse(SignedNote.Parse(note));
        Assert.True(key.HasSigned(SignedNote.Parse(note)));
        var tree = new MerkleFrontier();
        foreach (var place in TilePlace.All(head.Size).Where(p => p.Level == 0))
        {
            var (status, tile, _) = await portal.DownloadAsync(null, $"/tlog/skane/tile/{place.Path}");
            Assert.Equal(HttpStatusCode.OK, status);
            var entries = TlogTiles.Entries((await portal.DownloadAsync(null, $"/tlog/skane/tile/{place.EntriesPath}")).Bytes);
            Assert.Equal(tile.Chunk(32).Select(Convert.ToHexString), entries.Select(e => Convert.ToHexString(MerkleTree.Leaf(e))));
            foreach (var leaf in tile.Chunk(32))
                tree.Append(leaf);
        }

        Assert.Equal(head.Root, tree.Root());
        foreach (var wrong in new[] { "0/999", "8/000", "0/000.p/0", "0/000.p/257", "0/0", "0/x000/000", "entries/000.p/99999", "x/000", "0/000.p/007" })
            Assert.Equal(HttpStatusCode.NotFound, (await portal.DownloadAsync(null, $"/tlog/skane/tile/{wrong}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.DownloadAsync(null, "/tlog/finns-inte/checkpoint")).Status);
    }

    [Fact]
    public async Task A_principals_own_log_is_for_its_own_auditors()
    {
        await portal.SignAsync();
        foreach (var path in new[] { "/malmo/tlog/checkpoint", "/malmo/tlog/key", "/malmo/tlog/checkpoints.atom" })
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.DownloadAsync(AuditPortal.Auditor, path)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await portal.DownloadAsync(AuditPortal.Registrar, path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await portal.DownloadAsync("revisor.lund@demo.lansforum.example", path)).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await portal.DownloadAsync(null, path)).Status);
        }
    }

    [Fact]
    public async Task The_feed_holds_the_checkpoints()
    {
        await portal.SignAsync();
        var (newest, _) = await portal.NewestAsync("skane");
        var feed = XDocument.Parse(Text(await portal.DownloadAsync(null, "/tlog/skane/checkpoints.atom")));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(newest.Note.Note, feed.Root!.Elements(atom + "entry").First().Element(atom + "content")!.Value);
        Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotNull(feed.Root!.Element(atom + name)));
    }

    [Fact]
    public async Task Auditors_get_a_letter_when_a_log_has_grown_and_no_second_one()
    {
        await portal.SignAsync();
        Assert.True(await LettersAsync() > 0);
        Assert.Equal(0, await LettersAsync());
        var malmo = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetRequiredService<TenantContext>().TenantId));
        var letter = await portal.ReadAsync("malmo", db => db.Set<OutboxMessage>().Where(m => m.Kind == CheckpointLetters.Kind && m.RecipientId == malmo).SingleAsync(Stop));
        Assert.Contains((await portal.NewestAsync("malmo")).Checkpoint.Note.Note, letter.Text, StringComparison.Ordinal);
        Assert.Contains((await portal.NewestAsync("skane")).Checkpoint.Note.Note, letter.Text, StringComparison.Ordinal);
        var to = await portal.InRoomAsync("malmo", s => s.GetRequiredService<IMailAddresses>().OfAsync(malmo, CheckpointLetters.Kind, Stop));
        Assert.Contains(AuditPortal.Auditor, to);
        Assert.DoesNotContain(AuditPortal.Registrar, to);
        await portal.AppendAsync("malmo", 1);
        await portal.SignAsync();
        Assert.True(await LettersAsync() > 0);
    }

    private Task<int> LettersAsync() => portal.InRoomAsync("malmo", s => s.GetRequiredService<CheckpointLetters>().RunAsync(Stop));

    private static string Text((HttpStatusCode Status, byte[] Bytes, System.Net.Http.Headers.HttpContentHeaders Headers) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Encoding.UTF8.GetString(answer.Bytes);
    }

    private static byte[] Zip(Dictionary<string, byte[]> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var (name, part) in parts)
            {
                using var file = zip.CreateEntry(name).Open();
                file.Write(part);
            }
        }

        return bytes.ToArray();
    }
}

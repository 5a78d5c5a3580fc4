using System.Net;
using Governance.Platform.Ledger;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Audits;

/// <summary>The page of checkpoints: what it says of a kept one, witnesses, and recomputing in front of the reader.</summary>
public sealed class CheckpointPageTests(AuditPortal portal) : IClassFixture<AuditPortal>
{
    private const string Page = "/malmo/ledger/checkpoints";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_stands_there_as_text_and_picture_with_the_key()
    {
        await portal.SignAsync();
        var (checkpoint, key) = await portal.NewestAsync("malmo");
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var page = await reader.OpenAsync(Page);
        Assert.Contains(checkpoint.Note.Note, page.Document.QuerySelector("pre.note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(key.Text, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg.qr path[d]"));
        Assert.DoesNotContain("Hämta hela loggen", page.Text, StringComparison.Ordinal);
        using var auditor = await portal.SignInAsync(AuditPortal.Auditor);
        Assert.Contains("Hämta hela loggen", (await auditor.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_a_kept_checkpoint_whether_it_holds_and_why_not()
    {
        await portal.AppendAsync("malmo", 3);
        await portal.SignAsync();
        var (old, _) = await portal.NewestAsync("malmo");
        using var reader = await portal.SignInAsync(AuditPortal.Registrar);
        Assert.Contains("Kontrollpunkten är den senaste", await SaidAsync(reader, old.Note.Note), StringComparison.Ordinal);
        await portal.AppendAsync("malmo", 2);
        await portal.SignAsync();
        // As it comes out of a mail: other line ends, quoted, with empty lines around.
        var quoted = "\r\n" + string.Join("\r\n", old.Note.Note.Split('\n').Select(l => "> " + l)) + "\r\n";
        Assert.Contains("Kontrollpunkten håller", await SaidAsync(reader, quoted), StringComparison.Ordinal);
        var log = await portal.LogAsync("malmo");
        var signer = (await portal.Services.GetRequiredService<ILedgerKeys>().FindAsync(log, Stop))!;
        var (now, _) = await portal.NewestAsync("malmo");
        var origin = Checkpoint.Parse(old.Note).Origin;
        Assert.Contains("Loggen har blivit kortare", await SaidAsync(reader, new Checkpoint(origin, now.Size + 1, now.Root).Sign(signer).Note), StringComparison.Ordinal);
        Assert.Contains("Loggen har skrivits om", await SaidAsync(reader, new Checkpoint(origin, old.Size, now.Root).Sign(signer).Note), StringComparison.Ordinal);
        Assert.Contains("inte signerad av den här loggen", await SaidAsync(reader, new Checkpoint(origin, old.Size, old.Root).Sign(NoteSigner.Generate(origin)).Note), StringComparison.Ordinal);
        Assert.Contains("av en annan logg", await SaidAsync(reader, (await portal.NewestAsync("skane")).Checkpoint.Note.Note), StringComparison.Ordinal);
        Assert.Contains("Texten är ingen kontrollpunkt", await SaidAsync(reader, "Hej!"), StringComparison.Ordinal);
        var empty = await reader.SubmitAsync(await reader.OpenAsync(Page), "form[action*=Check]", ("Kept", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
    }

    [Fact]
    public async Task A_witness_is_added_and_its_cosignature_taken_by_an_auditor_only()
    {
        await portal.SignAsync();
        var witness = NoteSigner.Generate("lund.example/revisor", NoteKeyType.Cosignature);
        var (newest, _) = await portal.NewestAsync("skane");
        const string forum = "/forum/skane/ledger/checkpoints";
        using var auditor = await portal.SignInAsync(AuditPortal.Auditor);
        var page = await auditor.SubmitAsync(await auditor.OpenAsync(forum), "form[action*=Witness]", ("WitnessName", "Lunds kommuns revisorer"), ("WitnessKey", witness.Key.Text));
        Assert.Contains("Vittnet är tillagt", page.Text, StringComparison.Ordinal);
        var cosigned = newest.Note.Note + witness.Cosign(newest.Note.Text, portal.Clock.GetUtcNow()).Line + "\n";
        var refused = await PostAsync(auditor, page, forum + "?handler=Cosign", ("Cosigned", newest.Note.Note));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        page = await PostAsync(auditor, page, forum + "?handler=Cosign", ("Cosigned", cosigned));
        Assert.Contains("Vittnets signatur är sparad", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lunds kommuns revisorer", page.Document.QuerySelector("section .kv")!.TextContent, StringComparison.Ordinal);
        using var registrar = await portal.SignInAsync(AuditPortal.Registrar);
        var own = await registrar.OpenAsync(forum);
        Assert.Null(own.Document.QuerySelector("form[action*=Witness]"));
        var token = own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var posted = await registrar.SendAsync(new HttpRequestMessage(HttpMethod.Post, forum + "?handler=Witness")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("WitnessName", "Jag"), new("WitnessKey", NoteSigner.Generate("x.example", NoteKeyType.Cosignature).Key.Text)]),
        });
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
    }

    [Fact]
    public async Task A_sound_log_is_found_whole_and_an_altered_content_is_named()
    {
        await portal.AppendAsync("lund", 4);
        await portal.SignAsync();
        using var reader = await portal.SignInAsync("registrator.lund@demo.lansforum.example");
        Assert.Contains("Loggen är hel", (await reader.OpenAsync("/lund/ledger/verify")).Text, StringComparison.Ordinal);
        // By somebody with all rights on the database: the portal's own role may not.
        await using var owner = await portal.OwnerAsync("lund");
        var third = await owner.Set<TenantEvent>().OrderBy(e => e.LeafIndex).Skip(2).FirstAsync(Stop);
        Assert.Equal(1, await owner.Set<TenantEventPayload>().Where(p => p.EventId == third.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.Json, "{\"actor\":\"Någon annan\"}"), Stop));
        var index = third.LeafIndex!.Value;
        var page = await reader.OpenAsync("/lund/ledger/verify");
        Assert.Contains($"Händelse {index} är inte den som signerades", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Loggen är hel", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_refuses_to_sign_says_why_at_the_top()
    {
        await portal.AppendAsync("vellinge", 1);
        await portal.SignAsync();
        var log = await portal.LogAsync("vellinge");
        using var reader = await portal.SignInAsync("registrator.vellinge@demo.lansforum.example");
        Assert.DoesNotContain("vägrar", (await reader.OpenAsync("/vellinge/ledger/checkpoints")).Text, StringComparison.Ordinal);
        await portal.Services.GetRequiredService<ILedgerKeys>().RefuseAsync(log, new LedgerRefusal(portal.Clock.GetUtcNow().UtcDateTime, "the log was rolled back: 9 leaves are signed, and 3 are there"), Stop);
        var page = await reader.OpenAsync("/vellinge/ledger/checkpoints");
        Assert.Contains("Loggen vägrar att signera", page.Text, StringComparison.Ordinal);
        Assert.Contains("rolled back", page.Text, StringComparison.Ordinal);
        await portal.Services.GetRequiredService<ILedgerKeys>().RefuseAsync(log, null, Stop);
    }

    private static async Task<string> SaidAsync(TestBrowser reader, string kept)
    {
        var page = await reader.OpenAsync(Page);
        var token = page.Document.QuerySelector("form[action*=Check] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return (await reader.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page + "?handler=Check")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Kept", kept)]),
        })).Text;
    }

    private static async Task<TestPage> PostAsync(TestBrowser browser, TestPage page, string path, params (string Name, string Value)[] fields)
    {
        var token = page.Document.QuerySelector("form[action*=Check] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]),
        });
        return sent.Answer.Headers.Location is { } to ? await browser.OpenAsync(to.ToString()) : sent;
    }
}

using Governance.Platform.Ledger;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Records;

/// <summary>The job that reads texts, asked for twice, too early, and while it is at work.</summary>
public sealed class ReadTextTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_for_twice_it_reads_once()
    {
        var version = await WaitingAsync("Två gånger");
        await RunAsync(version);
        await RunAsync(version);
        var document = await portal.ReadAsync("malmo", db => db.Set<VersionText>().Where(t => t.Id == version).Select(t => t.DocumentId).SingleAsync(Stop));
        Assert.Equal(1, await portal.ReadAsync("malmo", db => db.Set<TenantEvent>().CountAsync(e => e.SubjectId == document && e.Type == "DocumentTextRead", Stop)));
    }

    [Fact]
    public async Task Asked_for_before_the_version_is_there_it_does_nothing() => await RunAsync(Guid.CreateVersion7());

    [Fact]
    public async Task What_somebody_else_is_at_is_left_to_her_until_she_is_given_up()
    {
        var version = await WaitingAsync("Någon annan");
        await portal.ReadAsync("malmo", db => db.Set<VersionText>().Where(t => t.Id == version)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TextState.Reading).SetProperty(x => x.AskedAt, portal.Clock.GetUtcNow().UtcDateTime), Stop));
        await RunAsync(version);
        Assert.Equal(TextState.Reading, await StateAsync(version));
        await portal.ReadAsync("malmo", db => db.Set<VersionText>().Where(t => t.Id == version)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.AskedAt, portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(-11)), Stop));
        await RunAsync(version);
        Assert.Equal(TextState.Read, await StateAsync(version));
    }

    [Fact]
    public async Task A_job_of_another_room_finds_nothing()
    {
        var version = await WaitingAsync("Annat rum");
        await portal.InRoomAsync("lund", async services =>
        {
            await ActivatorUtilities.CreateInstance<ReadText>(services).RunAsync(new ReadText.Order(version), Stop);
            return true;
        });
        Assert.Equal(TextState.Waiting, await StateAsync(version));
    }

    [Fact]
    public async Task A_text_that_becomes_read_after_sharing_reaches_those_who_received()
    {
        var (_, matter) = await portal.MatterAsync("Läst efteråt");
        var id = await portal.UploadAsync(matter, "Läst efteråt", read: false);
        // Whoever has looked through the file herself need not wait for its text.
        await portal.InRoomAsync("malmo", async services =>
        {
            var subject = (await services.GetRequiredService<IDocumentSubjects>().OfAsync([new SubjectKey(DocumentSubject.Matter, matter)], Stop)).Values.Single();
            await services.GetRequiredService<IDocumentDesk>().ShareAsync(subject.CollaborationId, [id], subject.SharedAs, looked: true, Stop);
            return await services.GetRequiredService<Platform.Data.GovernanceDbContext>().SaveChangesAsync(Stop);
        });
        Assert.Equal(0, await portal.ReadAsync("lund", db => db.Set<SharedText>().CountAsync(t => t.DocumentId == id, Stop)));
        await portal.ReadTextsAsync();
        Assert.Equal(1, await portal.ReadAsync("lund", db => db.Set<SharedText>().CountAsync(t => t.DocumentId == id, Stop)));
    }

    [Fact]
    public void A_very_long_text_keeps_whole_pages_and_says_so()
    {
        var page = new string('a', 1_500_000);
        var text = Text();
        text.Keep(new DocumentText(DocumentKind.Pdf, page + "\n" + page, [new TextPage(1, 0, page.Length + 1), new TextPage(2, page.Length + 1, page.Length)]), default);
        Assert.True(text.IsCut);
        Assert.Equal(page.Length + 1, text.Text!.Length);
        Assert.Single(text.ToText()!.Pages);
        var whole = Text();
        whole.Keep(new DocumentText(DocumentKind.Pdf, "ett\ntvå", [new TextPage(1, 0, 4), new TextPage(2, 4, 3)]), default);
        Assert.False(whole.IsCut);
        Assert.Equal(2, whole.ToText()!.PageAt(5));
    }

    private static VersionText Text() => new(new DocumentVersion(Guid.CreateVersion7(), 1, new StoredFile("a.pdf", FileForm.Pdf, "application/pdf", 1, ""), default, default), default);

    private async Task<Guid> WaitingAsync(string title)
    {
        var (_, matter) = await portal.MatterAsync(title);
        var id = await portal.UploadAsync(matter, title, read: false);
        return await portal.ReadAsync("malmo", db => db.Set<Document>().Where(d => d.Id == id).Select(d => d.LatestVersionId).SingleAsync(Stop));
    }

    private Task<TextState> StateAsync(Guid version) => portal.ReadAsync("malmo", db => db.Set<VersionText>().Where(t => t.Id == version).Select(t => t.State).SingleAsync(Stop));

    private Task<bool> RunAsync(Guid version) => portal.InRoomAsync("malmo", async services =>
    {
        await ActivatorUtilities.CreateInstance<ReadText>(services).RunAsync(new ReadText.Order(version), Stop);
        return true;
    });
}

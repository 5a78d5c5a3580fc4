using System.Net;
using Governance.Forums.Domain;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Time;
using Governance.Records.Domain;
using Governance.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Meetings;

/// <summary>Papers of a meeting from the secretary's shelf to the members, through the pages.</summary>
public sealed class SummonsPapersTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private const string Room = "skane", Reader = "lasare.malmo@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_go_out_with_the_summons_in_the_version_that_was_chosen()
    {
        var (meeting, item) = await PlannedAsync();
        var (path, page) = ($"/forum/{Room}/meetings/{meeting}", $"/forum/{Room}/meetings/{meeting}/items/{item}");
        using var secretary = await portal.SignInAsync(DocumentPortal.Secretary);
        using var reader = await portal.SignInAsync(Reader);
        var upload = (await secretary.OpenAsync(page)).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Ladda upp handlingar till mötet").GetAttribute("href")!;
        var back = await secretary.SubmitFilesAsync(await secretary.OpenAsync(upload), "main form", "Files", [("Lägesbild.txt", DocumentPortal.Text("Läget i länet."))]);
        await portal.ReadTextsAsync();
        var paper = await portal.ReadAsync(Room, db => db.Set<Document>().SingleAsync(d => d.SubjectId == meeting, Stop));
        Assert.NotNull(back.Document.QuerySelector($"input[name=Papers][value='{paper.LatestVersionId}']"));
        var chosen = await secretary.SubmitAsync(await secretary.OpenAsync(page), $"form[action='{page}']", ("Papers", paper.LatestVersionId.ToString()));
        Assert.Contains("1 handling", chosen.Text, StringComparison.Ordinal);

        // Until the summons goes nobody else finds it.
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"/forum/{Room}/documents/{paper.Id}")).Status);
        // A newer version is not sent in the place of the one that was chosen.
        await secretary.SubmitFilesAsync(
            await secretary.OpenAsync($"/forum/{Room}/own-documents/{paper.Id}"), "form[action$='handler=Version']", "NewFile", [("Lägesbild.txt", DocumentPortal.Text("Läget i länet, rättat."))]);
        await portal.ReadTextsAsync();
        var refused = await secretary.SubmitAsync(await secretary.OpenAsync(path + "/send"), "main form", ("Looked", "true"));
        Assert.Equal("Det finns en nyare version av ”Lägesbild” än den på dagordningen. Öppna punkten och välj den.", Assert.Single(refused.Errors));
        var latest = await portal.ReadAsync(Room, db => db.Set<Document>().Where(d => d.Id == paper.Id).Select(d => d.LatestVersionId).SingleAsync(Stop));
        Assert.NotEqual(paper.LatestVersionId, latest);
        await secretary.SubmitAsync(await secretary.OpenAsync(page), $"form[action='{page}']", ("Papers", latest.ToString()));
        var sent = await secretary.SubmitAsync(await secretary.OpenAsync(path + "/send"), "main form", ("Looked", "true"));
        Assert.Equal((HttpStatusCode.OK, path), (sent.Status, sent.Path));

        var summons = await reader.OpenAsync(path + "/summons");
        var link = summons.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Lägesbild").GetAttribute("href")!;
        Assert.Equal($"/forum/{Room}/documents/{paper.Id}/versions/{latest}/file", link);
        Assert.Equal("Läget i länet, rättat."u8.ToArray(), await reader.BytesAsync(link));
    }

    private Task<(Guid Meeting, Guid Item)> PlannedAsync() => portal.InRoomAsync(Room, async services =>
    {
        var (desk, bodies, id, item) = (services.GetRequiredService<MeetingDesk>(), services.GetRequiredService<Bodies>(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var forum = await services.GetRequiredService<Platform.Data.GovernanceDbContext>().Set<JointForum>().Where(f => f.ShortName == "CS").Select(f => f.Id).SingleAsync(Stop);
        var on = portal.Clock.Today().AddDays(21);
        MeetingCommand[] commands =
            [new PlanMeeting(id, forum, await bodies.RulesAsync(forum, on, Stop), on, new TimeOnly(9, 0), "Rådhus Skåne"), new AddItem(item, new ItemContent { Title = "Lägesbild för länet", Kind = ItemKind.Information })];
        await desk.PostAsync(id, [.. commands.Select(c => desk.Command(c))], Stop);
        return (id, item);
    });
}

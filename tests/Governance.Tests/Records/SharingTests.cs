using System.Net;
using Governance.Platform.Ledger;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Tests.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Records;

/// <summary>What leaves the room, how, and what does not.</summary>
public sealed class SharingTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registrar_shares_with_the_consequence_in_words_and_the_others_read_the_owners_blob()
    {
        var (recommendation, matter) = await portal.MatterAsync("Delas med forumet");
        var id = await portal.UploadAsync(matter, "Vårt yttrande", DocumentPortal.Text("Yttrandets text."));
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync($"/forum/skane/documents/{id}")).Status);

        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var share = await registrar.OpenAsync($"/malmo/documents/{id}/share");
        Assert.Contains("alla 34 huvudmän", share.Text, StringComparison.Ordinal);
        Assert.Contains("2 kap. 6 och 9 §§ tryckfrihetsförordningen", share.Text, StringComparison.Ordinal);
        var unread = await registrar.SubmitAsync(share, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, unread.Status);
        var done = await registrar.SubmitAsync(share, "main form", ("Understood", "true"));
        Assert.Contains("Handlingen är delad med forumet.", done.Document.Body!.TextContent, StringComparison.Ordinal);

        var seen = await neighbour.OpenAsync($"/forum/skane/documents/{id}");
        Assert.Contains("Delad av Malmö stad", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Yttrandets text.", seen.Text, StringComparison.Ordinal);
        var file = await neighbour.OpenAsync(seen.Document.QuerySelector("main a[download]")!.GetAttribute("href")!);
        Assert.Equal("Yttrandets text.", file.Body);
        Assert.Contains("Vårt yttrande", (await neighbour.OpenAsync($"/forum/skane/recommendations/{recommendation}")).Text, StringComparison.Ordinal);
        Assert.Contains("Vårt yttrande", (await neighbour.OpenAsync("/forum/skane/documents?from=1280")).Text, StringComparison.Ordinal);
        var told = await portal.ReadAsync("lund", db => db.Set<ForumEvent>().SingleAsync(e => e.SubjectId == id, Stop));
        Assert.Equal("DocumentShared", told.Type);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync($"/lund/documents/{id}")).Status);
    }

    [Fact]
    public async Task An_official_cannot_share()
    {
        var (_, matter) = await portal.MatterAsync("Handläggaren delar inte");
        var id = await portal.UploadAsync(matter, "Stannar hemma");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync($"/malmo/documents/{id}/share");
        Assert.Contains("En registrator delar handlingen.", page.Text, StringComparison.Ordinal);
        // Without the button, by hand.
        var details = await official.OpenAsync($"/malmo/documents/{id}");
        var token = details.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var posted = await official.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/malmo/documents/{id}/share?handler=Share")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "1"), new("Understood", "true")]),
        });
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.Equal(0, await portal.ReadAsync("malmo", db => db.Set<SharedDocument>().CountAsync(d => d.Id == id, Stop)));
    }

    [Fact]
    public async Task A_marked_document_needs_another_person_and_the_same_is_refused()
    {
        var (_, matter) = await portal.MatterAsync("Tvåpersonsregeln");
        var id = await portal.UploadAsync(matter, "Hemlig bilaga");
        await portal.MarkAsync(id);
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var own = await registrar.OpenAsync($"/malmo/documents/{id}/share");
        var unexplained = await registrar.SubmitAsync(own, "main form");
        Assert.Equal(HttpStatusCode.BadRequest, unexplained.Status);
        await registrar.SubmitAsync(own, "main form", ("Reason", "Forumet behöver den."));
        var mine = await portal.ReadAsync("malmo", db => db.Set<ShareRequest>().SingleAsync(r => r.DocumentId == id, Stop));
        var page = await registrar.OpenAsync($"/malmo/documents/{id}/requests/{mine.Id}");
        Assert.Contains("En annan person än du", page.Text, StringComparison.Ordinal);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var self = await registrar.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/malmo/documents/{id}/requests/{mine.Id}?handler=Answer&approves=true")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "1"), new("Reason", "Jag godkänner mig själv")]),
        });
        Assert.Equal(HttpStatusCode.Conflict, self.Status);
        Assert.Contains("får inte själv", Assert.Single(self.Errors), StringComparison.Ordinal);
        var back = await registrar.SubmitAsync(page, "main form[action*=Withdraw]");
        Assert.Contains("Begäran är återtagen.", back.Document.Body!.TextContent, StringComparison.Ordinal);

        // The same, asked for by somebody else.
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        await official.SubmitAsync(await official.OpenAsync($"/malmo/documents/{id}/share"), "main form", ("Reason", "Forumet behöver den."));
        var theirs = await portal.ReadAsync("malmo", db => db.Set<ShareRequest>().SingleAsync(r => r.DocumentId == id && r.State == ShareRequestState.Waiting, Stop));
        Assert.Equal(0, await portal.ReadAsync("lund", db => db.Set<SharedDocument>().CountAsync(d => d.Id == id, Stop)));
        var approve = await registrar.OpenAsync($"/malmo/documents/{id}/requests/{theirs.Id}");
        var done = await registrar.SubmitAsync(approve, "main form[action*=Answer]", ("Reason", "Sekretessen är prövad."), ("approves", "true"));
        Assert.Contains("handlingen är delad", done.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("25 kap. 1 §", await portal.ReadAsync("lund", db => db.Set<SharedDocument>().Where(d => d.Id == id).Select(d => d.Mark).SingleAsync(Stop)));
        Assert.Equal(
            ["DocumentUploaded", "DocumentTextRead", "DocumentMarked", "ShareRequested", "ShareRequestWithdrawn", "ShareRequested", "ShareApproved"],
            await portal.ReadAsync("malmo", db => db.Set<TenantEvent>().Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_declined_request_shares_nothing_and_says_why()
    {
        var (_, matter) = await portal.MatterAsync("Avslag");
        var id = await portal.UploadAsync(matter, "Får inte ut");
        await portal.MarkAsync(id);
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        await official.SubmitAsync(await official.OpenAsync($"/malmo/documents/{id}/share"), "main form", ("Reason", "Kan den delas?"));
        var request = await portal.ReadAsync("malmo", db => db.Set<ShareRequest>().SingleAsync(r => r.DocumentId == id, Stop));
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        await registrar.SubmitAsync(await registrar.OpenAsync($"/malmo/documents/{id}/requests/{request.Id}"), "main form[action*=Answer]", ("Reason", "Uppgifterna skyddas."), ("approves", "false"));
        Assert.Contains("Uppgifterna skyddas.", (await official.OpenAsync($"/malmo/documents/{id}/requests/{request.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync("lund", db => db.Set<SharedDocument>().CountAsync(d => d.Id == id, Stop)));
    }

    [Fact]
    public async Task A_lifted_mark_stays_in_the_history_and_the_document_can_be_shared()
    {
        var (_, matter) = await portal.MatterAsync("Häva");
        var id = await portal.UploadAsync(matter, "Inte längre hemlig");
        await portal.MarkAsync(id);
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var lift = await registrar.OpenAsync($"/malmo/documents/{id}/secrecy");
        Assert.Equal(HttpStatusCode.BadRequest, (await registrar.SubmitAsync(lift, "main form")).Status);
        var lifted = await registrar.SubmitAsync(lift, "main form", ("Reason", "Upphandlingen är avslutad."));
        Assert.Contains("25 kap. 1 § OSL", lifted.Text, StringComparison.Ordinal);
        Assert.Contains("Upphandlingen är avslutad.", lifted.Text, StringComparison.Ordinal);
        await portal.ShareAsync(id);
        Assert.Null(await portal.ReadAsync("lund", db => db.Set<SharedDocument>().Where(d => d.Id == id).Select(d => d.Mark).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_wrong_provision_is_refused_and_what_was_typed_stays()
    {
        var (_, matter) = await portal.MatterAsync("Fel kapitel");
        var id = await portal.UploadAsync(matter, "Fel bestämmelse");
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var form = await registrar.OpenAsync($"/malmo/documents/{id}/secrecy");
        var wrong = await registrar.SubmitAsync(form, "main form", ("Chapter", "99"), ("Section", "1"), ("Authority", "Kommunstyrelsen"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Equal("99", wrong.Document.QuerySelector("[name=Chapter]")!.GetAttribute("value"));
        var right = await registrar.SubmitAsync(form, "main form", ("Chapter", "10 kap."), ("Section", "§ 13a"), ("Authority", "Kommunstyrelsen"));
        Assert.Contains("10 kap. 13 a § OSL", right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_scan_finds_must_be_looked_at()
    {
        var (_, matter) = await portal.MatterAsync("Personnummer");
        var id = await portal.UploadAsync(matter, "Med personnummer", DocumentPortal.Text("Ansökan av Anna Exempel, personnummer 19121212-1212, om stöd."));
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var share = await registrar.OpenAsync($"/malmo/documents/{id}/share");
        Assert.Contains("Personnummer", share.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19121212-1212", share.Text, StringComparison.Ordinal);
        var blind = await registrar.SubmitAsync(share, "main form", ("Understood", "true"));
        Assert.Equal(HttpStatusCode.Conflict, blind.Status);
        Assert.Contains("kryssa för", Assert.Single(blind.Errors), StringComparison.Ordinal);
        var done = await registrar.SubmitAsync(share, "main form", ("Understood", "true"), ("Looked", "true"));
        Assert.Empty(done.Errors);
        Assert.Equal(1, await portal.ReadAsync("lund", db => db.Set<SharedDocument>().CountAsync(d => d.Id == id, Stop)));
    }

    [Fact]
    public async Task Nothing_is_shared_while_its_text_is_unread()
    {
        var (_, matter) = await portal.MatterAsync("Oläst");
        var id = await portal.UploadAsync(matter, "Inte läst än", read: false);
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var share = await registrar.OpenAsync($"/malmo/documents/{id}/share");
        Assert.Contains("Texten läses fortfarande", share.Text, StringComparison.Ordinal);
        Assert.Null(share.Document.QuerySelector("main form"));
        await portal.ReadTextsAsync();
        await portal.ShareAsync(id);
    }

    [Fact]
    public async Task A_recalled_document_says_so_to_all_and_stays_readable()
    {
        var (_, matter) = await portal.MatterAsync("Återkallas");
        var id = await portal.UploadAsync(matter, "Fel bilaga", DocumentPortal.Text("Fel text."));
        await portal.ShareAsync(id);
        using var registrar = await portal.SignInAsync(DocumentPortal.Registrar);
        var recall = await registrar.OpenAsync($"/malmo/documents/{id}/recall");
        Assert.Equal(HttpStatusCode.BadRequest, (await registrar.SubmitAsync(recall, "main form")).Status);
        await registrar.SubmitAsync(recall, "main form", ("Reason", "Fel fil delades."));
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        var seen = await neighbour.OpenAsync($"/forum/skane/documents/{id}");
        Assert.Contains("Återkallad av Malmö stad", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Fel fil delades.", seen.Text, StringComparison.Ordinal);
        Assert.Equal("Fel text.", (await neighbour.OpenAsync(seen.Document.QuerySelector("main a[download]")!.GetAttribute("href")!)).Body);
        Assert.Equal(["DocumentShared", "DocumentRecalled"], await portal.ReadAsync("lund", db => db.Set<ForumEvent>().Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_mark_made_after_sharing_is_told_to_those_who_received()
    {
        var (_, matter) = await portal.MatterAsync("Markeras efteråt");
        var id = await portal.UploadAsync(matter, "Delad och sedan markerad");
        await portal.ShareAsync(id);
        await portal.MarkAsync(id);
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        Assert.Contains("Sekretessmarkerad enligt 25 kap. 1 § OSL", (await neighbour.OpenAsync($"/forum/skane/documents/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync("lund", db => db.Set<ForumEvent>().CountAsync(e => e.SubjectId == id && e.Type == "SharedDocumentMarked", Stop)));
    }

    [Fact]
    public async Task Attachments_of_a_draft_stay_with_the_forum_until_it_is_sent()
    {
        var draft = await portal.InRoomAsync("skane", async services => await DraftAsync(services));
        using var secretary = await portal.SignInAsync(DocumentPortal.Secretary);
        var editor = await secretary.OpenAsync($"/forum/skane/drafts/{draft}");
        var form = await secretary.OpenAsync(editor.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Ladda upp handlingar").GetAttribute("href")!);
        var back = await secretary.SubmitFilesAsync(form, "main form", "Files", [("Underlag.txt", DocumentPortal.Text("Utkastets underlag."))]);
        Assert.Equal($"/forum/skane/drafts/{draft}", back.Path);
        Assert.Contains("Underlag", back.Text, StringComparison.Ordinal);
        await portal.ReadTextsAsync();
        var document = await portal.ReadAsync("skane", db => db.Set<Document>().SingleAsync(d => d.SubjectId == draft, Stop));

        // Neither a member at home in the forum's address, nor an auditor of the forum, sees what belongs to a draft.
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        using var auditor = await portal.SignInAsync("forumrevisor.skane@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync($"/forum/skane/own-documents/{document.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync("/forum/skane/own-documents")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync($"/forum/skane/own-documents/{document.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync($"/forum/skane/own-documents/{document.Id}/versions/{document.LatestVersionId}/file")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync($"/forum/skane/own-documents/{document.Id}/versions/{document.LatestVersionId}/file")).Status);

        var send = await secretary.OpenAsync($"/forum/skane/drafts/{draft}/send");
        Assert.Contains("Handlingarna nedan delas med alla huvudmän", send.Text, StringComparison.Ordinal);
        var sent = await secretary.SubmitAsync(send, "main form");
        Assert.Contains("Underlag", sent.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await neighbour.OpenAsync($"/forum/skane/documents/{document.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await auditor.OpenAsync($"/forum/skane/own-documents/{document.Id}")).Status);
        Assert.Equal(DocumentSubject.Recommendation, await portal.ReadAsync("skane", db => db.Set<Document>().Where(d => d.Id == document.Id).Select(d => d.Subject).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Attachments_with_personal_data_are_looked_at_before_the_draft_is_sent()
    {
        var draft = await portal.InRoomAsync("skane", async services => await DraftAsync(services));
        using var secretary = await portal.SignInAsync(DocumentPortal.Secretary);
        var editor = await secretary.OpenAsync($"/forum/skane/drafts/{draft}");
        var form = await secretary.OpenAsync(editor.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Ladda upp handlingar").GetAttribute("href")!);
        await secretary.SubmitFilesAsync(form, "main form", "Files", [("Underlag.txt", DocumentPortal.Text("Kontaktperson: Anna Exempel, personnummer 19121212-1212."))]);
        Assert.Contains("Texten läses fortfarande", (await secretary.OpenAsync($"/forum/skane/drafts/{draft}/send")).Text, StringComparison.Ordinal);
        await portal.ReadTextsAsync();

        var send = await secretary.OpenAsync($"/forum/skane/drafts/{draft}/send");
        Assert.Contains("ser ut att innehålla personuppgifter", send.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1212-1212", send.Text, StringComparison.Ordinal);
        var refused = await secretary.SubmitAsync(send, "main form");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Empty(await portal.ReadAsync("skane", db => db.Set<SharedDocument>().Where(d => d.SubjectId == draft).ToListAsync(Stop)));
        var sent = await secretary.SubmitAsync(refused, "main form", ("Looked", "true"));
        Assert.Equal($"/forum/skane/recommendations/{draft}", sent.Path);
        Assert.Single(await portal.ReadAsync("skane", db => db.Set<SharedDocument>().Where(d => d.SubjectId == draft).ToListAsync(Stop)));
    }

    private async Task<Guid> DraftAsync(IServiceProvider services)
    {
        var sent = await SentRecommendation.SendAsync(portal, title: "Förlaga till utkastet");
        var id = await services.GetRequiredService<Governance.Recommendations.Pages.Recommendations.Drafts.DraftNewVersion.Handler>().HandleAsync(new(sent), Stop);
        return id;
    }
}

using System.Net;
using Governance.Platform.Ledger;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Records;

/// <summary>Uploading, versions and text, through the pages and without script.</summary>
public sealed class DocumentPagesTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_uploaded_to_a_matter_and_their_text_is_read()
    {
        var (recommendation, matter) = await portal.MatterAsync("Två filer till ett ärende");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync($"/malmo/recommendations/{recommendation}");
        var form = await official.OpenAsync(page.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Ladda upp handlingar" && a.GetAttribute("href")!.Contains("Matter", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Två filer till ett ärende", form.Text, StringComparison.Ordinal);

        page = await official.SubmitFilesAsync(form, "main form", "Files",
            [("Underlag å.pdf", MadeFiles.Pdf("Underlag till nämnden\nSamordnaren redovisar läget.")), ("bilaga.docx", MadeFiles.Word("Bilagans text om samverkan."))]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"/malmo/recommendations/{recommendation}", page.Path);
        Assert.Contains("2 handlingar är sparade.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        var documents = await portal.ReadAsync("malmo", db => db.Set<Document>().Where(d => d.SubjectId == matter).Include(d => d.Versions).OrderBy(d => d.Title).ToListAsync(Stop));
        Assert.Equal(["Underlag å", "bilaga"], documents.Select(d => d.Title).Order(StringComparer.Ordinal));
        var pdf = documents.Single(d => d.Title == "Underlag å");
        Assert.Equal((FileForm.Pdf, "application/pdf"), (pdf.Versions[0].Form, pdf.Versions[0].MediaType));

        var waiting = await official.OpenAsync($"/malmo/documents/{pdf.Id}");
        Assert.Contains("Texten väntar på att läsas", waiting.Text, StringComparison.Ordinal);
        Assert.Equal($"/malmo/documents/{pdf.Id}?handler=Text", waiting.Document.QuerySelector("#text-lage")!.GetAttribute("hx-get"));
        await portal.ReadTextsAsync();
        var read = await official.OpenAsync($"/malmo/documents/{pdf.Id}");
        Assert.Contains("Texten är läst", read.Text, StringComparison.Ordinal);
        Assert.Contains("Samordnaren redovisar läget.", read.Text, StringComparison.Ordinal);
        var part = await official.OpenAsync($"/malmo/documents/{pdf.Id}?handler=Text");
        Assert.Null(part.Document.QuerySelector("#text-lage")!.GetAttribute("hx-get"));
        Assert.DoesNotContain("<html", part.Body, StringComparison.Ordinal);
        var events = await portal.ReadAsync("malmo", db => db.Set<TenantEvent>().Where(e => e.SubjectId == pdf.Id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop));
        Assert.Equal(["DocumentUploaded", "DocumentTextRead"], events);
    }

    [Fact]
    public async Task A_refused_file_is_told_of_with_its_reason_and_the_others_are_kept()
    {
        var (recommendation, matter) = await portal.MatterAsync("En av två tas emot");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}&return=/malmo/recommendations/{recommendation}");
        var page = await official.SubmitFilesAsync(form, "main form", "Files", [("bra.txt", DocumentPortal.Text()), ("skript.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"u8.ToArray())]);
        Assert.Contains("skript.svg: Filen är en webbsida, en SVG-bild eller ett skript", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["bra"], await portal.ReadAsync("malmo", db => db.Set<Document>().Where(d => d.SubjectId == matter).Select(d => d.Title).ToListAsync(Stop)));
    }

    [Fact]
    public async Task When_nothing_is_taken_in_what_was_typed_stays()
    {
        var (_, matter) = await portal.MatterAsync("Inget tas emot");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}");
        var refused = await official.SubmitFilesAsync(form, "main form", "Files", [("tom.txt", [])], ("Title", "Min egen rubrik"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Filen är tom", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Min egen rubrik", refused.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        var none = await official.SubmitFilesAsync(form, "main form", "Files", [], ("Title", "Min egen rubrik"));
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Equal("Välj minst en fil.", Assert.Single(none.Errors));
        Assert.Equal(0, await portal.ReadAsync("malmo", db => db.Set<Document>().CountAsync(d => d.SubjectId == matter, Stop)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_uploads_once()
    {
        var (_, matter) = await portal.MatterAsync("Dubbelklick");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var form = await official.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}");
        var file = DocumentPortal.Text("Samma fil två gånger.");
        var first = await official.SubmitFilesAsync(form, "main form", "Files", [("a.txt", file)]);
        var second = await official.SubmitFilesAsync(form, "main form", "Files", [("a.txt", file)]);
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await portal.ReadAsync("malmo", db => db.Set<Document>().CountAsync(d => d.SubjectId == matter, Stop)));
        await official.SubmitFilesAsync(form, "main form", "Files", [("a.txt", DocumentPortal.Text("En annan fil i samma formulär."))]);
        Assert.Equal(2, await portal.ReadAsync("malmo", db => db.Set<Document>().CountAsync(d => d.SubjectId == matter, Stop)));
    }

    [Fact]
    public async Task A_new_version_is_added_and_the_same_bytes_are_not()
    {
        var (_, matter) = await portal.MatterAsync("Ny version");
        var id = await portal.UploadAsync(matter, "Skrivelse", DocumentPortal.Text("Första lydelsen."));
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync($"/malmo/documents/{id}");
        var same = await official.SubmitFilesAsync(page, "form[action$='handler=Version']", "NewFile", [("igen.txt", DocumentPortal.Text("Första lydelsen."))]);
        Assert.Equal(HttpStatusCode.Conflict, same.Status);
        Assert.Contains("likadan", Assert.Single(same.Errors), StringComparison.Ordinal);
        Assert.Equal("Skrivelse", same.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        var saved = await official.SubmitFilesAsync(page, "form[action$='handler=Version']", "NewFile", [("igen.txt", DocumentPortal.Text("Andra lydelsen."))]);
        Assert.Contains("Version 2 är sparad.", saved.Document.Body!.TextContent, StringComparison.Ordinal);
        var stale = await official.SubmitFilesAsync(page, "form[action$='handler=Version']", "NewFile", [("sen.txt", DocumentPortal.Text("Från en gammal sida."))]);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal([1, 2], await portal.ReadAsync("malmo", db => db.Set<DocumentVersion>().Where(v => v.DocumentId == id).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_file_without_text_says_so_and_is_kept()
    {
        var (_, matter) = await portal.MatterAsync("Inskannat");
        var id = await portal.UploadAsync(matter, "Inskannad sida", MadeFiles.Pdf(" "), "sida.pdf");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync($"/malmo/documents/{id}");
        Assert.Contains("Ingen text gick att läsa", page.Text, StringComparison.Ordinal);
        Assert.Contains("Filen är sparad och kan hämtas som vanligt.", page.Text, StringComparison.Ordinal);
        var file = await official.OpenAsync(page.Document.QuerySelector("main a[download]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, file.Status);
    }

    [Fact]
    public async Task A_reader_reads_and_cannot_upload()
    {
        var (_, matter) = await portal.MatterAsync("Läsaren");
        var id = await portal.UploadAsync(matter, "Bara att läsa");
        using var reader = await portal.SignInAsync("lasare.malmo@demo.lansforum.example");
        var page = await reader.OpenAsync($"/malmo/documents/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"/malmo/documents/upload?subject=Matter&id={matter}")).Status);
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync($"/lund/documents/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.OpenAsync($"/lund/documents/upload?subject=Matter&id={matter}")).Status);
    }

    [Fact]
    public async Task The_list_is_filtered_and_exported()
    {
        var (_, matter) = await portal.MatterAsync("Listan");
        await portal.UploadAsync(matter, "Åtgärdsplan för listan");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var all = await official.OpenAsync("/malmo/documents");
        var some = await official.OpenAsync("/malmo/documents?q=Åtgärdsplan+för");
        Assert.True(all.Document.QuerySelectorAll("#handlingar tbody tr").Length > 1);
        Assert.Contains("Åtgärdsplan för listan", Assert.Single(some.Document.QuerySelectorAll("#handlingar tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingen handling stämmer", (await official.OpenAsync("/malmo/documents?q=finns+inte+alls")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Åtgärdsplan för listan", (await official.OpenAsync("/malmo/documents?state=shared")).Text, StringComparison.Ordinal);
        var csv = await official.OpenAsync("/malmo/documents?handler=Export&format=csv&q=Åtgärdsplan+för");
        Assert.Contains("Åtgärdsplan för listan", csv.Body, StringComparison.Ordinal);
        Assert.Equal(2, csv.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var xlsx = await official.OpenAsync("/malmo/documents?handler=Export&format=xlsx");
        Assert.StartsWith("application/vnd.openxmlformats", xlsx.Answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_and_case_number_are_changed_and_a_number_of_no_form_is_refused()
    {
        var (_, matter) = await portal.MatterAsync("Diarienummer på handling");
        var id = await portal.UploadAsync(matter, "Utan nummer");
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync($"/malmo/documents/{id}");
        var wrong = await official.SubmitAsync(page, "form[action$='handler=Change']", ("Title", "Med nummer"), ("CaseNumber", "hej 1"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Equal("hej 1", wrong.Document.QuerySelector("[name=CaseNumber]")!.GetAttribute("value"));
        var number = page.Document.QuerySelector("#CaseNumber-d")!.TextContent.Replace("Till exempel ", "", StringComparison.Ordinal).Split([" eller ", "."], StringSplitOptions.None)[0];
        var right = await official.SubmitAsync(page, "form[action$='handler=Change']", ("Title", "Med nummer"), ("CaseNumber", number));
        Assert.Empty(right.Errors);
        var saved = await portal.ReadAsync("malmo", db => db.Set<Document>().SingleAsync(d => d.Id == id, Stop));
        Assert.Equal(("Med nummer", number), (saved.Title, saved.CaseNumber));
        Assert.Matches("^[^/]*/[0-9]{4}/[0-9]+$", saved.CaseKey!);
    }
}

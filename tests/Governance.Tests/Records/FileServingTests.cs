using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Governance.Records.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Records;

/// <summary>How stored files are handed out.</summary>
public sealed class FileServingTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private static readonly byte[] Content = DocumentPortal.Text("0123456789 Räksmörgås till nämnden, med några rader till så att det finns att välja av.");

    [Fact]
    public async Task It_is_an_attachment_that_is_shut_in()
    {
        var (path, official) = await FileAsync("Räksmörgås & mera.txt");
        using var browser = official;
        var answer = (await browser.OpenAsync(path)).Answer;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("Räksmörgås", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(Content))}\"", answer.Headers.ETag!.Tag);
        Assert.False(answer.Headers.ETag.IsWeak);
        Assert.Equal(Content, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so_and_who_has_another_gets_it()
    {
        var (path, official) = await FileAsync("etag.txt");
        using var browser = official;
        var tag = (await browser.OpenAsync(path)).Answer.Headers.ETag!;
        var same = await AskAsync(browser, path, r => r.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        var other = await AskAsync(browser, path, r => r.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"annan\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_range_is_given_and_one_beyond_the_end_is_refused()
    {
        var (path, official) = await FileAsync("ranges.txt");
        using var browser = official;
        var part = await AskAsync(browser, path, r => r.Headers.Range = new RangeHeaderValue(3, 6));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("3456", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"bytes 3-6/{Content.Length}", part.Content.Headers.ContentRange!.ToString());
        var beyond = await AskAsync(browser, path, r => r.Headers.Range = new RangeHeaderValue(Content.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task A_strangers_file_and_one_that_is_not_there_are_the_same_answer()
    {
        var (path, official) = await FileAsync("främmande.txt");
        official.Dispose();
        using var neighbour = await portal.SignInAsync(DocumentPortal.Neighbour);
        var segments = path.Split('/');
        var foreign = await neighbour.OpenAsync(path.Replace("/malmo/", "/lund/", StringComparison.Ordinal));
        var unknown = await neighbour.OpenAsync($"/lund/documents/{Guid.CreateVersion7()}/versions/{Guid.CreateVersion7()}/file");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(Bare(unknown), Bare(foreign));
        var shared = await neighbour.OpenAsync($"/forum/skane/documents/{segments[3]}/versions/{segments[5]}/file");
        Assert.Equal(HttpStatusCode.NotFound, shared.Status);
    }

    [Fact]
    public async Task The_pages_keep_their_own_policy()
    {
        using var official = await portal.SignInAsync(DocumentPortal.Official);
        var page = await official.OpenAsync("/malmo/documents");
        Assert.Contains("script-src 'self'", Assert.Single(page.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<(string Path, TestBrowser Official)> FileAsync(string name)
    {
        var (_, matter) = await portal.MatterAsync("Hämta " + name[..4]);
        var id = await portal.UploadAsync(matter, name, Content, name);
        var version = await portal.ReadAsync("malmo", db => db.Set<Document>().Where(d => d.Id == id).Select(d => d.LatestVersionId).SingleAsync(TestContext.Current.CancellationToken));
        return ($"/malmo/documents/{id}/versions/{version}/file", await portal.SignInAsync(DocumentPortal.Official));
    }

    private static async Task<HttpResponseMessage> AskAsync(TestBrowser browser, string path, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request);
        return (await browser.SendAsync(request)).Answer;
    }

    private static string Bare(TestPage page)
    {
        foreach (var varying in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken],input[name=__key],[href^='/language']").ToList())
            varying.Remove();
        return page.Document.Body!.InnerHtml;
    }
}

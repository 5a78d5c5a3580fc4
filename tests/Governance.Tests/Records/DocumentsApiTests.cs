using System.Net;
using System.Text.Json;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Records;

/// <summary>The operations on documents.</summary>
public sealed class DocumentsApiTests(DocumentPortal portal) : IClassFixture<DocumentPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_uploads_lists_downloads_and_shares()
    {
        var (_, matter) = await portal.MatterAsync("Genom API");
        using var client = await portal.ApiAsync("demo-1280");
        var file = DocumentPortal.Text("Text genom API.");
        using var created = await UploadAsync(client, matter, file, "api.txt", key: null);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var path = created.Headers.Location!.ToString();
        await portal.ReadTextsAsync();

        var one = await JsonAsync(client, path);
        Assert.Equal(("api", "read", false), (one.GetProperty("title").GetString(), one.GetProperty("text").GetString(), one.GetProperty("isShared").GetBoolean()));
        var list = await JsonAsync(client, "/api/v1/documents?pageSize=200");
        Assert.Contains(list.GetProperty("items").EnumerateArray(), d => d.GetProperty("id").GetString() == one.GetProperty("id").GetString());
        Assert.Equal(file, await client.GetByteArrayAsync(new Uri(path + "/file", UriKind.Relative), Stop));

        using var stale = await ShareAsync(client, path, "\"99\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var shared = await ShareAsync(client, path, "*");
        Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
        using var other = await portal.ApiAsync("demo-1281");
        Assert.Equal(file, await other.GetByteArrayAsync(new Uri(path + "/file", UriKind.Relative), Stop));
        var collaboration = (await JsonAsync(other, "/api/v1/collaborations")).GetProperty("items")[0].GetProperty("id").GetString();
        var forum = await JsonAsync(other, $"/api/v1/collaborations/{collaboration}/documents?pageSize=200");
        Assert.Equal("1280", forum.GetProperty("items").EnumerateArray().Single(d => d.GetProperty("title").GetString() == "api").GetProperty("publishedBy").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task The_same_key_uploads_once_and_with_another_file_it_is_refused()
    {
        var (_, matter) = await portal.MatterAsync("Samma nyckel");
        using var client = await portal.ApiAsync("demo-1280");
        var key = Guid.CreateVersion7().ToString("N");
        using var first = await UploadAsync(client, matter, DocumentPortal.Text("En."), "en.txt", key);
        using var again = await UploadAsync(client, matter, DocumentPortal.Text("En."), "en.txt", key);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var another = await UploadAsync(client, matter, DocumentPortal.Text("Två."), "en.txt", key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, another.StatusCode);
        Assert.Equal(1, await portal.ReadAsync("malmo", db => db.Set<Document>().CountAsync(d => d.SubjectId == matter, Stop)));
    }

    [Theory]
    [InlineData("Decision")]
    [InlineData("Draft")]
    [InlineData("Recommendation")]
    public async Task What_is_not_the_principals_to_attach_to_is_not_there(string subject)
    {
        var (recommendation, _) = await portal.MatterAsync("Inte vårt");
        using var client = await portal.ApiAsync("demo-1280");
        using var answer = await UploadAsync(client, recommendation, DocumentPortal.Text(), "a.txt", null, subject);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_refused_file_is_a_problem_with_its_code()
    {
        var (_, matter) = await portal.MatterAsync("Nekad fil");
        using var client = await portal.ApiAsync("demo-1280");
        using var answer = await UploadAsync(client, matter, [], "tom.txt", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.StartsWith("DOC-0", JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, Guid subject, byte[] file, string name, string? key, string kind = "Matter")
    {
        // With the idempotency key the very bytes count, and a boundary is made anew each time unless it is said.
        using var content = new MultipartFormDataContent("granslinje")
        {
            { new StringContent(kind), "subject" },
            { new StringContent(subject.ToString()), "subjectId" },
            { new ByteArrayContent(file), "file", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents") { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Stop);
    }

    private static async Task<HttpResponseMessage> ShareAsync(HttpClient client, string path, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path + "/share") { Content = new StringContent("""{"understood":true}""", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request, Stop);
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string path) =>
        JsonElement.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop));
}

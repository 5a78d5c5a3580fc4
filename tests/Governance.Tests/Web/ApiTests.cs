using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Governance.Tests.Web;

public sealed class ApiTests(WebPortal portal) : IClassFixture<WebPortal>
{
    private const string Things = "/api/v1/test/things";
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/test/not-there/1", 404, "NOT-FOUND")]
    [InlineData("/api/v1/test/nowhere", 404, "NOT-FOUND")]
    [InlineData("/api/v1/test/malmo-x/where", 404, "NOT-FOUND")]
    [InlineData("/api/v1/test/fault", 500, "INTERNAL")]
    [InlineData("/api/v1/test/busy", 503, "UNAVAILABLE")]
    [InlineData("/api/v1/test/things?page=x", 400, "INPUT")]
    [InlineData("/api/v1/test/things?pageSize=201", 400, "INPUT")]
    public async Task A_failure_is_a_problem_with_a_stable_code(string path, int status, string code)
    {
        using var response = await portal.Client().GetAsync(path, _ct);
        var problem = await ProblemAsync(response);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("/problems/" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(status == 503, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task Not_there_and_not_yours_are_the_same_bytes()
    {
        var one = await portal.Client().GetByteArrayOrErrorAsync("/api/v1/test/not-there/1");
        var other = await portal.Client().GetByteArrayOrErrorAsync("/api/v1/test/malmo-x/where");
        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task An_anonymous_client_gets_a_problem_not_a_page()
    {
        using var response = await portal.Client(anonymous: true).GetAsync(Things, _ct);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("UNAUTHORIZED", (await ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Messages_are_in_the_language_asked_for_and_named_by_field()
    {
        var swedish = await ProblemAsync(await portal.Client().GetAsync("/api/v1/test/invalid", _ct));
        Assert.Equal("Uppgiften saknas.", swedish.GetProperty("errors").GetProperty("points[0].wording")[0].GetString());
        var client = portal.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "fr, en-US;q=0.8, sv;q=0.5");
        var english = await ProblemAsync(await client.GetAsync("/api/v1/test/invalid", _ct));
        Assert.Equal("The value is missing.", english.GetProperty("errors").GetProperty("points[0].wording")[0].GetString());
    }

    [Theory]
    [InlineData("""{"title":"a","number":"1"}""", "JSON", "$.number")]
    [InlineData("""{"title":"a","number":1,"condtion":1}""", "JSON", "$.condtion")]
    [InlineData("""{"title":"a","number":1,"colour":"red"}""", "JSON", "$.colour")]
    [InlineData("""{"title":"a",""", "JSON", "rad 1")]
    [InlineData("""{"title":"a"}""", "INPUT", "number")]
    public async Task Malformed_content_is_told_with_its_place(string json, string code, string place)
    {
        using var response = await portal.Client().PostAsync(Things, Json(json), _ct);
        var problem = await ProblemAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(place, problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Governance", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 428, "PRECONDITION")]
    [InlineData("\"2\"", 412, "STALE")]
    [InlineData("W/\"3\"", 412, "STALE")]
    [InlineData("\"3\"", 200, null)]
    [InlineData("*", 200, null)]
    public async Task A_change_needs_the_version_in_force(string? ifMatch, int status, string? code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Things) { Content = Json("""{"title":"a","number":1,"colour":"darkRed"}""") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var response = await portal.Client().SendAsync(request, _ct);
        Assert.Equal(status, (int)response.StatusCode);
        if (code is not null)
            Assert.Equal(code, (await ProblemAsync(response)).GetProperty("code").GetString());
        else
            Assert.Equal("darkRed", (await response.Content.ReadFromJsonAsync<JsonElement>(_ct)).GetProperty("colour").GetString());
    }

    [Fact]
    public async Task A_list_is_paged_and_names_its_neighbours()
    {
        using var response = await portal.Client().GetAsync(Things + "?page=2&pageSize=20", _ct);
        var page = await response.Content.ReadFromJsonAsync<JsonElement>(_ct);
        Assert.Equal(21, page.GetProperty("items")[0].GetInt32());
        Assert.Equal(45, page.GetProperty("total").GetInt32());
        var link = response.Headers.GetValues("Link").Single();
        Assert.Contains("</api/v1/test/things?page=1&pageSize=20>; rel=\"prev\"", link, StringComparison.Ordinal);
        Assert.Contains("page=3&pageSize=20>; rel=\"next\"", link, StringComparison.Ordinal);
        using var last = await portal.Client().GetAsync(Things + "?page=3&pageSize=20", _ct);
        Assert.DoesNotContain("next", last.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_operations_keys_and_problems()
    {
        var document = await portal.Client(anonymous: true).GetFromJsonAsync<JsonElement>("/openapi/v1.json", _ct);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var post = document.GetProperty("paths").GetProperty(Things).GetProperty("post");
        Assert.Contains(post.GetProperty("parameters").EnumerateArray(), p => p.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.Equal("#/components/schemas/Problem", post.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        Assert.Equal("/connect/token", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("clientCredentials").GetProperty("flows").GetProperty("clientCredentials").GetProperty("tokenUrl").GetString());
        Assert.Contains("Idempotency-Key", await portal.Client(anonymous: true).GetStringAsync("/reference", _ct), StringComparison.Ordinal);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<JsonElement> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>(_ct);
    }
}

internal static class Answers
{
    /// <summary>The body, whatever the status.</summary>
    public static async Task<byte[]> GetByteArrayOrErrorAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}

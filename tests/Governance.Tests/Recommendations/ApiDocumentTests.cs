using System.Net;
using System.Text.Json;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>What the API document says of the operations.</summary>
public sealed class ApiDocumentTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/api/v1/collaborations", "get")]
    [InlineData("/api/v1/collaborations/{id}/principals", "get")]
    [InlineData("/api/v1/collaborations/{id}/recommendations", "get", "post")]
    [InlineData("/api/v1/recommendations/{id}", "get", "put")]
    [InlineData("/api/v1/recommendations/{id}/send", "post")]
    [InlineData("/api/v1/recommendations/{id}/withdraw", "post")]
    [InlineData("/api/v1/recommendations/{id}/prolong", "post")]
    [InlineData("/api/v1/recommendations/{id}/remind", "post")]
    [InlineData("/api/v1/recommendations/{id}/standing", "get")]
    [InlineData("/api/v1/recommendations/{id}/case.json", "get")]
    [InlineData("/api/v1/recommendations/{id}/matrix.{format}", "get")]
    [InlineData("/api/v1/recommendations/{id}/events", "get")]
    [InlineData("/api/v1/recommendations/{id}/decisions", "get", "post")]
    [InlineData("/api/v1/documents", "get", "post")]
    [InlineData("/api/v1/documents/{id}", "get")]
    [InlineData("/api/v1/documents/{id}/file", "get")]
    [InlineData("/api/v1/documents/{id}/share", "post")]
    [InlineData("/api/v1/collaborations/{id}/documents", "get")]
    public async Task Every_operation_says_what_it_does(string path, params string[] methods)
    {
        var item = (await DocumentAsync()).GetProperty("paths").GetProperty(path);
        foreach (var method in methods)
            Assert.NotEmpty(item.GetProperty(method).GetProperty("summary").GetString()!);
    }

    [Fact]
    public async Task An_answer_is_documented_with_an_example_the_key_and_its_codes()
    {
        var post = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/recommendations/{id}/decisions").GetProperty("post");
        Assert.Equal("adoptIf", post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("decisions")[1].GetProperty("outcome").GetString());
        Assert.Contains("REC-008", post.GetProperty("responses").GetProperty("409").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains(post.GetProperty("parameters").EnumerateArray(), p => p.GetProperty("name").GetString() == "Idempotency-Key");
    }

    private async Task<JsonElement> DocumentAsync()
    {
        var api = await ApiCalls.AsAsync(portal, "1280");
        return (await api.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json;
    }
}

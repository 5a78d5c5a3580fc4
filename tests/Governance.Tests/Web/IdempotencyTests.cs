using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Governance.Tests.Web;

public sealed class IdempotencyTests(WebPortal portal) : IClassFixture<WebPortal>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_request_with_the_same_key_happens_once_and_is_answered_alike()
    {
        using var first = await CreateAsync("key-1", "once");
        using var second = await CreateAsync("key-1", "once");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("\"1\"", second.Headers.ETag?.Tag);
        Assert.Equal(await first.Content.ReadAsStringAsync(_ct), await second.Content.ReadAsStringAsync(_ct));
        Assert.Contains("once", await second.Content.ReadAsStringAsync(_ct), StringComparison.Ordinal);
        Assert.Equal(1, await portal.MessagesAsync("once"));
    }

    [Fact]
    public async Task Duplicates_at_the_same_time_happen_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync("key-2", "storm")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal(1, await portal.MessagesAsync("storm"));
    }

    [Fact]
    public async Task The_key_with_another_request_is_refused()
    {
        using var first = await CreateAsync("key-3", "this");
        using var other = await CreateAsync("key-3", "that");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("IDEMPOTENCY", (await other.Content.ReadFromJsonAsync<JsonElement>(_ct)).GetProperty("code").GetString());
        Assert.Equal(0, await portal.MessagesAsync("that"));
    }

    [Fact]
    public async Task A_refused_request_leaves_nothing_behind_not_even_its_key()
    {
        using var refused = await CreateAsync("key-4", "refused", number: 10);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("TST-001", (await refused.Content.ReadFromJsonAsync<JsonElement>(_ct)).GetProperty("code").GetString());
        Assert.Equal(0, await portal.MessagesAsync("refused"));
        using var corrected = await CreateAsync("key-4", "corrected");
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Fact]
    public async Task Keys_of_another_account_and_requests_without_a_key_are_requests_of_their_own()
    {
        using var first = await CreateAsync("key-5", "mine");
        using var other = await CreateAsync("key-5", "mine", account: Guid.CreateVersion7());
        using var none = await CreateAsync(null, "mine");
        Assert.Equal(3, await portal.MessagesAsync("mine"));
    }

    [Fact]
    public async Task An_old_key_is_forgotten()
    {
        using var first = await CreateAsync("key-6", "old");
        portal.Clock.Advance(TimeSpan.FromDays(8));
        using var sweep = await CreateAsync("key-7", "sweep");
        using var again = await CreateAsync("key-6", "old");
        Assert.Equal(2, await portal.MessagesAsync("old"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_happens_once_and_both_are_sent_on()
    {
        using var first = await SubmitAsync("form-1", "form");
        using var second = await SubmitAsync("form-1", "form");
        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await portal.MessagesAsync("form"));
        using var changed = await SubmitAsync("form-1", "form changed");
        Assert.NotEqual(first.Headers.Location, changed.Headers.Location);
        Assert.Equal(1, await portal.MessagesAsync("form changed"));
    }

    [Fact]
    public async Task The_loser_of_a_race_keeps_what_she_typed_and_gets_the_version_in_force()
    {
        using var lost = await SubmitAsync("form-2", "lost");
        var page = await lost.Content.ReadAsStringAsync(_ct);
        Assert.Equal(HttpStatusCode.Conflict, lost.StatusCode);
        Assert.Contains("typed=lost;version=7;lost=True;errors=Någon annan hann före.", page, StringComparison.Ordinal);
        Assert.Equal(0, await portal.MessagesAsync("lost"));
    }

    [Fact]
    public async Task A_megabyte_of_text_gets_a_message_and_is_kept_and_three_are_refused()
    {
        using var long1 = await SubmitAsync("form-3", new string('x', 1_000_000));
        var page = await long1.Content.ReadAsStringAsync(_ct);
        Assert.Equal(HttpStatusCode.BadRequest, long1.StatusCode);
        Assert.Contains(new string('x', 1_000_000), page, StringComparison.Ordinal);
        Assert.Contains("Värdet går inte att läsa.", page, StringComparison.Ordinal);
        using var tooLong = await SubmitAsync("form-4", new string('x', 3_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.Contains("för stort", WebUtility.HtmlDecode(await tooLong.Content.ReadAsStringAsync(_ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", true)]
    [InlineData("get", false)]
    [InlineData(null, false)]
    public void Only_post_forms_carry_a_key(string? method, bool expected)
    {
        var attributes = new TagHelperAttributeList();
        if (method is not null)
            attributes.Add("method", method);
        var output = new TagHelperOutput("form", attributes, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new FormKey().Process(new TagHelperContext(attributes, new Dictionary<object, object>(), "1"), output);
        Assert.Equal(expected, !output.PostContent.IsEmptyOrWhiteSpace);
    }

    private Task<HttpResponseMessage> CreateAsync(string? key, string title, int number = 1, Guid? account = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/test/things") { Content = JsonContent.Create(new { title, number }) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        var client = portal.Client(anonymous: true);
        client.DefaultRequestHeaders.Add("X-Account", (account ?? WebPortal.Somebody).ToString());
        return client.SendAsync(request, _ct);
    }

    private Task<HttpResponseMessage> SubmitAsync(string key, string title) => portal.Client().PostAsync(
        "/malmo-test/test-form",
        new FormUrlEncodedContent(new Dictionary<string, string> { ["__key"] = key, ["Title"] = title, ["Version"] = "3" }), _ct);
}

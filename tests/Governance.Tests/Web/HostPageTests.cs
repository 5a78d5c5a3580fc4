using System.Net;

namespace Governance.Tests.Web;

public sealed class HostPageTests(WebPortal portal) : IClassFixture<WebPortal>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/about", 200)]
    [InlineData("/accessibility", 200)]
    [InlineData("/language", 200)]
    [InlineData("/reference", 200)]
    [InlineData("/error", 404)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/api/v1/nowhere", 401)]
    public async Task An_open_address_answers_anybody_with_all_headers(string path, int status)
    {
        using var response = await portal.Client(anonymous: true).GetAsync(path, _ct);
        Assert.Equal(status, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/malmo-x/test-form", 404)]
    [InlineData("/malmo-test/nowhere", 404)]
    [InlineData("/malmo-test/test-form", 200)]
    [InlineData("/api/v1/test/fault", 500)]
    public async Task What_a_signed_in_person_sees_is_not_stored(string path, int status)
    {
        using var response = await portal.Client().GetAsync(path, _ct);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore, path);
        AssertHeaders(response);
        if (status == 404)
            Assert.Contains("Sidan finns inte", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(_ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_one_room_is_taken_there()
    {
        using var response = await portal.Client().GetAsync("/", _ct);
        Assert.Equal("/malmo-test", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_language_of_the_pages_follows_the_cookie()
    {
        var client = portal.Client(anonymous: true);
        client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Den-GB%7Cuic%3Den-GB");
        using var response = await client.GetAsync("/accessibility", _ct);
        var page = await response.Content.ReadAsStringAsync(_ct);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("Accessibility statement", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/malmo-test", "/malmo-test")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    public async Task Choosing_a_language_stays_within_the_portal(string returnUrl, string location)
    {
        var client = portal.Client(anonymous: true);
        using var page = await client.GetAsync("/language", _ct);
        var html = await page.Content.ReadAsStringAsync(_ct);
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language");
        request.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["culture"] = "en", ["returnUrl"] = returnUrl, ["__RequestVerificationToken"] = token });
        using var response = await client.SendAsync(request, _ct);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), c => c.Contains("en-GB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_s_link_chooses_it_and_returns()
    {
        using var response = await portal.Client(anonymous: true).GetAsync("/language/en?returnUrl=%2Fabout", _ct);
        Assert.Equal("/about", response.Headers.Location?.OriginalString);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), c => c.Contains("en-GB", StringComparison.Ordinal));
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        foreach (var name in (string[])["Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"])
            Assert.True(response.Headers.Contains(name), $"{response.RequestMessage?.RequestUri} lacks {name}.");
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}

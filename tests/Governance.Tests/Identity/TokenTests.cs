using System.Net;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Identity;

/// <summary>A portal with one protected operation that tells where it was done.</summary>
public sealed class PortalWithOperation : TestPortal
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IStartupFilter, Operation>();

    private sealed class Operation : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(routes => routes.MapGet("/api/v1/test/whoami", (Governance.Platform.Tenancy.TenantContext tenant) => Results.Text(tenant.Room.Slug)).RequireAuthorization());
        };
    }
}

/// <summary>Client credentials, and what a token opens.</summary>
public sealed class TokenTests(PortalWithOperation portal) : IClassFixture<PortalWithOperation>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_opens_the_api_in_the_room_of_its_principal_and_no_page()
    {
        using var client = await portal.ApiAsync("demo-1280");
        var answer = await client.GetAsync(new Uri("/api/v1/test/whoami", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("malmo", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri("/account", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Without_a_token_the_api_answers_with_problem_details()
    {
        using var nobody = portal.Anonymous();
        var answer = await nobody.OpenAsync("/api/v1/test/whoami");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("application/problem+json", answer.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Answer.Headers.WwwAuthenticate.First().Scheme);
    }

    [Fact]
    public async Task A_session_cookie_does_not_open_the_api()
    {
        using var person = await portal.SignInAsync("administrator.malmo@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.OpenAsync("/api/v1/test/whoami")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/malmo/roles")).Status);
    }

    [Theory]
    [InlineData("demo-1280", "wrong")]
    [InlineData("demo-9999", "demo-9999")]
    public async Task A_wrong_secret_and_an_unknown_client_get_no_token(string id, string secret)
    {
        using var nobody = portal.Anonymous();
        using var request = Ask(id, secret);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_closed_client_gets_no_token_and_its_old_one_is_refused()
    {
        using var client = await portal.ApiAsync("demo-1284");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/api/v1/test/whoami", UriKind.Relative), Cancel)).StatusCode);
        using var administrator = await portal.SignInAsync("administrator.hoganas@demo.lansforum.example");
        var list = await administrator.OpenAsync("/hoganas/settings/clients");
        var one = await administrator.OpenAsync(list.Document.QuerySelector("#klienter a")!.GetAttribute("href")!);
        await administrator.SubmitAsync(one, "main form[action*='Close']");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri("/api/v1/test/whoami", UriKind.Relative), Cancel)).StatusCode);
        using var nobody = portal.Anonymous();
        using var request = Ask("demo-1284", "demo-1284");
        Assert.False((await nobody.SendAsync(request)).Answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_new_secret_replaces_the_old_one()
    {
        using var administrator = await portal.SignInAsync("administrator.hoor@demo.lansforum.example");
        var list = await administrator.OpenAsync("/hoor/settings/clients");
        var one = await administrator.OpenAsync(list.Document.QuerySelector("#klienter a")!.GetAttribute("href")!);
        var rotated = await administrator.SubmitAsync(one, "main form[action*='Rotate']");
        var secret = rotated.Document.QuerySelector(".ds-alert code")!.TextContent;
        using var nobody = portal.Anonymous();
        using var old = Ask("demo-1267", "demo-1267");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(old)).Status);
        using var fresh = Ask("demo-1267", secret);
        Assert.Equal(HttpStatusCode.OK, (await nobody.SendAsync(fresh)).Status);
    }

    private static HttpRequestMessage Ask(string id, string secret) => new(HttpMethod.Post, "/connect/token")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret }),
    };
}

using System.Net;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>Every page is asked by its owner and by strangers; the list comes from the application, so nobody can forget one.</summary>
public sealed class EveryPageTests(EveryPageTests.World world) : IClassFixture<EveryPageTests.World>
{
    public static TheoryData<string, string> Pages => [.. Of(RouteKind.Principal, RouteKind.Forum, RouteKind.Platform)];

    public static TheoryData<string, string> PagesWithIds =>
        [.. Of(RouteKind.Principal, RouteKind.Forum).Where(r => r.Data.Item1.Contains("{id", StringComparison.Ordinal) || r.Data.Item1.Contains("{decisionId", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_a_recipe(string pattern, string method) =>
        Assert.True(world.Recipes.Own(PortalRoutes.Get(pattern, method)) is not null, $"{method} {pattern} has no recipe in RouteRecipes: say which row its id names.");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Opens_for_its_owner(string pattern, string method)
    {
        if (method != "GET" || world.ReportOnly(pattern))
            return;
        var route = PortalRoutes.Get(pattern, method);
        using var owner = await world.SignInAsync(route.Owner(RoomOf(route)));
        var page = await owner.OpenAsync(world.Recipes.Own(route)!);
        Assert.True(page.Status == HttpStatusCode.OK, $"GET {page.Path} answered {page.Status} to {route.Owner(RoomOf(route))}:\n{page.Text}");
        Assert.DoesNotContain("/account/sign-in", page.Path, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_not_there_for_a_stranger(string pattern, string method)
    {
        var route = PortalRoutes.Get(pattern, method);
        using var stranger = await world.SignInAsync(EndpointWall.StrangerTo(route));
        var answer = await Ask(stranger, method, world.Recipes.Own(route)!);
        var unknown = await Ask(stranger, method, world.Recipes.Own(route)!
            .Replace("/" + RouteRecipes.Principal, "/finns-inte", StringComparison.Ordinal).Replace("/" + RouteRecipes.Forum, "/finns-inte", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(unknown.Status, answer.Status);
        Assert.Equal(Bare(unknown), Bare(answer));
    }

    [Theory]
    [MemberData(nameof(PagesWithIds))]
    public async Task Shows_no_row_of_another_room_in_ones_own(string pattern, string method)
    {
        if (method != "GET")
            return;
        var route = PortalRoutes.Get(pattern, method);
        using var owner = await world.SignInAsync(route.Owner(RoomOf(route)));
        var foreign = await Ask(owner, method, world.Recipes.ForeignId(route)!);
        var unknown = await Ask(owner, method, world.Recipes.UnknownId(route)!);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(Bare(unknown), Bare(foreign));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Asks_the_anonymous_to_sign_in_and_tells_nothing(string pattern, string method)
    {
        using var anonymous = world.Anonymous();
        var answer = await Ask(anonymous, method, world.Recipes.Own(PortalRoutes.Get(pattern, method))!);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/account/sign-in", answer.Answer.Headers.Location!.IsAbsoluteUri ? answer.Answer.Headers.Location.PathAndQuery : answer.Answer.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_strangers_post_changes_a_row()
    {
        var before = await DatabaseFingerprint.OfAsync(world.Database);
        foreach (var (pattern, method) in Pages.Select(r => r.Data).Where(r => r.Item2 == "POST"))
        {
            var route = PortalRoutes.Get(pattern, method);
            await AttackAsync(EndpointWall.StrangerTo(route), world.Recipes.Own(route)!);
            if (route.Kind != RouteKind.Platform && world.Recipes.ForeignId(route) is { } foreign && foreign != world.Recipes.Own(route))
                await AttackAsync(route.Owner(RoomOf(route)), foreign);
        }

        Assert.Equal(before, await DatabaseFingerprint.OfAsync(world.Database));
    }

    private static Task<TestPage> Ask(TestBrowser browser, string method, string path) =>
        browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

    private static IEnumerable<TheoryDataRow<string, string>> Of(params RouteKind[] kinds) =>
        PortalRoutes.Guarded.Where(r => kinds.Contains(r.Kind)).Select(r => new TheoryDataRow<string, string>(r.Pattern, r.Method));

    private static string RoomOf(PortalRoute route) => route.Kind == RouteKind.Forum ? RouteRecipes.Forum : RouteRecipes.Principal;

    // With a token against forgery of the attacker's own, so that nothing but the walls refuses it.
    private async Task AttackAsync(string email, string path)
    {
        using var attacker = await world.SignInAsync(email);
        var home = await attacker.OpenAsync("/");
        var token = home.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "", "?handler=Remove", "?handler=Send", "?handler=Save" })
        {
            var answer = await attacker.SendAsync(new HttpRequestMessage(HttpMethod.Post, path + handler)
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "1"), new("Reason", "Ett skäl"), new("reason", "Ett skäl")]),
            });
            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"POST {path}{handler} answered {answer.Status} to {email}.");
        }
    }

    // Tokens against forgery differ at every answer, and the asked path may stand in the language link; nothing else may.
    private static string Bare(TestPage page)
    {
        foreach (var varying in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken],input[name=__key],[href*=returnUrl],input[name=returnUrl],[href^='/language']").ToList())
            varying.Remove();
        return page.Document.Body!.InnerHtml;
    }

    public sealed class World : TestPortal, IAsyncLifetime
    {
        internal RouteRecipes Recipes { get; private set; } = null!;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            // The logs in the form that machines check are there once they are signed.
            await Services.GetRequiredService<Platform.Ledger.LedgerWork>().RunAsync(TestContext.Current.CancellationToken);
            Recipes = await RouteRecipes.ReadAsync(this);
        }

        /// <summary>The report's page opens for the one principal that it is about; its own test covers it.</summary>
        internal bool ReportOnly(string pattern) => pattern.Contains("{decisionId", StringComparison.Ordinal);
    }
}

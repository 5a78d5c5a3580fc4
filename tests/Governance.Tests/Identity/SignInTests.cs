using System.Net;
using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Identity;

/// <summary>The door, through HTTP.</summary>
public sealed class SignInTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action^='/account/sign-in']:has(#Email), form:has(#Email)";
    private const string Password = "demo-lansforum";

    [Fact]
    public async Task The_right_password_opens_the_account_and_the_session_cookie_is_guarded()
    {
        using var browser = portal.Anonymous();
        var page = await EnterAsync(browser, "registrator.lund@demo.lansforum.example", Password);
        Assert.Equal("/account", page.Path);
        Assert.Contains("Lund", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_a_locked_account_read_alike()
    {
        using var browser = portal.Anonymous();
        var unknown = await EnterAsync(browser, "nobody@demo.lansforum.example", Password);
        var wrong = await EnterAsync(browser, "revisor.lund@demo.lansforum.example", "not-the-password");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(unknown.Errors, wrong.Errors);
        Assert.Single(wrong.Errors);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_for_fifteen_minutes()
    {
        const string email = "ekonom.lund@demo.lansforum.example";
        using var browser = portal.Anonymous();
        for (var i = 0; i < AttemptLimit.Tries; i++)
            await EnterAsync(browser, email, "not-the-password");
        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(browser, email, Password)).Status);
        portal.Clock.Advance(AttemptLimit.Pause + TimeSpan.FromSeconds(1));
        Assert.Equal("/account", (await EnterAsync(browser, email, Password)).Path);
    }

    [Fact]
    public async Task Four_wrong_tries_do_not_lock()
    {
        const string email = "ledamot.lund@demo.lansforum.example";
        using var browser = portal.Anonymous();
        for (var i = 0; i < AttemptLimit.Tries - 1; i++)
            await EnterAsync(browser, email, "not-the-password");
        Assert.Equal("/account", (await EnterAsync(browser, email, Password)).Path);
    }

    [Fact]
    public async Task Many_guesses_at_once_get_no_more_tries_than_one_after_the_other()
    {
        var account = await AccountAsync("lasare.lund@demo.lansforum.example");
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var scope = portal.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AttemptLimit>().TakeAsync(account, CancellationToken.None);
        }));
        Assert.Equal(AttemptLimit.Tries, taken.Count(t => t));
    }

    [Fact]
    public async Task A_code_is_asked_for_and_works_once()
    {
        const string email = "handlaggare.lund@demo.lansforum.example";
        var secret = await EnrolAsync(email);
        var code = Totp.CodeAt(secret, Totp.StepOf(portal.Clock.UtcNow()));
        using var first = portal.Anonymous();
        var asked = await EnterAsync(first, email, Password);
        Assert.Equal("/account/two-factor", asked.Path);
        Assert.StartsWith("/account/sign-in", (await first.OpenAsync("/account")).Path, StringComparison.Ordinal);
        Assert.Equal("/account", (await first.SubmitAsync(asked, "main form", ("Code", code))).Path);

        using var second = portal.Anonymous();
        var again = await EnterAsync(second, email, Password);
        var refused = await second.SubmitAsync(again, "main form", ("Code", code));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = Totp.CodeAt(secret, Totp.StepOf(portal.Clock.UtcNow()));
        Assert.Equal("/account", (await second.SubmitAsync(refused, "main form", ("Code", next))).Path);
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "/account")]
    [InlineData("//elsewhere.example/", "/account")]
    [InlineData("/lund/roles", "/lund/roles")]
    public async Task Only_an_address_of_our_own_is_returned_to(string returnUrl, string expected)
    {
        using var browser = portal.Anonymous();
        var page = await browser.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var after = await browser.SubmitAsync(page, Form, ("Email", "administrator.lund@demo.lansforum.example"), ("Password", Password));
        Assert.Equal(expected, after.Path);
    }

    [Fact]
    public async Task A_person_of_the_demo_is_one_click_away()
    {
        using var browser = portal.Anonymous();
        var page = await browser.OpenAsync("/account/sign-in?county=12&principal=1281");
        var button = page.Document.QuerySelectorAll("button[name=person]").First(b => b.TextContent.Contains("Administratör", StringComparison.Ordinal)
            && b.Closest("form")!.QuerySelector("input[name=room]")!.GetAttribute("value") == "/lund");
        var form = $"form:has(button[value='{button.GetAttribute("value")}'])";
        await browser.SubmitAsync(page, form, ("person", button.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/lund/roles")).Status);
    }

    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Production", "true", false)]
    [InlineData("Testing", null, false)]
    public void Demo_mode_is_refused_in_production_unless_said_twice(string environment, string? second, bool refused)
    {
        var folder = Directory.CreateTempSubdirectory("lansforum-").FullName;
        KeyValuePair<string, string?>[] settings =
        [
            new("GOVERNANCE_DATA", folder), new("GOVERNANCE_DEMO", "true"), new("ASPNETCORE_ENVIRONMENT", environment), new("GOVERNANCE_DEMO_IN_PRODUCTION", second),
        ];
        var thrown = Record.Exception(() => Host.Portal.Build(settings));
        Directory.Delete(folder, recursive: true);
        Assert.Equal(refused, thrown is InvalidOperationException { Message: var m } && m.Contains("GOVERNANCE_DEMO_IN_PRODUCTION", StringComparison.Ordinal));
        Assert.Equal(refused, thrown is not null);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        const string email = "administrator.ystad@demo.lansforum.example";
        using var here = await portal.SignInAsync(email);
        using var elsewhere = await portal.SignInAsync(email);
        var page = await here.OpenAsync("/account");
        var changed = await here.SubmitAsync(page, "main form:has(#CurrentPassword)",
            ("CurrentPassword", Password), ("Password", "granar och moln 7"), ("Repeated", "granar och moln 7"));
        Assert.Equal("/account", changed.Path);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/account/sign-in", (await elsewhere.OpenAsync("/account")).Path, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.OpenAsync("/account")).Path);
    }

    private static async Task<TestPage> EnterAsync(TestBrowser browser, string email, string password) =>
        await browser.SubmitAsync(await browser.OpenAsync("/account/sign-in"), Form, ("Email", email), ("Password", password));

    private async Task<Guid> AccountAsync(string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().Set<Account>()
            .Where(a => a.Email == email).Select(a => a.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> EnrolAsync(string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(email))!;
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }
}

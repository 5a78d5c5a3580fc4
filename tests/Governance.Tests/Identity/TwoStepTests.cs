using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Time;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Identity;

/// <summary>Switching two-step sign-in on, through HTTP.</summary>
public sealed class TwoStepTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Path = "/account/two-step";

    [Fact]
    public async Task Opening_the_page_changes_nothing()
    {
        const string email = "handlaggare.ystad@demo.lansforum.example";
        using var browser = await portal.SignInAsync(email);
        var before = await StateAsync(email);
        var page = await browser.OpenAsync(Path);
        Assert.Equal(Path, page.Path);
        Assert.Empty(page.Document.QuerySelectorAll("main code"));
        Assert.Null(before.Key);
        Assert.Equal(before, await StateAsync(email));
    }

    [Fact]
    public async Task A_key_is_made_when_asked_for_and_switched_on_by_its_code()
    {
        using var browser = await portal.SignInAsync("registrator.ystad@demo.lansforum.example");
        var shown = await browser.SubmitAsync(await browser.OpenAsync(Path), "main form");
        var secret = KeyOn(shown);
        Assert.Equal(secret, KeyOn(await browser.OpenAsync(Path)));
        var code = Totp.CodeAt(secret, Totp.StepOf(portal.Clock.UtcNow()));
        var on = await browser.SubmitAsync(shown, "main form", ("Code", code));
        Assert.Equal(SecondFactor.RecoveryCodes, on.Document.QuerySelectorAll("main li code").Length);
    }

    private async Task<(string? Key, string? Stamp, string? Changed)> StateAsync(string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(email))!;
        return (await accounts.GetAuthenticatorKeyAsync(account), account.SecurityStamp, account.ConcurrencyStamp);
    }

    private static string KeyOn(TestPage page) => page.Document.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
}

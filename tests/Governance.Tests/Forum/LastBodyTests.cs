using System.Net;
using Governance.Platform.Security;
using Governance.Principals.Contracts;
using Governance.Principals.Onboarding;
using Governance.Principals.Settings;
using Governance.Tests.Principals;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Forum;

/// <summary>The last body that may answer stays as long as it is asked.</summary>
public sealed class LastBodyTests(OnboardedPortal portal) : IClassFixture<OnboardedPortal>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_only_council_is_not_removed_until_there_is_another()
    {
        await OnboardVerb.OnboardAsync(portal.Services, "23", Token);
        await ForumWithAnswers.SendAsync(portal, (await portal.RegisterAsync()).Collaborations.First(c => c.CountyCode == "23"));
        var are = await portal.RoomAsync("are");
        var bodies = await portal.InRoomAsync(are, s => s.GetRequiredService<IOwnBodies>().BodiesAsync(Token));
        var council = bodies.Single(b => b.Kind == BodyKind.Council);
        var administrator = portal.As(Role.Administrator, are.Id);

        using var refused = await administrator.PostAsync($"/are/settings/bodies/{council.Id}/remove", []);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "är det enda av era organ som kan besvara 2022:01 Strategi för digitalisering",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        using var lower = await administrator.PostAsync($"/are/settings/bodies/{bodies.First(b => b.Kind < BodyKind.Council).Id}/remove", []);
        Assert.Equal(HttpStatusCode.Found, lower.StatusCode);

        await portal.InRoomAsync(are, s => s.GetRequiredService<SaveBody.Handler>().HandleAsync(new SaveBody(null, "Nya fullmäktige", "NF", BodyKind.Council, 0), Token));
        using var removed = await administrator.PostAsync($"/are/settings/bodies/{council.Id}/remove", []);
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
    }
}

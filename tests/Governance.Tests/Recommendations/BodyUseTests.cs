using System.Net;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>A body that a matter names stays.</summary>
public sealed class BodyUseTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_has_decided_is_not_removed_and_the_message_says_where()
    {
        var body = await portal.InRoomAsync("bjuv", s => SentRecommendation.BodyAsync(s, "KF"));
        var id = await SentRecommendation.SendAsync(portal);
        await portal.InRoomAsync("bjuv", s => s.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
            new AnswerRecommendation(id, new MeetingFacts(BodyId: body.Id, Day: portal.Clock.Today().AddDays(-3).Iso(), Paragraph: "47"), [new PointAnswer(1, Outcome.Adopt)]), Stop));
        Assert.Equal(BodyNeed.NamedInMatter, (await UseAsync("bjuv", body.Id))!.Need);

        using var administrator = await portal.SignInAsync("administrator.bjuv@demo.lansforum.example");
        var path = $"/bjuv/settings/bodies/{body.Id}/remove";
        var refused = await administrator.SubmitAsync(await administrator.OpenAsync(path), "main form");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("används i ärendet om", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var english = await administrator.InEnglish().OpenAsync(path);
        Assert.Contains("is used in the matter on", Assert.Single((await administrator.SubmitAsync(english, "main form")).Errors), StringComparison.Ordinal);
        Assert.Equal(body.Id, (await portal.InRoomAsync("bjuv", s => SentRecommendation.BodyAsync(s, "KF"))).Id);
    }

    [Fact]
    public async Task A_body_is_used_in_its_own_room_alone()
    {
        var body = await portal.InRoomAsync("malmo", s => SentRecommendation.BodyAsync(s, "KS"));
        Assert.Null(await UseAsync("lund", body.Id));
    }

    private Task<BodyUse?> UseAsync(string room, Guid body) =>
        portal.InRoomAsync(room, s => s.GetServices<IBodyUse>().Single().UseAsync(body, Stop));
}

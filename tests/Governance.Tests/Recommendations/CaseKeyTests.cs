using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>One case number names one matter of a principal, whatever way it is written in.</summary>
public sealed class CaseKeyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_matter_is_refused_the_number_and_another_principal_is_not()
    {
        var first = await SentRecommendation.SendAsync(portal, title: "Har numret");
        var second = await SentRecommendation.SendAsync(portal, title: "Vill ha numret");
        var number = await GiveAsync("malmo", first, 900001);
        Assert.Matches("/2026/900001$", await portal.ReadAsync("malmo", db => db.Set<Matter>().Where(m => m.RecommendationId == first).Select(m => m.CaseKey!).SingleAsync(Stop)));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => GiveAsync("malmo", second, 900001));
        Assert.Equal(RecommendationRules.CaseNumberTaken, refused.Code);
        Assert.Contains("Har numret", refused.Message, StringComparison.Ordinal);
        await GiveAsync("malmo", second, 900002);
        Assert.NotNull(number);
        await GiveAsync("lund", second, 900001);
    }

    [Fact]
    public async Task A_new_version_of_the_recommendation_keeps_the_number()
    {
        var older = await SentRecommendation.SendAsync(portal, title: "Två versioner");
        await GiveAsync("malmo", older, 900003);
        var newer = await portal.InRoomAsync("skane", async services =>
        {
            var draft = await services.GetRequiredService<DraftNewVersion.Handler>().HandleAsync(new DraftNewVersion(older), Stop);
            return await services.GetRequiredService<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(draft), Stop);
        });
        await GiveAsync("malmo", newer, 900003);
        Assert.Single(await portal.ReadAsync("malmo", db => db.Set<Matter>().Where(m => m.RecommendationId == older || m.RecommendationId == newer).Select(m => m.CaseKey).Distinct().ToListAsync(Stop)));
    }

    private Task<string> GiveAsync(string room, Guid recommendation, long number) => portal.InRoomAsync(room, async services =>
    {
        await services.GetRequiredService<OpenMatter.Handler>().HandleAsync(new OpenMatter(recommendation), Stop);
        var written = (await services.GetRequiredService<IOwnBodies>().CaseNumbersAsync(2026, number, Stop))[0];
        await services.GetRequiredService<GiveCaseNumber.Handler>().HandleAsync(new GiveCaseNumber(recommendation, written), Stop);
        return written;
    });
}

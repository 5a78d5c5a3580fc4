using System.Globalization;
using System.Net;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>A message is in one language, the words that are put into it too.</summary>
public sealed class MessageLanguageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "skane";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_to_what_was_withdrawn_is_refused_in_the_readers_language()
    {
        var id = await SentRecommendation.SendAsync(portal);
        using var official = await portal.SignInAsync("handlaggare.malmo@demo.lansforum.example");
        var decide = await official.InEnglish().OpenAsync($"/malmo/recommendations/{id}/decide");
        var body = await portal.InRoomAsync("malmo", s => SentRecommendation.BodyAsync(s, "KF"));
        await portal.DoInRoomAsync<WithdrawRecommendation.Handler>(Forum, h => h.HandleAsync(new WithdrawRecommendation(id, null, "Ersätts av avtal."), Stop));
        var refused = await official.SubmitAsync(
            decide, "main form", ("Meeting.BodyId", body.Id.ToString()), ("Meeting.Day", portal.Clock.Today().AddDays(-2).Iso()), ("Meeting.Paragraph", "47"), ("Answers[0].Outcome", "Adopt"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var error = Assert.Single(refused.Errors);
        Assert.Contains("withdrawn", error, StringComparison.Ordinal);
        Assert.DoesNotContain("återkallad", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_a_message_is_translated()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var malmo = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => portal.InRoomAsync(Forum, s => s.GetRequiredService<ReportDecision.Handler>().HandleAsync(
            new ReportDecision(id, malmo, BodyKind.Committee, "Kulturnämnden", portal.Clock.Today().Iso(), "9", null, [new PointAnswer(1, Outcome.Adopt)]), Stop)));
        Assert.Contains("fullmäktige", broken.Message, StringComparison.Ordinal);
        Assert.Contains("council", InEnglish(broken), StringComparison.Ordinal);
        Assert.DoesNotContain("fullmäktige", InEnglish(broken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_a_draft_lacks_is_translated()
    {
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => portal.InRoomAsync(Forum, async s =>
        {
            var draft = await s.GetRequiredService<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, new DraftContent { Points = [new DraftPoint(1, "", PointKind.Adopt, "")] }), Stop);
            return await s.GetRequiredService<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(draft), Stop);
        }));
        Assert.Contains("Ange sista svarsdag. ", broken.Message, StringComparison.Ordinal);
        Assert.Contains("Skriv lydelsen för punkt 1.", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ange", InEnglish(broken), StringComparison.Ordinal);
        Assert.DoesNotContain("Skriv", InEnglish(broken), StringComparison.Ordinal);
        Assert.Contains("point 1", InEnglish(broken), StringComparison.Ordinal);
    }

    private string InEnglish(RuleBroken broken)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            return portal.Services.GetRequiredService<ModuleTexts>().Of(typeof(Recommendation).Assembly).Say(broken);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>Sends recommendations to Skåne in the way of the forum.</summary>
internal static class SentRecommendation
{
    public const string Title = "Överenskommelse om samverkan vid utskrivning";

    /// <summary>The slug of the forum of Skåne.</summary>
    public static async Task<string> ForumAsync(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(CancellationToken.None);
        return register.Collaborations.Single(c => c.CountyCode == "12").Slug;
    }

    /// <summary>Sends a recommendation of two points and returns its id.</summary>
    public static async Task<Guid> SendAsync(TestPortal portal, int daysToAnswer = 30, string title = Title) =>
        await portal.InRoomAsync(await ForumAsync(portal), async services =>
        {
            var today = portal.Clock.Today();
            var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(CancellationToken.None);
            var skane = register.Collaborations.Single(c => c.CountyCode == "12");
            var rule = ConditionJson.Write(new Condition.Adopts(Who.All));
            var draft = await services.GetRequiredService<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, new DraftContent
            {
                Title = title,
                Background = "Parterna har tagit fram ett förslag.\nDet gäller från årsskiftet.",
                ForumName = skane.ForumName,
                MeetingDate = today.AddDays(-40),
                Paragraph = "§ 12",
                CaseNumber = "VS 2026/7",
                AnswerBy = today.AddDays(daysToAnswer),
                MunicipalityBody = BodyKind.Council,
                Points =
                [
                    new DraftPoint(1, "att anta överenskommelsen", PointKind.Adopt, rule),
                    new DraftPoint(2, "att avsätta motsvarande finansiering", PointKind.EstablishBudget, rule),
                ],
                Addressees = [.. skane.Principals.Select(p => new DraftAddressee(p.Id, null))],
            }), CancellationToken.None);
            return await services.GetRequiredService<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(draft), CancellationToken.None);
        });

    /// <summary>A body of the room by its short name.</summary>
    public static async Task<BodyInfo> BodyAsync(IServiceProvider services, string shortName) =>
        (await services.GetRequiredService<IOwnBodies>().BodiesAsync(CancellationToken.None)).Single(b => b.ShortName == shortName);

    /// <summary>What others see published on the recommendation.</summary>
    public static Task<List<PublishedDecision>> PublishedAsync(TestPortal portal, string room, Guid recommendation) =>
        portal.ReadAsync(room, db => db.Set<PublishedDecision>().AsNoTracking().Where(d => d.RecommendationId == recommendation).OrderBy(d => d.Point).ToListAsync());
}

using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Tests.Principals;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Forum;

/// <summary>
/// A collaboration where the region adopts if the municipalities do, half of these adopt on the mirror condition, one has
/// referred back, and the rest are silent, with the answer-by day long passed.
/// </summary>
internal static class ForumWithAnswers
{
    private static readonly DateOnly Sent = new(2022, 3, 1);

    /// <summary>Sends a recommendation of two points and answers it; returns its id.</summary>
    public static async Task<Guid> SendAsync(OnboardedPortal portal, CollaborationInfo collaboration)
    {
        var forum = await RoomOfAsync(portal, collaboration.Id);
        var recommendation = await portal.InRoomAsync(forum, services => WriteAsync(services, collaboration));
        var answering = collaboration.Principals.Take((collaboration.Principals.Count / 2) + 1).ToList();
        for (var i = 0; i < answering.Count; i++)
        {
            var (room, number) = (await RoomOfAsync(portal, answering[i].Id), i);
            await portal.InRoomAsync(room, services => AnswerAsync(services, recommendation, number));
        }

        return recommendation.Id;
    }

    private static async Task<Room> RoomOfAsync(OnboardedPortal portal, Guid id) =>
        (await portal.Services.GetRequiredService<IRoomDirectory>().ByIdAsync(id, CancellationToken.None))!;

    private static async Task<Recommendation> WriteAsync(IServiceProvider services, CollaborationInfo collaboration)
    {
        var content = new DraftContent
        {
            Title = "Strategi för digitalisering",
            Background = "Bakgrund.",
            ForumName = collaboration.ForumName,
            MeetingDate = Sent,
            Paragraph = "§ 7",
            CaseNumber = "2022-1",
            AnswerBy = new DateOnly(2022, 6, 30),
        };
        var at = new DateTime(2022, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        var recommendation = new Recommendation(new RecommendationDraft(content, at), collaboration.Id, "2022:01", null, at, Sent);
        for (var number = 1; number <= 2; number++)
        {
            recommendation.Points.Add(new DecisionPoint
            {
                CollaborationId = collaboration.Id,
                RecommendationId = recommendation.Id,
                Number = number,
                Wording = $"att anta del {number}",
                Rule = new Condition.Adopts(Who.All),
            });
        }

        recommendation.Addressees.AddRange(collaboration.Principals.Select(p => new Addressee
        {
            CollaborationId = collaboration.Id,
            RecommendationId = recommendation.Id,
            PrincipalId = p.Id,
            RequiredBody = BodyKind.Council,
        }));
        var db = services.GetRequiredService<GovernanceDbContext>();
        db.Add(recommendation);
        services.GetRequiredService<EventLedger>().AppendShared(
            collaboration.Id, "RecommendationSent", recommendation.Id, null, after: new { recommendation.Number, recommendation.AnswerBy });
        await db.SaveChangesAsync();
        return recommendation;
    }

    private static async Task<int> AnswerAsync(IServiceProvider services, Recommendation recommendation, int number)
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var day = new DateOnly(2022, 4, 4).AddDays(number * 3);
        var outcome = number == 1 ? Outcome.ReferBack : number % 5 == 4 ? Outcome.Adopt : Outcome.AdoptIf;
        var who = number == 0 ? Who.Municipalities : Who.Others;
        for (var point = 1; point <= 2; point++)
        {
            db.Add(new PublishedDecision
            {
                CollaborationId = recommendation.CollaborationId,
                RecommendationId = recommendation.Id,
                PrincipalId = db.Tenant.TenantId,
                Point = point,
                Outcome = outcome,
                Condition = outcome == Outcome.AdoptIf ? new Condition.Adopts(who) : null,
                BodyName = "Fullmäktige",
                BodyShortName = number == 0 ? "RF" : "KF",
                BodyKind = BodyKind.Council,
                MeetingFrom = day,
                DecidedOn = day,
                Paragraph = $"§ {40 + number}",
                CaseNumber = $"KS 2022/{100 + number}",
                ContentHash = recommendation.ContentHash,
                PublishedAt = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc),
            });
            services.GetRequiredService<EventLedger>().AppendShared(
                recommendation.CollaborationId, "DecisionPublished", recommendation.Id, db.Tenant.TenantId, after: new { point, outcome });
        }

        return await db.SaveChangesAsync();
    }
}

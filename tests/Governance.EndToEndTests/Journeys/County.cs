using Governance.EndToEndTests.Browsing;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A portal of its own for the journeys, and the nine principals of Jämtland Härjedalen.</summary>
public sealed class County : LivePortal
{
    public const string Forum = "jamtland-harjedalen", Secretary = "sekreterare.jamtland-harjedalen@demo.lansforum.example";

    public static string Registrar(string slug) => $"registrator.{slug}@demo.lansforum.example";

    /// <summary>The slug of the region.</summary>
    internal async Task<string> RegionAsync() => (await CollaborationAsync()).Region!.Slug;

    /// <summary>A municipality answers all points at once by the same handlers as the pages use.</summary>
    internal Task AnswerAsync(string slug, Guid recommendation, DateOnly day, params PointAnswer[] answers) =>
        InRoomAsync(slug, s => s.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
            new AnswerRecommendation(recommendation, new MeetingFacts(BodyShortName: "KS", Day: day.Iso(), Paragraph: "§ 88"), answers), CancellationToken.None));

    /// <summary>Moves the clock to nine in the morning, UTC, of a later day.</summary>
    internal void MoveTo(DateOnly day)
    {
        var moment = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        if (moment > Clock.GetUtcNow())
            Clock.SetUtcNow(moment);
    }

    private async Task<CollaborationInfo> CollaborationAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(CancellationToken.None);
        return register.Collaborations.Single(c => c.Slug == Forum);
    }
}

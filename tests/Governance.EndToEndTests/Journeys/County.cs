using System.Text;
using Governance.EndToEndTests.Browsing;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Records.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A portal of its own for the journeys, and the nine principals of Jämtland Härjedalen.</summary>
public sealed class County : LivePortal
{
    public const string Forum = "jamtland-harjedalen", Secretary = "sekreterare.jamtland-harjedalen@demo.lansforum.example";

    public static string Registrar(string slug) => $"registrator.{slug}@demo.lansforum.example";

    /// <summary>The slug of the region.</summary>
    internal async Task<string> RegionAsync() => (await CollaborationAsync()).Region!.Slug;

    /// <summary>The slugs of all nine.</summary>
    internal async Task<IReadOnlyList<string>> PrincipalsAsync() => [.. (await CollaborationAsync()).Principals.Select(p => p.Slug)];

    /// <summary>A principal answers all points at once by the same handlers as the pages use.</summary>
    internal async Task<IReadOnlyList<Guid>> AnswerAsync(string slug, Guid recommendation, DateOnly day, params PointAnswer[] answers)
    {
        var meeting = new MeetingFacts(BodyShortName: slug == await RegionAsync() ? "RS" : "KS", Day: day.Iso(), Paragraph: "§ 88");
        return await InRoomAsync(slug, s => s.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(
            new AnswerRecommendation(recommendation, meeting, answers), CancellationToken.None));
    }

    /// <summary>The same, proved with an excerpt.</summary>
    internal async Task ProveAsync(string slug, Guid recommendation, DateOnly day, params PointAnswer[] answers)
    {
        var decisions = await AnswerAsync(slug, recommendation, day, answers);
        await InRoomAsync(slug, async services =>
        {
            using var paper = new MemoryStream(Encoding.UTF8.GetBytes($"Protokollsutdrag {day.Iso()} § 88\n{slug} antar strategin och fastställer handlingsplanen.\n"));
            var excerpt = await services.GetRequiredService<IDocumentDesk>().AddAsync(
                new NewDocument(new SubjectKey(DocumentSubject.Decision, decisions[0]), "Protokollsutdrag § 88", $"utdrag-{slug}.txt"), paper, CancellationToken.None);
            await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(CancellationToken.None);
            await services.GetRequiredService<ConfirmEvidence.Handler>().HandleAsync(
                new ConfirmEvidence(recommendation, decisions, excerpt.Id, Paragraph: true, Date: true, Wording: true, Looked: true), CancellationToken.None);
            return excerpt.Id;
        });
    }

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

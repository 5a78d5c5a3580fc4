using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Api;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Forum;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Recommendations.Seeding;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Recommendations;

/// <summary>Recommendations, each principal's decisions on them, and where they stand.</summary>
public sealed class RecommendationsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => RecommendationPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Att göra", "", RecommendationPermissions.ReadOwn, 10),
        new(RoomKind.Principal, "Balanslista", "balance", RecommendationPermissions.ReadOwn, 20),
        new(RoomKind.Forum, "Översikt", "", RecommendationPermissions.ReadForum, 10),
        new(RoomKind.Forum, "Utkast", "drafts", RecommendationPermissions.ReadDrafts, 20),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs =>
    [
        new("standing", "FILE|-", "Recomputes where a joint decision stands from a case in JSON (see README); exit 2 with place and reason when the case is malformed.", StandingAsync) { NeedsServices = false },
        new("excerpt", "FILE|-", "Reads an excerpt of minutes (PDF, DOCX, TXT) and prints its paragraphs and decision points as JSON, each with a confidence; \"unreadable\" says why a text cannot be read; exit 2 when the file cannot be opened.", ExcerptAsync) { NeedsServices = false },
    ];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MatterFiles>().AddScoped<ProofFiles>().AddScoped<OpenItems>().AddScoped<TryCondition>();
        services.AddScoped<IBodyUse, BodiesOfMatters>().AddScoped<IDocumentSubjectSource, DocumentSubjects>().AddScoped<IEventWords, EventWords>().AddScoped<ICitableRows, CitableDecisions>();
        services.AddScoped<StandingLoader>().AddSingleton<StandingCache>();
        services.AddScoped<IDerivations, Derivations>();
        services.AddScoped<IDemoDecisions, DemoDecisions>().AddScoped<IYearDays, AnswerDays>().AddScoped<IDraftDirectory, DraftDirectory>();
        services.AddScoped<IRecommendationDesk, RecommendationDesk>().AddScoped<ISubjectStandings, SubjectStandings>().AddSingleton<ISubjectStories, SubjectStories>();
        services.AddScoped<SharedEvents>().AddScoped<MatrixReader>().AddScoped<OverviewReader>();
    }

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => RecommendationsApi.Map(api);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        RecommendationSeed.RunAsync(services, plan, cancellationToken);

    private static Task<int> ExcerptAsync(VerbContext context) => context.WithInputBytesAsync(ExcerptVerb.Run);

    private static Task<int> StandingAsync(VerbContext context) => context.WithInputFileAsync(StandingVerb.Run);
}

using Governance.Meetings.Api;
using Governance.Meetings.Calendar;
using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Pages.Meetings;
using Governance.Meetings.Seeding;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Records.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Meetings;

/// <summary>Meetings of the forums: agenda, summons, what is claimed and concluded, minutes and extracts.</summary>
public sealed class MeetingsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => MeetingPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu => [new(RoomKind.Forum, "Möten", "meetings", MeetingPermissions.Read, 25), new(RoomKind.Principal, "Protokollsutdrag", "extracts", MeetingPermissions.Receive, 27)];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MeetingDesk>().AddScoped<MeetingReader>().AddScoped<Bodies>().AddScoped<PaperChoices>().AddScoped<SummonsPapers>().AddScoped<AgendaActs>();
        services.AddScoped<IMeetingDirectory, MeetingDirectory>().AddScoped<IEventWords, EventWords>().AddScoped<IDocumentSubjectSource, MeetingSubjects>();
        services.AddScoped<IYearDays, MeetingDays>().AddScoped<ITodoSource, OwnTodo>();
        services.AddScoped<MinutesReader>().AddScoped<IEventWords, MinutesEventWords>().AddScoped<ITodoSource, MinutesTodo>();
        services.AddScoped<IAgendaSource, DraftAgenda>().AddScoped<IAgendaSource, FollowUpAgenda>().AddScoped<IAgendaSource, PlanAgenda>();
    }

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => MeetingsApi.Map(api);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder routes) => CalendarFeed.Map(routes);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) => MeetingsSeed.RunAsync(services, plan, cancellationToken);
}

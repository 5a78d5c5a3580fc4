using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Pages.Meetings;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Meetings;

/// <summary>Meetings of the forums: agenda, summons, what is claimed and concluded, minutes and extracts.</summary>
public sealed class MeetingsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => MeetingPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu => [new(RoomKind.Principal, "Protokollsutdrag", "extracts", MeetingPermissions.Receive, 26)];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<MeetingDesk>().AddScoped<Bodies>().AddScoped<MinutesReader>().AddScoped<IMeetingDirectory, MeetingDirectory>()
            .AddScoped<IEventWords, EventWords>().AddScoped<IEventWords, MinutesEventWords>().AddScoped<ITodoSource, MinutesTodo>();
}

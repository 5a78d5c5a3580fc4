using Governance.Meetings.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Pages.Meetings;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Meetings;

/// <summary>Meetings of the forums: agenda, summons, what is claimed and concluded, minutes and extracts.</summary>
public sealed class MeetingsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => MeetingPermissions.All;

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<MeetingDesk>().AddScoped<Bodies>().AddScoped<IMeetingDirectory, MeetingDirectory>().AddScoped<IEventWords, EventWords>();
}

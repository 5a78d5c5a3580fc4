using Governance.Platform;
using Governance.Records.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Records;

/// <summary>Documents and what stands in them.</summary>
public sealed class RecordsModule : AppModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddIntake(configuration);
}

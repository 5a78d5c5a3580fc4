using Governance.Platform;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Filing;
using Governance.Records.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Records;

/// <summary>Documents and what stands in them.</summary>
public sealed class RecordsModule : AppModule
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddIntake(configuration);
        services.AddHttpContextAccessor();
        services.AddScoped<IDocumentDirectory, DocumentDirectory>();
        services.AddScoped<DocumentDesk>().AddScoped<IDocumentDesk>(s => s.GetRequiredService<DocumentDesk>()).AddScoped<TextOrders>();
    }
}

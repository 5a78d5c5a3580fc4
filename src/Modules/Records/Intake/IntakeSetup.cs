using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Records.Intake;

/// <summary>The wiring of intake and storage.</summary>
internal static class IntakeSetup
{
    public static void AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IntakeLimits>().Bind(configuration.GetSection(IntakeLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        var blobs = BlobSettings.From(configuration);
        services.AddSingleton(blobs);
        services.AddSingleton<IBlobStore>(new FileBlobs(blobs.Path));
        services.AddSingleton<IVirusScan, NoVirusScan>();
        services.AddSingleton<FileIntake>();
    }
}

using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Governance.Records.Intake;

/// <summary>The wiring of intake, virus scan and storage; wrong settings keep the portal from starting.</summary>
internal static class IntakeSetup
{
    public static void AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScanSettings>().Bind(configuration.GetSection(ScanSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<IntakeLimits>().Bind(configuration.GetSection(IntakeLimits.Section)).ValidateDataAnnotations()
            .Validate<IOptions<ScanSettings>>(
                (limits, scan) => !scan.Value.IsOn || limits.FileBytes < scan.Value.MaxBytes,
                "Intake:FileBytes must be below Scan:MaxBytes: clamd says OK to what is larger than its own limits.")
            .ValidateOnStart();
        services.AddOptions<BlobSettings>().Bind(configuration.GetSection(BlobSettings.Section)).PostConfigure(s => s.Fill(configuration)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<IOptions<BlobSettings>>().Value switch
        {
            { Kind: "s3" } settings => new S3Blobs(settings.S3),
            { Kind: "azure" } settings => new AzureBlobs(settings.Azure),
            var settings => new FileBlobs(settings.Path),
        });
        services.AddSingleton<IVirusScan>(provider => provider.GetRequiredService<IOptions<ScanSettings>>().Value is { IsOn: true } settings
            ? new ClamAv(settings, provider.GetRequiredService<TimeProvider>())
            : new NoVirusScan());
        services.AddSingleton<FileIntake>();
    }
}

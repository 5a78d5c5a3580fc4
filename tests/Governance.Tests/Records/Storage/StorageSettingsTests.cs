using Governance.Records.Intake;
using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Governance.Tests.Records.Storage;

/// <summary>The configuration picks store and scanner, and a mistake in it keeps the portal from starting.</summary>
public sealed class StorageSettingsTests
{
    [Fact]
    public void By_default_files_lie_beside_the_database_and_are_not_scanned()
    {
        using var services = Services(("GOVERNANCE_DATA", "/srv/lansforum"));
        Assert.IsType<FileBlobs>(services.GetRequiredService<IBlobStore>());
        Assert.IsType<NoVirusScan>(services.GetRequiredService<IVirusScan>());
        Assert.Equal("/srv/lansforum/blobs", services.GetRequiredService<IOptions<BlobSettings>>().Value.Path);
    }

    [Fact]
    public void Each_kind_of_store_and_the_scanner_can_be_had()
    {
        using var s3 = Services(("Blobs:Kind", "s3"), ("Blobs:S3:Endpoint", "http://127.0.0.1:9000"), ("Blobs:S3:Bucket", "b"), ("Blobs:S3:AccessKey", "a"), ("Blobs:S3:SecretKey", "s"));
        Assert.IsType<S3Blobs>(s3.GetRequiredService<IBlobStore>());
        using var azure = Services(("Blobs:Kind", "azure"), ("Blobs:Azure:Container", "c"), ("Blobs:Azure:ConnectionString", "UseDevelopmentStorage=true"));
        Assert.IsType<AzureBlobs>(azure.GetRequiredService<IBlobStore>());
        using var keyless = Services(("Blobs:Kind", "azure"), ("Blobs:Azure:Container", "c"), ("Blobs:Azure:Account", "https://documents.blob.core.windows.net"), ("Blobs:Azure:ClientId", "00000000-0000-0000-0000-000000000012"));
        keyless.GetRequiredService<IStartupValidator>().Validate();
        Assert.IsType<AzureBlobs>(keyless.GetRequiredService<IBlobStore>());
        using var scanned = Services(("Scan:Clamd", "clamav:3310"));
        Assert.IsType<ClamAv>(scanned.GetRequiredService<IVirusScan>());
    }

    [Theory]
    [InlineData("clamav:3311", "clamav", 3311)]
    [InlineData("clamav", "clamav", 3310)]
    [InlineData("127.0.0.1:3310", "127.0.0.1", 3310)]
    [InlineData("[::1]:3310", "::1", 3310)]
    public void The_scanner_has_an_address(string written, string host, int port)
    {
        var address = new ScanSettings { Clamd = written }.Address!;
        Assert.Equal((host, port), (address.Host, address.Port));
    }

    [Theory]
    [InlineData("Blobs:Kind=ftp", "Kind")]
    [InlineData("Blobs:Kind=s3", "Blobs:S3:Bucket")]
    [InlineData("Blobs:Kind=s3;Blobs:S3:Bucket=b", "Endpoint")]
    [InlineData("Blobs:Kind=s3;Blobs:S3:Bucket=b;Blobs:S3:Endpoint=nowhere", "URL")]
    [InlineData("Blobs:Kind=s3;Blobs:S3:Bucket=b;Blobs:S3:Region=eu-north-1;Blobs:S3:AccessKey=a", "SecretKey")]
    [InlineData("Blobs:Kind=azure;Blobs:Azure:Container=c", "ConnectionString")]
    [InlineData("Blobs:Kind=azure;Blobs:Azure:ConnectionString=x", "Container")]
    [InlineData("Blobs:Kind=azure;Blobs:Azure:Container=c;Blobs:Azure:Account=http://a", "https")]
    [InlineData("Intake:FileBytes=5", "FileBytes")]
    [InlineData("Intake:RequestFiles=0", "RequestFiles")]
    [InlineData("Scan:Clamd=a b:c", "Scan:Clamd")]
    [InlineData("Scan:Clamd=clamav:3310;Scan:MaxBytes=2000000", "Scan:MaxBytes")]
    [InlineData("Scan:Seconds=0", "Seconds")]
    public void A_mistake_is_told_at_the_start(string settings, string told)
    {
        using var services = Services([.. settings.Split(';').Select(s => s.Split('=', 2)).Select(s => (s[0], s[1]))]);
        // One mistake or several at once, where a setting is checked against another.
        var refused = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddIntake(configuration);
        return services.BuildServiceProvider();
    }
}

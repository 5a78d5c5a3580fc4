using Governance.Records.Intake;
using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Governance.Tests.Records.Intake;

/// <summary>An intake with a folder of its own, which goes with it.</summary>
internal sealed class TestIntake : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("intake").FullName;

    public TestIntake(IntakeLimits? limits = null, IVirusScan? scan = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("GOVERNANCE_DATA", _folder)]).Build();
        Blobs = new FileBlobs(Path.Combine(_folder, "blobs"));
        Intake = new FileIntake(Blobs, scan ?? new NoVirusScan(), Options.Create(limits ?? new IntakeLimits()), configuration, TimeProvider.System, NullLogger<FileIntake>.Instance);
    }

    public static Guid Room { get; } = Guid.Parse("0192f0c0-0000-7000-8000-000000000012");

    public FileBlobs Blobs { get; }

    public FileIntake Intake { get; }

    /// <summary>What lies in the folder for files on their way; nothing when none is on its way.</summary>
    public IReadOnlyList<string> Incoming => Directory.Exists(Path.Combine(_folder, "incoming")) ? Directory.GetFiles(Path.Combine(_folder, "incoming")) : [];

    /// <summary>All files of the blob store.</summary>
    public IReadOnlyList<string> Stored => Directory.Exists(Path.Combine(_folder, "blobs")) ? Directory.GetFiles(Path.Combine(_folder, "blobs"), "*", SearchOption.AllDirectories) : [];

    public Task<ReceivedFile> ReceiveAsync(string name, byte[] content, long used = 0) =>
        Intake.ReceiveAsync(Room, used, name, new MemoryStream(content), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Intake.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

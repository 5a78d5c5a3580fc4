using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Governance.Records.Storage;

namespace Governance.Tests.Records.Storage;

/// <summary>What every blob store promises; the same tests run on each.</summary>
public abstract class BlobStoreTests
{
    private static readonly Guid Room = Guid.Parse("0192f0c0-0000-7000-8000-000000000012");

    internal abstract IBlobStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_put_in_comes_out()
    {
        var (address, content) = await PutAsync(300_000);
        Assert.True(await Store.ExistsAsync(address, Cancel));
        await using var stream = await Store.OpenAsync(address, Cancel);
        Assert.Equal(content.Length, stream!.Length);
        var read = new byte[content.Length];
        await stream.ReadExactlyAsync(read, Cancel);
        Assert.Equal(content, read);
        Assert.Equal(0, await stream.ReadAsync(read, Cancel));
    }

    [Fact]
    public async Task A_stream_can_be_moved_about_as_a_range_asks()
    {
        var (address, content) = await PutAsync(200_000);
        await using var stream = await Store.OpenAsync(address, Cancel);
        Assert.True(stream!.CanSeek);
        foreach (var (at, count) in new[] { (150_000, 1_000), (10, 10), (20, 10), (199_999, 1), (0, 70_000) })
        {
            stream.Position = at;
            var read = new byte[count];
            await stream.ReadExactlyAsync(read, Cancel);
            Assert.Equal(content[at..(at + count)], read);
        }

        Assert.Equal(199_000, stream.Seek(-1_000, SeekOrigin.End));
        var last = new byte[2_000];
        Assert.Equal(1_000, stream.ReadAtLeast(last, last.Length, throwOnEndOfStream: false));
        Assert.Equal(content[199_000..], last[..1_000]);
        stream.Position = 500_000;
        Assert.Equal(0, await stream.ReadAsync(last, Cancel));
    }

    [Fact]
    public async Task Putting_it_in_again_changes_nothing()
    {
        var (address, content) = await PutAsync(1_000);
        await PutAsync(1_000);
        await using var stream = await Store.OpenAsync(address, Cancel);
        using var read = new MemoryStream();
        await stream!.CopyToAsync(read, Cancel);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task Many_putting_in_the_same_at_once_all_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutAsync(50_001)));
        var (address, content) = await PutAsync(50_001);
        await using var stream = await Store.OpenAsync(address, Cancel);
        using var read = new MemoryStream();
        await stream!.CopyToAsync(read, Cancel);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task A_blob_is_of_one_room_only()
    {
        var (address, _) = await PutAsync(2_000);
        var other = address with { OwnerId = Guid.CreateVersion7() };
        Assert.False(await Store.ExistsAsync(other, Cancel));
        Assert.Null(await Store.OpenAsync(other, Cancel));
        await Store.DeleteAsync(other, Cancel);
        Assert.True(await Store.ExistsAsync(address, Cancel));
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_removing_it_again_does_no_harm()
    {
        var (address, _) = await PutAsync(3_000);
        await Store.DeleteAsync(address, Cancel);
        await Store.DeleteAsync(address, Cancel);
        Assert.False(await Store.ExistsAsync(address, Cancel));
        Assert.Null(await Store.OpenAsync(address, Cancel));
    }

    [Fact]
    public async Task An_upload_that_fails_leaves_no_blob()
    {
        var address = new BlobAddress(Room, Convert.ToHexStringLower(SHA256.HashData("never"u8)));
        await Assert.ThrowsAnyAsync<IOException>(() => Store.PutAsync(address, "/nowhere/at/all", Cancel));
        Assert.False(await Store.ExistsAsync(address, Cancel));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("AA00000000000000000000000000000000000000000000000000000000000000")]
    public async Task Only_a_hash_is_an_address(string hash) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.ExistsAsync(new BlobAddress(Room, hash), Cancel));

    private async Task<(BlobAddress Address, byte[] Content)> PutAsync(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, content, Cancel);
        var address = new BlobAddress(Room, Convert.ToHexStringLower(SHA256.HashData(content)));
        await Store.PutAsync(address, file, Cancel);
        File.Delete(file);
        return (address, content);
    }
}

public sealed class FileBlobsTests : BlobStoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("blobs").FullName;

    internal override IBlobStore Store => new FileBlobs(_folder);

    [Fact]
    public async Task No_pieces_are_left_lying()
    {
        await Many_putting_in_the_same_at_once_all_succeed();
        await An_upload_that_fails_leaves_no_blob();
        var file = Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        // Owner, two levels of folders, the hash.
        Assert.Matches("^[0-9a-f]{32}/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}$", Path.GetRelativePath(_folder, file).Replace('\\', '/'));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class S3BlobsTests : BlobStoreTests, IClassFixture<S3Server>
{
    public S3BlobsTests(S3Server server)
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        Store = new S3Blobs(new BlobSettings.S3Settings { Endpoint = $"http://127.0.0.1:{server.Port}", Bucket = "lansforum", AccessKey = "S3RVER", SecretKey = "S3RVER" });
    }

    internal override IBlobStore Store { get; }
}

public sealed class AzureBlobsTests : BlobStoreTests, IClassFixture<AzureServer>
{
    // The account that every local server of the kind has; it opens nothing else.
    private static string Account(int port) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;");

    public AzureBlobsTests(AzureServer server)
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var settings = new BlobSettings.AzureSettings { ConnectionString = Account(server.Port), Container = "lansforum" };
        new BlobContainerClient(settings.ConnectionString, settings.Container).CreateIfNotExists(cancellationToken: TestContext.Current.CancellationToken);
        Store = new AzureBlobs(settings);
    }

    internal override IBlobStore Store { get; }
}

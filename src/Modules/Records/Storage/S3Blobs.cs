using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Governance.Records.Storage;

/// <summary>Blobs in a bucket of an S3-compatible store. An object appears whole or not at all.</summary>
internal sealed class S3Blobs : IBlobStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;

    public S3Blobs(BlobSettings.S3Settings settings)
    {
        _bucket = settings.Bucket;
        var config = new AmazonS3Config
        {
            // Stores other than Amazon's know neither its newer checksums nor buckets as host names.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint.Length > 0)
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (settings.Endpoint, true, settings.Region.Length > 0 ? settings.Region : "us-east-1");
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        _client = settings.AccessKey.Length > 0 ? new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config) : new AmazonS3Client(config);
    }

    public async Task PutAsync(BlobAddress address, string temporaryFile, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(address, cancellationToken))
            return;
        await using var content = new FileStream(temporaryFile, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await _client.PutObjectAsync(
            new PutObjectRequest { BucketName = _bucket, Key = address.Path, InputStream = content, AutoCloseStream = false, ContentType = "application/octet-stream", UseChunkEncoding = false },
            cancellationToken);
    }

    public async Task<Stream?> OpenAsync(BlobAddress address, CancellationToken cancellationToken) =>
        await LengthAsync(address, cancellationToken) is { } length ? new RangedStream(length, (from, to, cancel) => RangeAsync(address, from, to, cancel)) : null;

    public async Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => await LengthAsync(address, cancellationToken) is not null;

    public async Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken) =>
        await _client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _bucket, Key = address.Path }, cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<long?> LengthAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return (await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _bucket, Key = address.Path }, cancellationToken)).ContentLength;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<Stream> RangeAsync(BlobAddress address, long from, long to, CancellationToken cancellationToken) =>
        (await _client.GetObjectAsync(new GetObjectRequest { BucketName = _bucket, Key = address.Path, ByteRange = new ByteRange(from, to) }, cancellationToken)).ResponseStream;
}

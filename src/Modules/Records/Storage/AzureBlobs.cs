using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Governance.Records.Storage;

/// <summary>Blobs in a container of Azure Blob Storage. A blob appears whole or not at all.</summary>
internal sealed class AzureBlobs(BlobSettings.AzureSettings settings) : IBlobStore
{
    private readonly BlobContainerClient _container = settings.ConnectionString.Length > 0
        ? new BlobContainerClient(settings.ConnectionString, settings.Container)
        : new BlobContainerClient(new Uri($"{settings.Account.TrimEnd('/')}/{settings.Container}"), Identity(settings.ClientId));

    public async Task PutAsync(BlobAddress address, string temporaryFile, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = new FileStream(temporaryFile, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await Blob(address).UploadAsync(
                content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }, HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" } }, cancellationToken);
        }
        // The same content is already there.
        catch (RequestFailedException e) when (e.Status is 409 or 412 && e.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
        }
    }

    public async Task<Stream?> OpenAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var blob = Blob(address);
            var length = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength;
            return new RangedStream(length, async (from, to, cancel) =>
                (await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(from, to - from + 1) }, cancel)).Value.Content);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => await Blob(address).ExistsAsync(cancellationToken);

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken) => Blob(address).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static ManagedIdentityCredential Identity(string clientId) =>
        new(clientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);

    private BlobClient Blob(BlobAddress address) => _container.GetBlobClient(address.Path);
}

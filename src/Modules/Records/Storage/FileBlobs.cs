namespace Governance.Records.Storage;

/// <summary>Blobs as files below one folder.</summary>
internal sealed class FileBlobs(string root) : IBlobStore
{
    private const int Buffer = 81_920;

    public async Task PutAsync(BlobAddress address, string temporaryFile, CancellationToken cancellationToken)
    {
        var target = PathOf(address);
        if (File.Exists(target))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = $"{target}.{Guid.CreateVersion7():N}.part";
        try
        {
            await using (var source = new FileStream(temporaryFile, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.Asynchronous | FileOptions.SequentialScan))
            await using (var copy = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, FileOptions.Asynchronous))
            {
                await source.CopyToAsync(copy, Buffer, cancellationToken);
                copy.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
            // Once more under its name: the row that points here may be on disk before the rename is.
            using var named = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            named.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Task<Stream?> OpenAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(address), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(address)));

    public Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken)
    {
        if (PathOf(address) is var path && File.Exists(path))
            File.Delete(path);
        return Task.CompletedTask;
    }

    private string PathOf(BlobAddress address) => Path.Combine(root, address.Path);
}

using System.Buffers;

namespace Governance.Records.Storage;

/// <summary>Where a file lies: by its content, within the room that stored it.</summary>
/// <remarks>The same bytes in two rooms are two blobs: who uploads must not learn whether somebody else has the file.</remarks>
/// <param name="OwnerId">The room.</param>
/// <param name="Sha256">Hash of the content, 64 lower-case hex digits.</param>
internal readonly record struct BlobAddress(Guid OwnerId, string Sha256)
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <summary>Path below the root of any store; two levels of folders, so that none of them grows without end.</summary>
    public string Path => IsHash(Sha256)
        ? $"{OwnerId:N}/{Sha256[..2]}/{Sha256[2..4]}/{Sha256}"
        : throw new InvalidOperationException("a blob is addressed by 64 lower-case hex digits");

    private static bool IsHash(string text) => text is { Length: 64 } && !text.AsSpan().ContainsAnyExcept(Hex);
}

/// <summary>Where the content of documents lies: the file system, an S3-compatible store or Azure Blob, by <c>Blobs:Kind</c>.</summary>
internal interface IBlobStore
{
    /// <summary>Stores the content of a file. There is never half a blob, and storing it again changes nothing.</summary>
    Task PutAsync(BlobAddress address, string temporaryFile, CancellationToken cancellationToken);

    /// <summary>Opens a blob as a seekable stream of known length; null where there is none.</summary>
    Task<Stream?> OpenAsync(BlobAddress address, CancellationToken cancellationToken);

    /// <summary>Whether there is such a blob.</summary>
    Task<bool> ExistsAsync(BlobAddress address, CancellationToken cancellationToken);

    /// <summary>Removes a blob; nothing happens where there is none.</summary>
    Task DeleteAsync(BlobAddress address, CancellationToken cancellationToken);
}

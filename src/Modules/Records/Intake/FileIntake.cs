using System.Buffers;
using System.Security.Cryptography;
using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Governance.Records.Intake;

/// <summary>
/// Takes a file in: to a temporary file while it is hashed and counted, then checked, scanned and stored. Never holds it in memory.
/// </summary>
internal sealed class FileIntake(IBlobStore blobs, IVirusScan scan, IOptions<IntakeLimits> options, IConfiguration configuration)
{
    // Beside the data, not in /tmp: that is memory on many a server.
    private readonly string _folder = Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "incoming");

    /// <summary>Takes one file in, or throws <see cref="FileRefused"/>.</summary>
    /// <param name="ownerId">The room whose file it becomes.</param>
    /// <param name="used">What the room's files take up before, in bytes.</param>
    /// <param name="fileName">As the sender wrote it.</param>
    /// <param name="content">Read once, from here to its end or to the limit.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<ReceivedFile> ReceiveAsync(Guid ownerId, long used, string fileName, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var temporary = Path.Combine(_folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            var (length, hash) = await WriteAsync(temporary, content, Math.Min(options.Value.FileBytes, options.Value.RoomBytes - used), cancellationToken);
            if ((await scan.ScanAsync(temporary, cancellationToken)).Verdict != ScanVerdict.Clean)
                throw Refusals.NotScanned();
            var file = new ReceivedFile(fileName, FileKind.Text, "text/plain", length, hash);
            await blobs.PutAsync(new BlobAddress(ownerId, hash), temporary, cancellationToken);
            return file;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<(long Length, string Sha256)> WriteAsync(string path, Stream content, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var length = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                length += read;
                if (length > limit)
                    throw Refusals.TooLarge(limit);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

using System.Buffers;
using System.Security.Cryptography;
using Governance.Records.Intake.Checks;
using Governance.Records.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Governance.Records.Intake;

/// <summary>
/// Takes a file in: to a temporary file while it is hashed and counted, then checked, scanned and stored. Never holds it in memory.
/// </summary>
internal sealed class FileIntake(IBlobStore blobs, IVirusScan scan, IOptions<IntakeLimits> options, IConfiguration configuration, TimeProvider clock, ILogger<FileIntake> log) : IDisposable
{
    // Checks cost processor time, not memory; more at once would only make each slower.
    private readonly SemaphoreSlim _checking = new(Math.Max(2, Environment.ProcessorCount));

    // Beside the data, not in /tmp: that is memory on many a server.
    private readonly string _folder = Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "incoming");

    private bool _swept;

    /// <summary>Takes one file in, or throws <see cref="FileRefused"/>.</summary>
    /// <param name="ownerId">The room whose file it becomes.</param>
    /// <param name="used">What the room's files take up before, in bytes.</param>
    /// <param name="fileName">As the sender wrote it.</param>
    /// <param name="content">Read once, from here to its end or to the limit.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<ReceivedFile> ReceiveAsync(Guid ownerId, long used, string fileName, Stream content, CancellationToken cancellationToken)
    {
        var name = FileName.Clean(fileName);
        FileName.RefuseLies(name);
        Sweep();
        var temporary = Path.Combine(_folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            var (length, hash) = await WriteAsync(temporary, content, used, cancellationToken);
            var kind = await CheckAsync(temporary, cancellationToken);
            var file = new ReceivedFile(FileName.For(kind, name), kind, kind.MediaType(), length, hash);
            await RefuseVirusesAsync(temporary, cancellationToken);
            await blobs.PutAsync(new BlobAddress(ownerId, hash), temporary, cancellationToken);
            return file;
        }
        catch (FileRefused refused)
        {
            log.LogInformation("A file was refused in room {Room}: {Code} {Reason}", ownerId, refused.Code, refused.Message);
            throw;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public void Dispose() => _checking.Dispose();

    private async Task<(long Length, string Sha256)> WriteAsync(string path, Stream content, long used, CancellationToken cancellationToken)
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
                if (length > options.Value.FileBytes)
                    throw Refusals.TooLarge(options.Value.FileBytes);
                if (length > options.Value.RoomBytes - used)
                    throw Refusals.RoomFull(options.Value.RoomBytes);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return length > 0 ? (length, Convert.ToHexStringLower(hash.GetHashAndReset())) : throw Refusals.Empty();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<FileKind> CheckAsync(string path, CancellationToken cancellationToken)
    {
        await _checking.WaitAsync(cancellationToken);
        try
        {
            var time = TimeSpan.FromSeconds(options.Value.CheckSeconds);
            using var late = new CancellationTokenSource(time, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            // Every read of the file looks at the time; the wait is for a library that turns in circles without reading.
            return await Task.Run(() => FileChecks.Check(new CheckedFile(path, options.Value, either.Token)), either.Token).WaitAsync(time * 2, clock, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw Refusals.TookTooLong();
        }
        finally
        {
            _checking.Release();
        }
    }

    private async Task RefuseVirusesAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await scan.ScanAsync(path, cancellationToken);
        if (answer.Verdict == ScanVerdict.Clean)
            return;
        log.LogWarning("The virus scanner did not pass a file: {Verdict} {Detail}", answer.Verdict, answer.Detail);
        throw answer.Verdict == ScanVerdict.Infected ? Refusals.Infected() : Refusals.NotScanned();
    }

    /// <summary>Once per process: what a process that was killed left behind.</summary>
    private void Sweep()
    {
        if (_swept)
            return;
        _swept = true;
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (var left in Directory.CreateDirectory(_folder).EnumerateFiles("*.part").Where(f => f.LastWriteTimeUtc < yesterday))
            left.Delete();
    }
}

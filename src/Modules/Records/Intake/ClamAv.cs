using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Governance.Records.Intake;

/// <summary>
/// ClamAV's daemon over INSTREAM. Only the words "stream: OK" after the whole file was sent are clean; time-outs, broken
/// connections, limits, encrypted content and answers that nobody knows are not.
/// </summary>
internal sealed class ClamAv(ScanSettings settings, TimeProvider clock) : IVirusScan
{
    private const int Chunk = 65_536;
    private const int LongestAnswer = 4_096;

    // Findings that mean "not looked into": the file is not known to be bad, and not known to be good.
    private static readonly string[] NotLookedInto = ["Heuristics.Limits.Exceeded", "Heuristics.Encrypted"];

    public async Task<ScanAnswer> ScanAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > settings.MaxBytes)
            return Unknown("larger than Scan:MaxBytes");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Seconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return Judged(await AskAsync(file, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unknown("no answer in time");
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return Unknown(e.Message);
        }
    }

    private async Task<string> AskAsync(string file, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        var address = settings.Address ?? throw new IOException("Scan:Clamd is no address");
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        try
        {
            await SendAsync(file, stream, cancellationToken);
        }
        catch (IOException)
        {
            // When it has seen enough it says so and hangs up; what it said can still be read.
            return await AnswerAsync(stream, cancellationToken) is var said && said.EndsWith("OK", StringComparison.Ordinal) ? "answered before the file was sent" : said;
        }

        return await AnswerAsync(stream, cancellationToken);
    }

    private static async Task SendAsync(string file, NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk + 4);
        try
        {
            int read;
            do
            {
                // The last chunk is one of no bytes.
                read = await content.ReadAsync(buffer.AsMemory(4, Chunk), cancellationToken);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await stream.WriteAsync(buffer.AsMemory(0, read + 4), cancellationToken);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var (buffer, have) = (new byte[LongestAnswer], 0);
        while (have < buffer.Length && buffer.AsSpan(0, have).IndexOf((byte)0) < 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(have), cancellationToken);
            if (read == 0)
                throw new IOException("clamd hung up before its answer ended");
            have += read;
        }

        var end = buffer.AsSpan(0, have).IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(buffer, 0, end).Trim() : "an answer without an end";
    }

    private static ScanAnswer Judged(string answer)
    {
        if (answer == "stream: OK")
            return new ScanAnswer(ScanVerdict.Clean, answer);
        if (!answer.StartsWith("stream: ", StringComparison.Ordinal) || !answer.EndsWith(" FOUND", StringComparison.Ordinal))
            return Unknown(answer);
        return NotLookedInto.Any(n => answer.Contains(n, StringComparison.OrdinalIgnoreCase)) ? Unknown(answer) : new ScanAnswer(ScanVerdict.Infected, answer);
    }

    private static ScanAnswer Unknown(string detail) => new(ScanVerdict.Unknown, detail);
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Governance.Records.Intake;

namespace Governance.Tests.Records.Intake;

/// <summary>The scanner against a daemon that speaks clamd's language over TCP, in all its moods: only one of them lets a file in.</summary>
public sealed class ClamAvTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(n => (byte)(n % 251))];

    public ClamAvTests() => File.WriteAllBytes(_file, Content);

    [Fact]
    public async Task A_clean_file_is_clean_and_arrived_whole()
    {
        using var clamd = new Clamd(async (stream, received) => await SayAsync(stream, received.SequenceEqual(Content) ? "stream: OK\0" : "stream: Changed FOUND\0"));
        Assert.Equal(ScanVerdict.Clean, (await Scan(clamd).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Theory]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", ScanVerdict.Infected)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0", ScanVerdict.Unknown)]
    [InlineData("stream: Heuristics.Encrypted.PDF FOUND\0", ScanVerdict.Unknown)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanVerdict.Unknown)]
    [InlineData("stream: Can't allocate memory ERROR\0", ScanVerdict.Unknown)]
    [InlineData("UNKNOWN COMMAND\0", ScanVerdict.Unknown)]
    [InlineData("stream: OK", ScanVerdict.Unknown)]
    [InlineData("stream: OK\n", ScanVerdict.Unknown)]
    [InlineData("stream: NOT OK\0", ScanVerdict.Unknown)]
    [InlineData("other: OK\0", ScanVerdict.Unknown)]
    [InlineData("\0", ScanVerdict.Unknown)]
    [InlineData("", ScanVerdict.Unknown)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", ScanVerdict.Unknown)]
    internal async Task Only_its_own_word_for_clean_is_clean(string answer, ScanVerdict verdict)
    {
        using var clamd = new Clamd((stream, _) => SayAsync(stream, answer));
        Assert.Equal(verdict, (await Scan(clamd).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_without_end()
    {
        using var clamd = new Clamd((stream, _) => SayAsync(stream, new string('x', 1_000_000)));
        Assert.Equal(ScanVerdict.Unknown, (await Scan(clamd).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Fact]
    public async Task Silence_is_not_clean()
    {
        using var clamd = new Clamd((_, _) => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        Assert.Equal(ScanVerdict.Unknown, (await Scan(clamd, seconds: 1).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Fact]
    public async Task A_daemon_that_says_OK_before_it_has_read_is_not_believed()
    {
        await File.WriteAllBytesAsync(_file, new byte[60 << 20], TestContext.Current.CancellationToken);
        using var clamd = new Clamd(null, hangsUpWith: "stream: OK\0");
        Assert.Equal(ScanVerdict.Unknown, (await Scan(clamd).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Fact]
    public async Task A_daemon_that_hangs_up_in_the_middle_is_not_clean()
    {
        await File.WriteAllBytesAsync(_file, new byte[60 << 20], TestContext.Current.CancellationToken);
        using var clamd = new Clamd(null, hangsUpWith: "INSTREAM size limit exceeded. ERROR\0");
        Assert.Equal(ScanVerdict.Unknown, (await Scan(clamd).ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
    }

    [Fact]
    public async Task Nobody_there_is_not_clean()
    {
        int port;
        using (var clamd = new Clamd((_, _) => Task.CompletedTask))
            port = clamd.Port;
        var answer = await new ClamAv(new ScanSettings { Clamd = $"127.0.0.1:{port}" }, TimeProvider.System).ScanAsync(_file, TestContext.Current.CancellationToken);
        Assert.Equal(ScanVerdict.Unknown, answer.Verdict);
    }

    [Fact]
    public async Task What_is_larger_than_the_daemon_takes_is_not_even_asked_about()
    {
        using var clamd = new Clamd((stream, _) => SayAsync(stream, "stream: OK\0"));
        var scan = new ClamAv(new ScanSettings { Clamd = $"127.0.0.1:{clamd.Port}", MaxBytes = 1_024 }, TimeProvider.System);
        Assert.Equal(ScanVerdict.Unknown, (await scan.ScanAsync(_file, TestContext.Current.CancellationToken)).Verdict);
        Assert.Equal(0, clamd.Calls);
    }

    [Fact]
    public async Task A_person_who_goes_away_ends_the_scan()
    {
        using var clamd = new Clamd((_, _) => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Scan(clamd).ScanAsync(_file, gone.Token));
    }

    public void Dispose() => File.Delete(_file);

    private static ClamAv Scan(Clamd clamd, int seconds = 30) => new(new ScanSettings { Clamd = $"127.0.0.1:{clamd.Port}", Seconds = seconds }, TimeProvider.System);

    private static async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    private sealed class Clamd : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private readonly Func<NetworkStream, byte[], Task>? _answer;
        private readonly string? _hangsUpWith;

        public Clamd(Func<NetworkStream, byte[], Task>? answer, string? hangsUpWith = null)
        {
            (_answer, _hangsUpWith) = (answer, hangsUpWith);
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = ServeAsync();
        }

        public int Port { get; }

        public int Calls { get; private set; }

        public void Dispose()
        {
            _end.Cancel();
            _listener.Dispose();
            _end.Dispose();
        }

        private async Task ServeAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            Calls++;
            await using var stream = client.GetStream();
            var command = new byte[10];
            await stream.ReadExactlyAsync(command, _end.Token);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
            if (_hangsUpWith is not null)
            {
                await SayAsync(stream, _hangsUpWith);
                client.LingerState = new LingerOption(false, 0);
                client.Client.Shutdown(SocketShutdown.Send);
                await Task.Delay(100, _end.Token);
                return;
            }

            using var received = new MemoryStream();
            var head = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(head, _end.Token);
                var length = BinaryPrimitives.ReadInt32BigEndian(head);
                if (length == 0)
                    break;
                var chunk = new byte[length];
                await stream.ReadExactlyAsync(chunk, _end.Token);
                received.Write(chunk);
            }

            await _answer!(stream, received.ToArray());
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Governance.Benchmarks;

/// <summary>The portal as a process of its own on a port of the loopback, that can be killed and started again.</summary>
internal sealed class HostProcess(string dll, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}/");

    public long WorkingSet
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until the path answers with success.</summary>
    public async Task<TimeSpan> StartAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        _process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The portal could not be started.");
        // What it says is wanted in the log of the run, but never on standard output, where the figures are.
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address, Timeout = Patience };
        while (!await AnswersAsync(client, path))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The portal ended with exit code {_process.ExitCode}.");
            if (clock.Elapsed > Patience)
                throw new TimeoutException($"The portal did not answer {path} within {Patience}.");
            await Task.Delay(10);
        }

        return clock.Elapsed;
    }

    /// <summary>Ends it as a power cut would: SIGKILL, no chance to finish.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private ProcessStartInfo StartInfo()
    {
        // Run by the same runtime as this program: a wrapper of that name could make the killed process another one.
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet", [dll, "serve"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["PORT"] = _port.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

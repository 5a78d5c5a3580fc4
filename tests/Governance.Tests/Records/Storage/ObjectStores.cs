using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Governance.Tests.Records.Storage;

/// <summary>A local server of an object store, from npm, on a port of its own; it ends with the process that started it.</summary>
public abstract class ObjectStore : IAsyncLifetime
{
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private readonly string _data = Directory.CreateTempSubdirectory("object-store").FullName;
    private Process? _server;

    /// <summary>Why there is none, or null.</summary>
    public string? Missing { get; private set; }

    public int Port { get; private set; }

    /// <summary>The command line of the server, its program in node_modules/.bin.</summary>
    protected abstract string Command(string data, int port);

    public async ValueTask InitializeAsync()
    {
        try
        {
            var programs = await FetchedAsync();
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Port = ((IPEndPoint)free.LocalEndpoint).Port;
            }

            // The shell waits for the end of its input, which comes when this process ends, however it does.
            _server = Process.Start(new ProcessStartInfo("/bin/sh")
            {
                ArgumentList = { "-c", $"{programs}/{Command(_data, Port)} >server.log 2>&1 & read -r _; kill $!; wait $!" },
                WorkingDirectory = _data,
                RedirectStandardInput = true,
                UseShellExecute = false,
            });
            await ReachedAsync();
        }
        catch (Exception e) when (e is IOException or TimeoutException or System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Missing = "The local object store cannot be had here: " + e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.StandardInput.Close();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The folder of the programs, fetched once and kept among what is built.</summary>
    private static async Task<string> FetchedAsync([CallerFilePath] string here = "")
    {
        var source = Path.Combine(Path.GetDirectoryName(here)!, "Servers");
        var target = Directory.CreateDirectory(Path.Combine(source, "../../../../../artifacts/object-stores")).FullName;
        await OneAtATime.WaitAsync();
        try
        {
            // npm writes this last.
            var done = new FileInfo(Path.Combine(target, "node_modules/.package-lock.json"));
            if (done.Exists && done.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(source, "package-lock.json")))
                return Path.Combine(target, "node_modules/.bin");
            foreach (var name in new[] { "package.json", "package-lock.json", ".npmrc" })
                File.Copy(Path.Combine(source, name), Path.Combine(target, name), overwrite: true);
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--loglevel=error"]) { WorkingDirectory = target })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            await npm.WaitForExitAsync(limit.Token);
            return npm.ExitCode == 0 ? Path.Combine(target, "node_modules/.bin") : throw new IOException($"npm ci ended with {npm.ExitCode}");
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException("npm ci took more than eight minutes", late);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task ReachedAsync()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("it does not listen: " + await File.ReadAllTextAsync(Path.Combine(_data, "server.log")));
    }
}

/// <summary>s3rver, which speaks Amazon's S3.</summary>
public sealed class S3Server : ObjectStore
{
    protected override string Command(string data, int port) => $"s3rver --silent --directory '{data}' --address 127.0.0.1 --port {port} --configure-bucket lansforum";
}

/// <summary>Azurite, which speaks Azure Blob Storage.</summary>
public sealed class AzureServer : ObjectStore
{
    protected override string Command(string data, int port) => $"azurite-blob --silent --skipApiVersionCheck --disableTelemetry --location '{data}' --blobHost 127.0.0.1 --blobPort {port}";
}

using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace Governance.Platform.Web.Pdf;

/// <summary>
/// Prints with a browser without window: of the free writers it is the one whose PDF has real structure, since it reads the
/// headings, lists and tables that the page has. No host is reached; that no script runs is the page's own policy, since the browser
/// prints by script of its own.
/// </summary>
internal sealed class ChromiumPrinter : IPdfPrinter, IDisposable
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    private readonly PdfSettings _settings;
    private readonly SemaphoreSlim _slots;
    private readonly string? _program;

    public ChromiumPrinter(IOptions<PdfSettings> settings)
    {
        _settings = settings.Value;
        _slots = new SemaphoreSlim(_settings.AtOnce);
        _program = Find(_settings.Chromium);
    }

    /// <inheritdoc />
    public bool IsAvailable => _program is not null;

    /// <inheritdoc />
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (_program is null)
            throw new PdfFailed("No Chromium or Chrome is installed.");
        await _slots.WaitAsync(cancellationToken);
        // A profile of its own: two browsers with the same one wait for each other.
        var folder = Directory.CreateTempSubdirectory("lansforum-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, Encoding.UTF8, cancellationToken);
            await RunAsync(folder.FullName, page, pdf, cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : throw new PdfFailed("The browser made no file.");
        }
        finally
        {
            _slots.Release();
            Remove(folder);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(string folder, string page, string pdf, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(_program!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in Arguments(folder, page, pdf))
            start.ArgumentList.Add(argument);
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw new PdfFailed("The browser did not start.");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(TimeSpan.FromSeconds(_settings.Seconds));
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(time.Token), process.StandardError.ReadToEndAsync(time.Token));
            await process.WaitForExitAsync(time.Token);
            await said;
            if (process.ExitCode != 0)
                throw new PdfFailed($"The browser ended with {process.ExitCode}: {await complained}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new PdfFailed($"The browser took more than {_settings.Seconds} seconds.");
        }
    }

    private IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        // A browser that is run by root never shuts itself in.
        if (!_settings.Sandbox || Environment.UserName == "root")
            yield return "--no-sandbox";
        yield return "--headless=new";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--no-first-run";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return "--user-data-dir=" + Path.Combine(folder, "profile");
        yield return "--print-to-pdf=" + pdf;
        yield return new Uri(page).AbsoluteUri;
    }

    private static string? Find(string named)
    {
        if (named.Length > 0)
            return File.Exists(named) ? named : throw new InvalidOperationException($"Pdf:Chromium names {named}, which does not exist.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    // A browser that was ended may hold its profile for a moment more; what it printed must not stay.
    private static void Remove(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            file.Delete();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Only the empty profile is left, in the folder of temporary files.
        }
    }
}

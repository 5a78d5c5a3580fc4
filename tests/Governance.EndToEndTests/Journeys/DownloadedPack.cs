using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A pack of evidence on the auditor's own disk, and what the Verifier says of it and of altered copies.</summary>
internal sealed class DownloadedPack(string path, string key)
{
    private readonly string _path = path;

    /// <summary>The documents, each with the leaf whose entry names it.</summary>
    public IReadOnlyList<(string File, long Leaf)> Documents { get; } = [.. Listed(path, "documents").Select(d => (d.GetProperty("file").GetString()!, d.GetProperty("leaf").GetInt64()))];

    /// <summary>The leaves that are proven.</summary>
    public IReadOnlyList<long> Leaves { get; } = [.. Listed(path, "leaves").Select(l => l.GetInt64())];

    /// <summary>Checks it as it was downloaded.</summary>
    public Task<(int Code, string Output)> VerifyAsync() => VerifyAsync(_path);

    /// <summary>Checks a copy in which one byte in the middle of a part is another.</summary>
    public async Task<(int Code, string Output)> VerifyAlteredAsync(string part)
    {
        var copy = $"{_path}.altered";
        File.Copy(_path, copy, overwrite: true);
        await using (var zip = await ZipFile.OpenAsync(copy, ZipArchiveMode.Update))
        await using (var content = await (zip.GetEntry(part) ?? throw new InvalidOperationException($"The pack has no {part}.")).OpenAsync())
        {
            content.Position = content.Length / 2;
            var was = content.ReadByte();
            content.Position--;
            content.WriteByte((byte)(was ^ 1));
        }

        return await VerifyAsync(copy);
    }

    // A process of its own that knows the file and the key, and nothing else of the portal.
    private async Task<(int Code, string Output)> VerifyAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "verifier.dll"), "verify", file, "--key", key]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var verifier = Process.Start(start)!;
        var output = await verifier.StandardOutput.ReadToEndAsync();
        await verifier.WaitForExitAsync();
        return (verifier.ExitCode, output);
    }

    private static List<JsonElement> Listed(string path, string what)
    {
        using var zip = ZipFile.OpenRead(path);
        using var list = zip.GetEntry("pack.json")!.Open();
        return [.. JsonSerializer.Deserialize<JsonElement>(list).GetProperty(what).EnumerateArray()];
    }
}

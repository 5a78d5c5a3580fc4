using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Governance.ArchitectureTests.Laws;

/// <summary>The words that the compiler refuses: each is tried with the compiler and the analyzer that build the product.</summary>
internal static partial class BannedSymbols
{
    private const string Usings = "using System; using System.Linq; using System.Threading; using System.Threading.Tasks; using Microsoft.EntityFrameworkCore;";

    [Law("R12: what must be banned is banned.")]
    public static IEnumerable<string> Listed(IEnumerable<string> required, string list) =>
        required.Where(r => !Ids(list).Contains(r)).Select(r => $"BannedSymbols.txt lacks {r}");

    [Law("R12: every banned symbol fires when used.")]
    public static async Task<IReadOnlyList<string>> FireAsync(string list, IReadOnlyDictionary<string, string> snippets)
    {
        var ids = Ids(list).ToList();
        var complaints = ids.Where(id => !snippets.ContainsKey(id)).Select(id => $"{id} is banned, but no snippet shows that it fires.").ToList();
        var tried = ids.Where(snippets.ContainsKey).ToList();
        var folder = Directory.CreateTempSubdirectory("banned-").FullName;
        try
        {
            var output = await CompileAsync(folder, list, tried.Select((id, i) => $"class Use{i} {{ void Try() {{ {snippets[id]} }} }}"));
            // The first line holds the usings.
            var fired = Banned().Matches(output).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 2).ToHashSet();
            complaints.AddRange(Error().Matches(output).Select(m => $"The snippets do not compile: {m.Value}"));
            complaints.AddRange(tried.Where((_, i) => !fired.Contains(i)).Select(id => $"{id} is listed but does not fire: {snippets[id]}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return complaints;
    }

    private static IEnumerable<string> Ids(string list) =>
        list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')[0].Trim());

    private static async Task<string> CompileAsync(string folder, string list, IEnumerable<string> lines)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "BannedSymbols.txt"), list);
        await File.WriteAllLinesAsync(Path.Combine(folder, "Uses.cs"), [Usings, .. lines]);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var n && (n.StartsWith("System.", StringComparison.Ordinal) || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || n.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || n is "netstandard.dll" or "mscorlib.dll"));
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "options.rsp"),
            ["/nologo", "/target:library", "/out:uses.dll", "/warn:4", "/additionalfile:BannedSymbols.txt", "Uses.cs",
             .. Metadata("BannedApiAnalyzers").Split(';').Select(a => $"/analyzer:\"{a}\""), .. references.Select(r => $"/r:\"{r}\"")]);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", Metadata("Compiler"), "@options.rsp"])
            start.ArgumentList.Add(argument);
        using var compiler = Process.Start(start)!;
        var output = compiler.StandardOutput.ReadToEndAsync();
        var errors = compiler.StandardError.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        return await output + await errors;
    }

    private static string Metadata(string key) => typeof(BannedSymbols).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    [GeneratedRegex(@"Uses\.cs\((\d+),\d+\): (?:warning|error) RS0030")]
    private static partial Regex Banned();

    [GeneratedRegex(@"error CS\d+:[^\n]*|warning CS803[24]:[^\n]*|error : [^\n]*")]
    private static partial Regex Error();
}

namespace Governance.ArchitectureTests;

/// <summary>A file of the repository as a law sees it; bites invent theirs.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    /// <summary>The line, counted from one, that the position lies on.</summary>
    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}

/// <summary>The repository that the tests were built from.</summary>
internal static class Repo
{
    public static string Root { get; } = FindRoot();

    private static readonly string[] Built = ["artifacts", "bin", "obj", "node_modules", "dist", "test-results", ".git", ".data"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Everything = new(() => [.. Read(Root)]);

    /// <summary>All files that people write under src and tests.</summary>
    public static IReadOnlyList<SourceFile> All => Everything.Value;

    public static IEnumerable<SourceFile> Below(string folder) =>
        All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>C# files of the product; the generated migrations are not ours to judge.</summary>
    public static IEnumerable<SourceFile> Code => Below("src").Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal) && !IsMigration(f.Path));

    public static IEnumerable<SourceFile> Views => Below("src").Where(f => f.Name.EndsWith(".cshtml", StringComparison.Ordinal));

    /// <summary>Project files and what they import.</summary>
    public static IEnumerable<SourceFile> Projects =>
        All.Where(f => Path.GetExtension(f.Name) is ".csproj" or ".props" or ".targets");

    public static string Read(string path, string file) => File.ReadAllText(Path.Combine(Root, path, file));

    private static bool IsMigration(string path) =>
        path.StartsWith("src/Migrations/", StringComparison.Ordinal) && path.Count(c => c == '/') > 2;

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (IsText(file))
                yield return new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n"));
        }

        foreach (var below in Directory.EnumerateDirectories(folder).Where(d => !Built.Contains(Path.GetFileName(d)))
                     .Where(d => folder != Root || Path.GetFileName(d) is "src" or "tests"))
        {
            foreach (var file in Read(below))
                yield return file;
        }
    }

    private static bool IsText(string path) => Path.GetExtension(path) is
        ".cs" or ".cshtml" or ".csproj" or ".props" or ".targets" or ".resx" or ".md" or ".js" or ".mjs" or ".css" or ".svg"
        or ".ts" or ".woff" or ".woff2" or ".ttf" or ".txt";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Governance.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must be run from inside the repository.");
    }
}

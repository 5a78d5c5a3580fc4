namespace Governance.Tests.Vectors;

/// <summary>What lies beside the repository and must not be copied into it; tests that need it are skipped where it is absent.</summary>
internal static class SharedFolder
{
    /// <summary>The folder of that name in <c>../shared</c>, or in what GOVERNANCE_SHARED names; null when it is not there.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("GOVERNANCE_SHARED") is { Length: > 0 } given ? given : Beside()) is { } shared && Directory.Exists(Path.Combine(shared, name))
            ? Path.Combine(shared, name)
            : null;

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Governance.sln")))
                return Path.Combine(folder.FullName, "../shared");
        }

        return null;
    }
}

using System.Runtime.CompilerServices;

namespace Governance.Tests.Portal;

/// <summary>Where requests with files are kept while they are read: one folder of the whole process, that no portal takes with it.</summary>
internal static class IncomingFiles
{
    [ModuleInitializer]
    internal static void Choose()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data", "incoming");
        Directory.CreateDirectory(folder);
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", folder);
    }
}

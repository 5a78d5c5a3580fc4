using Governance.Platform;

namespace Governance.ArchitectureTests.Offenders;

public sealed class Undocumented
{
    /// <summary>This one says something.</summary>
    public string Told { get; } = "";

    public string Untold { get; } = "";

    public Task Run() => Task.CompletedTask;
}

/// <summary>A module whose folder is nowhere.</summary>
internal sealed class HomelessModule : AppModule;

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Governance.Platform;

/// <summary>Our own traces and metrics; exported by the Host where it is told to. Names and addresses never go here.</summary>
public static class Telemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "Governance";

    /// <summary>Our traces.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Our metrics.</summary>
    public static Meter Meter { get; } = new(Name);
}

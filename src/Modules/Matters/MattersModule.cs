using Governance.Platform;

namespace Governance.Matters;

/// <summary>Assignments that are reported back, initiative matters, and what cites what.</summary>
public sealed class MattersModule : AppModule;

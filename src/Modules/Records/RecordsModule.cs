using Governance.Platform;

namespace Governance.Records;

/// <summary>Documents and what stands in them.</summary>
public sealed class RecordsModule : AppModule;

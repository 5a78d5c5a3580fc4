using Governance.Platform;

namespace Governance.Recommendations;

/// <summary>Recommendations, each principal's decisions on them, and where they stand.</summary>
public sealed class RecommendationsModule : AppModule;

using Governance.Platform;

namespace Governance.Budgets;

/// <summary>How a cost is shared.</summary>
public sealed class BudgetsModule : AppModule;

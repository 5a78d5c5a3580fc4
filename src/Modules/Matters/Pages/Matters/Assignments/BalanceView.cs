using Governance.Forums.Contracts;
using Governance.Matters.Data;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>The rows of a balance list with what they need.</summary>
internal sealed record BalanceView(IReadOnlyList<AssignmentLine> Rows, IReadOnlyDictionary<Guid, ForumInfo> Forums, DateOnly Today, Func<AssignmentLine, string> Href);

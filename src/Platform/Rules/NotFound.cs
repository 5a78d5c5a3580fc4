namespace Governance.Platform.Rules;

/// <summary>The row is not there, or belongs to somebody else: the two are told apart nowhere. Becomes 404.</summary>
public sealed class NotFound() : Exception("Not found.");

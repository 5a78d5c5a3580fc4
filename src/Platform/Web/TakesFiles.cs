namespace Governance.Platform.Web;

/// <summary>Marks a page or an operation that takes files: more may be sent to it than to others, by <see cref="UploadLimit"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesFilesAttribute : Attribute;

/// <summary>How much may be sent in one request where files are taken; registered by the module that takes them.</summary>
/// <param name="RequestBytes">All files together.</param>
public sealed record UploadLimit(long RequestBytes);

/// <summary>Marks an answer that carries what somebody uploaded: whatever it is, a browser must neither run it nor let it see anything.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SandboxedAttribute : Attribute;

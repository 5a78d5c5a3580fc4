namespace Governance.Platform.Json;

/// <summary>A file or body that is not what it should be, with the place and the reason, for those who write such files.</summary>
/// <param name="place">A path such as <c>$[3].decisions[2].outcome</c>, or line and column when it is not JSON at all.</param>
/// <param name="reason">What is wrong there and what is expected.</param>
public sealed class MalformedJson(string place, string reason) : Exception($"{place}: {reason}")
{
    /// <summary>Where.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong and what is expected.</summary>
    public string Reason { get; } = reason;
}

namespace Governance.ArchitectureTests;

/// <summary>The endpoints that ask for no permission, each with its reason. Everything else names one.</summary>
internal static class OpenEndpoints
{
    /// <summary>Open to everybody.</summary>
    public static IReadOnlyDictionary<string, string> Public { get; } = new Dictionary<string, string>
    {
        ["/health/live"] = "The platform that runs us asks it; says nothing but that the process answers.",
        ["/health/ready"] = "As above; says only whether the database answers.",
        ["GET /openapi/{documentName}.json"] = "The document of the API; the API itself is guarded.",
        ["POST /connect/token"] = "Where a client gets its token: it proves itself by its secret.",
    };

    /// <summary>Open to everybody who is signed in.</summary>
    public static IReadOnlyDictionary<string, string> SignedIn { get; } = new Dictionary<string, string>
    {
    };
}

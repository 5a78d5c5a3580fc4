namespace Governance.ArchitectureTests;

/// <summary>The endpoints that ask for no permission, each with its reason. Everything else names one.</summary>
internal static class OpenEndpoints
{
    /// <summary>Open to everybody.</summary>
    public static IReadOnlyDictionary<string, string> Public { get; } = new Dictionary<string, string>
    {
        ["/"] = "The start page: who is not signed in is sent to sign in, and sees nothing of any room.",
        ["/about"] = "About the service.",
        ["/accessibility"] = "The accessibility statement, public by law.",
        ["/account/new-password"] = "Between the one-time password and the session; needs the cookie of the first step.",
        ["/account/sign-in"] = "Where one signs in.",
        ["/account/two-factor"] = "Between password and session; needs the cookie of the first step.",
        ["/error"] = "What went wrong, in plain words, for whoever asked.",
        ["/language/{culture?}"] = "Chooses the language, also before signing in.",
        ["/reference"] = "The reference page of the API; the API itself is guarded.",
        ["/health/live"] = "The platform that runs us asks it; says nothing but that the process answers.",
        ["/health/ready"] = "As above; says only whether the database answers.",
        ["GET /calendar/{secret}.ics"] = "A calendar program cannot sign in: the secret in the address stands for its person, who can revoke it.",
        ["GET /openapi/{documentName}.json"] = "The document of the API; the API itself is guarded.",
        ["GET /t/colour/{digits:regex(^[0-9a-f]{{6}}$)}.css"] = "A theme computed from the colour in the address; no row is read.",
        ["GET /t/forum/{name}/theme-{hash}.css"] = "A forum's colours, a file like any other stylesheet.",
        ["GET /t/{tenant}/theme-{hash}.css"] = "A principal's colours, a file like any other stylesheet.",
        ["GET /t/{tenant}/logo-{hash}"] = "A principal's logotype, which it shows to everybody.",
        ["GET /tlog/{log}/checkpoint"] = "The signed head of a collaboration's log: what anybody must be able to keep.",
        ["GET /tlog/{log}/checkpoints.atom"] = "The same as a feed, with the heads before it.",
        ["GET /tlog/{log}/key"] = "The public key that the heads are signed with.",
        ["GET /tlog/{log}/tile/{*tile}"] = "Hashes and entries of a collaboration's log: ids and commitments, no name and no text.",
        ["POST /connect/token"] = "Where a client gets its token: it proves itself by its secret.",
    };

    /// <summary>Open to everybody who is signed in.</summary>
    public static IReadOnlyDictionary<string, string> SignedIn { get; } = new Dictionary<string, string>
    {
        ["/account"] = "One's own account, found by the account of the session.",
        ["/account/sign-out"] = "Ends one's own session.",
        ["/account/two-step"] = "Sets up one's own second factor.",
        ["/styleguide"] = "The parts of the design system with invented content; not there outside Development.",
    };
}

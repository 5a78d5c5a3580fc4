namespace Governance.Platform.Ledger;

/// <summary>Where the pages of the logs lie, for links from pages of other modules.</summary>
public static class LedgerPages
{
    /// <summary>Name of the permission to take logs and packs of evidence with one.</summary>
    public const string Take = "audits.take";

    /// <summary>What has happened to some rows, in the room's log.</summary>
    public static string Of(string roomPath, params IEnumerable<Guid> subjects) =>
        $"{roomPath}/ledger?{string.Join('&', subjects.Select(s => $"subject={s:D}"))}";

    /// <summary>The pack of evidence of a recommendation.</summary>
    public static string Pack(string forumPath, Guid recommendation) => $"{forumPath}/ledger/sample?recommendation={recommendation:D}";
}

namespace Governance.ArchitectureTests;

/// <summary>
/// Who may know whom: every ProjectReference of src. Modules get the one to Platform from Directory.Build.targets. A new
/// arrow is a line here, to be seen in review; modules never point at Host, Migrations, or in a circle.
/// </summary>
internal static class AllowedArrows
{
    public static IReadOnlyDictionary<string, string[]> Table { get; } = new Dictionary<string, string[]>
    {
        ["Governance.Platform"] = [],
        // Checks what the portal says of itself: it must share no code with it.
        ["Governance.Verifier"] = [],
        ["Governance.Migrations"] = ["Governance.Platform"],
        ["Governance.Host"] =
        [
            "Governance.Platform", "Governance.Migrations",
            "Governance.Principals", "Governance.Identity", "Governance.Records", "Governance.Recommendations", "Governance.Plans", "Governance.Budgets", "Governance.Forums", "Governance.Meetings", "Governance.Matters", "Governance.Audits",
            "Governance.Search",
        ],
        ["Governance.Principals"] = [],
        // Names of principals for mandates and clients.
        ["Governance.Identity"] = ["Governance.Principals"],
        // Case numbers of a principal's own forms, and the names of those who share.
        ["Governance.Records"] = ["Governance.Principals"],
        // The text of an excerpt that is to be read.
        ["Governance.Recommendations"] = ["Governance.Principals", "Governance.Records"],
        // What is agreed is recommended, and in force by the standing of the recommendation.
        ["Governance.Plans"] = ["Governance.Principals", "Governance.Recommendations"],
        // Who shares a cost; what the principals are asked to decide, and where that stands.
        ["Governance.Budgets"] = ["Governance.Plans", "Governance.Principals", "Governance.Recommendations"],
        // Whose the seats are, and on which side.
        ["Governance.Forums"] = ["Governance.Principals"],
        // Who sits and how many must be there; papers; plans for the agenda; what is recommended from a §.
        ["Governance.Meetings"] = ["Governance.Forums", "Governance.Plans", "Governance.Principals", "Governance.Recommendations", "Governance.Records"],
        // The forum and § that gave an assignment, and the meeting that it is reported to; what is cited.
        ["Governance.Matters"] = ["Governance.Forums", "Governance.Meetings", "Governance.Principals", "Governance.Recommendations", "Governance.Records"],
        // Names of principals; documents and the derivation of a standing, for packs that are checked offline.
        ["Governance.Audits"] = ["Governance.Principals", "Governance.Records", "Governance.Recommendations"],
        // Names of principals: found by, and shown. What is found comes from every module by a seam of Platform.
        ["Governance.Search"] = ["Governance.Principals"],
    };
}

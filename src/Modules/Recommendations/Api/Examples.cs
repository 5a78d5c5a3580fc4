namespace Governance.Recommendations.Api;

/// <summary>The bodies that the API document shows.</summary>
internal static class Examples
{
    public const string Draft = """
        {
          "title": "Strategi och handlingsplan för Skånegemensam digitalisering, område hälsa",
          "background": "Centralt samverkansorgan rekommenderar de 34 huvudmännen att anta strategin.",
          "proposedBy": { "forum": "Centralt samverkansorgan", "meetingDate": "2022-03-01", "paragraph": "§ 7", "caseNumber": "CS 2022/14" },
          "answerBy": "2022-06-30",
          "countsFrom": "reported",
          "requiredBodies": { "region": "board", "municipality": "board" },
          "points": [
            { "wording": "Huvudmannen antar strategin.", "kind": "adopt", "rule": { "adopts": { "principals": "all" } } },
            { "wording": "Huvudmannen fastställer handlingsplan och budget.", "kind": "establishBudget",
              "rule": { "allOf": [ { "adopts": { "principals": "region" } }, { "populationShare": { "principals": "municipalities", "percent": 80 } } ] } }
          ]
        }
        """;

    public const string Evidence = """
        {
          "decisions": ["01939d4e-0000-7000-8000-000000000001"], "document": "01939d4e-0000-7000-8000-000000000002",
          "confirmsParagraph": true, "confirmsDate": true, "confirmsWording": true
        }
        """;

    public const string Proof = """
        {
          "decisions": ["01939d4e-0000-7000-8000-000000000001"],
          "entries": [ { "kind": "adjusted", "on": "2022-05-17" }, { "kind": "announced", "on": "2022-05-18" } ]
        }
        """;

    public const string ProofCorrection = """
        { "steps": ["01939d4e-0000-7000-8000-000000000003"], "on": "2022-05-19", "reason": "Anslaget sattes upp dagen efter." }
        """;

    public const string Decisions = """
        {
          "body": { "shortName": "KS" },
          "meetingDate": "2022-05-11",
          "paragraph": "§ 66",
          "caseNumber": "KS 2022/123",
          "decisions": [
            { "point": 1, "outcome": "adopt" },
            { "point": 2, "outcome": "adoptIf", "condition": { "adopts": { "principals": "region" } }, "lapsesOn": "2022-12-31" }
          ]
        }
        """;
}

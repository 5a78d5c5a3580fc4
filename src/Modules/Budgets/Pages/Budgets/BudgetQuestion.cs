using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>What the principals are asked when a budget needs their consent; in Swedish, as what they decide is.</summary>
internal sealed record BudgetQuestion(CollaborationInfo Forum, PlanYear Year, BudgetRevision Revision, YearBook? Book)
{
    /// <summary>The module's word for what it asks about.</summary>
    public const string SubjectKind = "budget-revision";

    public SubjectDraft Draft(SealBudget command) => new(
        new Subject(SubjectKind, Revision.Id, Revision.ContentHash), Title, Text(), [Point()], command.AnswerBy,
        command.MeetingOn is { } on ? new SubjectMeeting(on, command.Paragraph, command.CaseNumber) : null, Establishes: true);

    private string Title => Revision.Number == 1
        ? $"Gemensam budget {Year.Year}, {Forum.Name}"
        : $"Reviderad gemensam budget {Year.Year}, {Forum.Name}";

    private string Point() => Revision.Number == 1
        ? $"Huvudmannen fastställer den gemensamma budgeten för {Year.Year} på {Amount(Revision.TotalOre)} kronor."
        : $"Huvudmannen fastställer den reviderade gemensamma budgeten för {Year.Year} på {Amount(Revision.TotalOre)} kronor. Den gäller när alla huvudmän har antagit den.";

    private string Text()
    {
        var content = Revision.Content;
        List<string> parts = [Revision.Reason, content.Text];
        if (Book?.CeilingOre is { } ceiling)
            parts.Add($"Taket för {Year.Year} är {Amount(ceiling)} kronor. Revideringen är {(Revision.TotalOre > ceiling ? $"{Amount(Revision.TotalOre - ceiling)} kronor högre" : "inom taket")}. Till dess att alla huvudmän har antagit den gäller den tidigare budgeten.");
        parts.Add("Budgetens rader:\n" + string.Join("\n", content.Lines.Select(l => $"– {l.Title}: {Amount(l.AmountOre)} kronor, fördelas enligt ”{content.KeyOf(l).Name}”")));
        parts.Add(content.Fundings.Count == 0
            ? "Kostnaden täcks inte av externa medel."
            : "Externa medel: " + string.Join(", ", content.Fundings.Select(f => $"{f.Name} {Amount(f.AmountOre)} kronor")) + $". Kvar att dela: {Amount(content.TotalOre - content.FundedOre)} kronor.");
        parts.Add("Varje huvudmans andel med hela beräkningen finns under Vår andel i Länsforum.");
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    // The question is Swedish whatever language the secretary reads in.
    private static string Amount(long ore) => Kronor.Swedish(ore);
}

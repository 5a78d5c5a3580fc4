using Governance.Budgets.Domain;
using Governance.Recommendations.Contracts;

namespace Governance.Budgets.Seeding;

/// <summary>
/// Skåne 2022 and 2023 by the source (domain.md 2 b): 2 100 000 kr covered by remaining joint state grants, so that nobody pays;
/// 2 300 000 kr of which the region's half is 1 150 000 kr. The source gives no key inside the group of municipalities, so the
/// shares of 2023 are preliminary.
/// </summary>
internal static class SkaneBudgets
{
    private static readonly DateOnly Meeting = new(2022, 3, 1), Sent = new(2022, 3, 4), AnswerBy = new(2022, 9, 30);

    public static async Task TellAsync(BudgetStage stage, CancellationToken cancellationToken)
    {
        var grants = new Funding { Id = Guid.CreateVersion7(), Name = "Kvarvarande gemensamma statsbidrag", Kind = FundingKind.StateGrant, AmountOre = 2_100_000_00 };
        var first = await YearAsync(stage, Content(2022, (1_200_000_00, "Etablering av gemensam utveckling"), (900_000_00, "Samordning och kommunikation")) with { Fundings = [grants] }, "CS 2022/15", cancellationToken);
        await SpendAsync(stage, first, 2022, cancellationToken);
        await stage.CloseAsync(first, new DateOnly(2023, 2, 20), cancellationToken);
        await stage.ReportAsync(first, new DateOnly(2023, 3, 14), new ReportText("Arbetet etablerades under året.", "En gemensam organisation för utveckling och samordning är på plats.", "Hela kostnaden täcktes av kvarvarande gemensamma statsbidrag, så inget fakturerades.", "Under 2023 börjar breddinförandet."), [], cancellationToken);
        var second = await YearAsync(stage, Content(2023, (1_300_000_00, "Gemensam utveckling och breddinförande"), (1_000_000_00, "Drift, förvaltning och samordning")), "CS 2022/16", cancellationToken);
        await SpendAsync(stage, second, 2023, cancellationToken);
        await stage.CloseAsync(second, new DateOnly(2024, 2, 19), cancellationToken);
        await stage.ReportAsync(second, new DateOnly(2024, 3, 12), new ReportText("Breddinförandet började under året.", "De första kommunerna använder gemensamma tjänster för digital vårdplanering.", "Utfallet blev tre procent under budget.", "Fördelningen inom gruppen av kommuner behöver beslutas."), ["1257", "1275"], cancellationToken);
    }

    private static async Task<Sealed> YearAsync(BudgetStage stage, BudgetContent content, string caseNumber, CancellationToken cancellationToken)
    {
        var budget = await stage.SealAsync(content, new RevisionTerms(Decider.Principals, "Årets del av den gemensamma planen för digitalisering."), null, Meeting, cancellationToken);
        await stage.AskAsync(budget, Meeting, caseNumber, AnswerBy, new SubjectStory(Sent, new DateOnly(2022, 4, 20), new DateOnly(2022, 6, 22), []), cancellationToken);
        return budget;
    }

    private static async Task SpendAsync(BudgetStage stage, Sealed budget, int year, CancellationToken cancellationToken)
    {
        for (var place = 0; place < budget.Revision.Content.Lines.Count; place++)
        {
            var ore = budget.Revision.Content.Lines[place].AmountOre;
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Actual, budget.Line(place), ore * 55 / 100, "Till och med september", "V-3001", new DateOnly(year, 9, 30)), cancellationToken);
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Actual, budget.Line(place), ore * 42 / 100, "Oktober till december", "V-4207", new DateOnly(year, 12, 20)), cancellationToken);
        }
    }

    private static BudgetContent Content(int year, params (long Ore, string Title)[] lines) => new()
    {
        Year = year,
        Text = "Kostnaden delas 1:1 mellan Region Skåne och de 33 kommunerna. Principen gäller nyutveckling, drift, förvaltning och ständiga förbättringar.",
        Lines = [.. lines.Select((l, i) => new BudgetLine { Id = Guid.CreateVersion7(), Title = l.Title, Kind = i == 0 ? CostKind.Development : CostKind.Operation, AmountOre = l.Ore })],
        Keys = [new CostKey { Id = Guid.CreateVersion7(), Name = "1:1 efter folkmängd", PopulationDay = new DateOnly(2022, 12, 31) }],
    };
}

using System.Diagnostics;
using System.Globalization;
using Governance.Budgets.Domain;
using Governance.Platform;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Budgets.Seeding;

/// <summary>The demo's budgets: the years of the source in Skåne, and in each collaboration one year that is closed and one under way.</summary>
internal static class BudgetSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var clock = Stopwatch.StartNew();
            var stage = new BudgetStage(services, collaboration);
            if (await stage.IsToldAsync(cancellationToken))
                continue;
            if (collaboration.CountyCode == "12")
                await SkaneBudgets.TellAsync(stage, cancellationToken);
            else
                await ClosedAsync(stage, collaboration, today.Year - 1, cancellationToken);
            await UnderWayAsync(stage, collaboration, today, cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  budgets: {collaboration.Name} ({clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }

    private static async Task ClosedAsync(BudgetStage stage, CollaborationInfo forum, int year, CancellationToken cancellationToken)
    {
        var content = await stage.PayingForAsync(Plan(year, Scale(forum), grant: 300_000_00), PaidFor, cancellationToken);
        var (sent, by) = (new DateOnly(year - 1, 5, 12), new DateOnly(year - 1, 9, 30));
        var budget = await stage.SealAsync(content, new RevisionTerms(Decider.Principals, "Årets gemensamma digitalisering."), null, sent.AddDays(-3), cancellationToken);
        await stage.AskAsync(budget, sent.AddDays(-2), Case(forum, year, 1), by, new SubjectStory(sent, sent.AddDays(14), sent.AddDays(100), []), cancellationToken);
        await stage.DecideKeyAsync(budget, sent.AddDays(-2), $"{forum.ForumName} {sent.AddDays(-2).Iso()} § 22", cancellationToken);
        for (var place = 0; place < content.Lines.Count; place++)
        {
            var ore = content.Lines[place].AmountOre;
            var agreed = await stage.EnterAsync(budget, new NewEntry(EntryKind.Commitment, budget.Line(place), ore * 9 / 10, "Avtal för året", $"A-{year}-{place + 1}", new DateOnly(year, 1, 20)), cancellationToken);
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Actual, budget.Line(place), ore * 4 / 10, "Första halvåret", "V-2104", new DateOnly(year, 6, 30), agreed), cancellationToken);
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Actual, budget.Line(place), ore * 5 / 10, "Andra halvåret", "V-4410", new DateOnly(year, 12, 15), agreed), cancellationToken);
        }

        await stage.CloseAsync(budget, new DateOnly(year + 1, 2, 14), cancellationToken);
        var text = new ReportText(
            "Årets gemensamma arbete gick i huvudsak enligt plan. Breddinförandet kom i gång hos de flesta huvudmän under hösten.",
            "Sammanhållen dokumentation används nu i den dagliga planeringen. Den gemensamma tjänsten för digital vårdplanering har drivits utan längre avbrott.",
            "En tiondel av budgeten blev kvar, främst för att utbildningen flyttades till nästa år.",
            "Nästa år följs användningen upp hos varje huvudman.");
        await stage.ReportAsync(budget, new DateOnly(year + 1, 3, 10), text, [.. forum.Principals.TakeLast(2).Select(p => p.Code)], cancellationToken);
    }

    private static async Task UnderWayAsync(BudgetStage stage, CollaborationInfo forum, DateOnly today, CancellationToken cancellationToken)
    {
        var (year, scale) = (today.Year, Scale(forum));
        var content = await stage.PayingForAsync(Plan(year, scale, grant: 500_000_00), PaidFor, cancellationToken);
        var (sent, by) = (new DateOnly(year - 1, 5, 11), new DateOnly(year - 1, 9, 30));
        var budget = await stage.SealAsync(content, new RevisionTerms(Decider.Principals, "Årets gemensamma digitalisering."), null, sent.AddDays(-3), cancellationToken);
        await stage.AskAsync(budget, sent.AddDays(-2), Case(forum, year, 1), by, new SubjectStory(sent, sent.AddDays(14), sent.AddDays(100), []), cancellationToken);
        await stage.DecideKeyAsync(budget, sent.AddDays(-2), $"{forum.ForumName} {sent.AddDays(-2).Iso()} § 22", cancellationToken);
        await SpendAsync(stage, budget, content, today, cancellationToken);
        if (today.DayOfYear < 40)
            return;
        var raised = content with { Lines = [.. content.Lines.Select((l, i) => i == 0 ? l with { AmountOre = l.AmountOre + (400_000_00 * scale) } : l)] };
        // A Thursday, a month ago.
        var asked = today.AddDays(-30 - (((int)today.AddDays(-30).DayOfWeek + 3) % 7));
        var revision = await stage.SealAsync(raised, new RevisionTerms(Decider.Principals, "Breddinförandet behöver fler utbildningstillfällen än planerat."), budget, asked, cancellationToken);
        string[] silent = [.. forum.Principals.Where((_, i) => i % 3 != 1).Select(p => p.Code)];
        await stage.AskAsync(revision, asked, Case(forum, year, 2), today.AddDays(60), new SubjectStory(asked.AddDays(1), asked.AddDays(7), asked.AddDays(20), silent), cancellationToken);
    }

    private static async Task SpendAsync(BudgetStage stage, Sealed budget, BudgetContent content, DateOnly today, CancellationToken cancellationToken)
    {
        for (var place = 0; place < content.Lines.Count; place++)
        {
            var ore = content.Lines[place].AmountOre;
            var on = Min(new DateOnly(today.Year, 1, 15 + place), today);
            var agreed = await stage.EnterAsync(budget, new NewEntry(EntryKind.Commitment, budget.Line(place), ore * 6 / 10, "Avtal för året", $"A-{today.Year}-{place + 1}", on), cancellationToken);
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Actual, budget.Line(place), ore * (3 + place) / 10, "Fakturor till och med oktober", "V-3107", Min(new DateOnly(today.Year, 10, 31), today), agreed), cancellationToken);
            await stage.EnterAsync(budget, new NewEntry(EntryKind.Forecast, budget.Line(place), ore * (94 + (place * 4)) / 100, "Prognos efter oktober", "", Min(new DateOnly(today.Year, 11, 4), today)), cancellationToken);
        }
    }

    private static BudgetContent Plan(int year, long scale, long grant)
    {
        Guid[] lines = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
        return new BudgetContent
        {
            Year = year,
            Text = "Budgeten följer den gemensamma handlingsplanen.",
            Lines =
            [
                new BudgetLine { Id = lines[0], Title = "Breddinförande av sammanhållen dokumentation", Kind = CostKind.Development, AmountOre = 1_400_000_00 * scale },
                new BudgetLine { Id = lines[1], Title = "Drift av gemensam tjänst för digital vårdplanering", Kind = CostKind.Operation, AmountOre = 900_000_00 * scale },
                new BudgetLine { Id = lines[2], Title = "Förvaltning av kontaktvägar för medborgare", Kind = CostKind.Maintenance, AmountOre = 500_000_00 * scale },
                new BudgetLine { Id = lines[3], Title = "Samordning och uppföljning", Kind = CostKind.Coordination, AmountOre = 350_000_00 * scale },
            ],
            Fundings = [new Funding { Id = Guid.CreateVersion7(), Name = "Statsbidrag för god och nära vård", Kind = FundingKind.StateGrant, AmountOre = grant * scale, Lines = [lines[0]] }],
            Keys = [new CostKey { Id = Guid.CreateVersion7(), Name = "1:1 efter folkmängd", PopulationDay = new DateOnly(year - 2, 12, 31) }],
        };
    }

    // Fifty principals can afford more than nine.
    private static long Scale(CollaborationInfo forum) => forum.Principals.Count > 40 ? 3 : forum.Principals.Count > 20 ? 2 : 1;

    private static string Case(CollaborationInfo forum, int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(forum.CountyCode == "12" ? "CS" : "SF")} {year - 1}/{600 + number}");

    // What the lines pay for in the demo's plans, by the title of the activity.
    private static readonly string?[] PaidFor = ["Anslutning som producent av uppgifter", "Gemensam förvaltning av tjänsten", null, "Gemensam uppföljningsmodell"];

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}

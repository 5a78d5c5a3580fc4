using System.Globalization;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>A year's budget with all that a year has: keys, versions, entries, a decided key and its report.</summary>
internal sealed class SizedBudget
{
    private const int MostLines = 20;

    private readonly int _number;
    private readonly BudgetContent _typed;
    private readonly Func<BudgetContent, BudgetContent> _frozen;

    public SizedBudget(int year, CollaborationInfo forum, PrincipalRegister register, IReadOnlyList<PlanActivity> activities)
    {
        var payers = Payer.Of(forum);
        _number = year;
        _typed = Content(year, payers, [.. activities.Take(MostLines)]);
        _frozen = content => content.Frozen(payers, register.Populations());
        Year = new PlanYear(forum.Id, year, At(year - 1, 5, 11));
        First = Year.Revise(_frozen(_typed), new RevisionTerms(Decider.Principals, "Årets gemensamma arbete."), BudgetInForce.Nothing, At(year - 1, 5, 11));
        Year.Revise(
            _frozen(With(90)), new RevisionTerms(Decider.Forum, "En upphandling blev billigare.", new DateOnly(year, 3, 4), "§ 7"),
            new BudgetInForce(First.TotalOre, First.Content, First.ContentHash), At(year, 3, 4));
        Raised = Year.Revise(
            _frozen(With(150)), new RevisionTerms(Decider.Principals, "Breddinförandet behöver fler utbildningstillfällen."),
            new BudgetInForce(First.TotalOre, First.Content, Year.AllRevisions[^1].ContentHash), At(year, 6, 1));
        Year.DecideKey(First.Content.Keys[0], new DateOnly(year, 1, 15), "Forumet § 2", new DateOnly(year, 1, 16));
        Entries = [.. First.Content.Lines.SelectMany(EntriesOf)];
        if (!IsOpen)
            Year.Close(new DateOnly(year + 1, 2, 15));
        Draft = new BudgetDraft(With(150), At(year - 1, 5, 11));
        Draft.Sealed(Year.Id, At(year, 6, 1));
        if (IsOpen)
            Draft.Rewrite(With(200), At(year, 11, 2));
        ReportDraft = new ReportDraft(Year, At(year, 11, 3));
        ReportDraft.Rewrite(new ReportText("Årets arbete gick enligt plan."), Figures(activities), At(year, 11, 3));
        if (!IsOpen)
            Report = Published();
    }

    public PlanYear Year { get; }

    /// <summary>What all principals have adopted.</summary>
    public BudgetRevision First { get; }

    /// <summary>What passes the ceiling: adopted too, but in the year under way.</summary>
    public BudgetRevision Raised { get; }

    public IReadOnlyList<BudgetEntry> Entries { get; }

    public BudgetDraft Draft { get; }

    public ReportDraft ReportDraft { get; }

    /// <summary>The published report; null for the year under way.</summary>
    public YearlyReport? Report { get; }

    public bool IsOpen => _number == WorldSize.LastYear;

    public static DateTime At(int year, int month, int day) => StockholmTime.StartOf(new DateOnly(year, month, day)).AddHours(10);

    private BudgetContent With(int percentOfFirst) =>
        _typed with { Lines = [.. _typed.Lines.Select((l, i) => i == 0 ? l with { AmountOre = l.AmountOre * percentOfFirst / 100 } : l)] };

    private IEnumerable<BudgetEntry> EntriesOf(BudgetLine line)
    {
        var agreed = Entry(line, EntryKind.Commitment, 60, 1, null);
        yield return agreed;
        yield return Entry(line, EntryKind.Actual, 30, 6, agreed.Id);
        yield return Entry(line, EntryKind.Release, 10, 7, agreed.Id);
        yield return Entry(line, EntryKind.Actual, 10, 8, null);
        yield return Entry(line, EntryKind.Forecast, 95, 9, null);
    }

    private BudgetEntry Entry(BudgetLine line, EntryKind kind, int percent, int month, Guid? commitment)
    {
        Year.Enter();
        return new BudgetEntry
        {
            CollaborationId = Year.CollaborationId,
            PlanYearId = Year.Id,
            Kind = kind,
            LineId = line.Id,
            AmountOre = line.AmountOre * percent / 100,
            Text = "Avtal och fakturor för året",
            Reference = "V-2104",
            On = new DateOnly(_number, month, 20),
            CommitmentId = commitment,
            EnteredAt = At(_number, month, 20),
        };
    }

    private YearlyReport Published()
    {
        ReportDraft.Approve("Sekreteraren", At(_number + 1, 3, 1));
        return ReportDraft.Publish(Year, At(_number + 1, 3, 2));
    }

    private ReportFigures Figures(IEnumerable<PlanActivity> activities) => new()
    {
        AsOf = new DateOnly(_number + 1, 3, 2),
        BudgetOre = Raised.TotalOre,
        CeilingOre = Raised.TotalOre,
        Lines = [.. Raised.Content.Lines.Select(l => new ReportLine(l.Title, l.Kind, l.AmountOre, l.AmountOre * 4 / 10, l.Activity))],
        Shares = [.. Raised.Content.Payers.Select(c => new ReportAmount(c, 25_000_00))],
        Plans =
        [
            new ReportPlan(
                "Gemensam handlingsplan", 1, 60,
                [.. activities.Select((a, i) => new ReportActivity("Område", (i + 1).ToString(CultureInfo.InvariantCulture), a.Title, ActivityStatus.OnTrack, 60, 1, 1, "Som planerat."))], []),
        ],
    };

    private static BudgetContent Content(int year, IReadOnlyList<Payer> payers, IReadOnlyList<PlanActivity> activities)
    {
        CostKey[] keys =
        [
            new() { Id = Guid.CreateVersion7(), Name = "1:1 efter folkmängd", PopulationDay = new DateOnly(2024, 12, 31) },
            new() { Id = Guid.CreateVersion7(), Name = "Lika delar", Scope = KeyScope.Everyone, Basis = KeyBasis.Equal },
            new() { Id = Guid.CreateVersion7(), Name = "Fasta vikter", Basis = KeyBasis.Fixed, Weights = [.. payers.Select((p, i) => new KeyWeight(p.Code, i + 1))] },
        ];
        BudgetLine[] lines =
        [
            .. activities.Select((a, i) => new BudgetLine
            {
                Id = Guid.CreateVersion7(), Title = $"Rad {(i + 1).ToString(CultureInfo.InvariantCulture)}", ActivityId = a.Id, Activity = a.Title, Kind = (CostKind)(i % 5),
                AmountOre = (i + 3) * 100_000_00, KeyId = keys[i % keys.Length].Id,
            }),
        ];
        return new BudgetContent
        {
            Year = year,
            Text = "Budgeten följer den gemensamma handlingsplanen.",
            Lines = lines,
            Keys = keys,
            Fundings = [new Funding { Id = Guid.CreateVersion7(), Name = "Statsbidrag för god och nära vård", AmountOre = 50_000_00, Lines = [lines[0].Id] }],
        };
    }
}

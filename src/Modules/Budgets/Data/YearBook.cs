using Governance.Budgets.Domain;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;

namespace Governance.Budgets.Data;

/// <summary>Where a revision stands on a day.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="InTime">When it takes effect.</param>
/// <param name="Standing">What the principals have said of it, where they are asked.</param>
internal sealed record RevisionStanding(BudgetRevision Revision, RevisionInTime InTime, SubjectStanding Standing)
{
    public int Number => Revision.Number;
}

/// <summary>A line of the year with what became of it.</summary>
/// <param name="Line">The line as it is in the newest revision that has it.</param>
/// <param name="BudgetOre">By the budget that is shown; zero for a line that it no longer has.</param>
/// <param name="Spending">What is entered on it.</param>
internal sealed record LineBook(BudgetLine Line, long BudgetOre, Spending Spending)
{
    /// <summary>The newest forecast; while nobody has made one, what is budgeted or already used, whichever is more.</summary>
    public long ForecastOre => Spending.NewestForecast?.AmountOre ?? Math.Max(BudgetOre, Spending.UsedOre);

    public bool IsForecast => Spending.NewestForecast is not null;

    public bool IsOverrun => Spending.ActualOre > BudgetOre;
}

/// <summary>A plan year on a day: which budget applies, where the ceiling is, and what was used. All of it is derived.</summary>
internal sealed class YearBook
{
    public YearBook(PlanYear year, IReadOnlyDictionary<Guid, SubjectStanding> standings, IReadOnlyList<BudgetEntry> entries, DateOnly day)
    {
        (Year, Spending, Day) = (year, new Spending(entries), day);
        Revisions = [.. year.AllRevisions.OrderByDescending(r => r.Number).Select(r => Of(r, standings))];
        var inTime = Revisions.Select(r => r.InTime).ToList();
        Applied = Find(Ceiling.BudgetOn(inTime, day));
        Approval = Find(Ceiling.ApprovalOn(inTime, day));
        Shown = Applied ?? Revisions[0];
        Lines = LinesOf();
    }

    public PlanYear Year { get; }

    public DateOnly Day { get; }

    public Spending Spending { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RevisionStanding> Revisions { get; }

    /// <summary>The budget that applies; null before the first.</summary>
    public RevisionStanding? Applied { get; }

    /// <summary>What sets the ceiling; null before the principals' first approval.</summary>
    public RevisionStanding? Approval { get; }

    /// <summary>The budget to show: the one that applies, or the proposal.</summary>
    public RevisionStanding Shown { get; }

    public BudgetContent Content => Shown.Revision.Content;

    public long? CeilingOre => Approval?.Revision.TotalOre;

    /// <summary>Lines of the shown budget in order, then those that only entries remember.</summary>
    public IReadOnlyList<LineBook> Lines { get; }

    public long ForecastOre => Lines.Sum(l => l.ForecastOre);

    /// <summary>What may still be committed.</summary>
    public long RoomOre => Math.Max(0, (CeilingOre ?? 0) - Spending.UsedOre);

    /// <summary>How far the costs have passed the ceiling; zero while they have not.</summary>
    public long OverrunOre => CeilingOre is { } ceiling ? Math.Max(0, Spending.ActualOre - ceiling) : 0;

    /// <summary>Those that wait for the principals.</summary>
    public IEnumerable<RevisionStanding> Waiting => Revisions.Where(r => r.Revision.Decider == Decider.Principals && r.InTime.EffectiveOn is null && r.Standing.State is SubjectState.Sent or SubjectState.Draft);

    /// <summary>Whether every key that shares something is decided, and the budget applies.</summary>
    public bool IsFinal => Applied is not null && Content.Lines.All(l => Year.DecisionOn(Content.KeyOf(l)) is not null);

    public BudgetInForce InForce => new(CeilingOre, Applied?.Revision.Content, Revisions[0].Revision.ContentHash);

    /// <summary>The books as the rules of entering see them.</summary>
    public Entering Entering => new(Year, [.. (Applied?.Revision.Content.Lines ?? []).Select(l => l.Id)], CeilingOre, Spending);

    /// <summary>The shown budget shared between the principals.</summary>
    public CostSharing Sharing(PrincipalRegister register) => CostSharing.Of(Content, Payer.Of(Content, register));

    /// <summary>A revision by number.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public RevisionStanding Revision(int number) => Revisions.FirstOrDefault(r => r.Number == number) ?? throw new NotFound();

    private static RevisionStanding Of(BudgetRevision revision, IReadOnlyDictionary<Guid, SubjectStanding> standings)
    {
        var standing = standings.GetValueOrDefault(revision.Id) ?? new SubjectStanding(revision.Id, SubjectState.None);
        return new RevisionStanding(revision, revision.InTime(standing.InForceOn), standing);
    }

    private RevisionStanding? Find(RevisionInTime? inTime) => inTime is null ? null : Revisions.First(r => r.Revision.Id == inTime.Id);

    private List<LineBook> LinesOf()
    {
        var byLine = Spending.Entries.ToLookup(e => e.LineId);
        var shown = Content.Lines.Select(l => new LineBook(l, l.AmountOre, new Spending([.. byLine[l.Id]]))).ToList();
        var known = Content.Lines.Select(l => l.Id).ToHashSet();
        var gone = byLine.Where(g => !known.Contains(g.Key)).Select(g => new LineBook(
            Revisions.SelectMany(r => r.Revision.Content.Lines).First(l => l.Id == g.Key), 0, new Spending([.. g])));
        return [.. shown, .. gone];
    }
}

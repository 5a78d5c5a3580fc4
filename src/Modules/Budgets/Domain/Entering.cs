using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Budgets.Domain;

/// <summary>What somebody wants to enter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="LineId">The line; of a release and of a cost on a commitment, the commitment's.</param>
/// <param name="AmountOre">Öre.</param>
/// <param name="Text">What it is for, or why.</param>
/// <param name="Reference">Number of the agreement or voucher.</param>
/// <param name="On">Swedish day.</param>
/// <param name="CommitmentId">The commitment that it is part of.</param>
internal sealed record NewEntry(EntryKind Kind, Guid LineId, long AmountOre, string Text, string Reference, DateOnly On, Guid? CommitmentId = null);

/// <summary>Enters money into a plan year's books.</summary>
/// <param name="Year">The year.</param>
/// <param name="Lines">The lines that may be entered on: those of the budget that applies.</param>
/// <param name="CeilingOre">The ceiling today; null when no budget applies.</param>
/// <param name="Spending">What is entered already.</param>
internal sealed record Entering(PlanYear Year, IReadOnlyCollection<Guid> Lines, long? CeilingOre, Spending Spending)
{
    /// <summary>The entry, if the rules let it be made.</summary>
    /// <exception cref="RuleBroken">BUD-011 to BUD-016.</exception>
    public BudgetEntry Enter(NewEntry entry, DateTime now)
    {
        Year.Enter();
        if (entry.On > StockholmTime.DayOf(now))
            throw new RuleBroken(BudgetRules.WrongDay, "Dagen {0} har inte varit än.", entry.On.Iso());
        var commitment = entry.CommitmentId is { } id
            ? Spending.Commitments.FirstOrDefault(c => c.Id == id) ?? throw new RuleBroken(BudgetRules.Unknown, "Det finns inget sådant åtagande. Välj ett i listan.")
            : null;
        RequireAmount(entry, commitment);
        var line = commitment?.LineId ?? entry.LineId;
        if (commitment is null && !Lines.Contains(line))
            throw new RuleBroken(BudgetRules.Unknown, "Budgeten har ingen sådan rad. Välj en rad i listan.");
        return new BudgetEntry
        {
            CollaborationId = Year.CollaborationId,
            PlanYearId = Year.Id,
            Kind = entry.Kind,
            LineId = line,
            AmountOre = entry.AmountOre,
            Text = entry.Text,
            Reference = entry.Reference,
            On = entry.On,
            CommitmentId = commitment?.Id,
            EnteredAt = now,
        };
    }

    private void RequireAmount(NewEntry entry, BudgetEntry? commitment)
    {
        switch (entry.Kind)
        {
            case EntryKind.Commitment when entry.AmountOre <= 0:
                throw new RuleBroken(BudgetRules.WrongAmount, "Ange ett belopp över noll. Ett åtagande som inte längre gäller minskas för sig.");
            case EntryKind.Commitment:
                Ceiling.RequireRoom(CeilingOre, Spending.UsedOre, entry.AmountOre);
                break;
            case EntryKind.Release:
                var open = commitment is null ? 0 : Spending.StateOf(commitment).OpenOre;
                if (commitment is null)
                    throw new RuleBroken(BudgetRules.Unknown, "Det finns inget sådant åtagande. Välj ett i listan.");
                if (entry.AmountOre <= 0 || entry.AmountOre > open)
                    throw new RuleBroken(BudgetRules.WrongAmount, "Ange ett belopp över noll och högst {0} kr, som är det som återstår av åtagandet.", Kronor.Short(open));
                break;
            case EntryKind.Actual when entry.AmountOre == 0:
                throw new RuleBroken(BudgetRules.WrongAmount, "Ange ett belopp. En kreditering skrivs med minus.");
            case EntryKind.Forecast when entry.AmountOre < 0:
                throw new RuleBroken(BudgetRules.WrongAmount, "En prognos kan inte vara mindre än noll.");
        }
    }
}

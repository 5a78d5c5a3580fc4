namespace Governance.Budgets.Domain;

/// <summary>How late a budget is for the principals' own budgets.</summary>
internal enum BudgetTiming
{
    /// <summary>In time.</summary>
    InTime,

    /// <summary>Recommended after September, or answered after the boards' proposals: it cannot normally be funded next year.</summary>
    Late,

    /// <summary>Answered after the councils have set their budgets: money must be found during the year (KL 11 kap. 15 §).</summary>
    TooLate,
}

/// <summary>
/// The principals' budget year: the board makes its proposal before the end of October (KL 11 kap. 8 §) and the council sets the budget
/// before the end of November (KL 11 kap. 10 §), both in the year before.
/// </summary>
/// <param name="Year">The plan year.</param>
internal readonly record struct BudgetCalendar(int Year)
{
    /// <summary>Last day to recommend so that the boards can take it into their proposals.</summary>
    public DateOnly Recommend => new(Year - 1, 9, 30);

    /// <summary>Last day of the boards' proposals.</summary>
    public DateOnly Proposals => new(Year - 1, 10, 31);

    /// <summary>Last day on which the councils set the budget.</summary>
    public DateOnly Budgets => new(Year - 1, 11, 30);

    /// <summary>Whether a budget comes in time, or too late to be funded.</summary>
    /// <param name="sentOn">The day that it goes, or went, to the principals.</param>
    /// <param name="answerBy">Last day to answer, when it is known.</param>
    public BudgetTiming Timing(DateOnly sentOn, DateOnly? answerBy) =>
        sentOn > Budgets || answerBy > Budgets ? BudgetTiming.TooLate
        : sentOn > Recommend || answerBy > Proposals ? BudgetTiming.Late
        : BudgetTiming.InTime;
}

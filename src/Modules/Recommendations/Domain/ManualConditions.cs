namespace Governance.Recommendations.Domain;

/// <summary>The free-text parts of a condition, counted from 0 in reading order.</summary>
internal static class ManualConditions
{
    /// <summary>The same condition with the answers that are known; null keeps what it says.</summary>
    public static Condition Answered(Condition condition, Func<int, bool?> answerOf)
    {
        var next = 0;
        return Answered(condition, answerOf, ref next);
    }

    private static Condition Answered(Condition condition, Func<int, bool?> answerOf, ref int next)
    {
        switch (condition)
        {
            case Condition.Manual manual:
                return answerOf(next++) is { } answer ? manual with { Confirmed = answer } : manual;
            case Condition.AllOf(var terms):
                return new Condition.AllOf(AnsweredTerms(terms, answerOf, ref next));
            case Condition.AnyOf(var terms):
                return new Condition.AnyOf(AnsweredTerms(terms, answerOf, ref next));
            default:
                return condition;
        }
    }

    private static List<Condition> AnsweredTerms(IReadOnlyList<Condition> terms, Func<int, bool?> answerOf, ref int next)
    {
        var answered = new List<Condition>(terms.Count);
        foreach (var term in terms)
            answered.Add(Answered(term, answerOf, ref next));
        return answered;
    }
}

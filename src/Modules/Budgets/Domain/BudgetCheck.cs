using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Domain;

/// <summary>Something that stands in the way of sealing a budget.</summary>
/// <param name="Field">The field of <see cref="BudgetContent"/> that it is about, such as "Lines[1].Title".</param>
/// <param name="Text">Swedish text that says what to do; also the key of its translation. May hold {0} placeholders.</param>
/// <param name="Arguments">Values for the placeholders.</param>
internal sealed record Missing(string Field, string Text, params object[] Arguments);

/// <summary>Whether a budget says all that it must say before it is sealed.</summary>
internal static class BudgetCheck
{
    /// <summary>Everything that is missing or wrong, in the order of the form; empty when it can be sealed.</summary>
    /// <param name="content">The budget; its keys as typed.</param>
    /// <param name="payers">The members of the collaboration.</param>
    /// <param name="populationOn">The population that counts on a day.</param>
    public static IReadOnlyList<Missing> Of(BudgetContent content, IReadOnlyList<Payer> payers, Func<Payer, DateOnly, PopulationOnDay?> populationOn)
    {
        List<Missing> missing = [.. OfLines(content), .. OfFundings(content), .. OfKeys(content, payers, populationOn)];
        if (missing.Count > 0)
            return missing;
        try
        {
            CostSharing.Of(content.Frozen(payers, populationOn), payers);
        }
        catch (RuleBroken broken)
        {
            missing.Add(new Missing(broken.Code == BudgetRules.NoWeight ? "Keys" : "Fundings", broken.Text, [.. broken.Arguments]));
        }

        return missing;
    }

    private static IEnumerable<Missing> OfLines(BudgetContent content)
    {
        if (content.Lines.Count == 0)
            yield return new Missing(nameof(content.Lines), "Lägg till minst en budgetrad.");
        for (var i = 0; i < content.Lines.Count; i++)
        {
            var line = content.Lines[i];
            if (string.IsNullOrWhiteSpace(line.Title))
                yield return new Missing($"Lines[{i}].Title", "Skriv vad rad {0} avser.", i + 1);
            if (line.AmountOre == 0)
                yield return new Missing($"Lines[{i}].Amount", "Ange ett belopp på rad {0}.", i + 1);
        }

        if (content.Lines.Count > 0 && content.TotalOre < 0)
            yield return new Missing(nameof(content.Lines), "Summan av raderna är negativ. En budget kan inte vara mindre än noll.");
    }

    private static IEnumerable<Missing> OfFundings(BudgetContent content)
    {
        for (var i = 0; i < content.Fundings.Count; i++)
        {
            var funding = content.Fundings[i];
            if (string.IsNullOrWhiteSpace(funding.Name))
                yield return new Missing($"Fundings[{i}].Name", "Skriv var de externa medlen {0} kommer ifrån.", i + 1);
            if (funding.AmountOre <= 0)
                yield return new Missing($"Fundings[{i}].Amount", "Ange ett belopp över noll för de externa medlen {0}.", i + 1);
            if (funding.Lines.Any(l => content.Lines.All(x => x.Id != l)))
                yield return new Missing($"Fundings[{i}].Lines", "De externa medlen {0} täcker en rad som inte finns. Välj rader på nytt.", i + 1);
        }
    }

    private static IEnumerable<Missing> OfKeys(BudgetContent content, IReadOnlyList<Payer> payers, Func<Payer, DateOnly, PopulationOnDay?> populationOn)
    {
        if (content.Keys.Count == 0)
            yield return new Missing(nameof(content.Keys), "Lägg till en fördelningsnyckel.");
        for (var i = 0; i < content.Keys.Count; i++)
        {
            var key = content.Keys[i];
            if (string.IsNullOrWhiteSpace(key.Name))
                yield return new Missing($"Keys[{i}].Name", "Ge nyckel {0} ett namn.", i + 1);
            if (key.Basis == KeyBasis.Population && key.PopulationDay is null)
                yield return new Missing($"Keys[{i}].PopulationDay", "Ange vilken dags folkmängd nyckeln ”{0}” räknar med.", key.Name);
            if (key is { Basis: KeyBasis.Population, PopulationDay: { } day } && key.Weighed(payers).Any(p => populationOn(p, day) is null))
                yield return new Missing($"Keys[{i}].PopulationDay", "Det finns ingen folkmängd så tidigt som {0}. Ange en senare dag.", day.Iso());
            if (key.IsTyped && key.Weights.Any(w => w.Weight < 0))
                yield return new Missing($"Keys[{i}].Weights", "En vikt i nyckeln ”{0}” är negativ. Ange noll eller mer.", key.Name);
            else if (key.IsTyped && key.Weighed(payers).All(p => key.WeightOf(p.Code) == 0))
                yield return new Missing($"Keys[{i}].Weights", "Ange en vikt över noll för minst en huvudman i nyckeln ”{0}”.", key.Name);
            if (key.Basis == KeyBasis.Use && string.IsNullOrWhiteSpace(key.Source))
                yield return new Missing($"Keys[{i}].Source", "Skriv vad som är mätt och när i nyckeln ”{0}”.", key.Name);
        }
    }
}

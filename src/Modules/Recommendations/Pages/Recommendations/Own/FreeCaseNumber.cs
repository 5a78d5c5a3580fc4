using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>A case number names one matter of a principal; the versions of one recommendation are one matter to the register.</summary>
internal static class FreeCaseNumber
{
    /// <summary>Refuses a number that another matter of the room acted in has.</summary>
    /// <exception cref="RuleBroken">REC-030, with what has it.</exception>
    public static async Task RequireFreeAsync(this GovernanceDbContext db, CaseNumber number, Recommendation recommendation, CancellationToken cancellationToken)
    {
        var others = await db.Set<Matter>().Where(m => m.CaseKey == number.Key && m.RecommendationId != recommendation.Id).Select(m => m.RecommendationId).ToListAsync(cancellationToken);
        if (others.Count == 0)
            return;
        var family = recommendation.FamilyId;
        var taken = await db.Set<Recommendation>().Where(r => others.Contains(r.Id) && r.FamilyId != family).Select(r => new { r.Number, r.Title }).FirstOrDefaultAsync(cancellationToken);
        if (taken is not null)
        {
            throw new RuleBroken(
                RecommendationRules.CaseNumberTaken, "Diarienumret {0} har redan ärendet {1} {2}. Kontrollera numret, eller rätta det på det andra ärendet först.",
                number.Text, taken.Number, taken.Title);
        }
    }
}

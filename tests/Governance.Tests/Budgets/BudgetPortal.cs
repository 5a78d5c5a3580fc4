using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Budgets;

/// <summary>A portal whose small forum writes budgets, and whose principals answer.</summary>
public sealed class BudgetPortal : TestPortal
{
    internal const string Forum = "jamtland-harjedalen";
    internal const string Secretary = "sekreterare.jamtland-harjedalen@demo.lansforum.example";

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The plan year with that number; null while there is none.</summary>
    internal Task<Guid?> YearAsync(int year) =>
        ReadAsync(Forum, db => db.Set<PlanYear>().Where(y => y.Year == year).Select(y => (Guid?)y.Id).FirstOrDefaultAsync(Stop));

    /// <summary>The year as it stands today.</summary>
    internal Task<YearBook> BookAsync(Guid id) => InRoomAsync(Forum, s => s.GetRequiredService<YearBooks>().ReadAsync(id, Stop));

    /// <summary>Writes and seals a budget of one line under a key of equal parts, and asks the principals.</summary>
    internal Task<Guid> SealAsync(int year, long kronor) => InRoomAsync(Forum, async services =>
    {
        var content = new BudgetContent
        {
            Year = year,
            Lines = [new BudgetLine { Id = Guid.CreateVersion7(), Title = "Drift", AmountOre = kronor * 100 }],
            Keys = [new CostKey { Id = Guid.CreateVersion7(), Name = "1:1 lika", Basis = KeyBasis.Equal }],
        };
        var draft = await services.GetRequiredService<SaveBudget.Handler>().HandleAsync(new SaveBudget(null, null, content), Stop);
        return await services.GetRequiredService<SealBudget.Handler>().HandleAsync(Asking(draft), Stop);
    });

    /// <summary>What a seal that asks the principals says.</summary>
    internal static SealBudget Asking(Guid draft) => new(draft, null, SealedWay.Send, "Därför.", new DateOnly(2026, 11, 20), "§ 4", "", new DateOnly(2027, 1, 31));

    /// <summary>All principals but those adopt what the newest version of the year asks.</summary>
    internal async Task AdoptAsync(Guid yearId, params string[] butNot)
    {
        var book = await BookAsync(yearId);
        var asked = book.Revisions[0].Standing.RecommendationId!.Value;
        var register = await Services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(Stop);
        foreach (var principal in register.CollaborationBySlug(Forum)!.Principals.Where(p => !butNot.Contains(p.Code)))
        {
            await InRoomAsync(principal.Slug, async services =>
            {
                var facts = new MeetingFacts(BodyShortName: principal.Kind == PrincipalKind.Region ? "RS" : "KS", Day: "2026-11-22", Paragraph: "§ 9");
                return await services.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(new AnswerRecommendation(asked, facts, [new PointAnswer(1, Outcome.Adopt)]), Stop);
            });
        }
    }

    /// <summary>Enters money on the year's first line.</summary>
    internal async Task<Guid> EnterAsync(Guid yearId, EntryKind kind, long kronor, Guid? commitment = null)
    {
        var line = (await BookAsync(yearId)).Lines[0].Line.Id;
        return await InRoomAsync(Forum, s => s.GetRequiredService<EnterMoney.Handler>().HandleAsync(new EnterMoney(yearId, new NewEntry(kind, line, kronor * 100, "Avtal", "", new DateOnly(2026, 11, 22), commitment)), Stop));
    }
}

using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.Platform.Outbox;
using Governance.Platform.Rules;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Budgets;

/// <summary>The ceiling in the whole portal: what the principals adopt takes effect by itself, and nothing else moves it.</summary>
public sealed class EscalationTests(BudgetPortal portal) : IClassFixture<BudgetPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_over_the_ceiling_waits_for_all_and_then_takes_effect_by_itself()
    {
        var year = await portal.SealAsync(2031, 1_000);
        Assert.Equal("BUD-012", (await Assert.ThrowsAsync<RuleBroken>(() => portal.EnterAsync(year, EntryKind.Commitment, 1))).Code);
        await portal.AdoptAsync(year);
        var book = await portal.BookAsync(year);
        Assert.Equal((1, 1_000_00), (book.Applied!.Number, book.CeilingOre));
        await portal.EnterAsync(year, EntryKind.Commitment, 900);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => portal.EnterAsync(year, EntryKind.Commitment, 101));
        Assert.Equal("BUD-011", refused.Code);
        Assert.Equal(["101", "1\u00a0000", "900", "100"], refused.Arguments);

        Assert.Equal("BUD-010", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(year, 1_500, SealedWay.Forum))).Code);
        await ReviseAsync(year, 1_500, SealedWay.Send);
        var sent = await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<Recommendation>().Include(r => r.Points).Include(r => r.Addressees).Where(r => r.SubjectKind == BudgetQuestion.SubjectKind).OrderByDescending(r => r.SentAt).FirstAsync(Stop));
        Assert.Equal(9, sent.Addressees.Count);
        Assert.Equal(new Condition.Adopts(Who.All), Assert.Single(sent.Points).Rule);
        book = await portal.BookAsync(year);
        Assert.Equal((1, 1_000_00, SubjectState.Sent), (book.Applied!.Number, book.CeilingOre, book.Revisions[0].Standing.State));

        await portal.AdoptAsync(year, "2380");
        Assert.Equal("BUD-011", (await Assert.ThrowsAsync<RuleBroken>(() => portal.EnterAsync(year, EntryKind.Commitment, 101))).Code);
        await portal.AdoptAsync(year, [.. await OthersThanAsync("2380")]);
        book = await portal.BookAsync(year);
        Assert.Equal((2, 1_500_00), (book.Applied!.Number, book.CeilingOre));
        await portal.EnterAsync(year, EntryKind.Commitment, 600);
        Assert.Equal(0, (await portal.BookAsync(year)).RoomOre);
    }

    [Fact]
    public async Task Within_the_ceiling_the_forum_decides_and_the_ceiling_stays()
    {
        var year = await portal.SealAsync(2032, 1_000);
        await portal.AdoptAsync(year);
        await ReviseAsync(year, 800, SealedWay.Forum);
        var book = await portal.BookAsync(year);
        Assert.Equal((2, 800_00, 1_000_00), (book.Applied!.Number, book.Content.TotalOre, book.CeilingOre));
        Assert.Equal("BUD-016", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(year, 900, SealedWay.Forum, meeting: new DateOnly(2026, 11, 20)))).Code);
        await ReviseAsync(year, 1_000, SealedWay.Forum);
        Assert.Equal(3, (await portal.BookAsync(year)).Applied!.Number);
    }

    [Fact]
    public async Task A_decided_key_is_changed_by_all_or_not_at_all()
    {
        var year = await portal.SealAsync(2033, 1_000);
        await portal.AdoptAsync(year);
        var book = await portal.BookAsync(year);
        Assert.False(book.IsFinal);
        await portal.DoInRoomAsync<DecideKey.Handler>(BudgetPortal.Forum, h => h.HandleAsync(new DecideKey(year, null, book.Content.Keys[0].Id, new DateOnly(2026, 11, 20), "Forumet § 4"), Stop));
        Assert.True((await portal.BookAsync(year)).IsFinal);
        Assert.Equal("BUD-010", (await Assert.ThrowsAsync<RuleBroken>(() => ReviseAsync(year, 900, SealedWay.Forum, KeyScope.Everyone))).Code);
        await ReviseAsync(year, 900, SealedWay.Forum);
    }

    [Fact]
    public async Task Costs_are_facts_and_an_overrun_is_told_to_everybody_once()
    {
        var year = await portal.SealAsync(2034, 1_000);
        await portal.AdoptAsync(year);
        await portal.EnterAsync(year, EntryKind.Actual, 950);
        Assert.Equal(0, await LettersAsync());
        await portal.EnterAsync(year, EntryKind.Actual, 100);
        await portal.EnterAsync(year, EntryKind.Actual, 100);
        var book = await portal.BookAsync(year);
        Assert.Equal(150_00, book.OverrunOre);
        Assert.Equal(9, await LettersAsync());
        using var member = await portal.SignInAsync("registrator.ostersund@demo.lansforum.example");
        Assert.Contains("150 kr över taket", (await member.OpenAsync($"/forum/{BudgetPortal.Forum}/budgets/{year}")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        Task<int> LettersAsync() => portal.ReadAsync(BudgetPortal.Forum, db => db.Set<OutboxMessage>().CountAsync(m => m.Kind == "BudgetOverrun", Stop));
    }

    [Fact]
    public async Task Of_two_commitments_at_once_that_together_pass_the_ceiling_exactly_one_is_accepted()
    {
        var year = await portal.SealAsync(2035, 1_000);
        await portal.AdoptAsync(year);
        for (var round = 0; round < 5; round++)
        {
            var before = (await portal.BookAsync(year)).RoomOre / 100;
            var amount = (before / 2) + 1;
            var tried = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => TriedAsync(year, amount), Stop)));
            Assert.Equal([false, true], tried.Order());
            Assert.Equal((before - amount) * 100, (await portal.BookAsync(year)).RoomOre);
        }
    }

    private async Task<bool> TriedAsync(Guid year, long kronor)
    {
        try
        {
            await portal.EnterAsync(year, EntryKind.Commitment, kronor);
            return true;
        }
        catch (RuleBroken broken) when (broken.Code == "BUD-011")
        {
            return false;
        }
    }

    private Task<Guid> ReviseAsync(Guid year, long kronor, SealedWay way, KeyScope scope = KeyScope.OneToOne, DateOnly? meeting = null) => portal.InRoomAsync(BudgetPortal.Forum, async services =>
    {
        var db = services.GetRequiredService<Platform.Data.GovernanceDbContext>();
        var draft = await db.Set<BudgetDraft>().AsNoTracking().SingleAsync(d => d.PlanYearId == year, Stop);
        var content = draft.Content with { Lines = [draft.Content.Lines[0] with { AmountOre = kronor * 100 }], Keys = [draft.Content.Keys[0] with { Scope = scope }] };
        await services.GetRequiredService<SaveBudget.Handler>().HandleAsync(new SaveBudget(draft.Id, null, content), Stop);
        return await services.GetRequiredService<SealBudget.Handler>().HandleAsync(BudgetPortal.Asking(draft.Id) with { Way = way, MeetingOn = meeting ?? new DateOnly(2026, 11, 22) }, Stop);
    });

    private async Task<IEnumerable<string>> OthersThanAsync(string code)
    {
        var register = await portal.Services.GetRequiredService<Governance.Principals.Contracts.IPrincipalDirectory>().RegisterAsync(Stop);
        return register.CollaborationBySlug(BudgetPortal.Forum)!.Principals.Select(p => p.Code).Where(c => c != code);
    }
}

using FluentValidation;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Saves a budget, complete or not, in the forum's own room.</summary>
/// <param name="Id">The draft; null starts the budget of a year.</param>
/// <param name="Version">The version that the form was made from; null does not ask.</param>
/// <param name="Content">All that it says.</param>
internal sealed record SaveBudget(Guid? Id, int? Version, BudgetContent Content)
{
    /// <summary>Shape only: a budget may lack anything until it is sealed.</summary>
    internal sealed class Validator : AbstractValidator<SaveBudget>
    {
        public const int FirstYear = 2000;
        public const int LastYear = 2100;
        public const int MostLines = 300;
        public const long MostOre = 100_000_000_000_00;

        public Validator() => RuleFor(x => x.Content).ChildRules(content =>
        {
            content.RuleFor(c => c.Year).InclusiveBetween(FirstYear, LastYear).WithMessage("Ange ett år mellan 2000 och 2100.");
            content.RuleFor(c => c.Text).MaximumLength(10_000).WithMessage("Korta beskrivningen till högst 10 000 tecken.");
            content.RuleFor(c => c.Lines).Must(l => l.Count <= MostLines).WithMessage("En budget kan ha högst 300 rader. Slå ihop några.");
            content.RuleFor(c => c.Fundings).Must(f => f.Count <= 30).WithMessage("En budget kan ha högst 30 externa finansieringar. Slå ihop några.");
            content.RuleFor(c => c.Keys).Must(k => k.Count <= 20).WithMessage("En budget kan ha högst 20 nycklar. Ta bort några.");
            content.RuleForEach(c => c.Lines).ChildRules(line =>
            {
                line.RuleFor(l => l.Title).MaximumLength(200).WithMessage("Korta radens namn till högst 200 tecken.");
                line.RuleFor(l => l.AmountOre).InclusiveBetween(-MostOre, MostOre).OverridePropertyName("Amount").WithMessage("Beloppet är för stort. Ange högst 100 miljarder kronor.");
            });
            content.RuleForEach(c => c.Fundings).ChildRules(funding =>
            {
                funding.RuleFor(f => f.Name).MaximumLength(200).WithMessage("Korta namnet till högst 200 tecken.");
                funding.RuleFor(f => f.AmountOre).InclusiveBetween(0, MostOre).OverridePropertyName("Amount").WithMessage("Ange ett belopp från noll till 100 miljarder kronor.");
            });
            content.RuleForEach(c => c.Keys).ChildRules(key =>
            {
                key.RuleFor(k => k.Name).MaximumLength(120).WithMessage("Korta nyckelns namn till högst 120 tecken.");
                key.RuleFor(k => k.Source).MaximumLength(500).WithMessage("Korta texten till högst 500 tecken.");
                key.RuleForEach(k => k.Weights).Must(w => w.Weight is >= 0 and <= 1_000_000_000_000).OverridePropertyName("Weights").WithMessage("Ange en vikt från noll till en biljon.");
            });
        });
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory, IPlanDirectory plans)
    {
        /// <summary>Saves and returns the draft's id.</summary>
        public async Task<Guid> HandleAsync(SaveBudget command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = await db.ForumAsync(directory, cancellationToken);
            var draft = command.Id is { } id ? await db.FindOrThrowAsync<BudgetDraft>(id, cancellationToken) : null;
            var activities = await plans.ActivitiesAsync(forum.Id, draft?.Year ?? command.Content.Year, cancellationToken);
            var content = LineActivity.Named(Tidy(command.Content), activities, draft?.Content);
            if (draft is null)
            {
                if (await db.Set<BudgetDraft>().AnyAsync(d => d.Year == content.Year, cancellationToken))
                    throw new RuleBroken(BudgetRules.YearTaken, "Det finns redan en budget för {0}. Öppna den och revidera den, eller ange ett annat år.", content.Year);
                var created = new BudgetDraft(content, clock.UtcNow());
                db.Add(created);
                ledger.Append("BudgetDraftCreated", created.Id, after: BudgetSummary.Of(content));
                await db.SaveChangesAsync(cancellationToken);
                return created.Id;
            }

            db.ExpectVersion(draft, command.Version);
            var before = BudgetSummary.Of(draft.Content);
            draft.Rewrite(content, clock.UtcNow());
            ledger.Append("BudgetDraftChanged", draft.Id, before, BudgetSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
            return draft.Id;
        }

        private static BudgetContent Tidy(BudgetContent content) => content with
        {
            Text = content.Text.Trim(),
            Lines = [.. content.Lines.Select(l => l with { Title = l.Title.Trim() })],
            Fundings = [.. content.Fundings.Select(f => f with { Name = f.Name.Trim() })],
            Keys = [.. content.Keys.Select(k => k with { Name = k.Name.Trim(), Source = k.Source.Trim() })],
        };
    }
}

/// <summary>What the log says of a budget: enough to see that it changed, not the text, which the row keeps.</summary>
internal sealed record BudgetSummary(int Year, long TotalOre, long FundedOre, int Lines, string ContentHash)
{
    public static BudgetSummary Of(BudgetContent content) => new(content.Year, content.TotalOre, content.FundedOre, content.Lines.Count, content.Hash());
}

/// <summary>Throws away what no revision says: a budget that was never sealed, or the changes since the last revision.</summary>
internal sealed record DiscardBudget(Guid Id, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, YearBooks books)
    {
        public async Task HandleAsync(DiscardBudget command, CancellationToken cancellationToken)
        {
            var draft = await db.FindOrThrowAsync<BudgetDraft>(command.Id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            ledger.Append("BudgetDraftDiscarded", draft.Id, before: BudgetSummary.Of(draft.Content));
            if (draft.PlanYearId is { } year)
            {
                var newest = (await books.ReadAsync(db.Tenant.TenantId, year, cancellationToken)).Revisions[0].Revision;
                draft.Rewrite(newest.Content.Thawed(), clock.UtcNow());
                draft.Sealed(year, clock.UtcNow());
            }
            else
            {
                db.Remove(draft);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

using FluentValidation;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Notes where it was decided how a cost is shared; its shares are no longer preliminary.</summary>
internal sealed record DecideKey(Guid PlanYearId, int? Version, Guid KeyId, DateOnly? On, string Reference)
{
    internal sealed class Validator : AbstractValidator<DecideKey>
    {
        public Validator()
        {
            RuleFor(x => x.On).NotNull().WithMessage("Ange dagen för beslutet.");
            RuleFor(x => x.Reference).NotEmpty().WithMessage("Skriv vem som beslutade och var det står, till exempel Centralt samverkansorgan § 12.")
                .MaximumLength(200).WithMessage("Korta texten till högst 200 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, YearBooks books)
    {
        public async Task HandleAsync(DecideKey command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var book = await books.ToChangeAsync(command.PlanYearId, cancellationToken);
            db.ExpectVersion(book.Year, command.Version);
            var key = book.Content.Keys.FirstOrDefault(k => k.Id == command.KeyId)
                ?? throw new RuleBroken(BudgetRules.Unknown, "Budgeten har ingen sådan nyckel. Välj en i listan.");
            book.Year.DecideKey(key, command.On!.Value, command.Reference.Trim(), clock.Today());
            ledger.AppendShared(
                book.Year.CollaborationId, "CostKeyDecided", book.Year.Id, principalId: null,
                after: new { book.Year.Year, Key = key.Name, DecidedOn = command.On, Decision = command.Reference.Trim(), KeyHash = key.Fingerprint() });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Closes a year's books.</summary>
internal sealed record ClosePlanYear(Guid PlanYearId, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, YearBooks books)
    {
        public async Task HandleAsync(ClosePlanYear command, CancellationToken cancellationToken)
        {
            var book = await books.ToChangeAsync(command.PlanYearId, cancellationToken);
            db.ExpectVersion(book.Year, command.Version);
            book.Year.Close(clock.Today());
            ledger.AppendShared(
                book.Year.CollaborationId, "PlanYearClosed", book.Year.Id, principalId: null,
                after: new { book.Year.Year, book.Shown.Revision.TotalOre, ActualOre = book.Spending.ActualOre });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

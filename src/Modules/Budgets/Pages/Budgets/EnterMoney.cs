using FluentValidation;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Enters a commitment, a release, a cost or a forecast in a year's books.</summary>
internal sealed record EnterMoney(Guid PlanYearId, NewEntry Entry)
{
    internal sealed class Validator : AbstractValidator<EnterMoney>
    {
        public Validator() => RuleFor(x => x.Entry).ChildRules(entry =>
        {
            entry.RuleFor(e => e.Text).NotEmpty().WithMessage("Skriv vad det gäller.").MaximumLength(500).WithMessage("Korta texten till högst 500 tecken.");
            entry.RuleFor(e => e.Reference).MaximumLength(60).WithMessage("Korta numret till högst 60 tecken.");
            entry.RuleFor(e => e.AmountOre).InclusiveBetween(-SaveBudget.Validator.MostOre, SaveBudget.Validator.MostOre).OverridePropertyName("Amount").WithMessage("Beloppet är för stort. Ange högst 100 miljarder kronor.");
        });
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, YearBooks books, IPrincipalDirectory directory)
    {
        /// <summary>Enters and returns the entry's id.</summary>
        public async Task<Guid> HandleAsync(EnterMoney command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = await db.ForumAsync(directory, cancellationToken);
            var known = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var entry = await WriteAsync(command, forum, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    return entry.Id;
                }
                catch (DbUpdateException race) when (attempt == 1 && Races.IsLost(race))
                {
                    // Somebody entered something in the same moment: what it left is read before this is tried again.
                    foreach (var tracked in db.ChangeTracker.Entries().Where(e => !known.Contains(e.Entity)).ToList())
                        tracked.State = EntityState.Detached;
                }
            }
        }

        private async Task<BudgetEntry> WriteAsync(EnterMoney command, CollaborationInfo forum, CancellationToken cancellationToken)
        {
            var book = await books.ToChangeAsync(command.PlanYearId, cancellationToken);
            var entry = book.Entering.Enter(command.Entry, clock.UtcNow());
            db.Add(entry);
            var line = book.Lines.First(l => l.Line.Id == entry.LineId).Line.Title;
            ledger.AppendShared(
                forum.Id,
                entry.Kind switch { EntryKind.Commitment => "CommitmentEntered", EntryKind.Release => "ReleaseEntered", EntryKind.Actual => "ActualEntered", _ => "ForecastEntered" },
                book.Year.Id, principalId: null,
                after: new { book.Year.Year, Line = line, entry.AmountOre, entry.Text, entry.Reference, entry.On });
            if (entry.Kind == EntryKind.Actual && Overrun.Passes(book, entry))
                db.AddRange(Overrun.Letters(book, entry, forum, db.Tenant.Room, clock.UtcNow()));
            return entry;
        }
    }
}

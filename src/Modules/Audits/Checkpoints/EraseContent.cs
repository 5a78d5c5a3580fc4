using FluentValidation;
using Governance.Platform.Ledger;

namespace Governance.Audits.Checkpoints;

/// <summary>Erases what an event says, by a decision on disposal (gallring). Cannot be undone.</summary>
/// <param name="Log">The log.</param>
/// <param name="EventId">The event.</param>
/// <param name="Decision">The decision: case number, date, paragraph.</param>
/// <param name="Reason">Why.</param>
/// <param name="Understood">That the person knows that it cannot be undone.</param>
internal sealed record EraseContent(LogId Log, Guid EventId, string? Decision, string? Reason, bool Understood)
{
    private const int Most = 500;

    internal sealed class Validator : AbstractValidator<EraseContent>
    {
        public Validator()
        {
            RuleFor(c => c.Decision).NotEmpty().WithMessage("Ange beslutet om gallring, till exempel KS 2026-11-22 § 214, dnr KS 2026/118.").MaximumLength(Most).WithMessage("Korta ned beslutet till högst 500 tecken.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Ange skälet, utan att upprepa det som ska bort.").MaximumLength(Most).WithMessage("Korta ned skälet till högst 500 tecken.");
            RuleFor(c => c.Understood).Equal(true).WithMessage("Bekräfta att du vet att det inte går att ångra.");
        }
    }

    internal sealed class Handler(LedgerErasure erasure)
    {
        public async Task HandleAsync(EraseContent command, CancellationToken cancellationToken)
        {
            new Validator().ValidateAndThrow(command);
            await erasure.EraseAsync(command.Log, command.EventId, command.Decision!, command.Reason!, cancellationToken);
        }
    }
}

using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Settings;

/// <summary>Adds a form of case number to those that the principal writes.</summary>
internal sealed record AddCaseNumberForm(string? Prefix, string? Pattern)
{
    internal sealed class Validator : AbstractValidator<AddCaseNumberForm>
    {
        public Validator()
        {
            RuleFor(c => c.Prefix).Matches("^[A-Za-zÅÄÖåäö]{1,12}$").When(c => !string.IsNullOrWhiteSpace(c.Prefix))
                .WithMessage("Serien skrivs med högst 12 bokstäver, till exempel KS.");
            RuleFor(c => c.Pattern).NotEmpty().WithMessage("Ange formen, till exempel {prefix} {year}/{number}.")
                .MaximumLength(60).WithMessage("Formen får ha högst 60 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task HandleAsync(AddCaseNumberForm command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var form = new CaseNumberForm { Prefix = command.Prefix?.Trim() ?? "", Pattern = command.Pattern!.Trim() };
            if (CaseNumberPattern.Parse(form.Pattern).HasPrefix != form.Prefix.Length > 0)
                throw new RuleBroken(PrincipalRules.PatternUnreadable, "Ange en serie när formen har {{prefix}}, och ingen när den saknar {{prefix}}.");
            if (await db.Set<CaseNumberForm>().AnyAsync(f => f.Prefix == form.Prefix && f.Pattern == form.Pattern, cancellationToken))
                throw new RuleBroken(PrincipalRules.FormExists, "Den formen finns redan.");
            db.Add(form);
            ledger.Append("CaseNumberFormAdded", form.Id, after: new { form.Prefix, form.Pattern });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

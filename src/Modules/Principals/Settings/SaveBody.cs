using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Settings;

/// <summary>Adds a body to the room acted in, or changes one.</summary>
/// <param name="Id">The body; null for a new one.</param>
/// <param name="Name">Such as "Kommunstyrelsen".</param>
/// <param name="ShortName">Such as "KS".</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Version">The version that was shown in the form; of no weight for a new one.</param>
internal sealed record SaveBody(Guid? Id, string? Name, string? ShortName, BodyKind? Kind, int Version)
{
    internal sealed class Validator : AbstractValidator<SaveBody>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Ange organets namn.").MaximumLength(120).WithMessage("Namnet får ha högst 120 tecken.");
            RuleFor(c => c.ShortName).NotEmpty().WithMessage("Ange organets förkortning, till exempel KS.")
                .MaximumLength(12).WithMessage("Förkortningen får ha högst 12 tecken.");
            RuleFor(c => c.Kind).NotNull().WithMessage("Välj vad för slags organ det är.").IsInEnum().WithMessage("Välj vad för slags organ det är.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task<Guid> HandleAsync(SaveBody command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var (name, shortName) = (command.Name!.Trim(), command.ShortName!.Trim());
            if (await db.Set<Body>().AnyAsync(b => b.ShortName == shortName && b.Id != command.Id, cancellationToken))
                throw new RuleBroken(PrincipalRules.ShortNameTaken, "Det finns redan ett organ med förkortningen {0}.", shortName);
            var body = command.Id is { } id ? await ChangeAsync(id, command, name, shortName, cancellationToken) : Add(command.Kind!.Value, name, shortName);
            await db.SaveChangesAsync(cancellationToken);
            return body.Id;
        }

        private Body Add(BodyKind kind, string name, string shortName)
        {
            var body = new Body { Name = name, ShortName = shortName, Kind = kind };
            db.Add(body);
            ledger.Append("BodyAdded", body.Id, after: Facts(body));
            return body;
        }

        private async Task<Body> ChangeAsync(Guid id, SaveBody command, string name, string shortName, CancellationToken cancellationToken)
        {
            var body = await db.FindOrThrowAsync<Body>(id, cancellationToken);
            body.RequireVersion(command.Version);
            var before = Facts(body);
            (body.Name, body.ShortName, body.Kind) = (name, shortName, command.Kind!.Value);
            ledger.Append("BodyChanged", body.Id, before, Facts(body));
            return body;
        }

        private static object Facts(Body body) => new { body.Name, body.ShortName, body.Kind };
    }
}

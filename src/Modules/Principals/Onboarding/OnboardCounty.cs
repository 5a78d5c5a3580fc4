using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;
using Governance.Principals.Register;

namespace Governance.Principals.Onboarding;

/// <summary>
/// Sets up a county's collaboration with its region and municipalities as tenants. Done again, it adds what is missing
/// (a new municipality, newer population figures, a room that was not furnished) and leaves alone what people have changed.
/// </summary>
internal sealed record OnboardCounty(string CountyCode)
{
    /// <summary>What was added.</summary>
    /// <param name="Collaboration">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Principals">How many principals were added now.</param>
    /// <param name="Figures">How many population figures were added now.</param>
    /// <param name="Rooms">How many rooms were furnished now.</param>
    /// <param name="Members">How many members it has.</param>
    internal sealed record Result(Guid Collaboration, string Name, int Principals, int Figures, int Rooms, int Members);

    internal sealed class Validator : AbstractValidator<OnboardCounty>
    {
        public Validator() => RuleFor(c => c.CountyCode).Matches("^[0-9]{2}$").WithMessage("Ange länets kod med två siffror, till exempel 12.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, PrincipalDirectory directory, RoomFurnisher furnisher)
    {
        public async Task<Result> HandleAsync(OnboardCounty command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var county = Counties.ByCode(command.CountyCode)
                ?? throw new RuleBroken(PrincipalRules.NoSuchCounty, "Det finns inget län med koden {0}.", command.CountyCode);

            var rows = new CountyRows(db, ledger, county);
            var collaboration = await rows.CollaborationAsync(cancellationToken);
            var (principals, added) = await rows.PrincipalsAsync(cancellationToken);
            await rows.JoinAsync(collaboration, principals.Values, cancellationToken);
            var figures = await rows.FiguresAsync(collaboration.Id, principals, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            directory.Forget();

            var rooms = 0;
            foreach (var principal in county.Principals)
                rooms += await furnisher.FurnishAsync(principals[principal.Code].Id, principal, cancellationToken) ? 1 : 0;
            return new Result(collaboration.Id, collaboration.Name, added, figures, rooms, principals.Count);
        }
    }
}

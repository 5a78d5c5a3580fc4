using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;
using Governance.Principals.Register;
using Microsoft.EntityFrameworkCore;

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

            var collaboration = await CollaborationAsync(county, cancellationToken);
            var (principals, added) = await PrincipalsAsync(county, cancellationToken);
            await JoinAsync(collaboration, principals.Values, cancellationToken);
            var figures = await FiguresAsync(county, collaboration.Id, principals, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            directory.Forget();

            var rooms = 0;
            foreach (var principal in county.Principals)
                rooms += await furnisher.FurnishAsync(principals[principal.Code].Id, principal, cancellationToken) ? 1 : 0;
            return new Result(collaboration.Id, collaboration.Name, added, figures, rooms, principals.Count);
        }

        private async Task<Collaboration> CollaborationAsync(County county, CancellationToken cancellationToken)
        {
            if (await db.Set<Collaboration>().FirstOrDefaultAsync(c => c.CountyCode == county.Code, cancellationToken) is { } existing)
                return existing;
            var collaboration = Naming.Collaboration(county);
            db.Add(collaboration);
            ledger.Append("CollaborationCreated", collaboration.Id, after: new { collaboration.CountyCode, collaboration.Name, collaboration.ForumName });
            return collaboration;
        }

        private async Task<(Dictionary<string, Principal> ByCode, int Added)> PrincipalsAsync(County county, CancellationToken cancellationToken)
        {
            var principals = await db.Set<Principal>().Where(p => p.CountyCode == county.Code).ToDictionaryAsync(p => p.Code, cancellationToken);
            var existing = principals.Count;
            foreach (var row in county.Principals.Where(p => !principals.ContainsKey(p.Code)))
            {
                var principal = Naming.Principal(row);
                principals.Add(principal.Code, principal);
                db.Add(principal);
                ledger.Append("PrincipalOnboarded", principal.Id, after: new { principal.Code, principal.LegalName, principal.DisplayName, principal.Kind });
            }

            return (principals, principals.Count - existing);
        }

        private async Task JoinAsync(Collaboration collaboration, IEnumerable<Principal> principals, CancellationToken cancellationToken)
        {
            var members = await db.Set<CollaborationMember>()
                .Where(m => m.CollaborationId == collaboration.Id).Select(m => m.PrincipalId).ToListAsync(cancellationToken);
            foreach (var principal in principals.Where(p => !members.Contains(p.Id)))
            {
                db.Add(new CollaborationMember { CollaborationId = collaboration.Id, PrincipalId = principal.Id });
                ledger.Append("PrincipalJoined", principal.Id, after: new { collaboration = collaboration.Id, principal.Code });
            }
        }

        private async Task<int> FiguresAsync(County county, Guid collaborationId, Dictionary<string, Principal> principals, CancellationToken cancellationToken)
        {
            var ids = principals.Values.Select(p => p.Id).ToList();
            var known = await db.Set<PopulationFigure>()
                .Where(f => ids.Contains(f.PrincipalId)).Select(f => new { f.PrincipalId, f.Date }).ToListAsync(cancellationToken);
            var have = known.Select(f => (f.PrincipalId, f.Date)).ToHashSet();
            var missing = county.Principals
                .SelectMany(p => p.Population, (p, figure) => new PopulationFigure { PrincipalId = principals[p.Code].Id, Date = figure.Key, Population = figure.Value })
                .Where(f => !have.Contains((f.PrincipalId, f.Date)))
                .ToList();
            db.AddRange(missing);
            if (missing.Count > 0)
                ledger.Append("PopulationFiguresAdded", collaborationId, after: new { county.Code, dates = missing.Select(f => f.Date).Distinct().Order() });
            return missing.Count;
        }
    }
}

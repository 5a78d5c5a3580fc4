using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Principals.Domain;
using Governance.Principals.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Onboarding;

/// <summary>
/// A county's rows in the register as the reference data has them: each is found, or added with its event. The caller saves.
/// </summary>
internal sealed class CountyRows(GovernanceDbContext db, EventLedger ledger, County county)
{
    /// <summary>The county's collaboration.</summary>
    public async Task<Collaboration> CollaborationAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Collaboration>().FirstOrDefaultAsync(c => c.CountyCode == county.Code, cancellationToken) is { } existing)
            return existing;
        var collaboration = Naming.Collaboration(county);
        db.Add(collaboration);
        ledger.Append("CollaborationCreated", collaboration.Id, after: new { collaboration.CountyCode, collaboration.Name, collaboration.ForumName });
        return collaboration;
    }

    /// <summary>Its principals by code, and how many of them are new.</summary>
    public async Task<(Dictionary<string, Principal> ByCode, int Added)> PrincipalsAsync(CancellationToken cancellationToken)
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

    /// <summary>Makes those members that are none yet.</summary>
    public async Task JoinAsync(Collaboration collaboration, IEnumerable<Principal> principals, CancellationToken cancellationToken)
    {
        var members = await db.Set<CollaborationMember>()
            .Where(m => m.CollaborationId == collaboration.Id).Select(m => m.PrincipalId).ToListAsync(cancellationToken);
        foreach (var principal in principals.Where(p => !members.Contains(p.Id)))
        {
            db.Add(new CollaborationMember { CollaborationId = collaboration.Id, PrincipalId = principal.Id });
            ledger.Append("PrincipalJoined", principal.Id, after: new { collaboration = collaboration.Id, principal.Code });
        }
    }

    /// <summary>Adds the population figures that are missing; says how many.</summary>
    public async Task<int> FiguresAsync(Guid collaborationId, Dictionary<string, Principal> principals, CancellationToken cancellationToken)
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

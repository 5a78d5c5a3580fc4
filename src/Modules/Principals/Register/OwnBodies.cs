using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Register;

internal sealed class OwnBodies(GovernanceDbContext db, TimeProvider clock) : IOwnBodies
{
    // A request may read several numbers; the forms of a scope's room are read once.
    private List<CaseNumberForm>? _forms;

    public async Task<IReadOnlyList<BodyInfo>> BodiesAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var meetings = db.Set<BodyMeeting>();
        var bodies = await db.Set<Body>()
            .Select(b => new BodyInfo(
                b.Id, b.Name, b.ShortName, b.Kind,
                meetings.Where(m => m.BodyId == b.Id && m.Date >= today).Min(m => (DateOnly?)m.Date)))
            .ToListAsync(cancellationToken);
        return [.. bodies.OrderByDescending(b => b.Kind).ThenBy(b => b.Name, SwedishOrder.Names)];
    }

    public async Task<CaseNumber> ReadCaseNumberAsync(string text, CancellationToken cancellationToken)
    {
        var forms = await FormsAsync(cancellationToken);
        return forms.Select(f => f.Read(text)).FirstOrDefault(n => n is not null)
            ?? throw new RuleBroken(
                PrincipalRules.UnknownCaseNumber,
                "Diarienumret ”{0}” har inte någon av de former som ni använder. Skriv till exempel {1}.",
                text, Either(Examples(forms)));
    }

    public async Task<IReadOnlyList<string>> CaseNumberExamplesAsync(CancellationToken cancellationToken) => Examples(await FormsAsync(cancellationToken));

    public async Task<IReadOnlyList<string>> CaseNumbersAsync(int year, long number, CancellationToken cancellationToken) =>
        [.. (await FormsAsync(cancellationToken)).Select(f => f.Write(year, number)).Order(StringComparer.Ordinal)];

    private static object Either(List<string> examples) =>
        examples.Aggregate((object)"", (all, next) => all is "" ? next : new TextKey("{0} eller {1}", all, next));

    private List<string> Examples(List<CaseNumberForm> forms) => [.. forms.Select(f => f.Write(clock.Today().Year, 123)).Distinct(StringComparer.Ordinal)];

    private async Task<List<CaseNumberForm>> FormsAsync(CancellationToken cancellationToken) =>
        _forms ??= await db.Set<CaseNumberForm>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken);
}

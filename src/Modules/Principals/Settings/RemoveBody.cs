using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Settings;

/// <summary>Removes a body that nothing refers to, with its planned meetings.</summary>
internal sealed record RemoveBody(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, IEnumerable<IBodyUse> uses)
    {
        public async Task HandleAsync(RemoveBody command, CancellationToken cancellationToken)
        {
            var body = await db.FindOrThrowAsync<Body>(command.Id, cancellationToken);
            foreach (var use in uses)
            {
                if (await use.UseAsync(body.Id, cancellationToken) is { } found)
                    throw Refusal(body, found);
            }

            var meetings = await db.Set<BodyMeeting>().Where(m => m.BodyId == body.Id).ToListAsync(cancellationToken);
            db.RemoveRange(meetings);
            db.Remove(body);
            ledger.Append("BodyRemoved", body.Id, before: new { body.Name, body.ShortName, body.Kind, meetings = meetings.Select(m => m.Date).Order() });
            await db.SaveChangesAsync(cancellationToken);
        }

        private static RuleBroken Refusal(Body body, BodyUse use) => use.Need == BodyNeed.NamedInMatter
            ? new RuleBroken(PrincipalRules.BodyInUse, "{0} används i ärendet om {1} och kan inte tas bort. Byt namn på organet i stället om det heter något annat nu.", body.Name, use.Where)
            : new RuleBroken(PrincipalRules.BodyInUse, "{0} är det enda av era organ som kan besvara {1} och kan inte tas bort. Lägg först upp det organ som ska besluta i stället.", body.Name, use.Where);
    }
}

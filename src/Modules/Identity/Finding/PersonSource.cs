using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Finding;

/// <summary>
/// Who has which role: name, role and time, nothing else. A principal's people are found in its own room; of the forum's,
/// those who speak for it (secretaries and chair) by all members, the others in the forum's room.
/// </summary>
internal sealed class PersonSource : ISearchSource
{
    private static readonly Role[] Outward = [Role.ForumSecretary, Role.Chair];

    public string Name => "person";

    public SearchKind Kind => SearchKind.Person;

    // A role in public service is no secret to those in the same room; e-mail addresses stay in the role report.
    public string? Permission => null;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is Mandate m ? [m.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Mandate>(id, cancellationToken) is not { } mandate
            || await rows.FirstAsync<Account>(a => a.Id == mandate.AccountId, cancellationToken) is not { IsClient: false, IsClosed: false } account)
        {
            return [];
        }

        var (role, room) = (RoomRoles.Text(mandate.Role), rows.Room);
        return
        [
            new SearchText(account.Name, mandate.From)
            {
                CollaborationId = room.Kind == RoomKind.Forum && Outward.Contains(mandate.Role) ? room.Id : null,
                PrincipalId = room.Kind == RoomKind.Principal ? room.Id : null,
                Body = $"{role}, {RoomRoles.Purpose(mandate.Role)}. {room.Name}.",
                Status = role,
                From = mandate.From,
                To = mandate.To,
            },
        ];
    }

    // The account's own mandates in other rooms are seen too, but are not this room's to write of.
    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<Mandate>().Where(m => m.TenantId == db.Tenant.TenantId).Select(m => m.Id).ToListAsync(cancellationToken);
}

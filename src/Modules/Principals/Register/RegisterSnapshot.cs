using System.Collections.Frozen;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Principals.Register;

/// <summary>The register and its rooms, as read at one moment.</summary>
internal sealed class RegisterSnapshot
{
    private readonly FrozenDictionary<string, Room> _principals;
    private readonly FrozenDictionary<string, Room> _forums;
    private readonly FrozenDictionary<Guid, Room> _byId;

    public RegisterSnapshot(PrincipalRegister register)
    {
        Register = register;
        var memberships = register.Collaborations
            .SelectMany(c => c.Principals, (c, p) => (PrincipalId: p.Id, CollaborationId: c.Id))
            .ToLookup(m => m.PrincipalId, m => m.CollaborationId);
        _principals = register.Principals
            .Select(p => new Room(p.Id, RoomKind.Principal, p.Slug, p.DisplayName, [.. memberships[p.Id]]))
            .ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        _forums = register.Collaborations
            .Select(c => new Room(c.Id, RoomKind.Forum, c.Slug, c.Name, [c.Id]))
            .ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        _byId = _principals.Values.Concat(_forums.Values).Append(Room.Platform).ToFrozenDictionary(r => r.Id);
    }

    public PrincipalRegister Register { get; }

    public IReadOnlyCollection<Room> All => _byId.Values;

    public Room? Principal(string slug) => _principals.GetValueOrDefault(slug);

    public Room? Forum(string slug) => _forums.GetValueOrDefault(slug);

    public Room? ById(Guid id) => _byId.GetValueOrDefault(id);
}

namespace Governance.Platform.Tenancy;

/// <summary>
/// In which room this request or job acts, and for whom. Set once per scope; everything that reads tenant data asks it,
/// and it throws rather than answer "all". The seam behind which another tenancy library could stand.
/// </summary>
public sealed class TenantContext
{
    private Room? _room;
    private Actor? _actor;

    /// <summary>The room acted in.</summary>
    /// <exception cref="InvalidOperationException">No room was established.</exception>
    public Room Room => _room ?? throw new InvalidOperationException("No room is established for this scope, so no tenant data can be read or written.");

    /// <summary>The id of <see cref="Room"/>: the tenant.</summary>
    public Guid TenantId => Room.Id;

    /// <summary>The tenant, or the empty id when no room is established.</summary>
    public Guid TenantIdOrEmpty => _room?.Id ?? Guid.Empty;

    /// <summary>Whether a room is established.</summary>
    public bool HasRoom => _room is not null;

    /// <summary>The collaborations whose shared rows are readable.</summary>
    public IReadOnlyList<Guid> Collaborations => Room.Collaborations;

    /// <summary>The collaborations, or none when no room is established.</summary>
    public IReadOnlyList<Guid> CollaborationsOrNone => _room?.Collaborations ?? [];

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is known.</exception>
    public Actor Actor => _actor ?? throw new InvalidOperationException("Nobody acts in this scope.");

    /// <summary>Who acts, or null for an anonymous request.</summary>
    public Actor? ActorOrNone => _actor;

    /// <summary>The acting account, or the empty id.</summary>
    public Guid AccountIdOrEmpty { get; private set; }

    /// <summary>The mandate by whose force the current operation was allowed.</summary>
    public ActiveMandate? Mandate { get; set; }

    /// <summary>Names the account before its mandates are known, so that they can be read.</summary>
    public void Identify(Guid accountId) => AccountIdOrEmpty = accountId;

    /// <summary>Names who acts.</summary>
    public void Identify(Actor actor)
    {
        _actor = actor;
        AccountIdOrEmpty = actor.AccountId;
    }

    /// <summary>Enters a room.</summary>
    /// <exception cref="InvalidOperationException">Another room was entered before in the same scope.</exception>
    public void Enter(Room room)
    {
        if (_room is not null && _room.Id != room.Id)
            throw new InvalidOperationException("A scope acts in one room; open a new scope for another.");
        _room = room;
    }
}

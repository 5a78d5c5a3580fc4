namespace Governance.Platform.Tenancy;

/// <summary>A row that belongs to one room (a principal's, or a forum's own) and is seen by nobody else.</summary>
public interface IOwnedByTenant
{
    /// <summary>The room that owns the row; stamped by the save guard and never changed.</summary>
    Guid TenantId { get; }
}

/// <summary>An owned row that the account it is about also sees, from whatever room (a mandate).</summary>
public interface IAlsoSeenByAccount : IOwnedByTenant
{
    /// <summary>The account that the row is about.</summary>
    Guid AccountId { get; }
}

/// <summary>A row that was published into a collaboration: all its members read it, only its author may write it.</summary>
public interface ISharedInCollaboration
{
    /// <summary>The collaboration whose members read the row.</summary>
    Guid CollaborationId { get; }

    /// <summary>The room that published the row and alone may change it; stamped by the save guard.</summary>
    Guid PublishedBy { get; }
}

/// <summary>A public fact that every room reads (municipalities, population), written by the platform only.</summary>
public interface IReferenceData;

/// <summary>Reference data that is itself a room: it may also change its own appearance.</summary>
public interface IRoomRow : IReferenceData
{
    /// <summary>The id of the row and of the room.</summary>
    Guid Id { get; }
}

/// <summary>A row of the machinery (accounts, keys, outbox) that no page lists across rooms; each is named in a test with its reason.</summary>
public interface IPlatformData;

/// <summary>An append-only row: nothing in the product changes or deletes it, and the database refuses it too.</summary>
public interface IAppendOnly;

/// <summary>
/// An append-only row that may be taken away by a decision on erasure, and only when a tombstone with the same key says so: the
/// database asks for the tombstone too.
/// </summary>
/// <typeparam name="TTombstone">The row that stays; append-only, with the same key.</typeparam>
public interface IErasable<TTombstone> : IAppendOnly where TTombstone : IAppendOnly;

namespace Governance.Platform.Tenancy;

/// <summary>Finds rooms. Implemented by the module that knows principals and collaborations.</summary>
public interface IRoomDirectory
{
    /// <summary>The principal's room with that slug, or null.</summary>
    ValueTask<Room?> PrincipalBySlugAsync(string slug, CancellationToken cancellationToken);

    /// <summary>The forum's room with that slug, or null.</summary>
    ValueTask<Room?> ForumBySlugAsync(string slug, CancellationToken cancellationToken);

    /// <summary>The room with that id, or null.</summary>
    ValueTask<Room?> ByIdAsync(Guid roomId, CancellationToken cancellationToken);

    /// <summary>Every room.</summary>
    ValueTask<IReadOnlyCollection<Room>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>Finds what an account may do. Implemented by the module that knows accounts.</summary>
public interface IMandateDirectory
{
    /// <summary>The account with the mandates that are valid today; null when it is closed or unknown. One query.</summary>
    Task<Actor?> ActorAsync(Guid accountId, CancellationToken cancellationToken);
}

/// <summary>Tells who held a role. Implemented by the module that knows mandates.</summary>
public interface IRoomStaff
{
    /// <summary>Somebody who held the role in the room acted in on that day, with the mandate; null when nobody did. One query.</summary>
    Task<Actor?> HolderAsync(Security.Role role, DateOnly day, CancellationToken cancellationToken);
}

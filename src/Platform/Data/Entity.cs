namespace Governance.Platform.Data;

/// <summary>A row with a time-ordered id of our own making.</summary>
public abstract class Entity
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>A row that people change: the version goes up at each save, and a save on an older version loses the race.</summary>
public interface IVersioned
{
    /// <summary>Number of saves.</summary>
    int Version { get; }
}

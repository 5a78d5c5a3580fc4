namespace Governance.Platform.Ledger;

/// <summary>The kinds of log.</summary>
public enum LogKind
{
    /// <summary>A room's own: nobody else reads it.</summary>
    Own,

    /// <summary>A collaboration's shared one: all its members read it.</summary>
    Shared,
}

/// <summary>Which log.</summary>
/// <param name="Kind">A room's own, or a collaboration's.</param>
/// <param name="Id">The room's id; a collaboration's log is kept by the forum's room, which has the same id.</param>
public readonly record struct LogId(LogKind Kind, Guid Id)
{
    /// <summary>A room's own log.</summary>
    public static LogId Own(Guid room) => new(LogKind.Own, room);

    /// <summary>A collaboration's shared log.</summary>
    public static LogId Shared(Guid collaboration) => new(LogKind.Shared, collaboration);

    /// <inheritdoc />
    public override string ToString() => $"{(Kind == LogKind.Own ? "log" : "forum")}/{Id:D}";
}

/// <summary>
/// The origins of logs: <c>{base}/log/{room}</c> and <c>{base}/forum/{collaboration}</c>. A log keeps the one that it began with,
/// since every entry holds it.
/// </summary>
/// <param name="Start">The setting <c>Ledger:Origin</c>: a host name of the operator's, without scheme.</param>
public sealed record LogNames(string Start)
{
    /// <summary>What stands before the logs' names where nothing is set.</summary>
    public const string Demo = "lansforum.example";

    /// <summary>The origin that a log gets when it begins.</summary>
    public string Of(LogId log) => $"{Start}/{log}";
}

using System.Data.Common;

namespace Governance.Platform.Web;

/// <summary>Tells a database that cannot be reached, or has no connection left, from a fault of ours.</summary>
public static class Outage
{
    /// <summary>Value of Retry-After: about as long as a busy pool or a failover needs.</summary>
    public const string RetryAfterSeconds = "5";

    /// <summary>Whether trying again in a moment may well succeed.</summary>
    public static bool Is(Exception? exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is DbException { IsTransient: true } || IsBusySqlite(at) || IsFullPool(at))
                return true;
        }

        return false;
    }

    // SQLite 5 and 6: another writer held the file for longer than the time-out.
    private static bool IsBusySqlite(Exception exception) =>
        exception.GetType().Name == "SqliteException" && exception.GetType().GetProperty("SqliteErrorCode")?.GetValue(exception) is 5 or 6;

    private static bool IsFullPool(Exception exception) => exception switch
    {
        InvalidOperationException => exception.Message.Contains("obtaining a connection from the pool", StringComparison.Ordinal),
        DbException => exception.Message.Contains("connection pool has been exhausted", StringComparison.Ordinal),
        _ => false,
    };
}

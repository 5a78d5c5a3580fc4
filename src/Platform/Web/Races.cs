using System.Data.Common;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Web;

/// <summary>Tells a lost race from other failures of a save.</summary>
public static class Races
{
    /// <summary>What the loser of a race reads; also the key of its translation.</summary>
    public const string LostRace = "Någon annan hann före. Det du skrev finns kvar nedan; jämför med det som nu gäller och spara igen.";

    /// <summary>Key in ViewData: true on a page that is shown again because of a lost race.</summary>
    public const string ViewDataKey = "RaceLost";

    /// <summary>Whether somebody else was faster: another version, a taken unique value, or a deadlock that this one lost.</summary>
    public static bool IsLost(Exception? exception) => exception switch
    {
        VersionConflict or DbUpdateConcurrencyException => true,
        DbUpdateException update => IsDuplicate(update) || IsDeadlock(update.InnerException),
        _ => IsDeadlock(exception),
    };

    /// <summary>Whether a unique index refused the row: SQLSTATE 23505, SQL Server 2601/2627, SQLite 19.</summary>
    public static bool IsDuplicate(DbUpdateException exception) => exception.InnerException is DbException inner
        && (inner.SqlState == "23505"
            || Number(inner) is 2601 or 2627
            || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal));

    // PostgreSQL: serialization failure, deadlock. SQL Server: deadlock victim, snapshot conflict.
    private static bool IsDeadlock(Exception? exception) =>
        exception is DbException database && (database.SqlState is "40001" or "40P01" || Number(database) is 1205 or 3960);

    private static int? Number(DbException exception) => exception.GetType().GetProperty("Number")?.GetValue(exception) as int?;
}

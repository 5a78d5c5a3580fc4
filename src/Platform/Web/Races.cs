using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Web;

/// <summary>Tells a lost race from other failures of a save.</summary>
public static class Races
{
    /// <summary>What the loser of a race reads; also the key of its translation.</summary>
    public const string LostRace = "Någon annan hann före. Det du skrev finns kvar nedan; jämför med det som nu gäller och spara igen.";

    /// <summary>Whether a unique index refused the row: SQLSTATE 23505, SQL Server 2601/2627, SQLite 19.</summary>
    public static bool IsDuplicate(DbUpdateException exception) => exception.InnerException is DbException inner
        && (inner.SqlState == "23505"
            || inner.ErrorCode is 2601 or 2627
            || Number(inner) is 2601 or 2627
            || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal));

    private static int? Number(DbException exception) => exception.GetType().GetProperty("Number")?.GetValue(exception) as int?;
}

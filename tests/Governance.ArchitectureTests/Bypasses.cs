namespace Governance.ArchitectureTests;

/// <summary>The files that go past the save guard or the query filters, each with its reason.</summary>
internal static class Bypasses
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["src/Host/Jobs.cs"] = "Grants on the tables of the jobs, as the owner, at migrate; no row of a room.",
        ["src/Host/Migrator.cs"] = "Raises the wall: SQL generated from the model, as the owner, at migrate.",
        ["src/Host/SqliteSession.cs"] = "Pragmas of a SQLite connection; no row at all.",
        ["src/Modules/Identity/SignIn/AttemptLimit.cs"] = "Counts attempts and TOTP steps on the account, which is a platform row, in one atomic statement.",
        ["src/Modules/Records/Jobs/ReadText.cs"] = "Takes a text to read in one statement, so that of two workers one gets it; the tenant filter keeps it to the room's own.",
        ["src/Modules/Search/Finding/FullText.cs"] = "Asks SQLite and SQL Server which entries hold the words, as a parameter; the filters are put around it.",
        ["src/Modules/Search/Finding/IndexOfDatabase.cs"] = "Asks SQL Server whether it has full-text search; no row at all.",
        ["src/Modules/Search/Finding/PostgresIndex.cs"] = "Calls the function that takes the rooms from the session; every value a parameter, and it gives ids and numbers.",
        ["src/Platform/Data/SessionWall.cs"] = "Tells the database which room asks: it is the wall.",
        ["src/Platform/Ledger/LedgerErasure.cs"] = "Takes away a payload that has its tombstone, which the guard would refuse; tenant filter and database keep it to the author's own.",
        ["src/Platform/Ledger/LockedHead.cs"] = "Locks the head of one log, or makes it, by its key: heads tell sizes and hashes, and the database lets a room write its own only.",
        ["src/Platform/Outbox/OutboxDrain.cs"] = "Leases and marks messages, which are platform rows, atomically between nodes.",
        ["src/Platform/Web/Idempotency/ExpiredKeys.cs"] = "Sweeps expired keys; the tenant filter keeps it to the room's own.",
        ["src/Platform/Web/Idempotency/OnceOnly.cs"] = "Writes the answer beside its key; the tenant filter keeps it to the room's own.",
    };
}

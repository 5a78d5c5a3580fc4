using System.Security.Cryptography;
using System.Text;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Governance.Platform.Web.Idempotency;

/// <summary>What a request was answered.</summary>
internal sealed record Answer(int Status, string? Location = null, string? ETag = null, string? Body = null);

/// <summary>What became of a request with a key.</summary>
/// <param name="Ran">Whether it was carried out now.</param>
/// <param name="Earlier">What it was answered before, when it was.</param>
/// <param name="OtherRequest">Whether the key belongs to another request.</param>
internal readonly record struct Outcome(bool Ran, Answer? Earlier, bool OtherRequest);

/// <summary>
/// Carries a request out once for each key. The key, what the request writes and the answer are one transaction: either all
/// of it is there or none. A duplicate that comes at the same time waits at the key's row and then gets the first's answer.
/// </summary>
internal sealed class OnceOnly(GovernanceDbContext db, TimeProvider clock, ExpiredKeys expired)
{
    /// <summary>Runs the request unless its key is known.</summary>
    /// <param name="key">What the client made.</param>
    /// <param name="requestHash">What the request asks for.</param>
    /// <param name="run">Carries it out; null when it failed and must leave nothing behind, not even the key.</param>
    /// <param name="mayRunAgain">Whether <paramref name="run"/> may be called again after a transient failure of the database.</param>
    public async Task<Outcome> RunAsync(
        string key, string requestHash, Func<Task<Answer?>> run, bool mayRunAgain, CancellationToken cancellationToken)
    {
        var stored = Hash(db.Tenant.AccountIdOrEmpty.ToString(), key);
        if (await EarlierAsync(stored, requestHash, cancellationToken) is { } earlier)
            return earlier;

        var attempts = 0;
        var outcome = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // A commit whose answer was lost may have succeeded: the key tells.
            if (attempts++ > 0 && (await EarlierAsync(stored, requestHash, cancellationToken)) is { } committed)
                return committed;
            if (attempts > 1 && !mayRunAgain)
                throw new InvalidOperationException("The connection to the database was lost while the request was carried out.");
            return await RunOnceAsync(stored, requestHash, run, cancellationToken);
        });
        if (outcome.Ran)
            await expired.RemoveAsync(db, cancellationToken);
        return outcome;
    }

    /// <summary>SHA-256 in hexadecimal of the parts, each on a line of its own.</summary>
    public static string Hash(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    private async Task<Outcome> RunOnceAsync(string key, string requestHash, Func<Task<Answer?>> run, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = new IdempotencyKey { Key = key, RequestHash = requestHash, CreatedAt = clock.UtcNow() };
        db.Add(row);
        if (!await ClaimedAsync(transaction, cancellationToken))
        {
            db.ChangeTracker.Clear();
            return await EarlierAsync(key, requestHash, cancellationToken) ?? throw new DbUpdateConcurrencyException("The duplicate request was undone.");
        }

        db.Entry(row).State = EntityState.Detached;
        if (await run() is not { } answer)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            return default;
        }

        await StoreAsync(key, answer, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Outcome(true, null, false);
    }

    private async Task<bool> ClaimedAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (Races.IsDuplicate(exception))
        {
            await transaction.RollbackAsync(cancellationToken);
            return false;
        }
    }

    // Not through the change tracker: the handler's context may hold whatever the handler left in it.
    private Task<int> StoreAsync(string key, Answer answer, CancellationToken cancellationToken) =>
        db.Set<IdempotencyKey>().Where(k => k.Key == key).ExecuteUpdateAsync(
            k => k.SetProperty(x => x.StatusCode, answer.Status)
                .SetProperty(x => x.Location, answer.Location)
                .SetProperty(x => x.ETag, answer.ETag)
                .SetProperty(x => x.Body, answer.Body),
            cancellationToken);

    private async Task<Outcome?> EarlierAsync(string key, string requestHash, CancellationToken cancellationToken)
    {
        var row = await db.Set<IdempotencyKey>().AsNoTracking().FirstOrDefaultAsync(k => k.Key == key, cancellationToken);
        if (row is null)
            return null;
        return row.RequestHash == requestHash
            ? new Outcome(false, new Answer(row.StatusCode, row.Location, row.ETag, row.Body), false)
            : new Outcome(false, null, true);
    }
}

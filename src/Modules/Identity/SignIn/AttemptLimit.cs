using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.SignIn;

/// <summary>
/// Five tries, then fifteen minutes of pause. A try is counted before the secret is looked at, in one statement, so that
/// many guesses at the same moment can't outrun the count.
/// </summary>
internal sealed class AttemptLimit(GovernanceDbContext db, TimeProvider clock)
{
    public const int Tries = 5;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Takes one try; false while the account is locked. The try that locks it is still looked at.</summary>
    public async Task<bool> TakeAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        DateTime? until = now + Pause;
        return await db.Set<Account>()
            .Where(a => a.Id == accountId && (a.LockedUntil == null || a.LockedUntil <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.LockedUntil, a => a.LockedUntil == null && a.AccessFailedCount + 1 >= Tries ? until : null)
                    .SetProperty(a => a.AccessFailedCount, a => a.LockedUntil == null ? a.AccessFailedCount + 1 : 1),
                cancellationToken) > 0;
    }

    /// <summary>Forgets the tries after the right secret was given.</summary>
    public Task ClearAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(a => a.Id == accountId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, (DateTime?)null), cancellationToken);

    /// <summary>Uses up a TOTP time step; false when it, or a later one, was used before.</summary>
    public async Task<bool> UseStepAsync(Guid accountId, long step, CancellationToken cancellationToken) =>
        await db.Set<Account>().Where(a => a.Id == accountId && a.LastTotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastTotpStep, step), cancellationToken) > 0;
}

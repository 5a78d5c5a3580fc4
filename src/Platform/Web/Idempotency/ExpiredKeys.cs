using System.Collections.Concurrent;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Web.Idempotency;

/// <summary>
/// Removes the keys of a room that nobody will send again. Done by the room's own requests, as no job may reach into all rooms;
/// at most once an hour for each room and node.
/// </summary>
internal sealed class ExpiredKeys(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, DateTime> _removed = new();

    public async Task RemoveAsync(GovernanceDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (_removed.TryGetValue(db.Tenant.TenantId, out var last) && now - last < Pause)
            return;
        _removed[db.Tenant.TenantId] = now;
        var oldest = now - Kept;
        await db.Set<IdempotencyKey>().Where(k => k.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}

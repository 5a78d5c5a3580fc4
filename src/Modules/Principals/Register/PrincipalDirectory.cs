using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Principals.Register;

/// <summary>
/// Holds the snapshot of all principals for the process. It is read anew after a change made by this process, and after
/// half a minute because another node may have changed something.
/// </summary>
internal sealed class PrincipalDirectory(IServiceScopeFactory scopes, TimeProvider clock) : IPrincipalDirectory, IRoomDirectory, IDisposable
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Held? _held;
    private int _generation;

    public async ValueTask<PrincipalRegister> RegisterAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Register;

    public async ValueTask<Room?> PrincipalBySlugAsync(string slug, CancellationToken cancellationToken) =>
        (await SnapshotAsync(cancellationToken)).Principal(slug);

    public async ValueTask<Room?> ForumBySlugAsync(string slug, CancellationToken cancellationToken) =>
        (await SnapshotAsync(cancellationToken)).Forum(slug);

    public async ValueTask<Room?> ByIdAsync(Guid roomId, CancellationToken cancellationToken) =>
        (await SnapshotAsync(cancellationToken)).ById(roomId);

    public async ValueTask<IReadOnlyCollection<Room>> AllAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).All;

    /// <summary>Called after a save that changed a principal or a collaboration: the next reader reads anew.</summary>
    public void Forget() => Interlocked.Increment(ref _generation);

    public void Dispose() => _gate.Dispose();

    private ValueTask<RegisterSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        var held = Volatile.Read(ref _held);
        return held is not null && IsCurrent(held) && !IsOld(held) ? new(held.Snapshot) : new(RenewAsync(cancellationToken));
    }

    private async Task<RegisterSnapshot> RenewAsync(CancellationToken cancellationToken)
    {
        // One reader renews; while it does, the others use what is merely old, but wait for what has changed.
        var mayUseOld = Volatile.Read(ref _held) is { } old && IsCurrent(old) ? old : null;
        if (!await _gate.WaitAsync(mayUseOld is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return mayUseOld!.Snapshot;
        try
        {
            if (_held is { } renewed && IsCurrent(renewed) && !IsOld(renewed))
                return renewed.Snapshot;
            // Taken before reading: a change during the read makes this snapshot outdated at once.
            var generation = Volatile.Read(ref _generation);
            var at = clock.GetTimestamp();
            var snapshot = await ReadAsync(cancellationToken);
            Volatile.Write(ref _held, new Held(snapshot, generation, at));
            return snapshot;
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsCurrent(Held held) => held.Generation == Volatile.Read(ref _generation);

    private bool IsOld(Held held) => clock.GetElapsedTime(held.At) >= MaxAge;

    private async Task<RegisterSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        // Members before those whom they name, so that an onboarding in between leaves nobody unknown.
        var members = (await db.Set<CollaborationMember>().AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(m => m.CollaborationId, m => m.PrincipalId);
        var collaborations = await db.Set<Collaboration>().AsNoTracking().ToListAsync(cancellationToken);
        // The logo's bytes stay in the database.
        var rows = await db.Set<Principal>()
            .Select(p => new { p.Id, p.Code, p.Slug, p.LegalName, p.DisplayName, p.Kind, p.CountyCode, p.ThemeColour, p.LogoHash })
            .ToListAsync(cancellationToken);
        var figures = await db.Set<PopulationFigure>()
            .Select(f => new PopulationOnDay(f.PrincipalId, f.Date, f.Population)).ToListAsync(cancellationToken);
        var newest = figures.GroupBy(f => f.PrincipalId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Day)!.Population);
        var principals = rows.ToDictionary(p => p.Id, p => new PrincipalInfo(
            p.Id, p.Code, p.Slug, p.LegalName, p.DisplayName, p.Kind, p.CountyCode, p.ThemeColour, p.LogoHash, newest.GetValueOrDefault(p.Id)));
        return new RegisterSnapshot(new PrincipalRegister(
            principals.Values, collaborations.Select(c => Info(c, members[c.Id].Select(id => principals[id]))), figures));
    }

    private static CollaborationInfo Info(Collaboration row, IEnumerable<PrincipalInfo> members) => new(
        row.Id, row.CountyCode, row.Slug, row.Name, row.ForumName, row.ThemeColour,
        [.. members.OrderBy(p => p.Kind).ThenBy(p => p.Code, StringComparer.Ordinal)]);

    private sealed record Held(RegisterSnapshot Snapshot, int Generation, long At);
}

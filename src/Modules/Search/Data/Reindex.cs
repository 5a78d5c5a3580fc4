using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Search.Data;

/// <summary>Makes the index anew, room by room: each room reads its own rows and writes its own entries, behind all walls.</summary>
internal static class Reindex
{
    private const int Batch = 100;

    public static Verb Verb { get; } = new(
        "reindex", "", "Makes the search index anew from what is stored. The portal may serve meanwhile; a row that is being read anew is found all the time.",
        async context =>
        {
            await RunAsync(context.Services, context.Output, CancellationToken.None);
            return 0;
        });

    /// <summary>All rooms.</summary>
    public static async Task RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        PrincipalRegister register;
        await using (var scope = services.CreateAsyncScope())
            register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        var entries = 0;
        foreach (var room in register.Principals.Select(p => p.Id).Concat(register.Collaborations.Select(c => c.Id)))
        {
            foreach (var source in services.GetRequiredService<SearchSources>().All)
                entries += await RoomAsync(services, room, source, cancellationToken);
        }

        await output.WriteLineAsync($"  search: {entries} entries");
    }

    /// <summary>All rooms, unless somebody has entries already.</summary>
    public static async Task FillAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        PrincipalRegister register;
        await using (var scope = services.CreateAsyncScope())
            register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var forum in register.Collaborations)
        {
            await using var scope = await EnterAsync(services, forum.Id, cancellationToken);
            var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
            if (await db.Set<SharedSearchEntry>().AnyAsync(cancellationToken))
                return;
        }

        await RunAsync(services, output, cancellationToken);
    }

    private static async Task<int> RoomAsync(IServiceProvider services, Guid room, ISearchSource source, CancellationToken cancellationToken)
    {
        List<Guid> subjects;
        await using (var scope = await EnterAsync(services, room, cancellationToken))
            subjects = await source.AllAsync(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), cancellationToken);
        await using (var scope = await EnterAsync(services, room, cancellationToken))
            await ForgetAsync(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>(), room, source, [.. subjects], cancellationToken);
        var written = 0;
        foreach (var batch in subjects.Chunk(Batch))
        {
            await using var scope = await EnterAsync(services, room, cancellationToken);
            var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
            var writer = new EntryWriter(db, services.GetRequiredService<IPrincipalDirectory>());
            foreach (var subject in batch)
                written += await writer.WriteAsync(source, subject, isNew: false, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return written;
    }

    // Entries of rows that are gone.
    private static async Task ForgetAsync(GovernanceDbContext db, Guid room, ISearchSource source, HashSet<Guid> subjects, CancellationToken cancellationToken)
    {
        var own = await db.Set<SearchEntry>().Where(e => e.Source == source.Name).Select(e => new { e.Id, e.SubjectId }).ToListAsync(cancellationToken);
        var shared = await db.Set<SharedSearchEntry>().Where(e => e.Source == source.Name && e.PublishedBy == room).Select(e => new { e.Id, e.SubjectId }).ToListAsync(cancellationToken);
        foreach (var batch in own.Where(e => !subjects.Contains(e.SubjectId)).Select(e => e.Id).Chunk(Batch))
            db.RemoveRange(await db.Set<SearchEntry>().Where(e => batch.Contains(e.Id)).ToListAsync(cancellationToken));
        foreach (var batch in shared.Where(e => !subjects.Contains(e.SubjectId)).Select(e => e.Id).Chunk(Batch))
            db.RemoveRange(await db.Set<SharedSearchEntry>().Where(e => batch.Contains(e.Id)).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<AsyncServiceScope> EnterAsync(IServiceProvider services, Guid room, CancellationToken cancellationToken)
    {
        var scope = services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(room, cancellationToken)
            ?? throw new InvalidOperationException("A room of the register is not there."));
        return scope;
    }
}

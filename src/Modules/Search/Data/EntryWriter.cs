using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Data;

/// <summary>Puts the entries of one row in place of those that it had.</summary>
internal sealed class EntryWriter(GovernanceDbContext db, IPrincipalDirectory principals)
{
    /// <summary>Reads the row and writes what it says; the next save keeps it.</summary>
    /// <returns>How many entries it has now.</returns>
    public async Task<int> WriteAsync(ISearchSource source, Guid id, bool isNew, CancellationToken cancellationToken)
    {
        var said = await source.ReadAsync(new SearchRows(db, isNew), id, cancellationToken);
        var kept = isNew ? [] : await KeptAsync(source, id, said, cancellationToken);
        if (said.Count + kept.Count == 0)
            return 0;
        var register = await principals.RegisterAsync(cancellationToken);
        for (var part = 0; part < said.Count; part++)
        {
            var text = said[part];
            var entry = kept.Find(e => e.Part == part && (e as SharedSearchEntry)?.CollaborationId == text.CollaborationId) ?? Added(source, id, part, text.CollaborationId);
            kept.Remove(entry);
            entry.Put(text, About(text, register));
            TenantGuard.CheckAdded(db.Tenant, db.Entry(entry));
        }

        foreach (var gone in kept)
        {
            db.Remove(gone);
            TenantGuard.CheckAdded(db.Tenant, db.Entry(gone));
        }

        return said.Count;
    }

    // A row is shared or it is not, so where it has entries there is seldom need to look in the other table.
    private async Task<List<Entry>> KeptAsync(ISearchSource source, Guid id, IReadOnlyList<SearchText> said, CancellationToken cancellationToken)
    {
        var isShared = said.Count > 0 && said[0].CollaborationId is not null;
        var likely = isShared ? await OfAsync<SharedSearchEntry>(source, id, cancellationToken) : await OfAsync<SearchEntry>(source, id, cancellationToken);
        if (likely.Count > 0 && said.Count > 0)
            return likely;
        likely.AddRange(isShared ? await OfAsync<SearchEntry>(source, id, cancellationToken) : await OfAsync<SharedSearchEntry>(source, id, cancellationToken));
        return likely;
    }

    private async Task<List<Entry>> OfAsync<T>(ISearchSource source, Guid id, CancellationToken cancellationToken) where T : Entry =>
        [.. await db.Set<T>().Where(e => e.SubjectId == id && e.Source == source.Name).ToListAsync(cancellationToken)];

    private Entry Added(ISearchSource source, Guid subject, int part, Guid? collaboration)
    {
        Entry entry = collaboration is { } shared
            ? new SharedSearchEntry { Source = source.Name, SubjectId = subject, Part = part, CollaborationId = shared }
            : new SearchEntry { Source = source.Name, SubjectId = subject, Part = part };
        db.Add(entry);
        return entry;
    }

    // The names that a text is found by beside its own words.
    private static string About(SearchText text, PrincipalRegister register) =>
        text.PrincipalId is { } id && register.ById(id) is { } principal ? $"{principal.DisplayName}, {principal.LegalName}" : "";
}

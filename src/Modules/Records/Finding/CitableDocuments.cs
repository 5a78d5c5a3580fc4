using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Finding;

/// <summary>Documents that are shared in a collaboration, for whoever cites them. A room's own documents are no public sources.</summary>
internal sealed class CitableDocuments(GovernanceDbContext db) : ICitableRows
{
    public IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["document"] = "Dokument" };

    public async Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(db.Set<SharedDocument>().Where(d => d.Id == id), 1, cancellationToken) is [var row] ? row : null;

    public Task<IReadOnlyList<CitableRow>> NewestAsync(string kind, int most, CancellationToken cancellationToken) => ReadAsync(db.Set<SharedDocument>(), most, cancellationToken);

    private static async Task<IReadOnlyList<CitableRow>> ReadAsync(IQueryable<SharedDocument> which, int most, CancellationToken cancellationToken) =>
        [.. (await which.AsNoTracking().OrderByDescending(d => d.SharedAt).Take(most).ToListAsync(cancellationToken)).Select(d => new CitableRow("document", d.Id, d.Title, "", $"documents/{d.Id}", d.CollaborationId, d.PublishedBy))];
}

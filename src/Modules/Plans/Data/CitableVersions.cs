using System.Globalization;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Data;

/// <summary>Sealed versions of joint instruments, for whoever cites them.</summary>
internal sealed class CitableVersions(GovernanceDbContext db) : ICitableRows
{
    public IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["plan"] = "Plan" };

    public async Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(db.Set<InstrumentVersion>().Where(v => v.Id == id), 1, cancellationToken) is [var row] ? row : null;

    public Task<IReadOnlyList<CitableRow>> NewestAsync(string kind, int most, CancellationToken cancellationToken) => ReadAsync(db.Set<InstrumentVersion>(), most, cancellationToken);

    // Without the contents, which are large.
    private static async Task<IReadOnlyList<CitableRow>> ReadAsync(IQueryable<InstrumentVersion> which, int most, CancellationToken cancellationToken)
    {
        var found = await which.OrderByDescending(v => v.SealedAt).Take(most).Select(v => new { v.Id, v.InstrumentId, v.Title, v.Number, v.From, v.To, v.CollaborationId, v.PublishedBy }).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(v => new CitableRow(
                "plan", v.Id, v.Title, string.Create(CultureInfo.InvariantCulture, $"version {v.Number}, {v.From:yyyy-MM-dd}–{v.To:yyyy-MM-dd}"),
                string.Create(CultureInfo.InvariantCulture, $"plans/{v.InstrumentId}?v={v.Number}"), v.CollaborationId, v.PublishedBy)),
        ];
    }
}

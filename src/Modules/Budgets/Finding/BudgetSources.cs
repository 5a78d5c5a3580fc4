using System.Globalization;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Finding;

/// <summary>A sealed budget is found by all members of the collaboration, by its lines and external money too.</summary>
internal sealed class BudgetSource : ISearchSource
{
    public string Name => "budget";

    public SearchKind Kind => SearchKind.Budget;

    public string? Permission => BudgetPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is BudgetRevision r ? [r.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<BudgetRevision>(id, cancellationToken) is not { } revision)
            return [];
        var content = revision.Content;
        return
        [
            new SearchText(string.Create(CultureInfo.InvariantCulture, $"Budget {content.Year}, version {revision.Number}"), revision.SealedOn)
            {
                CollaborationId = revision.CollaborationId,
                Reference = revision.Reference,
                Body = string.Join('\n', content.Lines.Select(l => $"{l.Title}. {l.Activity}".TrimEnd(' ')).Concat(content.Fundings.Select(f => f.Name)).Concat(content.Keys.Select(k => k.Name)).Prepend(revision.Reason).Prepend(content.Text)),
                Status = "Fastställd",
                Path = $"budgets/{revision.PlanYearId}",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<BudgetRevision>().Where(r => r.PublishedBy == db.Tenant.TenantId).Select(r => r.Id).ToListAsync(cancellationToken);
}

/// <summary>A yearly report is found by all members of the collaboration, by its text.</summary>
internal sealed class ReportSource : ISearchSource
{
    public string Name => "yearly-report";

    public SearchKind Kind => SearchKind.YearlyReport;

    public string? Permission => BudgetPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is YearlyReport r ? [r.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<YearlyReport>(id, cancellationToken) is not { } report)
            return [];
        var text = report.Content.Text;
        return
        [
            new SearchText(string.Create(CultureInfo.InvariantCulture, $"Årsrapport {report.Year}"), report.PublishedOn)
            {
                CollaborationId = report.CollaborationId,
                Body = string.Join('\n', new[] { text.Introduction, text.Activities, text.Money, text.Ahead }.Where(t => t.Length > 0)),
                Status = "Publicerad",
                Path = $"yearly-reports/{report.Id}",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<YearlyReport>().Where(r => r.PublishedBy == db.Tenant.TenantId).Select(r => r.Id).ToListAsync(cancellationToken);
}

using Governance.Meetings.Contracts;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Recommendations.Contracts;

namespace Governance.Meetings.Data;

/// <summary>Recommendations that are being written: the forum recommends them at a meeting.</summary>
internal sealed class DraftAgenda(IDraftDirectory drafts, GovernanceDbContext db) : IAgendaSource
{
    public async Task<IReadOnlyList<AgendaCandidate>> CandidatesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        if (db.Tenant.Room.Kind != RoomKind.Forum)
            return [];
        return
        [
            .. (await drafts.OpenAsync(cancellationToken)).Where(d => d.Title.Length > 0).Select(d => new AgendaCandidate(
                d.Id, "Rekommendationer som skrivs", d.Title, d.CaseNumber, null,
                string.Join('\n', d.Points.Where(p => p.Length > 0).Select(p => $"att rekommendera huvudmännen {p}")), $"drafts/{d.Id}")),
        ];
    }
}

/// <summary>Sent recommendations: a forum follows up whether its principals have decided.</summary>
internal sealed class FollowUpAgenda(IDerivations recommendations, GovernanceDbContext db) : IAgendaSource
{
    private const int Newest = 20;

    public async Task<IReadOnlyList<AgendaCandidate>> CandidatesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken) =>
        [.. (await recommendations.AllAsync(db.Tenant.TenantId, cancellationToken)).DistinctBy(r => r.Number).Take(Newest).Select(r => new AgendaCandidate(
            r.Id, "Uppföljning av rekommendationer", $"Uppföljning av rekommendation {r.Number}: {r.Title}", "", null, "att notera informationen", $"recommendations/{r.Id}"))];
}

/// <summary>Joint plans with a sealed version.</summary>
internal sealed class PlanAgenda(IPlanDirectory plans, GovernanceDbContext db) : IAgendaSource
{
    public async Task<IReadOnlyList<AgendaCandidate>> CandidatesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken) =>
        [.. (await plans.PlansAsync(db.Tenant.TenantId, cancellationToken)).Where(p => p.To is null || p.To >= on).Select(p => new AgendaCandidate(
            p.InstrumentId, "Gemensamma strategier och planer", p.Title, "", null, "", $"plans/{p.InstrumentId}"))];
}

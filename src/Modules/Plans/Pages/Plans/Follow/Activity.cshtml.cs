using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Follow;

/// <summary>One activity: what it is, who does what, what each principal has said of its part, and what was said before.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class ActivityModel(PlanReader reader, IPrincipalDirectory directory, IActivityCosts costs, GovernanceDbContext db) : InstrumentPage(reader, directory)
{
    private const int MostHistory = 100;

    [FromRoute]
    public Guid ActivityId { get; set; }

    internal PlanActivity Activity { get; private set; } = null!;

    public string ActivityNumber { get; private set; } = "";

    internal RollUp RollUp { get; private set; } = null!;

    /// <summary>Each principal's part with the report that counts, the one that leads first.</summary>
    internal IReadOnlyList<(ActivityPart Part, ActivityReport? Report)> Parts { get; private set; } = [];

    /// <summary>What was reported, newest first.</summary>
    internal IReadOnlyList<ActivityReport> Told { get; private set; } = [];

    /// <summary>The budget lines that pay for it.</summary>
    public IReadOnlyList<ActivityCost> Costs { get; private set; } = [];

    private protected override bool TellsOfDrafts => false;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Activity = Plan.Activities.FirstOrDefault(a => a.Id == ActivityId) ?? throw new NotFound();
        ActivityNumber = Plan.Numbers()[ActivityId];
        var ofActivity = db.Set<ActivityReport>().AsNoTracking().Where(r => r.CollaborationId == Forum.Id && r.ActivityId == ActivityId);
        // What counts may be older than all that is told: both in one query.
        var last = ofActivity.OrderByDescending(r => r.ReportedAt).ThenByDescending(r => r.Number).Take(MostHistory).Select(r => r.Id);
        var read = await ofActivity.Where(r => last.Contains(r.Id) || !ofActivity.Any(n => n.PrincipalId == r.PrincipalId && n.Number > r.Number)).ToListAsync(cancellationToken);
        Told = [.. read.OrderByDescending(r => r.ReportedAt).ThenByDescending(r => r.Number).Take(MostHistory)];
        var reports = new ReportBook(read.GroupBy(r => r.PrincipalId).Select(g => g.MaxBy(r => r.Number)!));
        Costs = await costs.OfAsync(Forum.Id, ActivityId, cancellationToken);
        RollUp = RollUp.Of(Activity, reports, Today);
        var order = Collaboration.Principals.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        Parts = [.. Activity.Parts.OrderBy(p => p.Role).ThenBy(p => order.GetValueOrDefault(p.PrincipalId)).Select(p => (p, reports.Of(ActivityId, p.PrincipalId)))];
    }
}

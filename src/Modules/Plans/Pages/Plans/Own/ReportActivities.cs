using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>What is said of one part.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="Seen">Number of the report that was shown when this was written, 0 for none; null does not ask.</param>
/// <param name="Status">How it goes.</param>
/// <param name="Share">Share of completion in percent; not needed where the status says it.</param>
/// <param name="Comment">Why, where the status asks for it.</param>
internal sealed record ActivityEntry(Guid ActivityId, int? Seen, ActivityStatus Status, int? Share, string? Comment);

/// <summary>Reports on the principal's own parts: what has changed, and where asked for also that the rest has not.</summary>
/// <param name="Entries">One for each activity.</param>
/// <param name="ConfirmUnchanged">Whether an entry that says the same as before is a report too.</param>
internal sealed record ReportActivities(IReadOnlyList<ActivityEntry> Entries, bool ConfirmUnchanged)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, TenantContext tenant, PlanReader reader)
    {
        /// <summary>Reports and returns how many activities were reported on.</summary>
        /// <exception cref="ValidationException">What is wrong, by the place of the entry: <c>Rows[2].Comment</c>.</exception>
        public async Task<int> HandleAsync(ReportActivities command, CancellationToken cancellationToken)
        {
            var me = tenant.TenantId;
            var faults = command.Entries.Select((e, i) => (Fault: ActivityReport.Fault(e.Status, e.Share, e.Comment?.Trim()), Place: i)).Where(f => f.Fault is not null)
                .Select(f => new ValidationFailure($"Rows[{f.Place}].{f.Fault!.Value.Field}", f.Fault.Value.Text)).ToList();
            if (faults.Count > 0)
                throw new ValidationException(faults);
            var plans = await reader.OwnAsync(me, cancellationToken);
            var mine = plans.SelectMany(p => p.Content.Activities.Where(a => a.Parts.Any(x => x.PrincipalId == me)).Select(a => (a.Id, Plan: p))).DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Plan);
            var ids = command.Entries.Select(e => e.ActivityId).ToList();
            var before = await PlanReader.Newest(db.Set<ActivityReport>().AsNoTracking().Where(r => r.PrincipalId == me && ids.Contains(r.ActivityId))).ToDictionaryAsync(r => r.ActivityId, cancellationToken);
            var count = 0;
            foreach (var entry in command.Entries)
            {
                if (!mine.TryGetValue(entry.ActivityId, out var plan))
                    throw new RuleBroken(PlanRules.NotTakingPart, "Huvudmannen deltar inte i aktiviteten.");
                var last = before.GetValueOrDefault(entry.ActivityId);
                if (IsSame(entry, last) && !command.ConfirmUnchanged)
                    continue;
                if (entry.Seen is { } seen && seen != (last?.Number ?? 0))
                    throw new VersionConflict();
                Append(entry, last, plan, me);
                count++;
            }

            if (count > 0)
                await db.SaveChangesAsync(cancellationToken);
            return count;
        }

        // What was never reported and has not begun says nothing new.
        private static bool IsSame(ActivityEntry entry, ActivityReport? last) =>
            last?.Says(entry.Status, entry.Share, entry.Comment) ?? (entry.Status == ActivityStatus.NotStarted && string.IsNullOrWhiteSpace(entry.Comment));

        private void Append(ActivityEntry entry, ActivityReport? last, OwnPlan plan, Guid me)
        {
            var report = new ActivityReport(plan.CollaborationId, plan.InstrumentId, entry.ActivityId, me, last, entry.Status, entry.Share, entry.Comment, clock.UtcNow(), clock.Today());
            db.Add(report);
            var title = plan.Content.Activities.First(a => a.Id == entry.ActivityId).Title;
            ledger.AppendShared(plan.CollaborationId, "ActivityReported", entry.ActivityId, me, before: last is null ? null : Said(last, title), after: Said(report, title));
        }

        private static object Said(ActivityReport report, string activity) => new { Activity = activity, report.Status, report.Share, report.Comment };
    }
}

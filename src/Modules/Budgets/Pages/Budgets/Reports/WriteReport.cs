using FluentValidation;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>Saves the forum's text of a year's report with the numbers of today, in its own room.</summary>
internal sealed record WriteReport(Guid PlanYearId, int? Version, ReportText Text)
{
    internal sealed class Validator : AbstractValidator<WriteReport>
    {
        public Validator() => RuleFor(x => x.Text).ChildRules(text =>
        {
            text.RuleFor(t => t.Introduction).MaximumLength(10_000).WithMessage("Korta texten till högst 10 000 tecken.");
            text.RuleFor(t => t.Activities).MaximumLength(10_000).WithMessage("Korta texten till högst 10 000 tecken.");
            text.RuleFor(t => t.Money).MaximumLength(10_000).WithMessage("Korta texten till högst 10 000 tecken.");
            text.RuleFor(t => t.Ahead).MaximumLength(10_000).WithMessage("Korta texten till högst 10 000 tecken.");
        });
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, ReportNumbers numbers)
    {
        public async Task HandleAsync(WriteReport command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = db.Tenant.TenantId;
            var year = await db.Set<PlanYear>().FirstOrThrowAsync(y => y.Id == command.PlanYearId && y.PublishedBy == forum, cancellationToken);
            var draft = await db.Set<ReportDraft>().FirstOrDefaultAsync(d => d.PlanYearId == year.Id, cancellationToken);
            if (draft is null)
                db.Add(draft = new ReportDraft(year, clock.UtcNow()));
            else
                db.ExpectVersion(draft, command.Version);
            draft.Rewrite(command.Text, await numbers.ReadAsync(forum, year.Id, cancellationToken), clock.UtcNow());
            ledger.Append("ReportWritten", year.Id, after: new { year.Year, Characters = BudgetJson.Write(command.Text).Length, draft.Figures.ActualOre });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Approves a report as it was read.</summary>
internal sealed record ApproveReport(Guid PlanYearId, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(ApproveReport command, CancellationToken cancellationToken)
        {
            var draft = await db.Set<ReportDraft>().FirstOrThrowAsync(d => d.PlanYearId == command.PlanYearId, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            draft.Approve(db.Tenant.Actor.Name, clock.UtcNow());
            ledger.Append("ReportApproved", draft.PlanYearId, after: new { draft.Year });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Publishes an approved report: it goes to every principal.</summary>
internal sealed record PublishReport(Guid PlanYearId, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
    {
        /// <summary>Publishes and returns the report's id.</summary>
        public async Task<Guid> HandleAsync(PublishReport command, CancellationToken cancellationToken)
        {
            var forum = await db.ForumAsync(directory, cancellationToken);
            var draft = await db.Set<ReportDraft>().FirstOrThrowAsync(d => d.PlanYearId == command.PlanYearId, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            var year = await db.Set<PlanYear>().AsNoTracking().FirstOrThrowAsync(y => y.Id == command.PlanYearId && y.PublishedBy == forum.Id, cancellationToken);
            var report = draft.Publish(year, clock.UtcNow());
            db.Add(report);
            ledger.AppendShared(
                forum.Id, "ReportPublished", report.Id, principalId: null,
                after: new { report.Year, report.ContentHash, ActualOre = report.Content.Figures.ActualOre, report.ApprovedBy });
            db.AddRange(ReportLetters.Of(report, forum, db.Tenant.Room, clock.UtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return report.Id;
        }
    }
}

/// <summary>The principal confirms that it has received a report.</summary>
internal sealed record ReceiveReport(Guid ReportId)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(ReceiveReport command, CancellationToken cancellationToken)
        {
            if (db.Tenant.Room.Kind != Platform.Tenancy.RoomKind.Principal)
                throw new NotFound();
            var report = await db.Set<YearlyReport>().AsNoTracking().FirstOrThrowAsync(r => r.Id == command.ReportId, cancellationToken);
            var me = db.Tenant.TenantId;
            if (await db.Set<ReportReceipt>().AnyAsync(r => r.ReportId == report.Id && r.PrincipalId == me, cancellationToken))
                return;
            var now = clock.UtcNow();
            db.Add(new ReportReceipt { CollaborationId = report.CollaborationId, ReportId = report.Id, PrincipalId = me, ReceivedAt = now, ReceivedOn = StockholmTime.DayOf(now) });
            ledger.AppendShared(report.CollaborationId, "ReportReceived", report.Id, me, after: new { report.Year, report.ContentHash });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

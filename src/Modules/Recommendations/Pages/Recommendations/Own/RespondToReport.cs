using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The principal's word on a decision that the secretariat reported on its behalf: a contested one does not count.</summary>
internal sealed record RespondToReport(Guid RecommendationId, Guid DecisionId, bool Confirms, string? Reason)
{
    internal sealed class Validator : AbstractValidator<RespondToReport>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IValidator<RespondToReport> validator)
    {
        public async Task HandleAsync(RespondToReport command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var report = await db.Set<PublishedDecision>()
                .SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.RecommendationId == command.RecommendationId, cancellationToken) ?? throw new NotFound();
            if (!report.OnBehalf || report.PrincipalId != db.Tenant.TenantId)
                throw new RuleBroken(RecommendationRules.NotAReport, "Det är ingen rapport som gjorts åt er. Bara huvudmannen själv svarar på den.");
            if (!command.Confirms)
                Recommendation.RequireReason(command.Reason);
            if (await db.Set<ReportResponse>().SingleOrDefaultAsync(r => r.DecisionId == report.Id, cancellationToken) is { } earlier)
            {
                if (earlier.Confirms == command.Confirms)
                    return;
                throw new RuleBroken(RecommendationRules.NotAReport, "Rapporten är redan {0}. Registrera och publicera ett eget beslut i stället.", new TextKey(earlier.Confirms ? "bekräftad" : "bestriden"));
            }

            await SaveAsync(report, command, cancellationToken);
        }

        private async Task SaveAsync(PublishedDecision report, RespondToReport command, CancellationToken cancellationToken)
        {
            var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
            db.Add(new ReportResponse
            {
                CollaborationId = report.CollaborationId,
                RecommendationId = report.RecommendationId,
                DecisionId = report.Id,
                Confirms = command.Confirms,
                Reason = reason,
                At = clock.UtcNow(),
            });
            var type = command.Confirms ? "ReportConfirmed" : "ReportContested";
            var facts = new { decisionId = report.Id, report.Point, report.Outcome };
            ledger.Append(type, report.RecommendationId, after: facts, reason: reason);
            ledger.AppendShared(report.CollaborationId, type, report.RecommendationId, report.PrincipalId, after: facts, reason: reason);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

using FluentValidation;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Reports on an assignment: a principal for itself, the forum for a party that has no room. It never closes the assignment.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Party">The party that the forum reports for; a principal reports for itself.</param>
/// <param name="Kind">Interim or final.</param>
/// <param name="ForAll">Whether a final report is that of all assignees together.</param>
/// <param name="Text">What is said.</param>
/// <param name="Seen">How many reports the party had when the form was made; null does not ask.</param>
internal sealed record ReportAssignment(Guid Id, string? Party, ReportKind? Kind, bool ForAll, string? Text, int? Seen)
{
    internal sealed class Validator : AbstractValidator<ReportAssignment>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).NotNull().WithMessage("Välj delrapport eller slutrapport.").IsInEnum().WithMessage("Välj delrapport eller slutrapport.");
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv vad som är gjort och vad som återstår.").MaximumLength(AssignmentReport.LongestText).WithMessage("Korta rapporten till högst 8 000 tecken.");
        }
    }

    internal sealed class Handler(AssignmentDesk desk, AssignmentReader reader, TenantContext tenant)
    {
        /// <summary>Reports and returns where the assignment is then.</summary>
        public async Task<AssignmentPhase> HandleAsync(ReportAssignment command, CancellationToken cancellationToken)
        {
            var file = await reader.FileAsync(command.Id, tracked: false, cancellationToken);
            var by = MineOf(file, command.Party);
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var before = file.Reports.Count(r => r.Party == by.Party);
            if (command.Seen is { } seen && seen != before)
                throw new VersionConflict();
            AssignmentReport.MustBeOpen(file.Row, file.Phase, by.Party, file.Reports);
            var report = new AssignmentReport(file.Row, by, before + 1, command.Kind!.Value, command.ForAll, command.Text!, desk.Today, desk.Now);
            await desk.ReportAsync(file.Row, report, cancellationToken);
            return file.Row.PhaseWith(file.Line.Parties, file.Reports.Append(report));
        }

        // In a principal's room its own part; in the forum's a party without a room. What is nobody's here is not there.
        private Assignee MineOf(AssignmentFile file, string? party) => tenant.Room.Kind == RoomKind.Principal
            ? file.Line.Assignees.FirstOrDefault(a => a.PrincipalId == tenant.TenantId) ?? throw new NotFound()
            : file.Line.Assignees.FirstOrDefault(a => a.PrincipalId is null && a.Party == party)
              ?? throw new RuleBroken(MatterRules.NotAssigned, "Forumet rapporterar bara åt parter utan eget rum. Varje huvudman rapporterar själv.");
    }
}

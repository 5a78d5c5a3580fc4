using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>A figure to record.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Entry">What is recorded.</param>
internal sealed record FigureRow(Guid IndicatorId, FigureEntry Entry);

/// <summary>
/// Records figures of whoever acts: a principal's own, or the county's by the forum. What says the same as before is not recorded
/// again, so that a file can be read twice.
/// </summary>
/// <param name="InstrumentId">The instrument that the indicators stand in.</param>
/// <param name="Rows">The figures.</param>
internal sealed record RecordFigures(Guid InstrumentId, IReadOnlyList<FigureRow> Rows)
{
    internal sealed class Validator : AbstractValidator<FigureRow>
    {
        public Validator()
        {
            RuleFor(r => r.Entry.Unit).MaximumLength(120).WithMessage("Korta enhetens namn till högst 120 tecken.");
            RuleFor(r => r.Entry.Reason).MaximumLength(500).WithMessage("Korta skälet till högst 500 tecken.");
            RuleFor(r => r.Entry.Source).MaximumLength(200).WithMessage("Korta källan till högst 200 tecken.");
            RuleFor(r => r.Entry.Comment).MaximumLength(1000).WithMessage("Korta kommentaren till högst 1 000 tecken.");
            RuleFor(r => r.Entry).Must(e => e.Value is null != (e.Reason.Length == 0)).WithMessage("Ange ett värde, eller varför det inte kan mätas ännu.");
            RuleFor(r => r.Entry).Must(e => e.Kind == FigureKind.Actual || e.Value is not null).WithMessage("Ett mål behöver ett värde.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, TenantContext tenant)
    {
        /// <summary>Records what is new and returns how many figures that was.</summary>
        public async Task<int> HandleAsync(RecordFigures command, CancellationToken cancellationToken)
        {
            var faults = command.Rows.SelectMany((r, i) => new Validator().Validate(r).Errors.Select(e => new ValidationFailure($"Rows[{i}].{e.PropertyName}", e.ErrorMessage))).ToList();
            if (faults.Count > 0)
                throw new ValidationException(faults);
            var plan = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.InstrumentId == command.InstrumentId).OrderByDescending(v => v.Number)
                .Select(v => new { v.CollaborationId, v.Content }).FirstOrThrowAsync(cancellationToken);
            var isForum = tenant.Room.Kind == RoomKind.Forum;
            var owner = isForum ? plan.CollaborationId : tenant.TenantId;
            var before = (await PlanReader.Newest(db.Set<IndicatorFigure>().AsNoTracking().Where(f => f.InstrumentId == command.InstrumentId && f.OwnerId == owner)).ToListAsync(cancellationToken))
                .ToDictionary(f => (f.IndicatorId, f.Unit, f.Kind, f.Period));
            var count = 0;
            foreach (var row in command.Rows.DistinctBy(r => (r.IndicatorId, r.Entry.Unit, r.Entry.Kind, r.Entry.Period)))
            {
                var indicator = plan.Content.Indicators.FirstOrDefault(i => i.Id == row.IndicatorId) ?? throw new RuleBroken(PlanRules.WrongMeasure, "Indikatorn finns inte i planen.");
                if (Period.Read(row.Entry.Period, indicator.Periods) != row.Entry.Period)
                    throw new RuleBroken(PlanRules.WrongMeasure, "Perioden {0} passar inte indikatorn {1}.", row.Entry.Period, indicator.Name);
                var last = before.GetValueOrDefault((row.IndicatorId, row.Entry.Unit, row.Entry.Kind, row.Entry.Period));
                if (last?.Says(row.Entry) == true)
                    continue;
                var figure = new IndicatorFigure(plan.CollaborationId, command.InstrumentId, row.IndicatorId, owner, last, row.Entry, clock.UtcNow(), clock.Today());
                db.Add(figure);
                ledger.AppendShared(plan.CollaborationId, "FigureRecorded", figure.IndicatorId, isForum ? null : owner, before: last is null ? null : Said(last, indicator), after: Said(figure, indicator));
                count++;
            }

            if (count > 0)
                await db.SaveChangesAsync(cancellationToken);
            return count;
        }

        private static object Said(IndicatorFigure figure, PlanIndicator indicator) => new
        {
            Indicator = indicator.FullName,
            figure.Kind,
            figure.Period,
            Unit = figure.Unit.Length > 0 ? figure.Unit : null,
            Value = figure.Value is { } value ? Measure.Number(value) : (decimal?)null,
            Reason = figure.Reason.Length > 0 ? figure.Reason : null,
            Source = figure.Source.Length > 0 ? figure.Source : null,
        };
    }
}

using FluentValidation;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Plans.Pages.Plans;

/// <summary>Saves what the forum writes of an instrument, complete or not.</summary>
/// <param name="Id">The instrument; null starts a new one.</param>
/// <param name="Version">The version of the row that the form was made from; null does not ask.</param>
/// <param name="Content">What it says now, made from what it said before.</param>
internal sealed record SaveInstrument(Guid? Id, int? Version, Func<PlanContent, PlanContent> Content)
{
    /// <summary>Shape only: a draft may lack anything until it is sealed.</summary>
    internal sealed class Validator : AbstractValidator<PlanContent>
    {
        public const int MostActivities = 500;

        public Validator()
        {
            RuleFor(x => x.Title).MaximumLength(200).WithMessage("Korta rubriken till högst 200 tecken.");
            RuleFor(x => x.Summary).MaximumLength(20_000).WithMessage("Korta sammanfattningen till högst 20 000 tecken.");
            RuleFor(x => x.ReportDays).Must(d => d.Count <= 60).WithMessage("Ange högst 60 rapporteringsdagar.");
            RuleFor(x => x.Areas).Must(a => a.Count <= 50).WithMessage("Ett dokument kan ha högst 50 områden.");
            RuleFor(x => x.Activities).Must(a => a.Count <= MostActivities).WithMessage("En plan kan ha högst 500 aktiviteter. Dela upp den.");
            RuleFor(x => x.Indicators).Must(i => i.Count <= 100).WithMessage("Ett dokument kan ha högst 100 indikatorer.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
    {
        /// <summary>Saves and returns the instrument's id.</summary>
        public async Task<Guid> HandleAsync(SaveInstrument command, CancellationToken cancellationToken)
        {
            await db.ForumAsync(directory, cancellationToken);
            if (command.Id is not { } id)
            {
                var started = new InstrumentDraft(await CheckedAsync(command.Content(new PlanContent()), cancellationToken), clock.UtcNow());
                db.Add(started);
                ledger.Append("InstrumentStarted", started.Id, after: InstrumentSummary.Of(started.Content));
                await db.SaveChangesAsync(cancellationToken);
                return started.Id;
            }

            var draft = await db.FindOrThrowAsync<InstrumentDraft>(id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            var before = InstrumentSummary.Of(draft.Content);
            draft.Rewrite(await CheckedAsync(command.Content(draft.Content), cancellationToken), clock.UtcNow());
            ledger.Append("InstrumentChanged", draft.Id, before, InstrumentSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
            return draft.Id;
        }

        private static async Task<PlanContent> CheckedAsync(PlanContent content, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(content, cancellationToken);
            return content;
        }
    }
}

/// <summary>What the log says of an instrument under work: enough to see that it changed, not the text.</summary>
internal sealed record InstrumentSummary(string Title, InstrumentKind Kind, DateOnly? From, DateOnly? To, int Areas, int Activities, int Indicators, string ContentHash)
{
    public static InstrumentSummary Of(PlanContent content) => new(
        content.Title, content.Kind, content.From, content.To, content.Areas.Count, content.Activities.Count, content.Indicators.Count, content.Hash());
}

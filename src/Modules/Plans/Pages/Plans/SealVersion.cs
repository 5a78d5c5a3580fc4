using FluentValidation;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Plans.Pages.Plans;

/// <summary>Seals what the forum has written as the next version, shared with all principals.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Version">The version of the row that was looked at.</param>
/// <param name="Note">What is new, in the forum's words.</param>
internal sealed record SealVersion(Guid Id, int? Version, string? Note)
{
    internal sealed class Validator : AbstractValidator<SealVersion>
    {
        public Validator() => RuleFor(x => x.Note).MaximumLength(2000).WithMessage("Korta texten till högst 2 000 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
    {
        /// <summary>Seals and returns the version.</summary>
        public async Task<InstrumentVersion> HandleAsync(SealVersion command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = await db.ForumAsync(directory, cancellationToken);
            var draft = await db.FindOrThrowAsync<InstrumentDraft>(command.Id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            var version = draft.Seal(forum.Id, forum.Members(), command.Note?.Trim() ?? "", clock.UtcNow(), clock.Today());
            db.Add(version);
            db.AddRange(version.Content.Activities.SelectMany(a => a.Parts.Select(p => new VersionPart
            {
                CollaborationId = forum.Id,
                VersionId = version.Id,
                ActivityId = a.Id,
                PrincipalId = p.PrincipalId,
                Role = p.Role,
            })));
            ledger.Append("InstrumentSealed", draft.Id, after: InstrumentSummary.Of(version.Content));
            ledger.AppendShared(forum.Id, "VersionSealed", version.Id, principalId: null, after: new
            {
                version.Title,
                version.Kind,
                version.Number,
                version.ContentHash,
                version.From,
                version.To,
                Areas = version.Content.Areas.Count,
                Activities = version.Content.Activities.Count,
            }, reason: version.Note.Length > 0 ? version.Note : null);
            await db.SaveChangesAsync(cancellationToken);
            return version;
        }
    }
}

/// <summary>Begins the next version of an instrument from its newest.</summary>
internal sealed record ReviseInstrument(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(ReviseInstrument command, CancellationToken cancellationToken)
        {
            var draft = await db.FindOrThrowAsync<InstrumentDraft>(command.Id, cancellationToken);
            if (draft.IsOpen)
                return;
            draft.Reopen(clock.UtcNow());
            ledger.Append("InstrumentReopened", draft.Id, after: InstrumentSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

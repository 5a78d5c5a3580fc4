using FluentValidation;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Pages.Matters.Citations;

/// <summary>A source outside of the portal as it is typed.</summary>
internal sealed record OutsideSource(string? Title, string? Body, DateOnly? On, string? Paragraph, string? CaseNumber, string? Address);

/// <summary>States that a row cites, prepares, amends, replaces, answers or reports back another, or a source outside.</summary>
/// <param name="FromKind">The row's kind.</param>
/// <param name="FromId">The row.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="ToKind">The other's kind; null for a source outside.</param>
/// <param name="ToId">The other.</param>
/// <param name="Source">The source outside.</param>
internal sealed record StateCitation(string? FromKind, Guid? FromId, CitationKind? Kind, string? ToKind, Guid? ToId, OutsideSource Source)
{
    internal sealed class Validator : AbstractValidator<StateCitation>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).NotNull().WithMessage("Välj vad det ena är för det andra.").IsInEnum().WithMessage("Välj vad det ena är för det andra.");
            RuleFor(x => x.ToId).NotNull().WithMessage("Välj vad som hänvisas till.").When(x => x.ToKind is not null);
            RuleFor(x => x.Source.Title).NotEmpty().WithMessage("Skriv vad källan heter.").OverridePropertyName("SourceTitle").When(x => x.ToKind is null);
            RuleFor(x => x.Source.Title).MaximumLength(CitationEnd.LongestTitle).WithMessage("Korta namnet till högst 300 tecken.").OverridePropertyName("SourceTitle");
            RuleFor(x => x.Source.Body).MaximumLength(DecisionReference.LongestBody).WithMessage("Korta texten till högst 120 tecken.").OverridePropertyName("Body");
            RuleFor(x => x.Source.Paragraph).MaximumLength(DecisionReference.LongestParagraph).WithMessage("Korta paragrafen till högst 40 tecken.").OverridePropertyName("Paragraph");
            RuleFor(x => x.Source.CaseNumber).MaximumLength(DecisionReference.LongestCaseNumber).WithMessage("Korta diarienumret till högst 60 tecken.").OverridePropertyName("CaseNumber");
            RuleFor(x => x.Source.Address).Must(IsAddress).WithMessage("Skriv hela adressen, som https://www.exempel.se/protokoll.").OverridePropertyName("Address").When(x => !string.IsNullOrWhiteSpace(x.Source.Address));
        }

        // A link that runs script is none.
        private static bool IsAddress(string? text) =>
            text!.Length <= CitationEnd.LongestPath && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, TenantContext tenant, Citables citables, CitationReader reader, IPrincipalDirectory directory)
    {
        /// <summary>States it, and says whether all members read it.</summary>
        public async Task<bool> HandleAsync(StateCitation command, CancellationToken cancellationToken)
        {
            var from = await RowAsync(command.FromKind, command.FromId, cancellationToken);
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var to = command.ToKind is null ? null : await RowAsync(command.ToKind, command.ToId, cancellationToken);
            var register = await directory.RegisterAsync(cancellationToken);
            var (one, other) = (End(from, register), to is null ? Outside(command.Source) : End(to, register));
            if ((await reader.AboutAsync([from.Id], cancellationToken)).Exists(l => l.FromId == from.Id && l.Kind == command.Kind && l.ToId == other.Id && l.ToTitle == other.Title && l.ToReference == other.Reference))
                throw new RuleBroken(MatterRules.CitedAlready, "Samma hänvisning finns redan.");
            // What a room says of its own is told to all who read it; what it notes of others' rows, or of what they cannot see, is its own note.
            var shared = from.WrittenBy == tenant.TenantId && (to is null || to.CollaborationId == from.CollaborationId) ? from.CollaborationId : null;
            Citation row = shared is { } collaboration
                ? new SharedCitation(collaboration, one, command.Kind!.Value, other, clock.Today(), clock.UtcNow())
                : new OwnCitation(one, command.Kind!.Value, other, clock.Today(), clock.UtcNow());
            db.Add((object)row);
            var after = CitationFact.Of(row);
            if (shared is { } log)
                ledger.AppendShared(log, "CitationStated", row.Id, principalId: null, after: after);
            else
                ledger.Append("OwnCitationStated", row.Id, after: after);
            await db.SaveChangesAsync(cancellationToken);
            return shared is not null;
        }

        private async Task<CitableRow> RowAsync(string? kind, Guid? id, CancellationToken cancellationToken) =>
            (kind is { } k && id is { } row ? await citables.FindAsync(k, row, cancellationToken) : null) ?? throw new NotFound();

        private CitationEnd End(CitableRow row, PrincipalRegister register)
        {
            var place = row.CollaborationId is { } id ? $"/forum/{register.Collaboration(id)!.Slug}" : tenant.Room.Path;
            return new CitationEnd(row.Kind, row.Id, Cut(row.Title, CitationEnd.LongestTitle), Cut(row.Reference, CitationEnd.LongestReference), row.Path.Length > 0 ? $"{place}/{row.Path}" : "");
        }

        private static CitationEnd Outside(OutsideSource source)
        {
            var reference = string.Join(' ', new[] { source.Body?.Trim(), source.On?.Iso(), source.Paragraph?.Trim() }.Where(t => !string.IsNullOrEmpty(t)));
            if (source.CaseNumber?.Trim() is { Length: > 0 } number)
                reference = reference.Length > 0 ? $"{reference}, {number}" : number;
            return new CitationEnd(CitationEnd.Source, null, source.Title!.Trim(), reference, source.Address?.Trim() ?? "");
        }

        private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
    }
}

/// <summary>Takes a citation back that the room stated itself.</summary>
internal sealed record WithdrawCitation(Guid Id, int? Version, string? Reason)
{
    internal sealed class Validator : AbstractValidator<WithdrawCitation>
    {
        public Validator() =>
            RuleFor(x => x.Reason).NotEmpty().WithMessage("Skriv varför hänvisningen tas tillbaka.").MaximumLength(Citation.LongestReason).WithMessage("Korta skälet till högst 300 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(WithdrawCitation command, CancellationToken cancellationToken)
        {
            Citation row = await db.Set<SharedCitation>().FirstOrDefaultAsync(c => c.Id == command.Id && c.PublishedBy == db.Tenant.TenantId && c.WithdrawnOn == null, cancellationToken) is { } shared ? shared
                : await db.Set<OwnCitation>().FirstOrThrowAsync(c => c.Id == command.Id && c.WithdrawnOn == null, cancellationToken);
            row.RequireVersion(command.Version);
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            row.Withdraw(command.Reason!, clock.Today());
            if (row is SharedCitation of)
                ledger.AppendShared(of.CollaborationId, "CitationWithdrawn", row.Id, principalId: null, before: CitationFact.Of(row), reason: command.Reason);
            else
                ledger.Append("OwnCitationWithdrawn", row.Id, before: CitationFact.Of(row), reason: command.Reason);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>What the log says of a citation.</summary>
internal sealed record CitationFact(string CitesFrom, CitationKind Relation, string CitesTo, string? CitesReference, string? Address)
{
    public static CitationFact Of(Citation row) => new(
        row.FromTitle, row.Kind, row.ToTitle, row.ToReference.Length > 0 ? row.ToReference : null, row.ToKind == CitationEnd.Source && row.ToPath.Length > 0 ? row.ToPath : null);
}

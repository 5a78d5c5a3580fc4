using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Json;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>Saves a draft, complete or not, in the forum's own room.</summary>
/// <param name="Id">The draft; null starts a new one.</param>
/// <param name="Version">The version that the form was made from; null does not ask.</param>
/// <param name="Content">All that it says.</param>
internal sealed record SaveDraft(Guid? Id, int? Version, DraftContent Content)
{
    /// <summary>Shape only: a draft may lack anything until it is sent.</summary>
    internal sealed class Validator : AbstractValidator<SaveDraft>
    {
        public const int LongestTitle = 200;
        public const int LongestBackground = 20_000;
        public const int LongestWording = 4_000;
        public const int MostPoints = 50;

        public Validator() => RuleFor(x => x.Content).ChildRules(content =>
        {
            content.RuleFor(c => c.Title).MaximumLength(LongestTitle).WithMessage("Korta rubriken till högst 200 tecken.");
            content.RuleFor(c => c.Background).MaximumLength(LongestBackground).WithMessage("Korta bakgrunden till högst 20 000 tecken.");
            content.RuleFor(c => c.ForumName).MaximumLength(120).WithMessage("Korta organets namn till högst 120 tecken.");
            content.RuleFor(c => c.Paragraph).Must(p => p.Length == 0 || Paragraph.IsOne(p)).WithMessage("Skriv paragrafen som § 47 eller lämna fältet tomt.");
            content.RuleFor(c => c.CaseNumber).MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
            content.RuleFor(c => c.Points).Must(p => p.Count <= MostPoints).WithMessage("En rekommendation kan ha högst 50 beslutspunkter. Dela upp den.");
            content.RuleFor(c => c.Points).Must(p => p.Select((x, i) => x.Number == i + 1).All(x => x)).WithMessage("Numrera beslutspunkterna från 1 utan luckor.");
            content.RuleForEach(c => c.Points).ChildRules(point =>
            {
                point.RuleFor(p => p.Wording).MaximumLength(LongestWording).WithMessage("Korta lydelsen till högst 4 000 tecken.");
                point.RuleFor(p => p.Rule).Must(r => r.Length == 0 || IsRule(r)).WithMessage("Regeln går inte att läsa. Välj på nytt när punkten ska gälla.");
            });
            content.RuleFor(c => c.Addressees).Must(a => a.DistinctBy(x => x.PrincipalId).Count() == a.Count).WithMessage("Ange varje mottagare en gång.");
        });

        private static bool IsRule(string json)
        {
            try
            {
                ConditionJson.Read(json);
                return true;
            }
            catch (MalformedJson)
            {
                return false;
            }
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
    {
        /// <summary>Saves and returns the draft's id.</summary>
        public async Task<Guid> HandleAsync(SaveDraft command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var collaboration = await db.ForumAsync(directory, cancellationToken);
            var content = Tidy(command.Content);
            if (content.Addressees.Any(a => collaboration.Principals.All(p => p.Id != a.PrincipalId)))
                throw new NotFound();

            var now = clock.UtcNow();
            if (command.Id is not { } id)
            {
                var created = new RecommendationDraft(content, now);
                db.Add(created);
                ledger.Append("DraftCreated", created.Id, after: DraftSummary.Of(content));
                await db.SaveChangesAsync(cancellationToken);
                return created.Id;
            }

            var draft = await db.FindOrThrowAsync<RecommendationDraft>(id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            var before = DraftSummary.Of(draft.Content);
            draft.Rewrite(content, now);
            ledger.Append("DraftChanged", draft.Id, before, DraftSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
            return draft.Id;
        }

        private static DraftContent Tidy(DraftContent content) => content with
        {
            Title = content.Title.Trim(),
            Background = content.Background.Trim(),
            ForumName = content.ForumName.Trim(),
            Paragraph = content.Paragraph.Length == 0 ? "" : Paragraph.Read(content.Paragraph),
            CaseNumber = content.CaseNumber.Trim(),
            Points = [.. content.Points.Select(p => p with { Wording = p.Wording.Trim() })],
        };
    }
}

/// <summary>What the log says of a draft: enough to see that it changed, not the text, which the room keeps.</summary>
internal sealed record DraftSummary(string Title, string TextHash, int Points, int Addressees, DateOnly? AnswerBy)
{
    public static DraftSummary Of(DraftContent content) =>
        new(content.Title, content.TextHash(), content.Points.Count, content.Addressees.Count, content.AnswerBy);
}

using FluentValidation;
using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>What happens with a budget that is sealed.</summary>
internal enum SealedWay
{
    /// <summary>A recommendation goes to every principal at once.</summary>
    Send,

    /// <summary>A draft of the recommendation is made, to be worked on and sent.</summary>
    Draft,

    /// <summary>The forum decides by itself, within the ceiling.</summary>
    Forum,
}

/// <summary>Seals a budget as the next revision of its year. What goes over the ceiling goes to every principal by itself.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Version">The version of the draft that was read; null does not ask.</param>
/// <param name="Way">Who decides.</param>
/// <param name="Reason">Why; everybody reads it.</param>
/// <param name="MeetingOn">The forum's meeting that recommends or decides.</param>
/// <param name="Paragraph">Its §.</param>
/// <param name="CaseNumber">The forum's case.</param>
/// <param name="AnswerBy">Last day to answer, when the principals are asked.</param>
internal sealed record SealBudget(
    Guid Id, int? Version, SealedWay Way, string Reason, DateOnly? MeetingOn = null, string Paragraph = "", string CaseNumber = "", DateOnly? AnswerBy = null)
{
    internal sealed class Validator : AbstractValidator<SealBudget>
    {
        public Validator()
        {
            RuleFor(x => x.Reason).NotEmpty().WithMessage("Skriv varför. Det visas för alla huvudmän.").MaximumLength(2000).WithMessage("Korta texten till högst 2 000 tecken.");
            RuleFor(x => x.MeetingOn).NotNull().When(x => x.Way != SealedWay.Draft).WithMessage("Ange dagen för forumets möte.");
            RuleFor(x => x.AnswerBy).NotNull().When(x => x.Way == SealedWay.Send).WithMessage("Ange sista dag för huvudmännen att svara.");
            RuleFor(x => x.Paragraph).MaximumLength(12).WithMessage("Korta paragrafen till högst 12 tecken.");
            RuleFor(x => x.CaseNumber).MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
        }
    }

    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory, IRecommendationDesk desk, YearBooks books)
    {
        /// <summary>Seals and returns the plan year's id.</summary>
        public async Task<Guid> HandleAsync(SealBudget command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = await db.ForumAsync(directory, cancellationToken);
            var register = await directory.RegisterAsync(cancellationToken);
            var now = clock.UtcNow();
            var draft = await db.FindOrThrowAsync<BudgetDraft>(command.Id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            var content = Complete(draft.Content, Payer.Of(forum), register);
            var book = draft.PlanYearId is { } id ? await books.ToChangeAsync(id, cancellationToken) : null;
            if (command.Way == SealedWay.Forum && book?.Applied?.InTime.EffectiveOn is { } since && command.MeetingOn < since)
                throw new RuleBroken(BudgetRules.WrongDay, "Budgeten gäller sedan {0}. Ange dagen för ett möte som hölls då eller senare.", since.Iso());
            var year = book?.Year ?? new PlanYear(forum.Id, draft.Year, now);
            var revision = year.Revise(content, Terms(command), book?.InForce ?? BudgetInForce.Nothing, now);
            if (book is null)
                db.Add(year);
            db.Add(revision);
            draft.Sealed(year.Id, now);
            ledger.AppendShared(
                forum.Id, revision.Decider == Decider.Forum ? "BudgetDecided" : "BudgetSealed", year.Id, principalId: null,
                before: book?.Applied is { } applied ? new { applied.Revision.Number, applied.Revision.TotalOre } : null,
                after: new { year.Year, revision.Number, revision.TotalOre, book?.CeilingOre, revision.ContentHash, revision.DecidedOn },
                reason: revision.Reason);
            if (command.Way != SealedWay.Forum)
                await AskAsync(command, new BudgetQuestion(forum, year, revision, book), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return year.Id;
        }

        private async Task AskAsync(SealBudget command, BudgetQuestion question, CancellationToken cancellationToken)
        {
            var asked = question.Draft(command);
            if (command.Way == SealedWay.Send)
                await desk.SendAsync(asked, cancellationToken);
            else
                await desk.DraftAsync(asked, cancellationToken);
        }

        private static BudgetContent Complete(BudgetContent content, IReadOnlyList<Payer> payers, PrincipalRegister register)
        {
            var missing = BudgetCheck.Of(content, payers, register.Populations());
            if (missing.Count > 0)
                throw new RuleBroken(BudgetRules.Incomplete, "Budgeten kan inte fastställas än. {0}", TextKey.InARow(missing.Select(m => new TextKey(m.Text, m.Arguments))));
            return content.Frozen(payers, register.Populations());
        }

        private static RevisionTerms Terms(SealBudget command) => command.Way == SealedWay.Forum
            ? new RevisionTerms(Decider.Forum, command.Reason.Trim(), command.MeetingOn, string.Join(", ", new[] { command.Paragraph, command.CaseNumber }.Where(t => t.Length > 0)))
            : new RevisionTerms(Decider.Principals, command.Reason.Trim());
    }
}

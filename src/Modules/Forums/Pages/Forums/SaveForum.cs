using FluentValidation;
using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;

namespace Governance.Forums.Pages.Forums;

/// <summary>Sets up a forum, or writes its terms anew.</summary>
/// <param name="Id">The forum; null sets up a new one.</param>
/// <param name="Version">The version of the row that the form was made from; null does not ask.</param>
/// <param name="Terms">What it says now.</param>
internal sealed record SaveForum(Guid? Id, int? Version, ForumTerms Terms)
{
    internal sealed class Validator : AbstractValidator<ForumTerms>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().WithMessage("Skriv vad forumet heter.").MaximumLength(JointForumMapping.LongestName).WithMessage("Korta namnet till högst 120 tecken.");
            RuleFor(x => x.ShortName).NotEmpty().WithMessage("Skriv ett kortnamn, som CS.").MaximumLength(JointForumMapping.LongestShortName).WithMessage("Korta kortnamnet till högst 30 tecken.");
            RuleFor(x => x.Purpose).MaximumLength(JointForumMapping.LongestPurpose).WithMessage("Korta uppdraget till högst 4 000 tecken.");
            RuleFor(x => x.Level).IsInEnum().WithMessage("Välj vilka som möts.");
            RuleFor(x => x.Verbs).NotEmpty().WithMessage("Välj minst ett sätt att uttala sig.").Must(v => v.All(ForumVerbs.All.Contains)).WithMessage("Ett forum kan bara rekommendera, ställa sig bakom, notera och ge i uppdrag.");
            RuleFor(x => x.Quorum.LeastOfRegion).InclusiveBetween(0, 100).WithMessage("Ange ett heltal 0–100.").OverridePropertyName("LeastOfRegion");
            RuleFor(x => x.Quorum.LeastOfMunicipalities).InclusiveBetween(0, 100).WithMessage("Ange ett heltal 0–100.").OverridePropertyName("LeastOfMunicipalities");
            RuleFor(x => x.Turn!.Year).InclusiveBetween(1990, 2100).WithMessage("Ange ett årtal, som 2026.").OverridePropertyName("TurnYear").When(x => x.Turn is not null);
        }
    }

    internal sealed class Handler(GovernanceDbContext db, ForumDesk desk, ForumReader reader, EventLedger ledger)
    {
        /// <summary>Saves and returns the forum's id.</summary>
        public async Task<Guid> HandleAsync(SaveForum command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command.Terms, cancellationToken);
            var collaboration = desk.Room();
            var others = await reader.ForumsAsync(collaboration, cancellationToken);
            var terms = Known(command.Terms, others);
            var forum = command.Id is { } id ? await desk.ForumAsync(id, command.Version, cancellationToken) : new JointForum(collaboration, terms, desk.Now);
            terms.Check(forum.Id, others);
            var after = TermsFact.Of(terms, others);
            if (command.Id is null)
            {
                db.Add(forum);
                ledger.AppendShared(collaboration, "ForumSetUp", forum.Id, principalId: null, after: after);
            }
            else
            {
                ledger.AppendShared(collaboration, "ForumTermsChanged", forum.Id, principalId: null, before: TermsFact.Of(forum.Terms(), others), after: after);
                forum.Write(terms, desk.Now);
            }

            await db.SaveChangesAsync(cancellationToken);
            return forum.Id;
        }

        // A forum of another collaboration is none that it could lie under.
        private static ForumTerms Known(ForumTerms terms, IReadOnlyList<JointForum> forums) => terms with
        {
            ParentId = forums.FirstOrDefault(f => f.Id == terms.ParentId)?.Id,
            PreparesForId = forums.FirstOrDefault(f => f.Id == terms.PreparesForId)?.Id,
        };
    }
}

/// <summary>Opens a forum: who sat on days that have been is fixed from now on.</summary>
internal sealed record OpenForum(Guid Id, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, ForumDesk desk, EventLedger ledger)
    {
        public async Task HandleAsync(OpenForum command, CancellationToken cancellationToken)
        {
            var composition = await desk.OpenAsync(command.Id, command.Version, cancellationToken);
            composition.Open(desk.Today, desk.Now);
            ledger.AppendShared(composition.Forum.CollaborationId, "ForumOpened", command.Id, principalId: null, after: new
            {
                composition.Forum.Name,
                composition.Forum.ShortName,
                composition.Forum.OpenedOn,
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Ends a forum with a day.</summary>
internal sealed record CloseForum(Guid Id, int? Version, DateOnly? LastDay)
{
    internal sealed class Validator : AbstractValidator<CloseForum>
    {
        public Validator() => RuleFor(x => x.LastDay).NotNull().WithMessage("Ange sista dagen.");
    }

    internal sealed class Handler(ForumDesk desk, EventLedger ledger)
    {
        public async Task HandleAsync(CloseForum command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.Id, command.Version, cancellationToken);
            composition.Close(command.LastDay!.Value, desk.Today, desk.Now);
            ledger.AppendShared(composition.Forum.CollaborationId, "ForumClosed", command.Id, principalId: null, after: new
            {
                composition.Forum.Name,
                composition.Forum.ShortName,
                composition.Forum.LastDay,
            });
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}

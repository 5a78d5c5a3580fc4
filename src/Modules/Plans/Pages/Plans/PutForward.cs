using System.Globalization;
using System.Text;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans;

/// <summary>Drafts the recommendation by which the principals decide on a sealed version; it is completed and sent among the recommendations.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Number">Its version.</param>
internal sealed record PutForward(Guid InstrumentId, int Number)
{
    /// <summary>What an instrument's version is called as a subject.</summary>
    public const string SubjectKind = "instrument-version";

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, IPrincipalDirectory directory, IRecommendationDesk desk, ISubjectStandings standings, TimeProvider clock)
    {
        /// <summary>Drafts it and returns the draft's id.</summary>
        public async Task<Guid> HandleAsync(PutForward command, CancellationToken cancellationToken)
        {
            var forum = await db.ForumAsync(directory, cancellationToken);
            var version = await db.Set<InstrumentVersion>().AsNoTracking().FirstOrThrowAsync(
                v => v.CollaborationId == forum.Id && v.InstrumentId == command.InstrumentId && v.Number == command.Number, cancellationToken);
            var standing = (await standings.OfAsync(forum.Id, [version.Id], clock.Today(), cancellationToken)).GetValueOrDefault(version.Id);
            if (standing is { State: SubjectState.Draft or SubjectState.Sent or SubjectState.InForce })
                throw new RuleBroken(PlanRules.Recommended, "Versionen är redan upptagen i en rekommendation. Öppna den i stället.");
            var draft = await desk.DraftAsync(DraftOf(version), cancellationToken);
            ledger.Append("VersionPutForward", version.Id, after: new { version.Number, version.ContentHash, Draft = draft });
            await db.SaveChangesAsync(cancellationToken);
            return draft;
        }

        private static SubjectDraft DraftOf(InstrumentVersion version)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{version.Title}, version {version.Number}");
            // Adopt a strategy, establish a plan, approve an agreement (domain.md, 39).
            var verb = version.Kind switch
            {
                InstrumentKind.Strategy or InstrumentKind.Roadmap => "antar",
                InstrumentKind.ActionPlan => "fastställer",
                _ => "godkänner",
            };
            return new SubjectDraft(
                new Subject(SubjectKind, version.Id, version.ContentHash), version.Title, TextOf(version),
                [$"Huvudmannen {verb} {name}, som gäller {version.From.Iso()} – {version.To.Iso()}."],
                Establishes: version.Kind == InstrumentKind.ActionPlan);
        }
    }

    /// <summary>The version as running text, so that the recommendation says what is decided on.</summary>
    internal static string TextOf(InstrumentVersion version)
    {
        var (content, numbers, text) = (version.Content, version.Content.Numbers(), new StringBuilder());
        if (content.Summary.Length > 0)
            text.AppendLine(content.Summary).AppendLine();
        if (version.Note.Length > 0)
            text.Append("Nytt i version ").Append(CultureInfo.InvariantCulture, $"{version.Number}: ").AppendLine(version.Note).AppendLine();
        for (var i = 0; i < content.Areas.Count; i++)
        {
            var area = content.Areas[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {area.Name}").AppendLine();
            foreach (var goal in area.Goals)
                text.Append("Mål: ").AppendLine(goal.Text);
            foreach (var activity in content.Of(area.Id))
                text.Append(CultureInfo.InvariantCulture, $"{numbers[activity.Id]} {activity.Title} ({activity.From?.Iso()} – {activity.To?.Iso()})").AppendLine();
            text.AppendLine();
        }

        text.Append("Innehållets kontrollsumma (SHA-256): ").Append(version.ContentHash);
        // A background holds 20 000 characters; the whole content is told by its hash and shown on the plan's page.
        var all = text.ToString().ReplaceLineEndings("\n").Trim();
        return all.Length <= 18_000 ? all : $"{content.Summary}\n\nInnehållets kontrollsumma (SHA-256): {version.ContentHash}";
    }
}

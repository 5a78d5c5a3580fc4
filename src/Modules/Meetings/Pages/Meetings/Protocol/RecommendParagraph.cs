using System.Globalization;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Recommendations.Contracts;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>Begins the recommendation that a § speaks of, with everything filled in; it is completed and sent among the recommendations.</summary>
internal sealed record RecommendParagraph(Guid MeetingId, Guid ItemId)
{
    /// <summary>What a § is called as the subject of a recommendation.</summary>
    public const string SubjectKind = "meeting-paragraph";

    /// <summary>The verb that recommends.</summary>
    public const string Verb = "rekommenderar";

    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, EventLedger ledger, IRecommendationDesk recommendations)
    {
        /// <summary>Drafts it and returns the draft's id; the one under way if there is one.</summary>
        public async Task<Guid> HandleAsync(RecommendParagraph command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            if (state.Find(command.ItemId) is not { Outcome: { } outcome, Paragraph: { } number } item)
                throw new NotFound();
            var points = outcome.Points.Where(p => p.Verb == Verb).Select(p => PointOf(p.Text)).ToList();
            if (points.Count == 0)
                throw new RuleBroken(MeetingRules.Verb, "Paragrafen rekommenderar inget, så det finns inget att skicka till huvudmännen.");
            var paragraph = MinutesComposer.Paragraph(state, item);
            var where = string.Create(CultureInfo.InvariantCulture, $"§ {number}");
            var draft = await recommendations.DraftAsync(
                new SubjectDraft(
                    new Subject(SubjectKind, item.Id, paragraph.Hash()), item.Content.Title, TextOf(state, item, paragraph), points,
                    Meeting: new SubjectMeeting(state.On, where, item.Content.CaseNumber)),
                cancellationToken);
            ledger.Append("ParagraphRecommended", item.Id, after: new { Forum = state.Rules.ShortName, Day = state.On, Paragraph = number, item.Content.Title, Draft = draft });
            await db.SaveChangesAsync(cancellationToken);
            return draft;
        }
    }

    /// <summary>"de 34 huvudmännen att anta strategin." as the principals decide on it: "Anta strategin."</summary>
    internal static string PointOf(string text)
    {
        var at = text.IndexOf("att ", StringComparison.OrdinalIgnoreCase);
        var what = (at == 0 || (at > 0 && text[at - 1] == ' ') ? text[(at + 4)..] : text).Trim();
        return what.Length == 0 ? text : char.ToUpper(what[0], CultureInfo.InvariantCulture) + what[1..];
    }

    // What the minutes say before the decision, so that those who decide know what the forum knew.
    private static string TextOf(MeetingState state, AgendaItem item, MinutesParagraph paragraph)
    {
        var parts = paragraph.Sections.Where(s => s.Heading is MinutesHeading.Background or MinutesHeading.Basis or MinutesHeading.Decision)
            .OrderBy(s => s.Heading == MinutesHeading.Decision).Select(s => $"{MinutesWords.Of(s.Heading, state.Rules.Formal)}\n{string.Join("\n", s.Lines)}");
        var text = string.Create(CultureInfo.InvariantCulture, $"{state.Rules.Name} {state.On:yyyy-MM-dd} § {item.Paragraph}\n\n{string.Join("\n\n", parts)}");
        return text.Length <= 18_000 ? text : text[..18_000];
    }
}

using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The letters that the forum writes to a principal, in Swedish as official mail is; names, never persons.</summary>
/// <param name="Forum">The forum's room.</param>
/// <param name="Now">When they are written, UTC.</param>
internal sealed record Mail(Room Forum, DateTime Now)
{
    public OutboxMessage Sent(Recommendation r, Guid principalId, Recommendation? previous) => Letter(
        "RecommendationSent", r, principalId, $"{r.Id}",
        previous is null ? $"Rekommendation {r.Number}: {r.Title}" : $"Ny version av rekommendation {r.Number}: {r.Title}",
        $"""
        {r.ForumName} rekommenderade {r.MeetingDate.Iso()} sina huvudmän att besluta om ”{r.Title}”.
        {(previous is null ? "" : $"Den ersätter den text som skickades {previous.SentOn.Iso()}. Svar på den gamla texten räknas inte för den nya.\n")}
        Svara senast {r.AnswerBy.Iso()}. Rekommendationen har {Points(r)} och är nu en inkommen handling hos er.
        """);

    public OutboxMessage Withdrawn(Recommendation r, Guid principalId) => Letter(
        "RecommendationWithdrawn", r, principalId, $"{r.Id}",
        $"Rekommendation {r.Number} är återkallad: {r.Title}",
        $"{r.ForumName} har återkallat rekommendationen. Ni behöver inte längre besluta om den.\nSkäl: {r.ClosedReason}");

    public OutboxMessage Prolonged(Recommendation r, Guid principalId) => Letter(
        "AnswerByProlonged", r, principalId, $"{r.Id}:{r.AnswerBy.Iso()}",
        $"Längre svarstid för rekommendation {r.Number}: {r.Title}",
        $"Ni kan nu svara till och med {r.AnswerBy.Iso()}.\nSkäl: {r.ProlongationReason}");

    public OutboxMessage Reminder(Recommendation r, Guid principalId, IReadOnlyList<int> points) => Letter(
        "AnswerReminded", r, principalId, $"{r.Id}:{StockholmTime.DayOf(Now).Iso()}",
        $"Påminnelse: rekommendation {r.Number} väntar på ert beslut",
        $"{r.ForumName} saknar ert beslut om ”{r.Title}”: {(points.Count == 1 ? "punkt" : "punkterna")} {string.Join(", ", points)}.\n"
        + (r.IsPastDue(StockholmTime.DayOf(Now)) ? $"Svarsdagen var {r.AnswerBy.Iso()}." : $"Svara senast {r.AnswerBy.Iso()}."));

    public OutboxMessage EvidenceReminder(Recommendation r, Guid principalId, IReadOnlyList<int> points) => Letter(
        "EvidenceReminded", r, principalId, $"{r.Id}:{StockholmTime.DayOf(Now).Iso()}",
        $"Påminnelse: protokollsutdrag saknas för rekommendation {r.Number}",
        $"{r.ForumName} har ert beslut om ”{r.Title}”, {(points.Count == 1 ? "punkt" : "punkterna")} {string.Join(", ", points)}, men inte utdraget ur protokollet som styrker det.\n"
        + (r.CountsFrom == EvidenceGrade.Reported ? "Ladda upp utdraget och bekräfta paragraf, dag och lydelse." : "Beslutet räknas inte förrän ni har laddat upp utdraget och bekräftat paragraf, dag och lydelse."));

    public OutboxMessage Reported(Recommendation r, PublishedDecision decision) => Letter(
        "DecisionReported", r, decision.PrincipalId, $"{decision.Id}",
        $"Ett svar är rapporterat åt er: rekommendation {r.Number}, punkt {decision.Point}",
        $"""
        Sekretariatet har för er räkning registrerat ett beslut av {decision.BodyName} {decision.DecidedOn.Iso()} {decision.Paragraph} på punkt {decision.Point} i ”{r.Title}”.
        Bekräfta det eller bestrid det. Ett bestritt svar räknas inte.
        """);

    public OutboxMessage Ruled(Recommendation r, PublishedDecision decision, Ruling ruling) => Letter(
        "DecisionRuled", r, decision.PrincipalId, $"{ruling.Id}",
        $"Forumets prövning av ert beslut: rekommendation {r.Number}, punkt {decision.Point}",
        $"""
        {(ruling.Kind, ruling.Holds) switch
        {
            (RulingKind.Equivalence, true) => "Er ändrade lydelse bedöms likvärdig med rekommendationen och räknas som antagen.",
            (RulingKind.Equivalence, false) => "Er ändrade lydelse bedöms inte likvärdig med rekommendationen och räknas inte som antagen.",
            (_, true) => "Det villkor som ni skrev i egna ord är bekräftat som uppfyllt.",
            (_, false) => "Det villkor som ni skrev i egna ord bedöms inte uppfyllt.",
        }}
        Skäl: {ruling.Reason}
        """);

    private static string Points(Recommendation r) => r.Points.Count == 1 ? "en beslutspunkt" : $"{r.Points.Count} beslutspunkter";

    // A subject line takes 300 characters; a title takes 200 of them.
    private OutboxMessage Letter(string kind, Recommendation r, Guid principalId, string key, string subject, string text) => new()
    {
        CreatedAt = Now,
        SenderId = Forum.Id,
        RecipientId = principalId,
        Kind = kind,
        Subject = subject,
        Text = $"{text.Trim()}\n\nNi hittar rekommendation {r.Number} under Att göra i Länsforum.\n\n{Forum.Name}\n",
        DeduplicationKey = $"{kind}:{key}:{principalId}",
    };
}

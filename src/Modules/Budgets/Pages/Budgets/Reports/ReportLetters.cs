using Governance.Budgets.Domain;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>Tells every principal that a report is there. In Swedish, as official mail is.</summary>
internal static class ReportLetters
{
    public static IEnumerable<OutboxMessage> Of(YearlyReport report, CollaborationInfo forum, Room room, DateTime now) => forum.Principals.Select(p => new OutboxMessage
    {
        CreatedAt = now,
        SenderId = room.Id,
        RecipientId = p.Id,
        Kind = "ReportPublished",
        Subject = $"Årsrapport {report.Year}: {forum.Name}",
        Text = $"""
            {forum.ForumName} har lämnat årsrapporten för {report.Year}: hur och till vad de gemensamma pengarna har använts.
            Bekräfta senast {report.ConfirmBy.Iso()} att ni har tagit emot den.

            Ni hittar den under Årsrapporter i Länsforum.

            {room.Name}

            """,
        DeduplicationKey = $"ReportPublished:{report.Id}:{p.Id}",
    });
}

using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Reminds the principals that owe a report, by mail and for all to see in the log; each at most once a day.</summary>
internal sealed record RemindAssignees(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, AssignmentDesk desk, AssignmentReader reader, IForumDirectory forums)
    {
        /// <summary>Reminds, and returns how many principals were.</summary>
        public async Task<int> HandleAsync(RemindAssignees command, CancellationToken cancellationToken)
        {
            desk.Room();
            var file = await reader.FileAsync(command.Id, tracked: false, cancellationToken);
            if (!file.Phase.IsOwed())
                throw new RuleBroken(MatterRules.WrongPhase, "Ingen är skyldig en rapport just nu, så det finns ingen att påminna.");
            var done = file.Reports.Where(r => r.Kind == ReportKind.Final && r.AfterStep == file.Row.Steps).Select(r => r.Party).ToHashSet(StringComparer.Ordinal);
            var owing = file.Line.Assignees.Where(a => a.PrincipalId is not null && !done.Contains(a.Party)).DistinctBy(a => a.PrincipalId).ToList();
            var keys = owing.ConvertAll(a => Key(file.Row, a));
            var sent = await db.Set<OutboxMessage>().Where(m => keys.Contains(m.DeduplicationKey)).Select(m => m.DeduplicationKey).ToListAsync(cancellationToken);
            owing.RemoveAll(a => sent.Contains(Key(file.Row, a)));
            var forum = await forums.FindAsync(file.Row.ForumId, cancellationToken);
            foreach (var assignee in owing)
                db.Add(Letter(file.Row, assignee, forum?.Name ?? ""));
            if (owing.Count > 0)
            {
                ledger.AppendShared(file.Row.CollaborationId, "AssignmentReminded", file.Row.Id, principalId: null, after: new { Assignment = file.Row.Title, Assignees = owing.Select(a => a.Party) });
                await db.SaveChangesAsync(cancellationToken);
            }

            return owing.Count;
        }

        // In Swedish, as official mail is.
        private OutboxMessage Letter(Assignment row, Assignee assignee, string forum) => new()
        {
            CreatedAt = desk.Now,
            SenderId = row.PublishedBy,
            RecipientId = assignee.PrincipalId!.Value,
            Kind = "AssignmentReminded",
            Subject = $"Påminnelse: uppdraget {row.Title} ska återrapporteras",
            Text = $"{forum} väntar på er rapport om ”{row.Title}”.\n{(row.Due < desk.Today ? $"Den skulle ha lämnats {row.Due?.Iso()}." : $"Den ska lämnas senast {row.Due?.Iso()}.")}\nRapportera i portalen under Uppdrag.",
            DeduplicationKey = Key(row, assignee),
        };

        private string Key(Assignment row, Assignee assignee) => $"AssignmentReminded:{row.Id}:{assignee.PrincipalId}:{desk.Today.Iso()}";
    }
}

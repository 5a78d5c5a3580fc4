using FluentValidation;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Moves an item a step on the agenda, over those that are struck.</summary>
internal sealed record MoveAgendaItem(Guid MeetingId, Guid ItemId, int Step)
{
    internal sealed class Handler(MeetingDesk desk)
    {
        public async Task HandleAsync(MoveAgendaItem command, CancellationToken cancellationToken)
        {
            var items = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State.Items;
            var from = items.ToList().FindIndex(i => i.Id == command.ItemId);
            if (from < 0 || command.Step == 0)
                throw new NotFound();
            var to = from;
            do
                to += Math.Sign(command.Step);
            while (to >= 0 && to < items.Count && items[to].Stage == ItemStage.Struck);
            if (to >= 0 && to < items.Count)
                await desk.PostAsync(command.MeetingId, new MoveItem(command.ItemId, to), cancellationToken);
        }
    }
}

/// <summary>Takes an item off the agenda. Before the summons nobody has seen it, so no reason is asked for.</summary>
internal sealed record StrikeAgendaItem(Guid MeetingId, Guid ItemId, int Seen, string? Reason)
{
    internal sealed class Handler(MeetingDesk desk)
    {
        public async Task HandleAsync(StrikeAgendaItem command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var reason = state.Stage == MeetingStage.Planned && string.IsNullOrWhiteSpace(command.Reason) ? "Togs bort före kallelsen." : command.Reason ?? "";
            await desk.PostAsync(command.MeetingId, [desk.Command(new StrikeItem(command.ItemId, reason), seen: command.Seen)], cancellationToken);
        }
    }
}

/// <summary>Begins an agenda with the standard items, or with those of a saved one.</summary>
internal sealed record BeginAgenda(Guid MeetingId, Guid? AgendaId)
{
    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk)
    {
        public async Task HandleAsync(BeginAgenda command, CancellationToken cancellationToken)
        {
            var rules = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State.Rules;
            var items = command.AgendaId is { } id
                ? (await db.FindOrThrowAsync<SavedAgenda>(id, cancellationToken)).Items
                : [.. AgendaTemplate.Beginning(rules), .. AgendaTemplate.End];
            await desk.PostAsync(command.MeetingId, [.. items.Select(i => desk.Command(new AddItem(Guid.CreateVersion7(), i)))], cancellationToken);
        }
    }
}

/// <summary>Keeps the agenda of a meeting under a name, to begin others with.</summary>
internal sealed record SaveAgenda(Guid MeetingId, string? AgendaName)
{
    internal sealed class Validator : AbstractValidator<SaveAgenda>
    {
        public Validator() => RuleFor(x => x.AgendaName).NotEmpty().WithMessage("Skriv vad mallen ska heta.").MaximumLength(SavedAgenda.LongestName).WithMessage("Korta namnet till högst 120 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, EventLedger ledger)
    {
        public async Task HandleAsync(SaveAgenda command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var items = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State.Items;
            var saved = new SavedAgenda(command.AgendaName!.Trim(), items, desk.Now);
            if (saved.Items.Count == 0)
                throw new RuleBroken(MeetingRules.Incomplete, "Lägg minst en punkt på dagordningen innan den sparas som mall.");
            if (await db.Set<SavedAgenda>().AnyAsync(a => a.Name == saved.Name, cancellationToken))
                throw new RuleBroken(MeetingRules.Incomplete, "Det finns redan en mall som heter ”{0}”. Välj ett annat namn.", saved.Name);
            db.Add(saved);
            ledger.Append("AgendaSaved", saved.Id, after: new AgendaFact(saved.Name, saved.Items.Count));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Takes away a saved agenda. Meetings that began with it keep their items.</summary>
internal sealed record RemoveAgenda(Guid AgendaId)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task HandleAsync(RemoveAgenda command, CancellationToken cancellationToken)
        {
            var saved = await db.FindOrThrowAsync<SavedAgenda>(command.AgendaId, cancellationToken);
            db.Remove(saved);
            ledger.Append("AgendaRemoved", saved.Id, before: new AgendaFact(saved.Name, saved.Items.Count));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>What the log says of a saved agenda.</summary>
internal sealed record AgendaFact(string Name, int AgendaItems);

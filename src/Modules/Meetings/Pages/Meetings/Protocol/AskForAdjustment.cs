using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>Sends a text to all who are to adjust it and have not approved it; what was asked before about an older text is closed.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">A § that is adjusted by itself; null for the minutes.</param>
/// <param name="AnswerBy">The last day to answer.</param>
internal sealed record AskForAdjustment(Guid MeetingId, Guid? ItemId, DateOnly? AnswerBy)
{
    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, EventLedger ledger)
    {
        /// <summary>Asks, and returns how many were asked.</summary>
        public async Task<int> HandleAsync(AskForAdjustment command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            if (command.AnswerBy is { } day && day < desk.Today)
                throw new RuleBroken(MeetingRules.WrongDay, "Dagen {0} har varit. Välj en dag framåt.", Platform.Time.StockholmTime.Iso(day));
            var text = AdjustedText.Of(state, command.ItemId);
            if (state.Adjusters.Count < state.Rules.Adjusters)
                throw new RuleBroken(MeetingRules.Adjuster, "Det saknas justerare. Välj {0}.", state.Rules.Adjusters);
            var waiting = text.Signers.Where(id => !text.Signatures.Any(s => s.MandateId == id && s.Kind == SignatureKind.Approved && s.Hash == text.Hash)).Select(state.Person).ToList();
            var reachable = waiting.Where(p => p is { PrincipalId: not null, Email.Length: > 0 }).ToList();
            if (reachable.Count == 0)
                throw new RuleBroken(MeetingRules.Adjuster, "Ingen av dem som justerar kan nås i portalen. Anteckna deras godkännande på sidan.");
            var room = desk.Room;
            foreach (var old in await db.Set<AdjustmentRequest>().Where(r => r.MeetingId == state.Id && r.ItemId == command.ItemId && r.ClosedAt == null).ToListAsync(cancellationToken))
                old.Close(desk.Now);
            foreach (var person in reachable)
            {
                var asked = new AdjustmentRequest(state, command.ItemId, room, person, text.Json, text.Hash, desk.Now, command.AnswerBy);
                db.Add(asked);
                ledger.AppendShared(room, "AdjustmentAsked", asked.Id, person.PrincipalId, after: AdjustmentFact.Of(asked));
                db.Add(MinutesLetters.Asked(asked, person.Email, db.Tenant.Room, desk.Now));
            }

            await db.SaveChangesAsync(cancellationToken);
            return reachable.Count;
        }
    }
}

/// <summary>What the log says of a question to adjust.</summary>
internal sealed record AdjustmentFact(string Forum, DateOnly Day, string Person, string Hash)
{
    public static AdjustmentFact Of(AdjustmentRequest asked) => new(asked.Body, asked.MeetingOn, asked.PersonName, asked.Hash);
}

/// <summary>The text that is adjusted, the whole or one §, with those who must approve it.</summary>
internal sealed record AdjustedText(string Json, string Hash, IReadOnlyList<Guid> Signers, IReadOnlyList<Signature> Signatures)
{
    /// <summary>The text as it is now.</summary>
    /// <exception cref="RuleBroken">It cannot be adjusted yet, or is.</exception>
    public static AdjustedText Of(MeetingState state, Guid? itemId)
    {
        if (itemId is not { } id)
        {
            state.Require(MeetingStage.Ended);
            var minutes = MinutesComposer.Compose(state);
            return new AdjustedText(MeetingJson.Write(minutes), minutes.Hash(), state.Signers, state.Signatures);
        }

        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(id).Require(ItemStage.Concluded);
        if (!item.AtOnce)
            throw new RuleBroken(MeetingRules.Item, "Paragrafen justeras med resten av protokollet. Begär omedelbar justering om den ska justeras för sig.");
        var paragraph = MinutesComposer.Paragraph(state, item);
        return new AdjustedText(MeetingJson.Write(paragraph), paragraph.Hash(), state.SignersOf(item), item.Signatures);
    }
}

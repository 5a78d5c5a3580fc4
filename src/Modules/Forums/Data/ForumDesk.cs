using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Forums.Data;

/// <summary>Where the forum's room changes a composition: the rows, the events that tell of them, and the version that guards them all.</summary>
internal sealed class ForumDesk(GovernanceDbContext db, ForumReader reader, EventLedger ledger, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>The forum to change.</summary>
    /// <exception cref="NotFound">It is not there, or is another room's.</exception>
    public async Task<JointForum> ForumAsync(Guid id, int? version, CancellationToken cancellationToken)
    {
        Room();
        var forum = await db.FindOrThrowAsync<JointForum>(id, cancellationToken);
        if (version is { } expected)
            db.Entry(forum).Property(f => f.Version).OriginalValue = expected;
        return forum;
    }

    /// <summary>The composition to change.</summary>
    public async Task<Composition> OpenAsync(Guid id, int? version, CancellationToken cancellationToken) =>
        await reader.CompositionAsync(await ForumAsync(id, version, cancellationToken), tracked: true, cancellationToken);

    /// <summary>The collaboration whose forum room is acted in.</summary>
    /// <exception cref="NotFound">The room is not a forum's.</exception>
    public Guid Room() => db.Tenant.Room.Kind == RoomKind.Forum ? db.Tenant.TenantId : throw new NotFound();

    /// <summary>Saves what was changed, with an event for each row.</summary>
    public async Task SaveAsync(Composition composition, CancellationToken cancellationToken)
    {
        var forum = composition.Forum;
        foreach (var change in composition.Changes)
        {
            Put(change);
            Tell(forum, change, composition);
        }

        forum.Touch(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Put(CompositionChange change)
    {
        if (change.IsNew)
            db.Add(change.Row);
        else if (change.IsGone)
            db.Remove(change.Row);
    }

    private void Tell(JointForum forum, CompositionChange change, Composition composition)
    {
        var (at, principal) = (forum.CollaborationId, change.Seat?.PrincipalId);
        switch (change.Kind, change.Row)
        {
            case (ChangeKind.SeatAdded, ForumSeat seat):
                ledger.AppendShared(at, "ForumSeatAdded", seat.Id, principal, after: SeatFact.Of(forum, seat));
                break;
            case (ChangeKind.SeatEnded, ForumSeat seat):
                ledger.AppendShared(at, "ForumSeatEnded", seat.Id, principal, after: SeatFact.Of(forum, seat));
                break;
            case (ChangeKind.SeatRemoved, ForumSeat seat):
                ledger.AppendShared(at, "ForumSeatRemoved", seat.Id, principal, before: SeatFact.Of(forum, seat));
                break;
            case (ChangeKind.MandateBegan, SeatMandate mandate):
                ledger.AppendShared(at, "SeatMandateBegan", mandate.Id, principal, after: MandateFact.Of(forum, change.Seat!, mandate));
                break;
            case (ChangeKind.MandateEnded, SeatMandate mandate):
                ledger.AppendShared(at, "SeatMandateEnded", mandate.Id, principal, after: MandateFact.Of(forum, change.Seat!, mandate), reason: mandate.EndReason.Length > 0 ? mandate.EndReason : null);
                break;
            case (ChangeKind.MandateWithdrawn, SeatMandate mandate):
                ledger.AppendShared(at, "SeatMandateWithdrawn", mandate.Id, principal, before: MandateFact.Of(forum, change.Seat!, mandate));
                break;
            case (ChangeKind.PresidiumAppointed, PresidiumPeriod period):
                ledger.AppendShared(at, "PresidiumAppointed", period.Id, null, after: PresidiumFact.Of(composition, period));
                break;
            case (ChangeKind.PresidiumEnded, PresidiumPeriod period):
                ledger.AppendShared(at, "PresidiumEnded", period.Id, null, after: PresidiumFact.Of(composition, period));
                break;
            case (ChangeKind.PresidiumWithdrawn, PresidiumPeriod period):
                ledger.AppendShared(at, "PresidiumWithdrawn", period.Id, null, before: PresidiumFact.Of(composition, period));
                break;
            default:
                throw new InvalidOperationException($"No event tells of {change.Kind}.");
        }
    }
}

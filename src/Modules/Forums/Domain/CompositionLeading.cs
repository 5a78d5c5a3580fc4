using Governance.Forums.Contracts;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Forums.Domain;

/// <summary>What changed in a composition.</summary>
internal enum ChangeKind
{
    SeatAdded,
    SeatEnded,
    SeatRemoved,
    MandateBegan,
    MandateEnded,
    MandateWithdrawn,
    PresidiumAppointed,
    PresidiumEnded,
    PresidiumWithdrawn,
}

/// <summary>A row that was added, ended or taken away.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Row">A seat, mandate or presidium.</param>
/// <param name="Seat">The seat that it is about; null for a presidium.</param>
internal sealed record CompositionChange(ChangeKind Kind, object Row, ForumSeat? Seat)
{
    /// <summary>Whether the row is new.</summary>
    public bool IsNew => Kind is ChangeKind.SeatAdded or ChangeKind.MandateBegan or ChangeKind.PresidiumAppointed;

    /// <summary>Whether the row goes away.</summary>
    public bool IsGone => Kind is ChangeKind.SeatRemoved or ChangeKind.MandateWithdrawn or ChangeKind.PresidiumWithdrawn;
}

/// <summary>What an election does to a seat.</summary>
internal enum ElectionStep
{
    /// <summary>Sitter kvar, or stays vacant.</summary>
    Stays,

    /// <summary>Avgår, and the seat is vacant.</summary>
    Leaves,

    /// <summary>Somebody new takes the seat.</summary>
    Replaced,
}

/// <summary>A seat in an election.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Step">What happens to it.</param>
/// <param name="PersonName">Who takes it, where somebody new does.</param>
/// <param name="Email">Where the new person is written to.</param>
internal sealed record ElectionRow(Guid SeatId, ElectionStep Step, string PersonName, string Email);

/// <summary>Who leads, and what an election changes.</summary>
internal sealed partial class Composition
{
    /// <summary>Appoints who leads from a day on. Where the chair alternates, the side whose turn it is that year begins, whoever is named first.</summary>
    public PresidiumPeriod AppointPresidium(Guid firstId, Guid? secondId, DateOnly from, DateOnly? to, DateOnly today)
    {
        MayChangeFrom(from, today, today);
        if (to < from)
            throw new RuleBroken(ForumRules.WrongDays, "Sista dagen ligger före första dagen.");
        var (chair, vice) = (Leading(firstId, from), secondId is { } second ? Leading(second, from) : null);
        if (chair == vice)
            throw new RuleBroken(ForumRules.WrongPresidium, "Välj två olika personer.");
        if (forum.Turn() is { } turn)
        {
            if (vice is null || SideOf(Seat(chair.SeatId)) == SideOf(Seat(vice.SeatId)))
                throw new RuleBroken(ForumRules.WrongPresidium, "Ordförandeskapet växlar varje år. Välj en person från regionen och en från kommunerna.");
            if (SideOf(Seat(chair.SeatId)) != turn.Of(from.Year))
                (chair, vice) = (vice, chair);
        }

        Replace(from, to, today);
        var period = new PresidiumPeriod(forum, chair.Id, vice?.Id, from, to);
        _presidia.Add(period);
        Note(ChangeKind.PresidiumAppointed, period, null);
        return period;
    }

    /// <summary>Takes back a presidium that no day that has been had; while the forum is set up, any.</summary>
    public void WithdrawPresidium(Guid id, DateOnly today)
    {
        var period = _presidia.Find(p => p.Id == id) ?? throw new NotFound();
        MayChangeFrom(period.From, today, today);
        _presidia.Remove(period);
        Note(ChangeKind.PresidiumWithdrawn, period, null);
    }

    /// <summary>Ends and begins many mandates on one day: all of it, or nothing.</summary>
    /// <param name="firstDay">First day of the new; the old end the day before.</param>
    /// <param name="to">Last day of the new; null while nobody knows it.</param>
    /// <param name="rows">The seats with what happens to them.</param>
    /// <param name="reason">Why the old end.</param>
    /// <param name="today">Today.</param>
    public void Elect(DateOnly firstDay, DateOnly? to, IReadOnlyCollection<ElectionRow> rows, string reason, DateOnly today)
    {
        MayChangeFrom(firstDay, today, today);
        var before = _changes.Count;
        foreach (var row in rows.Where(r => r.Step != ElectionStep.Stays))
        {
            if (HolderOf(Seat(row.SeatId), firstDay) is not { } holder)
                continue;
            if (holder.From == firstDay)
                Withdraw(holder.Id, today);
            else
                End(holder, firstDay.AddDays(-1), reason);
        }

        foreach (var row in rows.Where(r => r.Step == ElectionStep.Replaced))
            Appoint(row.SeatId, row.PersonName, row.Email, firstDay, to, today);
        if (_changes.Count == before)
            throw new RuleBroken(ForumRules.NothingToDo, "Inget skulle ändras. Välj vad som händer med minst en plats.");
    }

    /// <summary>Ends the forum with a day: all its seats, the mandates in them, and who leads. What has been stays.</summary>
    public void Close(DateOnly last, DateOnly today, DateTime now)
    {
        if (forum.LastDay is { } closed)
            throw new RuleBroken(ForumRules.Closed, "Forumet upphör redan {0}.", closed.Iso());
        MayChangeFrom(last.AddDays(1), today, today.AddDays(-1));
        if (_presidia.Find(p => p.From > last) is { } coming)
            throw new RuleBroken(ForumRules.WrongDays, "Ett presidium är redan utsett från och med {0}. Ta tillbaka det först.", coming.From.Iso());
        foreach (var seat in _seats.Where(s => s.To is null || s.To > last).ToList())
            EndSeat(seat.Id, last, today);
        foreach (var period in _presidia.Where(p => p.To is null || p.To > last))
        {
            period.End(last);
            Note(ChangeKind.PresidiumEnded, period, null);
        }

        forum.Close(last, now);
    }

    private void Replace(DateOnly from, DateOnly? to, DateOnly today)
    {
        if (_presidia.Find(p => p.From > from && Days.Meet(from, to, p.From, p.To)) is { } coming)
            throw new RuleBroken(ForumRules.WrongDays, "Ett presidium är redan utsett från och med {0}. Ta tillbaka det först.", coming.From.Iso());
        foreach (var old in _presidia.Where(p => p.Covers(from)).ToList())
        {
            if (old.From == from)
            {
                WithdrawPresidium(old.Id, today);
            }
            else
            {
                old.End(from.AddDays(-1));
                Note(ChangeKind.PresidiumEnded, old, null);
            }
        }
    }

    private SeatMandate Leading(Guid mandateId, DateOnly from)
    {
        var mandate = Mandate(mandateId);
        if (!mandate.Covers(from) || Seat(mandate.SeatId) is not { Role: SeatRole.Member, PrincipalId: not null })
            throw new RuleBroken(ForumRules.WrongPresidium, "{0} är inte ordinarie ledamot den {1}. Välj någon annan, eller en annan dag.", mandate.PersonName, from.Iso());
        return mandate;
    }
}

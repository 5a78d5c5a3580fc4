using Governance.Forums.Contracts;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Forums.Domain;

/// <summary>A seat on a day, with who has it; nobody where it is vacant.</summary>
internal sealed record SeatOnDay(ForumSeat Seat, SeatMandate? Mandate);

/// <summary>
/// Who sits in a forum, on every day. All changes go by here, so that on each day a seat has one holder at most and, once the forum is
/// open, no day that has been gets another composition.
/// </summary>
/// <param name="forum">The forum.</param>
/// <param name="sideOf">The side that a principal is on.</param>
/// <param name="seats">Every seat that it has or had.</param>
/// <param name="mandates">Every mandate.</param>
/// <param name="presidia">Every presidium.</param>
internal sealed partial class Composition(
    JointForum forum, Func<Guid, Side> sideOf, IEnumerable<ForumSeat> seats, IEnumerable<SeatMandate> mandates, IEnumerable<PresidiumPeriod> presidia)
{
    private readonly List<ForumSeat> _seats = [.. seats];
    private readonly List<SeatMandate> _mandates = [.. mandates];
    private readonly List<PresidiumPeriod> _presidia = [.. presidia];
    private readonly List<CompositionChange> _changes = [];

    public JointForum Forum => forum;

    public IReadOnlyList<ForumSeat> Seats => _seats;

    /// <summary>All of them, the newest first.</summary>
    public IEnumerable<SeatMandate> Mandates => _mandates.OrderByDescending(m => m.From).ThenBy(m => m.PersonName, StringComparer.Ordinal);

    /// <summary>All of them, the newest first.</summary>
    public IEnumerable<PresidiumPeriod> Presidia => _presidia.OrderByDescending(p => p.From);

    /// <summary>What was changed, in order.</summary>
    public IReadOnlyList<CompositionChange> Changes => _changes;

    /// <summary>The seat with that id.</summary>
    /// <exception cref="NotFound">It is none of this forum.</exception>
    public ForumSeat Seat(Guid id) => _seats.Find(s => s.Id == id) ?? throw new NotFound();

    /// <summary>The mandate with that id.</summary>
    /// <exception cref="NotFound">It is none of this forum.</exception>
    public SeatMandate Mandate(Guid id) => _mandates.Find(m => m.Id == id) ?? throw new NotFound();

    /// <summary>The seats of a day with who had them: members, substitutes, adjuncts.</summary>
    public IReadOnlyList<SeatOnDay> On(DateOnly day) =>
        [.. _seats.Where(s => s.Covers(day)).OrderBy(s => s.Role).ThenBy(s => s.Order).ThenBy(s => s.Id).Select(s => new SeatOnDay(s, HolderOf(s, day)))];

    /// <summary>Who has a seat on a day; null when it is vacant.</summary>
    public SeatMandate? HolderOf(ForumSeat seat, DateOnly day) => _mandates.Find(m => m.SeatId == seat.Id && m.Covers(day));

    /// <summary>Members' seats with a vote on a day, vacant ones too: what a quorum is counted on.</summary>
    public int SeatsWithVote(DateOnly day) => _seats.Count(s => s.Role == SeatRole.Member && s.HasVote() && s.Covers(day));

    /// <summary>Who leads on a day. Whose mandate has ended leads no more.</summary>
    public Presidium PresidiumOn(DateOnly day)
    {
        if (_presidia.Find(p => p.Covers(day)) is not { } period)
            return new Presidium(null, null);
        var (chair, vice) = period.On(day);
        return new Presidium(Holding(chair), Holding(vice));

        Guid? Holding(Guid? mandate) => _mandates.Find(m => m.Id == mandate)?.Covers(day) == true ? mandate : null;
    }

    /// <summary>The side that a seat is on; null for a party.</summary>
    public Side? SideOf(ForumSeat seat) => seat.PrincipalId is { } principal ? sideOf(principal) : null;

    /// <summary>Gives a principal, or a party without a vote, a seat.</summary>
    public ForumSeat AddSeat(Guid? principalId, string party, SeatRole role, DateOnly from, DateOnly today)
    {
        if (forum.LastDay is { } closed)
            throw new RuleBroken(ForumRules.Closed, "Forumet upphör {0} och kan inte få nya platser.", closed.Iso());
        MayChangeFrom(from, today, today);
        var kind = principalId is null ? SeatRole.Adjunct : role;
        var order = _seats.Where(s => s.Role == kind).Select(s => s.Order).DefaultIfEmpty(0).Max() + 1;
        var seat = new ForumSeat(forum, principalId, party, kind, order, from);
        _seats.Add(seat);
        Note(ChangeKind.SeatAdded, seat, seat);
        return seat;
    }

    /// <summary>Ends a seat, and the mandate in it, with a day.</summary>
    public void EndSeat(Guid id, DateOnly last, DateOnly today)
    {
        var seat = Seat(id);
        if (seat.To is { } to && last >= to)
            throw new RuleBroken(ForumRules.WrongDays, "Platsen slutar redan {0}.", to.Iso());
        if (last < seat.From)
            throw new RuleBroken(ForumRules.WrongDays, "Platsen börjar {0}. Sista dagen kan inte ligga före den.", seat.From.Iso());
        MayChangeFrom(last.AddDays(1), today, today.AddDays(-1));
        if (_mandates.Find(m => m.SeatId == id && m.From > last) is { } coming)
            throw new RuleBroken(ForumRules.SeatTaken, "{0} tillträder platsen {1}. Ta tillbaka det mandatet först.", coming.PersonName, coming.From.Iso());
        foreach (var mandate in _mandates.Where(m => m.SeatId == id && (m.To is null || m.To > last)))
            End(mandate, last, "");
        seat.End(last);
        Note(ChangeKind.SeatEnded, seat, seat);
    }

    /// <summary>Takes away a seat that nobody has had.</summary>
    public void RemoveSeat(Guid id, DateOnly today)
    {
        var seat = Seat(id);
        if (_mandates.Exists(m => m.SeatId == id))
            throw new RuleBroken(ForumRules.SeatUsed, "Någon har eller har haft platsen. Avsluta den i stället.");
        MayChangeFrom(seat.From, today, today);
        _seats.Remove(seat);
        Note(ChangeKind.SeatRemoved, seat, seat);
    }

    /// <summary>Puts a person into a seat.</summary>
    public SeatMandate Appoint(Guid seatId, string personName, string email, DateOnly from, DateOnly? to, DateOnly today)
    {
        var seat = Seat(seatId);
        var last = to ?? seat.To;
        if (last < from && to is not null)
            throw new RuleBroken(ForumRules.WrongDays, "Sista dagen ligger före första dagen.");
        if (from < seat.From || (seat.To is { } end && (from > end || last > end)))
            throw new RuleBroken(ForumRules.WrongDays, "Platsen finns från och med {0} till och med {1}. Välj dagar inom den tiden.", seat.From.Iso(), seat.To is { } until ? until.Iso() : "…");
        MayChangeFrom(from, today, today);
        if (_mandates.Find(m => m.SeatId == seatId && Days.Meet(from, last, m.From, m.To)) is { } taken)
            throw new RuleBroken(ForumRules.SeatTaken, "{0} har platsen från och med {1}. Avsluta det mandatet först, eller välj andra dagar.", taken.PersonName, taken.From.Iso());
        if (_mandates.Exists(m => string.Equals(m.Email, email, StringComparison.OrdinalIgnoreCase) && Days.Meet(from, last, m.From, m.To)))
            throw new RuleBroken(ForumRules.HasSeat, "{0} har redan en plats i forumet under de dagarna.", personName);
        var mandate = new SeatMandate(seat, personName, email, from, last);
        _mandates.Add(mandate);
        Note(ChangeKind.MandateBegan, mandate, seat);
        return mandate;
    }

    /// <summary>Ends a mandate with a day.</summary>
    public void EndMandate(Guid id, DateOnly last, string reason, DateOnly today)
    {
        var mandate = Mandate(id);
        if (mandate.To is { } to && last >= to)
            throw new RuleBroken(ForumRules.WrongDays, "Mandatet slutar redan {0}. Ge ett nytt mandat för tiden därefter.", to.Iso());
        if (last < mandate.From)
            throw new RuleBroken(ForumRules.WrongDays, "Mandatet börjar {0}. Ta tillbaka det om det aldrig ska gälla.", mandate.From.Iso());
        MayChangeFrom(last.AddDays(1), today, today.AddDays(-1));
        End(mandate, last, reason);
    }

    /// <summary>Takes back a mandate that no day that has been had; while the forum is set up, any.</summary>
    public void Withdraw(Guid id, DateOnly today)
    {
        var mandate = Mandate(id);
        MayChangeFrom(mandate.From, today, today);
        if (_presidia.Exists(p => p.ChairId == id || p.ViceChairId == id))
            throw new RuleBroken(ForumRules.WrongPresidium, "{0} är utsedd i presidiet. Utse ett annat presidium först.", mandate.PersonName);
        _mandates.Remove(mandate);
        Note(ChangeKind.MandateWithdrawn, mandate, Seat(mandate.SeatId));
    }

    /// <summary>Opens the forum: what has been is fixed from now on.</summary>
    public void Open(DateOnly today, DateTime now)
    {
        if (_mandates.Count == 0)
            throw new RuleBroken(ForumRules.CannotOpen, "Ingen har en plats än. Lägg in minst en ledamot innan forumet öppnas.");
        var (votes, rule) = (SeatsWithVote(today), forum.Quorum());
        if (rule.Needed(votes) > votes || rule.LeastOfRegion > Votes(Side.Region) || rule.LeastOfMunicipalities > Votes(Side.Municipalities))
            throw new RuleBroken(ForumRules.QuorumTooHigh, "Forumet kan aldrig bli beslutsfört: regeln kräver fler än det finns platser med rösträtt. Ändra regeln, eller lägg till platser.");
        forum.Open(today, now);

        int Votes(Side side) => _seats.Count(s => s.Role == SeatRole.Member && s.HasVote() && s.Covers(today) && SideOf(s) == side);
    }

    private void End(SeatMandate mandate, DateOnly last, string reason)
    {
        mandate.End(last, reason);
        Note(ChangeKind.MandateEnded, mandate, Seat(mandate.SeatId));
    }

    // The first day that changes must not have been; while the past is being entered any may.
    private void MayChangeFrom(DateOnly first, DateOnly today, DateOnly earliest)
    {
        if (forum.IsOpen() && first < today)
            throw new RuleBroken(ForumRules.PastIsFixed, "Vem som satt en dag som har varit kan inte ändras. Välj {0} eller senare.", earliest.Iso());
    }

    private void Note(ChangeKind kind, object row, ForumSeat? seat) => _changes.Add(new CompositionChange(kind, row, seat));
}

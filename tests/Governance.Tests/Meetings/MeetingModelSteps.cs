using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

internal sealed partial class MeetingModel
{
    private bool IsMember(Guid person) => _room.Members.Contains(person);

    private bool IsSubstitute(Guid person) => _room.Substitutes.Contains(person);

    private void Attend(Guid person, bool there)
    {
        if (!Tried(new NoteAttendance(person, there ? Presence.Present : Presence.Absent), InSession) || there == _present.Contains(person))
            return;
        if (!there)
        {
            _present.Remove(person);
            if (_serving.Remove(person))
                _left.Add(person);
            _servesFor.Remove(person);
            return;
        }

        _present.Add(person);
        if (!IsMember(person) || (_kind == BodyKind.Council && _left.Contains(person)))
            return;
        foreach (var (substitute, _) in _servesFor.Where(s => s.Value == person).ToList())
        {
            _serving.Remove(substitute);
            _servesFor.Remove(substitute);
        }

        _serving.Add(person);
        _served.Add(person);
    }

    private void Serve(Guid substitute, Guid member)
    {
        var may = InSession && IsSubstitute(substitute) && IsMember(member) && _present.Contains(substitute) && !_serving.Contains(substitute)
            && !(_kind == BodyKind.Council && _left.Contains(substitute)) && !_serving.Contains(member) && !_servesFor.ContainsValue(member);
        if (!Tried(new LetServe(substitute, member), may))
            return;
        _serving.Add(substitute);
        _served.Add(substitute);
        _servesFor[substitute] = member;
    }

    private void Lead(Guid person)
    {
        if (Tried(new ChooseChair(person), InSession && _serving.Contains(person)))
            _chair = person;
    }

    private void TakeUp(ModelItem item)
    {
        if (Tried(new TakeUpItem(item.Id), InSession && item.At == At.Agenda && Led(item)))
            item.At = At.Up;
    }

    private void Recuse(ModelItem item, Guid person)
    {
        Guid? instead = _room.Substitutes.Where(s => _present.Contains(s) && !_serving.Contains(s) && !item.Recused.Contains(s) && !item.Instead.ContainsValue(s)).Cast<Guid?>().FirstOrDefault();
        if (!_serving.Contains(person) || person == instead)
            instead = null;
        var may = CanDeal(item) && !item.Recused.Contains(person) && !item.Instead.ContainsValue(person) && !item.Standing.Any(c => c.People.Contains(person));
        if (!Tried(new Recuse(item.Id, person, "Skäl", instead), may))
            return;
        item.Recused.Add(person);
        if (instead is { } substitute)
            item.Instead[person] = substitute;
    }

    private void Claim(ModelItem item, Guid person, ClaimKind kind)
    {
        var claim = new ModelClaim(Guid.NewGuid(), kind);
        var may = CanDeal(item) && TakingPart(item).Contains(person) && item.Asked is null && item.Standing.All(c => c.Carried is null);
        if (!Tried(new MakeClaim(item.Id, claim.Id, kind, person, "Text", []), may))
            return;
        claim.People.Add(person);
        item.Claims.Add(claim);
    }

    private void ForceBack(ModelItem item, int asking)
    {
        var there = TakingPart(item);
        List<Guid> supporters = [.. there.Take(1 + (asking % 4))];
        if (supporters.Count == 0)
            return;
        var claim = new ModelClaim(Guid.NewGuid(), ClaimKind.MinorityReferBack);
        var may = CanDeal(item) && _kind == BodyKind.Council && item.Asked is null && item.Standing.All(c => c.Carried is null) && supporters.Count * 3 >= there.Count;
        if (!Tried(new MakeClaim(item.Id, claim.Id, claim.Kind, supporters[0], "Skäl", supporters), may))
            return;
        claim.People.UnionWith(supporters);
        item.Claims.Add(claim);
    }

    private void Withdraw(ModelItem item, int which)
    {
        if (item.Claims.Count == 0)
            return;
        var claim = item.Claims[which % item.Claims.Count];
        if (!Tried(new WithdrawClaim(item.Id, claim.Id), CanDeal(item) && !claim.Withdrawn && claim.Carried is null))
            return;
        claim.Withdrawn = true;
        if (item.Asked == claim.Id)
            item.Asked = null;
    }

    private void Order(ModelItem item, int how)
    {
        var put = item.Standing.Where(c => c.Kind != ClaimKind.MinorityReferBack).ToList();
        var order = how % 4 == 0 ? put : [.. put.OrderBy(c => !c.Procedural)];
        var backFirst = order.SkipWhile(c => c.Procedural).All(c => !c.Procedural);
        Tried(new OrderQuestions(item.Id, [.. order.Select(c => c.Id)]), CanDeal(item) && Led(item) && put.Count > 0 && put.TrueForAll(c => c.Carried is null) && backFirst);
    }

    private void Rule(ModelItem item, int which, bool carried)
    {
        if (item.Claims.Count == 0)
            return;
        var claim = Pick(item, which);
        var mayNot = !CanDeal(item) || claim.Withdrawn || claim.Carried is not null || item.Asked is not null || !Quorate(item) || !Led(item);
        if (Tried(new RuleOnClaim(item.Id, claim.Id, carried), mayNot ? false : null))
            claim.Carried = carried;
    }

    private void Ask(ModelItem item, int which, Guid person)
    {
        if (item.Claims.Count == 0)
            return;
        var claim = Pick(item, which);
        var mayNot = !CanDeal(item) || claim.Withdrawn || item.Asked is not null || !TakingPart(item).Contains(person);
        if (!Tried(new AskForVote(item.Id, claim.Id, person), mayNot ? false : null))
            return;
        item.Asked = claim.Id;
        claim.Carried = null;
    }

    private void Vote(ModelItem item, int which, int seed)
    {
        if (item.Claims.Count == 0)
            return;
        var claim = item.Asked is { } asked && which % 3 != 0 ? item.Claims.First(c => c.Id == asked) : item.Claims[which % item.Claims.Count];
        var random = new Random(seed + (7 * which));
        var ballots = TakingPart(item).Select(p => new Cast(p, (Ballot)random.Next(3))).ToList();
        var (yes, no) = (ballots.Count(b => b.Ballot == Ballot.Yes), ballots.Count(b => b.Ballot == Ballot.No));
        var casting = ballots.Find(b => b.MandateId == _chair)?.Ballot;
        var may = CanDeal(item) && item.Asked == claim.Id && Led(item) && Quorate(item) && (yes != no || casting != Ballot.Abstain);
        if (!Tried(new HoldVote(item.Id, claim.Id, ballots), may))
            return;
        item.Asked = null;
        claim.Carried = yes == no ? casting == Ballot.Yes : yes > no;
        foreach (var (voter, ballot) in ballots)
            item.OnlyAbstained[voter] = ballot == Ballot.Abstain && item.OnlyAbstained.GetValueOrDefault(voter, true);
    }

    private void Conclude(ModelItem item, OutcomeKind kind, int seed)
    {
        var there = TakingPart(item);
        Guid[] abstaining = seed % 3 == 0 ? [.. there.Where(p => p != _chair).Take(1)] : [];
        var may = CanDeal(item) && Led(item) && Quorate(item) && item.Asked is null && Settled(item) && kind == Expected(item);
        if (!Tried(_room.Conclusion(kind, null, item.Id, abstaining), may))
            return;
        item.At = At.Done;
        item.Took.UnionWith(there.Where(p => !abstaining.Contains(p) && !item.OnlyAbstained.GetValueOrDefault(p)));
    }

    private void Reserve(ModelItem item, Guid person)
    {
        var may = _sealed is null && item is { At: At.Done, Sealed: null } && item.Took.Contains(person) && (!_ended || item.Reserved.Contains(person));
        if (Tried(new Reserve(item.Id, person, "Skäl"), may))
            item.Reserved.Add(person);
    }

    private void Reopen(ModelItem item)
    {
        if (!Tried(new ReopenItem(item.Id, "Fel"), InSession && item is { At: At.Done, Sealed: null }))
            return;
        item.At = At.Up;
        item.Took.Clear();
        item.Reserved.Clear();
        item.WantsSeal = false;
        item.Claims.ForEach(c => c.Carried = null);
    }

    private void Strike(ModelItem item)
    {
        if (Tried(new StrikeItem(item.Id, "Skäl"), InSession && (item.At == At.Agenda || (item.At == At.Up && !Quorate(item)))))
            item.At = At.Struck;
    }

    private void AtOnce(ModelItem item, Guid person)
    {
        var open = _sealed is null && item is { At: At.Done, Sealed: null };
        if (!item.WantsSeal)
        {
            item.WantsSeal = Tried(new AdjustAtOnce(item.Id), open);
            return;
        }

        var hash = MinutesComposer.Paragraph(_room.State, _room.State.Find(item.Id)!).Hash();
        if (Tried(new ApproveItem(item.Id, person, hash), open && _room.State.SignersOf(_room.State.Find(item.Id)!).Contains(person)) && _room.State.Find(item.Id)!.Seal is { } seal)
            item.Sealed = seal.Hash;
    }

    private void Adjuster(Guid person, bool release)
    {
        if (release)
        {
            if (Tried(new ReleaseAdjuster(person, "Skäl"), _sealed is null && _adjusters.Contains(person)))
            {
                _adjusters.Remove(person);
                _approved.Remove(person);
            }

            return;
        }

        var leads = person == _chair || _room.State.Items.Any(i => i.Outcome?.ChairId == person);
        if (Tried(new AssignAdjuster(person), _sealed is null && _served.Contains(person) && !leads && !_adjusters.Contains(person)))
            _adjusters.Add(person);
    }

    private void End()
    {
        if (Tried(new EndMeeting(), InSession && _items.TrueForAll(i => i.At is At.Done or At.Struck)))
            _ended = true;
    }

    private void Approve(Guid person, bool stale)
    {
        var hash = _room.Minutes.Hash();
        var signs = _adjusters.Contains(person) || person == _chair || _room.State.Items.Any(i => i.Outcome?.ChairId == person);
        if (!Tried(new ApproveMinutes(person, stale ? "gammal" : hash), _ended && _sealed is null && signs && !stale))
            return;
        _approved[person] = hash;
        var all = _room.State.Items.Select(i => i.Outcome?.ChairId).Append(_chair).OfType<Guid>().Concat(_adjusters);
        if (_adjusters.Count(a => a != _chair) >= _room.Rules.Adjusters && all.All(p => _approved.GetValueOrDefault(p) == hash))
            _sealed = hash;
    }

    private void Write(ModelItem item, int seed)
    {
        var may = _sealed is null && item.Sealed is null && (item.At is At.Up or At.Done || (item.At == At.Struck && _room.State.Find(item.Id)!.Paragraph is not null));
        Tried(new WriteText(item.Id, (TextPart)(seed % 3), $"Text {seed}"), may);
    }

    private void Announce(int days)
    {
        var today = MeetingRoom.Day.AddDays(_day);
        var may = _kind != BodyKind.Forum && _sealed is not null && !_announced;
        if (!Tried(new PutUpNotice(null, today, today.AddDays(20 + (days % 2))), may && days % 2 == 1))
            return;
        _announced = true;
        var late = _day > _room.State.Seal!.On.DayNumber - MeetingRoom.Day.DayNumber + 2;
        if (_room.State.Notice!.Late != late)
            throw new InvalidOperationException($"A notice on day {_day} was {(late ? "in time" : "late")}.");
    }

    private void Later(int days)
    {
        if (!_ended)
            return;
        _day += days % 6;
        _room.On(MeetingRoom.Day.AddDays(_day));
    }
}

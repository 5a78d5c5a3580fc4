using Governance.Budgets.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Tests.Budgets;

/// <summary>
/// A plan year driven by any sequence of commands, beside the rule word by word: the ceiling is what all three principals last
/// adopted, day by day. The product must take and refuse exactly what the rule does.
/// </summary>
internal sealed class CeilingModel
{
    private const int Principals = 3;

    private readonly BudgetLine _line = new() { Id = Guid.CreateVersion7(), Title = "Rad" };
    private readonly PlanYear _year = new(Guid.NewGuid(), 2027, StockholmTime.StartOf(new DateOnly(2027, 1, 1)));
    private readonly List<(BudgetRevision Revision, HashSet<int> Adopted, DateOnly? InForceOn)> _revisions = [];
    private readonly List<BudgetEntry> _entries = [];
    private DateOnly _today = new(2027, 1, 1);

    // The model: the last total that all have adopted, and what is bound by hand.
    private long? _consented;
    private DateOnly _consentedOn = DateOnly.MinValue;
    private int _consentedNumber;
    private readonly Dictionary<Guid, (long Bound, long Booked)> _bound = [];
    private long _loose;
    private bool _closed;

    public void Run(IEnumerable<(int Command, long Amount, int Principal)> steps)
    {
        foreach (var (command, amount, principal) in steps)
            Do(command, amount, principal);
    }

    private void Do(int command, long amount, int principal)
    {
        switch (command)
        {
            case 0:
                Revise(amount, Decider.Principals, may: !_closed && Differs(amount));
                break;
            case 1:
                Revise(amount, Decider.Forum, may: !_closed && Differs(amount) && amount <= _consented);
                break;
            case 2 or 3 or 4:
                Adopt(principal);
                break;
            case 5 or 6:
                Commit(amount);
                break;
            case 7:
                Release(amount);
                break;
            case 8:
                Book(amount, principal);
                break;
            default:
                _today = _today.AddDays(1);
                if (amount == 400 && !_closed)
                {
                    _year.Close(_today);
                    _closed = true;
                }

                break;
        }
    }

    private bool Differs(long amount) => _revisions.Count == 0 || _revisions[^1].Revision.TotalOre != amount;

    private void Revise(long amount, Decider decider, bool may)
    {
        var content = new BudgetContent { Year = 2027, Lines = [_line with { AmountOre = amount }] };
        var terms = new RevisionTerms(decider, "Skäl", _today);
        var inForce = new BudgetInForce(CeilingToday(), null, _revisions.Count == 0 ? null : _revisions[^1].Revision.ContentHash);
        if (Tried(() => _revisions.Add((_year.Revise(content, terms, inForce, Now), [], null))) != may)
            throw new InvalidOperationException($"A revision of {amount} by {decider} with {_consented} consented was {(may ? "refused" : "taken")}.");
    }

    private void Adopt(int principal)
    {
        var asked = _revisions.FindLastIndex(r => r.Revision.Decider == Decider.Principals && r.InForceOn is null);
        if (asked < 0)
            return;
        var (revision, adopted, _) = _revisions[asked];
        adopted.Add(principal);
        if (adopted.Count < Principals)
            return;
        _revisions[asked] = (revision, adopted, _today);
        if (_today > _consentedOn || revision.Number > _consentedNumber)
            (_consented, _consentedOn, _consentedNumber) = (revision.TotalOre, _today, revision.Number);
    }

    private void Commit(long amount)
    {
        var may = !_closed && _consented is { } ceiling && Bound() + amount <= ceiling;
        var took = Tried(() => Enter(new NewEntry(EntryKind.Commitment, _line.Id, amount, "x", "", _today)));
        if (took != may)
            throw new InvalidOperationException($"A commitment of {amount} with {Bound()} bound and {_consented} consented was {(may ? "refused" : "taken")}.");
        if (took)
            _bound[_entries[^1].Id] = (amount, 0);
    }

    private void Release(long amount)
    {
        if (LastCommitment is not { } last)
            return;
        var (bound, booked) = _bound[last.Id];
        var may = !_closed && amount <= Math.Max(0, bound - booked);
        if (Tried(() => Enter(new NewEntry(EntryKind.Release, Guid.Empty, amount, "Skäl", "", _today, last.Id))) != may)
            throw new InvalidOperationException($"A release of {amount} from {bound} with {booked} booked was {(may ? "refused" : "taken")}.");
        if (may)
            _bound[last.Id] = (bound - amount, booked);
    }

    // A cost is a fact, over the ceiling or not; it needs only a budget to be entered on.
    private void Book(long amount, int principal)
    {
        var on = principal == 0 ? LastCommitment : null;
        var may = !_closed && (on is not null || _consented is not null);
        if (Tried(() => Enter(new NewEntry(EntryKind.Actual, _line.Id, amount, "x", "", _today, on?.Id))) != may)
            throw new InvalidOperationException($"A cost of {amount} was {(may ? "refused" : "taken")}.");
        if (!may)
            return;
        if (on is null)
            _loose += amount;
        else
            _bound[on.Id] = (_bound[on.Id].Bound, _bound[on.Id].Booked + amount);
    }

    private void Enter(NewEntry entry)
    {
        Guid[] lines = Ceiling.BudgetOn(InTime, _today) is null ? [] : [_line.Id];
        _entries.Add(new Entering(_year, lines, CeilingToday(), new Spending(_entries)).Enter(entry, Now));
    }

    private BudgetEntry? LastCommitment => _entries.FindLast(e => e.Kind == EntryKind.Commitment);

    private long Bound() => _bound.Values.Sum(b => Math.Max(b.Bound, b.Booked)) + _loose;

    private DateTime Now => StockholmTime.StartOf(_today);

    private IEnumerable<RevisionInTime> InTime => _revisions.Select(r => r.Revision.InTime(r.InForceOn));

    private long? CeilingToday() => Ceiling.ApprovalOn(InTime, _today)?.TotalOre;

    private static bool Tried(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}

using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

/// <summary>One step of a random meeting: what is tried, and three numbers that choose by whom, where and how.</summary>
internal sealed record Step(int Command, int A, int B, int C);

/// <summary>
/// A meeting driven by any sequence of commands, beside the rules word by word, kept in sets and lists of its own. What the rules forbid
/// must be refused and what they allow be done; where a step has no verdict of its own, the state it leads to must be one that may be.
/// </summary>
internal sealed partial class MeetingModel
{
    private const int Seats = 5;
    private const int Majority = 3;

    private readonly MeetingRoom _room;
    private readonly List<Guid> _people;
    private readonly List<ModelItem> _items = [];
    private readonly HashSet<Guid> _present = [];
    private readonly HashSet<Guid> _serving = [];
    private readonly HashSet<Guid> _served = [];
    private readonly HashSet<Guid> _left = [];
    private readonly Dictionary<Guid, Guid> _servesFor = [];
    private readonly HashSet<Guid> _adjusters = [];
    private readonly Dictionary<Guid, string> _approved = [];
    private readonly BodyKind _kind;
    private Guid? _chair;
    private bool _ended;
    private string? _sealed;
    private bool _announced;
    private int _day;

    public MeetingModel(int kind)
    {
        var rules = kind switch { 0 => MeetingRoom.Forum, 1 => MeetingRoom.Committee, _ => MeetingRoom.Council };
        _kind = rules.Kind;
        _room = MeetingRoom.InSession(rules, items: 2, present: 3);
        _people = [.. _room.Members, .. _room.Substitutes, _room.Adjunct];
        _items.AddRange(_room.State.Items.Select(i => new ModelItem(i.Id)));
        foreach (var member in _room.Members.Take(3))
        {
            _present.Add(member);
            _serving.Add(member);
            _served.Add(member);
        }

        _chair = _room.Members[0];
    }

    private enum At
    {
        Agenda,
        Up,
        Done,
        Struck,
    }

    /// <summary>How far it came: whether it ended, was adjusted, held a vote, used the casting vote, was held back by a minority, adjusted a § at once.</summary>
    public bool[] Reached =>
    [
        _ended, _sealed is not null, _room.State.Items.Any(i => i.Votes.Count > 0), _room.State.Items.Any(i => i.Votes.Any(v => v.SettledBy == SettledBy.CastingVote)),
        _room.State.Items.Any(i => i.Outcome is not null && i.Claims.Any(c => c is { ByMinority: true, Withdrawn: false })), _items.Exists(i => i.Sealed is not null),
        _announced, _items.Exists(i => i.Reserved.Count > 0), _room.State.Items.Any(i => i is { Outcome: not null, Recusals.Count: > 0 }),
    ];

    private bool InSession => !_ended;

    public void Run(IEnumerable<Step> steps)
    {
        var number = 0;
        foreach (var step in steps)
        {
            Do(step);
            MustBeAllowed();
            if (++number % 10 == 0)
                MustRebuild();
        }

        MustRebuild();
    }

    private void Do(Step step)
    {
        // Most votes are tried where one was asked for; picked at random hardly any would be held.
        var item = step is { Command: 16 or 17, A: < 45 } && _items.Find(i => i.Asked is not null) is { } asked ? asked : _items[step.B % _items.Count];
        var person = _people[step.A % _people.Count];
        // After the end most of what is tried is about the minutes, or few would ever be adjusted.
        switch (_ended && step.C % 3 != 0 ? 25 + (step.B % 8) : step.Command)
        {
            case 0 or 1:
                Attend(person, step.C % 3 != 0);
                break;
            case 2:
                Serve(person, _people[step.B % _people.Count]);
                break;
            case 3:
                Lead(person);
                break;
            case 4 or 5:
                TakeUp(item);
                break;
            case 6:
                Recuse(item, person);
                break;
            case 7 or 8:
                Claim(item, person, (ClaimKind)(step.C % 6));
                break;
            case 9:
                ForceBack(item, step.A);
                break;
            case 10:
                Withdraw(item, step.A);
                break;
            case 11 or 12:
                Order(item, step.A);
                break;
            case 13 or 14:
                Rule(item, step.A, step.C % 2 == 0);
                break;
            case 15:
                // In one go: left to chance, a new claim upsets the order before anybody asks for a vote.
                Order(item, 1);
                Ask(item, step.A, step.C % 4 == 0 ? person : TakingPart(item).FirstOrDefault(person));
                Vote(item, 1, step.C);
                break;
            case 16 or 17:
                Vote(item, step.A, step.C);
                break;
            case 18 or 19 or 20:
                Conclude(item, step.C % 5 == 4 ? OutcomeKind.Carried : Expected(item), step.C);
                break;
            case 21:
                Conclude(item, (OutcomeKind)(step.C % 4), step.C);
                break;
            case 22:
                Reserve(item, person);
                break;
            case 23:
                Reopen(item);
                break;
            case 24:
                Strike(item);
                break;
            case 25:
                AtOnce(item, step.C % 4 != 0 && _room.State.Find(item.Id)!.Outcome is not null ? SignerOf(item, step.A) : person);
                break;
            case 26:
                Adjuster(person, step.C % 4 == 0);
                break;
            case 27:
                End();
                break;
            case 28 or 29:
                Approve(step.C % 2 == 0 || !_ended ? person : _room.State.Signers[step.A % _room.State.Signers.Count], step.C % 8 == 0);
                break;
            case 30:
                Write(item, step.C);
                break;
            case 31:
                Announce(step.C);
                break;
            default:
                Later(step.C);
                break;
        }
    }

    private Guid SignerOf(ModelItem item, int which) =>
        _room.State.SignersOf(_room.State.Find(item.Id)!) is { Count: > 0 } signers ? signers[which % signers.Count] : _people[0];

    // The claim that is probably next, or any.
    private static ModelClaim Pick(ModelItem item, int which) =>
        (which % 4 != 0 ? item.Standing.Where(c => c.Carried is null).OrderBy(c => !c.Procedural).FirstOrDefault() : null) ?? item.Claims[which % item.Claims.Count];

    // Who takes part in an item: the serving without the recused, and who stands in for a recused one that serves.
    private HashSet<Guid> TakingPart(ModelItem item) => [.. _serving.Where(p => !item.Recused.Contains(p)), .. item.Instead
        .Where(i => _serving.Contains(i.Key) && _present.Contains(i.Value) && !item.Recused.Contains(i.Value)).Select(i => i.Value)];

    private bool Quorate(ModelItem item)
    {
        var counted = TakingPart(item);
        if (_kind == BodyKind.Council)
            counted.UnionWith(_serving);
        return counted.Count >= Majority;
    }

    private bool Led(ModelItem item) => _chair is { } chair && TakingPart(item).Contains(chair);

    private bool CanDeal(ModelItem item) => InSession && item.At == At.Up;

    private static bool Fallen(ModelItem item) => item.Standing.Any(c => (c.Kind == ClaimKind.Reject && c.Carried == true) || (c.Kind == ClaimKind.Approve && c.Carried == false));

    private static OutcomeKind Expected(ModelItem item)
    {
        foreach (var claim in item.Standing)
        {
            if (claim.Kind is ClaimKind.MinorityReferBack)
                return OutcomeKind.ReferredBack;
        }

        if (item.Standing.FirstOrDefault(c => c is { Procedural: true, Carried: true }) is { } back)
            return back.Kind == ClaimKind.ReferBack ? OutcomeKind.ReferredBack : OutcomeKind.Postponed;
        return Fallen(item) ? OutcomeKind.Rejected : OutcomeKind.Carried;
    }

    private static bool Settled(ModelItem item)
    {
        if (item.Standing.Any(c => c.Kind == ClaimKind.MinorityReferBack || c is { Procedural: true, Carried: true }))
            return true;
        var sides = item.Standing.Where(c => c.Kind is ClaimKind.Approve or ClaimKind.Reject).ToList();
        return item.Standing.All(c => c.Carried is not null
            || (c.Kind is ClaimKind.Approve or ClaimKind.Reject && sides.Exists(s => s.Carried is not null))
            || (!c.Procedural && Fallen(item)));
    }

    // True when it was done; an exception when it should have gone the other way. Null has no opinion.
    private bool Tried(MeetingCommand command, bool? may)
    {
        var code = _room.Try(command);
        if (may is { } expected && expected != (code is null))
            throw new InvalidOperationException($"{command} was {(expected ? "refused with " + code : "done")} in a {_kind}, with {_serving.Count} serving.");
        return code is null;
    }

    private sealed class ModelClaim(Guid id, ClaimKind kind)
    {
        public Guid Id => id;

        public ClaimKind Kind => kind;

        public bool Procedural => kind is ClaimKind.ReferBack or ClaimKind.Postpone;

        public bool Withdrawn { get; set; }

        public bool? Carried { get; set; }

        public HashSet<Guid> People { get; } = [];
    }

    private sealed class ModelItem(Guid id)
    {
        public Guid Id => id;

        public At At { get; set; }

        public HashSet<Guid> Recused { get; } = [];

        public Dictionary<Guid, Guid> Instead { get; } = [];

        public List<ModelClaim> Claims { get; } = [];

        public IEnumerable<ModelClaim> Standing => Claims.Where(c => !c.Withdrawn);

        public Guid? Asked { get; set; }

        public HashSet<Guid> Took { get; } = [];

        public HashSet<Guid> Reserved { get; } = [];

        /// <summary>Who has only ever abstained in the item's votes, and who has voted.</summary>
        public Dictionary<Guid, bool> OnlyAbstained { get; } = [];

        public bool WantsSeal { get; set; }

        public string? Sealed { get; set; }
    }
}

using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>What kind of body meets. KL's rules of meetings apply to the two formal kinds; a collaboration's forum has its own.</summary>
internal enum BodyKind
{
    /// <summary>A collaboration's forum: it recommends, takes positions and gives assignments, and decides for nobody.</summary>
    Forum,

    /// <summary>A board or committee (KL 6 kap.).</summary>
    Committee,

    /// <summary>A council (KL 5 kap.).</summary>
    Council,
}

/// <summary>How many must be present.</summary>
/// <param name="MoreThanHalf">More than half of the seats.</param>
/// <param name="Least">At least so many.</param>
/// <param name="LeastOfRegion">At least so many of the region.</param>
/// <param name="LeastOfMunicipalities">At least so many of the municipalities.</param>
internal sealed record Quorum(bool MoreThanHalf, int Least = 0, int LeastOfRegion = 0, int LeastOfMunicipalities = 0)
{
    /// <summary>KL 5:45 and 6:27.</summary>
    public static Quorum Half { get; } = new(true);

    /// <summary>Whether it asks for somebody of a side.</summary>
    public bool BySide => LeastOfRegion > 0 || LeastOfMunicipalities > 0;

    /// <summary>How many it takes of so many seats; never nobody.</summary>
    public int Of(int seats) => Math.Max(Math.Max(1, Least), Math.Max(MoreThanHalf ? (seats / 2) + 1 : 0, LeastOfRegion + LeastOfMunicipalities));
}

/// <summary>The rules that a meeting follows, fixed when it is planned, and anew when it is opened: KL's where they apply, and the body's own choices.</summary>
internal sealed record BodyRules
{
    public const int LongestPlace = 300, LongestName = 120;

    // A forum's outcome is a position. Who writes that it decides writes something that no principal has decided.
    private static readonly string[] Deciding = ["beslutar", "antar", "fastställer", "godkänner", "beviljar", "anslår", "avslår", "bifaller", "upphäver"];

    public BodyKind Kind { get; init; }

    /// <summary>Such as "Centralt samverkansorgan".</summary>
    public string Name { get; init; } = "";

    /// <summary>Such as "CS".</summary>
    public string ShortName { get; init; } = "";

    /// <summary>The verbs of its outcomes.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    public Quorum Quorum { get; init; } = Quorum.Half;

    /// <summary>Days between summons and meeting; in a council at least seven (KL 5:15).</summary>
    public int SummonsDays { get; init; } = 7;

    /// <summary>Whether one may attend from afar: in a council by its own decision (KL 5:16), in a committee by the council's (KL 6:24).</summary>
    public bool RemoteAllowed { get; init; }

    /// <summary>How many adjust beside the chair.</summary>
    public int Adjusters { get; init; } = 1;

    /// <summary>Whether KL's rules of meetings apply.</summary>
    public bool Formal => Kind != BodyKind.Forum;

    /// <summary>A third of those present can force a matter back, once, in a council only (KL 5:50; not in a committee, 6:33).</summary>
    public bool MinorityReferral => Kind == BodyKind.Council;

    /// <summary>In a council a conflict of interest does not cost the quorum (KL 5:46).</summary>
    public bool RecusedCountForQuorum => Kind == BodyKind.Council;

    /// <summary>In a council a member who has left for another reason than a conflict of interest does not serve again that day (KL 5:20).</summary>
    public bool MayServeAgain => Kind != BodyKind.Council;

    /// <summary>Where the quorum is laid down.</summary>
    public object QuorumSource => Kind switch
    {
        BodyKind.Council => "KL 5:45",
        BodyKind.Committee => "KL 6:27",
        _ => new TextKey("forumets arbetsordning"),
    };

    /// <summary>Where it is laid down that who has a conflict of interest takes no part.</summary>
    public object RecusalSource => Kind switch
    {
        BodyKind.Council => "KL 5:47",
        BodyKind.Committee => "KL 6:30",
        _ => new TextKey("forumets arbetsordning"),
    };

    /// <summary>What to name as the source of a rule that a forum shares with the formal bodies: the law binds only the latter.</summary>
    public object Source(string paragraph) => Formal ? paragraph : new TextKey("forumets arbetsordning");

    /// <summary>A forum with its own verbs.</summary>
    /// <exception cref="RuleBroken">MEE-033: a verb that decides.</exception>
    public static BodyRules Forum(string name, string shortName, IReadOnlyList<string> verbs, Quorum quorum)
    {
        if (verbs.Count == 0)
            throw new RuleBroken(MeetingRules.Incomplete, "Ange minst ett verb som forumets utfall skrivs med.");
        foreach (var verb in verbs)
        {
            if (Deciding.Contains(verb.Trim(), StringComparer.OrdinalIgnoreCase))
                throw new RuleBroken(MeetingRules.ForumDecides, "Ett samverkansforum beslutar inte för en huvudman, så utfallet kan inte skrivas med ”{0}”. Välj till exempel rekommenderar.", verb);
        }

        return new BodyRules { Kind = BodyKind.Forum, Name = name, ShortName = shortName, Verbs = verbs, Quorum = quorum };
    }

    /// <summary>A board or committee.</summary>
    public static BodyRules Committee(string name, string shortName) =>
        new() { Kind = BodyKind.Committee, Name = name, ShortName = shortName, Verbs = ["beslutar", "föreslår", "noterar", "ger i uppdrag"] };

    /// <summary>A council.</summary>
    public static BodyRules Council(string name, string shortName) =>
        new() { Kind = BodyKind.Council, Name = name, ShortName = shortName, Verbs = ["beslutar", "noterar", "ger i uppdrag"], Adjusters = 2 };

    /// <summary>Whether those present are enough.</summary>
    /// <param name="present">Who serves and may take part.</param>
    /// <param name="seats">All seats with a vote, vacant ones too.</param>
    public bool IsQuorate(IReadOnlyCollection<Seated> present, int seats) =>
        present.Count >= Quorum.Of(seats)
        && present.Count(p => p.Side == Side.Region) >= Quorum.LeastOfRegion
        && present.Count(p => p.Side == Side.Municipality) >= Quorum.LeastOfMunicipalities;
}

namespace Governance.Meetings.Domain;

/// <summary>The codes of the rules of this module, as the API and the messages name them.</summary>
internal static class MeetingRules
{
    /// <summary>The meeting is not in a state that lets this be done.</summary>
    public const string Stage = "MEE-001";

    /// <summary>The agenda has no such item, or the item is not in a state that lets this be done.</summary>
    public const string Item = "MEE-002";

    /// <summary>Nobody of the composition, or not one who may do this.</summary>
    public const string Person = "MEE-003";

    /// <summary>Something is missing.</summary>
    public const string Incomplete = "MEE-004";

    /// <summary>The summons comes too late (KL 5:15).</summary>
    public const string SummonsLate = "MEE-005";

    /// <summary>Remote attendance that the body has not allowed, or without sound and picture (KL 5:16, 6:24).</summary>
    public const string Remote = "MEE-006";

    /// <summary>A substitute who cannot serve for that seat (KL 5:17–20).</summary>
    public const string Serving = "MEE-007";

    /// <summary>Too few are present (KL 5:45, 6:27, or the forum's own rule).</summary>
    public const string Quorum = "MEE-009";

    /// <summary>Who has a conflict of interest takes no part (KL 5:47, 6:30).</summary>
    public const string Recused = "MEE-010";

    /// <summary>Nobody leads, or the one who does may not.</summary>
    public const string Chair = "MEE-011";

    /// <summary>Only who serves may do this.</summary>
    public const string NotServing = "MEE-012";

    /// <summary>No such claim, or one that cannot be made now.</summary>
    public const string Claim = "MEE-013";

    /// <summary>A minority cannot force this (KL 5:50, 6:33).</summary>
    public const string Minority = "MEE-014";

    /// <summary>The order of questions lacks a claim, or is not followed.</summary>
    public const string Questions = "MEE-015";

    /// <summary>A vote was asked for and must be held (KL 5:53).</summary>
    public const string VoteAsked = "MEE-016";

    /// <summary>The ballots are not those of all who serve.</summary>
    public const string Ballots = "MEE-017";

    /// <summary>The chair must vote when it is needed (KL 4:25, 5:56).</summary>
    public const string ChairVotes = "MEE-018";

    /// <summary>Votes are open, but never on elections (KL 5:54).</summary>
    public const string Openness = "MEE-019";

    /// <summary>A verb that the body does not use.</summary>
    public const string Verb = "MEE-020";

    /// <summary>The outcome is not what the questions gave.</summary>
    public const string Outcome = "MEE-021";

    /// <summary>A reservation by one who took no part, or too late (KL 4:27).</summary>
    public const string Reservation = "MEE-022";

    /// <summary>A matter that was not announced (KL 5:52).</summary>
    public const string Unannounced = "MEE-023";

    /// <summary>Items are left on the agenda.</summary>
    public const string Unfinished = "MEE-024";

    /// <summary>One who cannot adjust, or too few adjusters.</summary>
    public const string Adjuster = "MEE-025";

    /// <summary>The text is another than the one that was read.</summary>
    public const string OtherText = "MEE-026";

    /// <summary>A reason is missing.</summary>
    public const string ReasonMissing = "MEE-028";

    /// <summary>Adjusted: nothing changes any more (KL 5:69).</summary>
    public const string Sealed = "MEE-029";

    /// <summary>A notice that cannot be put up or taken down (KL 8:12, 13:2).</summary>
    public const string Notice = "MEE-030";

    /// <summary>A day that cannot be.</summary>
    public const string WrongDay = "MEE-031";

    /// <summary>The forum's § of the year are taken by another meeting.</summary>
    public const string Paragraphs = "MEE-032";

    /// <summary>A forum never decides for a principal.</summary>
    public const string ForumDecides = "MEE-033";

    /// <summary>Somebody who is not asked, or is no longer.</summary>
    public const string NotAsked = "MEE-034";

    /// <summary>An extract of what is not adjusted, or to nobody.</summary>
    public const string Extract = "MEE-035";
}

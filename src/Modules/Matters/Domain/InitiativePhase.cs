namespace Governance.Matters.Domain;

/// <summary>What kind of matter a member raises.</summary>
internal enum InitiativeKind
{
    /// <summary>Initiativärende in a board, a committee or a forum, by its rules of procedure.</summary>
    Initiative,

    /// <summary>Motion in a council.</summary>
    Motion,

    /// <summary>Medborgarförslag.</summary>
    CitizenProposal,
}

/// <summary>Where an initiative is.</summary>
internal enum InitiativePhase
{
    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>The body lets it be prepared.</summary>
    Admitted,

    /// <summary>Referred to an office with a day.</summary>
    Referred,

    /// <summary>The office has answered.</summary>
    Replied,

    /// <summary>On the agenda of a meeting.</summary>
    OnAgenda,

    /// <summary>Referred back or postponed: decided, but not at an end.</summary>
    Deferred,

    /// <summary>Granted, rejected or deemed answered.</summary>
    Decided,

    /// <summary>The extract has gone to those on the list.</summary>
    ExtractSent,

    /// <summary>Taken back by who raised it.</summary>
    Withdrawn,
}

/// <summary>What a step does.</summary>
internal enum InitiativeAct
{
    /// <summary>Hand it in.</summary>
    Submit,

    /// <summary>Let it be prepared.</summary>
    Admit,

    /// <summary>Refer it to an office.</summary>
    Refer,

    /// <summary>Answer it.</summary>
    Reply,

    /// <summary>Put it on an agenda.</summary>
    PutOnAgenda,

    /// <summary>Decide.</summary>
    Decide,

    /// <summary>Send the extract.</summary>
    SendExtract,

    /// <summary>Take it back.</summary>
    Withdraw,
}

/// <summary>What a body can say of an initiative.</summary>
internal enum InitiativeOutcome
{
    /// <summary>Bifall.</summary>
    Granted,

    /// <summary>Avslag.</summary>
    Rejected,

    /// <summary>Anses besvarad.</summary>
    DeemedAnswered,

    /// <summary>Återremiss.</summary>
    ReferredBack,

    /// <summary>Bordläggning.</summary>
    Postponed,
}

/// <summary>Which acts an initiative admits, as one table.</summary>
internal static class InitiativeCourse
{
    /// <summary>The phases in which an act can be done. After a referral back it is referred anew; what is postponed only gets a new day.</summary>
    public static bool Admits(InitiativePhase phase, InitiativeOutcome? last, InitiativeAct act) => act switch
    {
        InitiativeAct.Admit => phase == InitiativePhase.Submitted,
        InitiativeAct.Refer => phase is InitiativePhase.Admitted or InitiativePhase.Referred || (phase == InitiativePhase.Deferred && last == InitiativeOutcome.ReferredBack),
        InitiativeAct.Reply => phase is InitiativePhase.Referred or InitiativePhase.Replied,
        InitiativeAct.PutOnAgenda => phase is InitiativePhase.Replied or InitiativePhase.OnAgenda || (phase == InitiativePhase.Deferred && last == InitiativeOutcome.Postponed),
        InitiativeAct.Decide => phase == InitiativePhase.OnAgenda,
        InitiativeAct.SendExtract => phase == InitiativePhase.Decided,
        InitiativeAct.Withdraw => phase < InitiativePhase.Decided,
        _ => false,
    };

    /// <summary>The acts that can be done, in their order.</summary>
    public static IEnumerable<InitiativeAct> Open(InitiativePhase phase, InitiativeOutcome? last) => Enum.GetValues<InitiativeAct>().Where(a => Admits(phase, last, a));

    /// <summary>Whether nothing more is decided.</summary>
    public static bool IsFinal(this InitiativeOutcome outcome) => outcome < InitiativeOutcome.ReferredBack;

    /// <summary>Where an act leads.</summary>
    public static InitiativePhase To(InitiativeAct act, InitiativeOutcome? outcome) => act switch
    {
        InitiativeAct.Submit => InitiativePhase.Submitted,
        InitiativeAct.Admit => InitiativePhase.Admitted,
        InitiativeAct.Refer => InitiativePhase.Referred,
        InitiativeAct.Reply => InitiativePhase.Replied,
        InitiativeAct.PutOnAgenda => InitiativePhase.OnAgenda,
        InitiativeAct.Decide => outcome is { } said && said.IsFinal() ? InitiativePhase.Decided : InitiativePhase.Deferred,
        InitiativeAct.SendExtract => InitiativePhase.ExtractSent,
        _ => InitiativePhase.Withdrawn,
    };
}

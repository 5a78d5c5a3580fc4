namespace Governance.Matters.Domain;

/// <summary>Where an assignment is. The forum's steps give it, and what its assignees report moves it on between them.</summary>
internal enum AssignmentPhase
{
    /// <summary>Somebody has raised it in the forum.</summary>
    Raised,

    /// <summary>The presidium has prepared it.</summary>
    Prepared,

    /// <summary>It is put to a meeting.</summary>
    Proposed,

    /// <summary>A § gives it.</summary>
    Given,

    /// <summary>Somebody has reported, but not all for good.</summary>
    InProgress,

    /// <summary>All have reported for good; a decision of the forum is waited for.</summary>
    Reported,

    /// <summary>A decision gave it a later day.</summary>
    Extended,

    /// <summary>A decision sent the report back.</summary>
    Returned,

    /// <summary>A decision says that it is carried out, or written off.</summary>
    Closed,
}

/// <summary>What a step of the forum does.</summary>
internal enum AssignmentAct
{
    /// <summary>Raise it.</summary>
    Raise,

    /// <summary>Prepare it.</summary>
    Prepare,

    /// <summary>Put it to a meeting.</summary>
    Propose,

    /// <summary>Give it by a §.</summary>
    Give,

    /// <summary>Give it a later day by a decision.</summary>
    Extend,

    /// <summary>Send the report back by a decision.</summary>
    Return,

    /// <summary>Close it by a decision that says so.</summary>
    Close,
}

/// <summary>What the closing decision says.</summary>
internal enum Closing
{
    /// <summary>Fullgjort.</summary>
    Fulfilled,

    /// <summary>Avskrivs: not to be carried out.</summary>
    WrittenOff,
}

/// <summary>What an assignee says.</summary>
internal enum ReportKind
{
    /// <summary>An interim report.</summary>
    Interim,

    /// <summary>The final report of its part, or of the whole.</summary>
    Final,
}

/// <summary>The words of a § or of people, in one step. What is not needed is left empty.</summary>
internal sealed record StepFacts
{
    /// <summary>The day that it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>What was said, decided or the reason.</summary>
    public string Text { get; init; } = "";

    /// <summary>The decision, where one is needed.</summary>
    public DecisionReference? Decision { get; init; }

    /// <summary>When to report back, where that is set.</summary>
    public ReportBack? Due { get; init; }

    /// <summary>What the closing decision says.</summary>
    public Closing? Closing { get; init; }
}

/// <summary>When and where to report back.</summary>
/// <param name="On">The day.</param>
/// <param name="ForumId">The forum that is reported to.</param>
/// <param name="MeetingId">Its meeting; null when none is planned on the day.</param>
internal sealed record ReportBack(DateOnly On, Guid ForumId, Guid? MeetingId);

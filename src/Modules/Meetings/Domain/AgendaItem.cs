namespace Governance.Meetings.Domain;

/// <summary>What an item of the agenda is.</summary>
internal enum ItemKind
{
    /// <summary>Opening, roll call, choice of adjusters, approval of the agenda: concluded in words of its own.</summary>
    Formality,
    Matter,
    Information,
    Report,

    /// <summary>Votes on it are closed, and equal votes are settled by lot (KL 5:54, 5:56).</summary>
    Election,
}

/// <summary>Where an item is.</summary>
internal enum ItemStage
{
    OnAgenda,
    TakenUp,
    Concluded,

    /// <summary>Utgår.</summary>
    Struck,
}

/// <summary>A paper of an item: a version of a document, by its hash.</summary>
internal sealed record Paper(Guid VersionId, string Title, string Hash);

/// <summary>What the agenda says of an item.</summary>
internal sealed record ItemContent
{
    public const int LongestTitle = 300, LongestCaseNumber = 60;

    public ItemKind Kind { get; init; } = ItemKind.Matter;

    public string Title { get; init; } = "";

    /// <summary>As written; empty when the item has none.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>The recommendation, plan, report or matter that it is about.</summary>
    public Guid? SubjectId { get; init; }

    public string Presenter { get; init; } = "";

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Behind closed doors.</summary>
    public bool Closed { get; init; }

    /// <summary>The proposal that the chair puts when nobody claims anything else.</summary>
    public string Proposal { get; init; } = "";

    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>Whether a minority has had the matter postponed or referred back before (KL 5:50).</summary>
    public bool HeldBackBefore { get; init; }
}

/// <summary>One who takes no part in an item, and who serves instead.</summary>
internal sealed record Recusal(Guid MandateId, string Reason, Guid? ReplacedBy);

/// <summary>A part of a § that people write.</summary>
internal enum TextPart
{
    Background,
    Discussion,
    Basis,
}

/// <summary>A written part.</summary>
internal sealed record WrittenText(TextPart Part, string Text);

/// <summary>Somebody's reservation; the reasons may come until the minutes are adjusted.</summary>
internal sealed record Reservation(Guid MandateId, string Reasons);

/// <summary>A separate statement: not a reservation.</summary>
internal sealed record Statement(Guid MandateId, string Text);

/// <summary>An item of the agenda, with what happened to it.</summary>
internal sealed record AgendaItem
{
    public Guid Id { get; init; }

    public ItemContent Content { get; init; } = new();

    public ItemStage Stage { get; init; }

    /// <summary>The § of the minutes, given when the item is taken up.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Put on the agenda after the summons.</summary>
    public bool AddedLate { get; init; }

    /// <summary>The day on which a late item was told to everybody.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>All present have agreed to decide a matter that was not announced (KL 5:52).</summary>
    public bool AllAgreed { get; init; }

    public string StruckBecause { get; init; } = "";

    /// <summary>Who leads this item, when it is not the meeting's chair.</summary>
    public Guid? ChairId { get; init; }

    public IReadOnlyList<Recusal> Recusals { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Claims in the order in which they are put.</summary>
    public IReadOnlyList<Guid> Questions { get; init; } = [];

    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>The claim on which a vote was asked for, and is not yet held.</summary>
    public Guid? VoteAskedOn { get; init; }

    public IReadOnlyList<Vote> Votes { get; init; } = [];

    public ItemOutcome? Outcome { get; init; }

    public IReadOnlyList<Reservation> Reservations { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<WrittenText> Texts { get; init; } = [];

    /// <summary>Utdrag till.</summary>
    public IReadOnlyList<string> Distribution { get; init; } = [];

    /// <summary>Whether the § is adjusted by itself.</summary>
    public bool AtOnce { get; init; }

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Set when the § was adjusted by itself.</summary>
    public Seal? Seal { get; init; }

    public Notice? Notice { get; init; }

    public string TextOf(TextPart part) => Texts.FirstOrDefault(t => t.Part == part)?.Text ?? "";

    public bool IsRecused(Guid mandateId) => Recusals.Any(r => r.MandateId == mandateId);
}

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Where in the extracted text something stands.</summary>
internal readonly record struct Place(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The place from the first of two to the last.</summary>
    public static Place Of(int start, int end) => new(start, Math.Max(0, end - start));
}

/// <summary>A value that was read, where, and how sure it is (0–1; from <see cref="Confidence.High"/> it may be trusted until a human looks).</summary>
internal sealed record Found<T>(T Value, Place Place, double Confidence);

/// <summary>How sure a reading is.</summary>
internal static class Confidence
{
    /// <summary>From here on a form may be prefilled as ticked; never reached by a guess.</summary>
    public const double High = 0.8;
}

/// <summary>What a body does with its words.</summary>
internal enum SpeechAct
{
    /// <summary>It decides, within its own competence.</summary>
    Decision,

    /// <summary>It asks another body to decide, or somebody asks it; never counts as decided.</summary>
    Proposal,

    /// <summary>It says what others should decide.</summary>
    Recommendation,

    /// <summary>A forum says what it thinks.</summary>
    Position,
}

/// <summary>What a decision point does (domain.md, 3.4).</summary>
internal enum ExcerptOutcome
{
    Adopted,
    Established,
    Approved,
    Endorsed,
    Noted,
    Filed,
    Rejected,
    Granted,
    DeemedAnswered,
    ReferredBack,
    Postponed,
    Assigned,
    AssignmentCompleted,
    Referred,
    Repealed,
    Allocated,
    ConsiderInBudget,
    Withdrawn,
    ReplyAdopted,
    Other,
}

/// <summary>One att-sats.</summary>
/// <param name="Act">What the body does.</param>
/// <param name="Outcome">By the first verb that says it; of a proposal or recommendation, what the other is to do.</param>
/// <param name="Condition">The words from "under förutsättning" and the like to the end of the clause.</param>
/// <param name="Amounts">Öre, in order.</param>
/// <param name="Addressee">Who is proposed, recommended or assigned to.</param>
/// <param name="Text">The point, without its number, on one line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">That all of it is as read; high only for what stands as its act in a section for decisions.</param>
internal sealed record ExcerptPoint(
    SpeechAct Act, ExcerptOutcome Outcome, Found<string>? Condition, IReadOnlyList<Found<long>> Amounts,
    Found<string>? Addressee, string Text, Place Place, double Confidence);

/// <summary>One paragraph of minutes, or a document without paragraphs that holds a proposal or a decision.</summary>
internal sealed record ExcerptItem
{
    public Found<string>? Body { get; init; }

    /// <summary>The day or days of the meeting.</summary>
    public Found<IReadOnlyList<DateOnly>>? Dates { get; init; }

    /// <summary>Such as "§ 39" or "§ 116a".</summary>
    public Found<string>? Paragraph { get; init; }

    public IReadOnlyList<Found<string>> CaseNumbers { get; init; } = [];

    public IReadOnlyList<ExcerptPoint> Points { get; init; } = [];

    public IReadOnlyList<Found<string>> Reservations { get; init; } = [];

    public Found<DateOnly>? Adjusted { get; init; }

    public Found<DateOnly>? NoticeUp { get; init; }

    public Found<DateOnly>? NoticeDown { get; init; }

    public IReadOnlyList<Found<string>> SentTo { get; init; } = [];

    /// <summary>All of the item in the text.</summary>
    public Place Place { get; init; }
}

/// <summary>What was read, or why nothing could be.</summary>
/// <param name="Items">In the order of the text.</param>
/// <param name="Unreadable">Why the text could not be read at all; null when it could, also if nothing was found.</param>
internal sealed record ExcerptReading(IReadOnlyList<ExcerptItem> Items, string? Unreadable);

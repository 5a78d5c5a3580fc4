using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>What has to be known of an answer beside its status.</summary>
internal enum Mark
{
    /// <summary>rapporterat av sekretariatet.</summary>
    Reported,

    /// <summary>rättelse: it corrects an earlier decision.</summary>
    Correction,

    /// <summary>bestritt: a report on the principal's behalf was contested.</summary>
    Contested,

    /// <summary>sen.</summary>
    Late,
}

/// <summary>Where a principal stands on a point, as a cell.</summary>
/// <param name="Standing">Status and whether it counts.</param>
/// <param name="Source">The published decision that stands; null when there is none or it is only tried.</param>
/// <param name="Answers">Everything published on the point, oldest first.</param>
/// <param name="AnsweredOn">The day it answered; null while undecided.</param>
/// <param name="DaysLate">Days after the answer-by day: of the answer, or by now without one.</param>
internal sealed record MatrixCell(PrincipalStanding Standing, Answer? Source, IReadOnlyList<Answer> Answers, DateOnly? AnsweredOn, int DaysLate)
{
    /// <summary>The newest answer, when it is not proved well enough to count yet.</summary>
    public Answer? Unproved { get; init; }

    /// <summary>How well the decision that stands was proved on the day; null without one.</summary>
    public EvidenceGrade? Grade { get; init; }

    /// <summary>Where it was on its way to legal force.</summary>
    public LegalState? Legal { get; init; }

    /// <summary>A court has quashed what was decided: by the rules it is back with its principal.</summary>
    public bool IsQuashed => Legal == LegalState.Quashed;

    /// <summary>The word of the cell, also the key of its translation.</summary>
    public string Word => IsQuashed ? LegalState.Quashed.Word() : Status.Word();

    /// <summary>How it is shown.</summary>
    public StatusTone Tone => IsQuashed ? LegalState.Quashed.Tone() : Status.Tone();

    /// <summary>The point's number.</summary>
    public int Point => Standing.Point;

    /// <summary>Where it stands.</summary>
    public PrincipalStatus Status => Standing.Status;

    /// <summary>The marks, in order.</summary>
    public IEnumerable<Mark> Marks
    {
        get
        {
            if (Source is { Decision.OnBehalf: true })
                yield return Mark.Reported;
            if (Source?.Decision.CorrectsId is not null)
                yield return Mark.Correction;
            if (Answers.Any(a => a.Response is { Confirms: false }))
                yield return Mark.Contested;
            if (DaysLate > 0)
                yield return Mark.Late;
        }
    }
}

/// <summary>A principal with its cells.</summary>
internal sealed record MatrixRow(AddresseeFile Addressee, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>The principal.</summary>
    public PrincipalInfo Principal => Addressee.Principal;

    /// <summary>Its own case number: of a decision, else as it has told.</summary>
    public string? CaseNumber => Cells.Select(c => c.Source?.Decision.CaseNumber).FirstOrDefault(n => n is not null) ?? Addressee.Receipt?.CaseNumber;

    /// <summary>Day of its latest decision that stands.</summary>
    public DateOnly? LastDecision => Cells.Max(c => c.Source?.Decision.DecidedOn);
}

/// <summary>The matrix principals × points, from which the page and the files are made.</summary>
internal sealed record Matrix(StandingSnapshot Snapshot, DateOnly AnswerBy, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>How many principals have answered every point.</summary>
    public int Answered => Rows.Count(r => r.Cells.All(c => c.AnsweredOn is not null));

    /// <summary>Puts it together, every principal once, in the order of the addressees.</summary>
    public static Matrix Of(StandingSnapshot snapshot, DateOnly answerBy) => new(
        snapshot, answerBy,
        [.. snapshot.File.Addressees.Select(a => new MatrixRow(a, [.. snapshot.Result.Points.Select(p => CellOf(snapshot, answerBy, a, p.Point))]))]);

    /// <summary>How many principals have each status on a point, in the order of charts; those that nobody has are left out.</summary>
    public IEnumerable<(StatusTone Tone, string Word, int Count)> Counts(int point) => Rows
        .Select(r => r.Cells.First(c => c.Point == point))
        .CountBy(c => (c.Tone, c.Word, c.Status)).OrderBy(p => p.Key.Tone).ThenBy(p => p.Key.Status).Select(p => (p.Key.Tone, p.Key.Word, p.Value));

    private static MatrixCell CellOf(StandingSnapshot snapshot, DateOnly answerBy, AddresseeFile addressee, int point)
    {
        var standing = snapshot.Result.Of(addressee.Principal.Code, point)!;
        var answeredOn = snapshot.AnsweredOn(addressee.Principal.Id, point);
        var source = snapshot.SourceOf(standing.Decision);
        List<Answer> answers = [.. snapshot.AnswersOf(addressee.Principal.Id, point)];
        return new MatrixCell(standing, source, answers, answeredOn, Lateness.Days(answerBy, answeredOn, snapshot.Recommendation.ClosedOn, snapshot.AsOf))
        {
            Unproved = answers.LastOrDefault(a => snapshot.DiscountOf(a) is Discount.GradeTooLow or Discount.None) is { } newest && snapshot.DiscountOf(newest) == Discount.GradeTooLow ? newest : null,
            Grade = source?.Proof.GradeOn(snapshot.AsOf),
            Legal = source?.Proof.StateOn(snapshot.AsOf),
        };
    }
}

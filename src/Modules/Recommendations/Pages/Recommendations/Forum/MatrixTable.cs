using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>The matrix as a file: the rows and words of the page, one line for each principal and point.</summary>
internal static class MatrixTable
{
    /// <summary>The table.</summary>
    public static TableExport<(MatrixRow Row, MatrixCell Cell)> Of(Matrix matrix, IStringLocalizer texts)
    {
        var waits = new WaitText(matrix.Snapshot, texts);
        return new TableExport<(MatrixRow Row, MatrixCell Cell)>(
            $"{matrix.Snapshot.Recommendation.Number.Replace(':', '-')} {matrix.Snapshot.Recommendation.Title}",
            matrix.Snapshot.AsOf,
            [
                new(texts["Kod"], x => x.Row.Principal.Code),
                new(texts["Huvudman"], x => x.Row.Principal.DisplayName),
                new(texts["Slag"], x => texts[x.Row.Principal.Kind == PrincipalKind.Region ? "Region" : "Kommun"].Value),
                new(texts["Punkt"], x => x.Cell.Point),
                new(texts["Läge"], x => texts[x.Cell.Word].Value),
                new(texts["Räknas"], x => texts[x.Cell.Standing.Counts ? "ja" : "nej"].Value),
                new(texts["Organ"], x => x.Cell.Source?.Decision.BodyName),
                new(texts["Beslutsdag"], x => x.Cell.Source?.Decision.DecidedOn),
                new(texts["Paragraf"], x => x.Cell.Source?.Decision.Paragraph),
                new(texts["Diarienummer"], x => x.Cell.Source?.Decision.CaseNumber ?? x.Row.CaseNumber),
                new(texts["Bevis"], x => (x.Cell.Source ?? x.Cell.Unproved)?.Proof.GradeOn(matrix.Snapshot.AsOf) is { } grade ? texts[grade.Word()].Value : null),
                new(texts["Styrkt"], x => Known(x.Cell.Source?.Proof.EvidencedOn)),
                new(texts["Rättsligt läge"], x => (x.Cell.Source ?? x.Cell.Unproved)?.Proof.StateOn(matrix.Snapshot.AsOf) is { } state ? texts[state.Word()].Value : null),
                new(texts["Sista dag för överklagande"], x => x.Cell.Source?.Proof.PeriodOn(matrix.Snapshot.AsOf)?.LastDay),
                new(texts["Laga kraft"], x => Known(x.Cell.Source?.Proof.FinalOn)),
                new(texts["Villkor"], x => x.Cell.Source?.Decision.Condition is { } c ? waits.Condition(c, x.Row.Principal.Code) : null),
                new(texts["Står nu"], x => x.Cell.AnsweredOn is null && x.Row.Addressee.Receipt is { Stage: { } stage, StageOn: var on } && on <= matrix.Snapshot.AsOf ? stage : null),
                new(texts["Dagar sen"], x => x.Cell.DaysLate > 0 ? x.Cell.DaysLate : null),
                new(texts["Rapporterat av sekretariatet"], x => texts[x.Cell.Marks.Contains(Mark.Reported) ? "ja" : "nej"].Value),
            ]);

        DateOnly? Known(DateOnly? day) => day <= matrix.Snapshot.AsOf ? day : null;
    }

    /// <summary>The lines of the rows.</summary>
    public static IEnumerable<(MatrixRow Row, MatrixCell Cell)> Lines(IEnumerable<MatrixRow> rows) => rows.SelectMany(r => r.Cells.Select(c => (r, c)));

    /// <summary>The file in one of its forms, <c>csv</c> or <c>xlsx</c>.</summary>
    public static ExportFile File(Matrix matrix, IEnumerable<MatrixRow> rows, string format, IStringLocalizer texts)
    {
        var table = Of(matrix, texts);
        return table.As(format, Lines(rows), texts);
    }
}

using Governance.Platform.Ui.Charts;

namespace Governance.Platform.Ui;

/// <summary>Says which days of a year matter in a collaboration: meetings, last days to answer, report days, steps of a budget.</summary>
public interface IYearDays
{
    /// <summary>The days of the year, in the reader's language. At most one query each.</summary>
    Task<IReadOnlyList<WheelDay>> OfAsync(Guid collaborationId, int year, CancellationToken cancellationToken);
}

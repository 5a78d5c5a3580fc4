using Governance.Budgets.Domain;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Data;

/// <summary>The steps of the joint budget in a year: when next year's must have been recommended, and when the last year's report is due.</summary>
internal sealed class BudgetDays(IStringLocalizer<Texts> text) : IYearDays
{
    /// <inheritdoc />
    public Task<IReadOnlyList<WheelDay>> OfAsync(Guid collaborationId, int year, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WheelDay>>(
    [
        new WheelDay(YearlyReport.DueOf(year - 1), WheelKind.Report, text["Årsrapporten för {0} ska ha lämnats", year - 1]),
        new WheelDay(new BudgetCalendar(year + 1).Recommend, WheelKind.Step, text["Sista dag att rekommendera en gemensam budget för {0}", year + 1]),
    ]);
}

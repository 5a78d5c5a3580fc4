using Governance.Recommendations.Contracts;

namespace Governance.Plans.Contracts;

/// <summary>An activity of a plan, as another module names it.</summary>
/// <param name="Id">The id that it keeps over versions.</param>
/// <param name="Plan">Title of its plan.</param>
/// <param name="Number">Such as "2.3".</param>
/// <param name="Title">What it is called.</param>
public sealed record ActivityLine(Guid Id, string Plan, string Number, string Title);

/// <summary>An instrument with its newest sealed version.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">Strategi, handlingsplan, avtal or färdplan, as a word in the reader's language.</param>
/// <param name="Version">Number of the newest sealed version.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="State">Where that version stands with the principals.</param>
/// <param name="InForceOn">The day since which it is in force.</param>
public sealed record PlanLine(Guid InstrumentId, string Title, string Kind, int Version, DateOnly? From, DateOnly? To, SubjectState State, DateOnly? InForceOn);

/// <summary>How an activity has gone.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Area">Name of its area.</param>
/// <param name="Number">Such as "2.3".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">The status rolled up over the principals.</param>
/// <param name="Share">The weighted share of completion in percent.</param>
/// <param name="Reported">How many principals have reported.</param>
/// <param name="Parts">How many take part.</param>
/// <param name="Comment">What the newest report says, if anything.</param>
/// <param name="ReportedOn">The day of the newest report.</param>
public sealed record ActivityProgress(
    Guid Id, string Area, string Number, string Title, ActivityStatus Status, int Share, int Reported, int Parts, string? Comment, DateOnly? ReportedOn);

/// <summary>What an indicator shows for the county, or as the mean of the principals that have measured.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Name">National code, if any, and name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Period">The newest period that anything is recorded for; null when nothing is.</param>
/// <param name="Target">The common target of that period.</param>
/// <param name="Actual">The county's own figure, else the mean of the principals' figures; null for a gap.</param>
/// <param name="Measured">How many principals have a figure for the period.</param>
public sealed record IndicatorProgress(Guid Id, string Name, string Unit, string? Period, decimal? Target, decimal? Actual, int Measured);

/// <summary>How a plan has gone up to a day.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Version">The newest sealed version.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Share">The mean share of its activities in percent.</param>
/// <param name="Activities">In order.</param>
/// <param name="Indicators">In order.</param>
public sealed record PlanProgress(
    Guid InstrumentId, string Title, int Version, DateOnly AsOf, int Share, IReadOnlyList<ActivityProgress> Activities, IReadOnlyList<IndicatorProgress> Indicators);

/// <summary>Tells other modules of the joint plans.</summary>
public interface IPlanDirectory
{
    /// <summary>The instruments of a collaboration with their newest sealed version.</summary>
    Task<IReadOnlyList<PlanLine>> PlansAsync(Guid collaborationId, CancellationToken cancellationToken);

    /// <summary>The activities of every plan whose newest sealed version covers some of a year, in order. One query.</summary>
    Task<IReadOnlyList<ActivityLine>> ActivitiesAsync(Guid collaborationId, int year, CancellationToken cancellationToken);

    /// <summary>How each activity and indicator of a plan had gone by a day. Three queries.</summary>
    Task<PlanProgress> ProgressAsync(Guid collaborationId, Guid instrumentId, DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>For the yearly report: the same of every plan that covers some of a year and was in force by the day.</summary>
    Task<IReadOnlyList<PlanProgress>> ProgressAsync(Guid collaborationId, int year, DateOnly asOf, CancellationToken cancellationToken);
}

/// <summary>A line of a joint budget that pays for an activity.</summary>
/// <param name="Year">The plan year.</param>
/// <param name="Line">What the line is called.</param>
/// <param name="Href">The budget's page, which says what of it applies.</param>
public sealed record ActivityCost(int Year, string Line, string Href);

/// <summary>Tells the plans what their activities cost; answered by whoever keeps the budgets.</summary>
public interface IActivityCosts
{
    /// <summary>The lines that pay for an activity, by year. One query.</summary>
    Task<IReadOnlyList<ActivityCost>> OfAsync(Guid collaborationId, Guid activityId, CancellationToken cancellationToken);
}

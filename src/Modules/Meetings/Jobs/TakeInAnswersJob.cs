using Governance.Meetings.Pages.Meetings.Protocol;
using Governance.Platform.Jobs;

namespace Governance.Meetings.Jobs;

/// <summary>Takes adjusters' answers in as soon as they are given, in the forum's room.</summary>
internal sealed class TakeInAnswersJob(TakeInAnswers.Handler handler) : ITenantJob<TakeInAnswers>
{
    /// <inheritdoc />
    public Task RunAsync(TakeInAnswers arguments, CancellationToken cancellationToken) => handler.HandleAsync(arguments, cancellationToken);
}

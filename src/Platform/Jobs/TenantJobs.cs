namespace Governance.Platform.Jobs;

/// <summary>
/// Work done after the request, in one room. A job may run twice and long after it was asked for, so it looks at what is
/// there before it acts. Found by scanning the modules.
/// </summary>
/// <typeparam name="TArguments">What it is told; ids, never rows, as it is kept as JSON.</typeparam>
public interface ITenantJob<in TArguments>
{
    /// <summary>Does the work; the tenant is established.</summary>
    Task RunAsync(TArguments arguments, CancellationToken cancellationToken);
}

/// <summary>
/// Asks for jobs. What must happen when a change is saved is a row of the outbox, written in the same transaction; a job is
/// for what can be asked for again.
/// </summary>
public interface ITenantJobs
{
    /// <summary>Asks for a job in a room. It begins when what the request has changed is certain to be there.</summary>
    /// <param name="tenantId">The room; always said, as a job has no request to take it from.</param>
    /// <param name="arguments">What the job is told.</param>
    void Enqueue<TJob, TArguments>(Guid tenantId, TArguments arguments) where TJob : ITenantJob<TArguments>;
}

/// <summary>Work done at a rhythm, over all rooms; it finds out by itself what there is to do.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Setting">The setting that holds another rhythm (a cron expression in UTC), or <c>off</c>.</param>
/// <param name="Cron">The rhythm where nothing is set.</param>
/// <param name="RunAsync">Does it, with the services of a scope of its own.</param>
public sealed record Recurring(string Name, string Setting, string Cron, Func<IServiceProvider, CancellationToken, Task> RunAsync);

/// <summary>Runs recurring work by its name, which is all that the schedule keeps.</summary>
public sealed class RecurringWork(IReadOnlyList<AppModule> modules, IServiceProvider services)
{
    /// <summary>Runs it; a name that no module has any more is passed over.</summary>
    public Task RunAsync(string name, CancellationToken cancellationToken) =>
        modules.SelectMany(m => m.Recurring).FirstOrDefault(r => r.Name == name)?.RunAsync(services, cancellationToken) ?? Task.CompletedTask;
}

using System.Text.Json;
using Governance.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform.Jobs;

/// <summary>The jobs of the modules by name: a stored job can start these classes and no others.</summary>
internal sealed class JobTypes(IReadOnlyList<AppModule> modules)
{
    private readonly Dictionary<string, Type> _byName = modules
        .SelectMany(m => m.Assembly.GetTypes())
        .Where(t => t is { IsAbstract: false, IsClass: true } && ContractOf(t) is not null)
        .ToDictionary(t => t.FullName!, StringComparer.Ordinal);

    public Type ByName(string name) => _byName.GetValueOrDefault(name) ?? throw new InvalidOperationException($"There is no job '{name}'.");

    public static Type? ContractOf(Type job) =>
        Array.Find(job.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITenantJob<>));
}

/// <summary>Runs a stored job: a scope of its own, the system as actor, the room that the job was asked for in.</summary>
public sealed class TenantJobRunner
{
    private readonly IServiceScopeFactory _scopes;
    private readonly JobTypes _types;

    internal TenantJobRunner(IServiceScopeFactory scopes, JobTypes types)
    {
        _scopes = scopes;
        _types = types;
    }

    /// <summary>Runs it.</summary>
    /// <param name="tenantId">The room.</param>
    /// <param name="job">Full name of the job's class.</param>
    /// <param name="arguments">Its arguments as JSON.</param>
    /// <param name="cancellationToken">When the node stops.</param>
    public async Task RunAsync(Guid tenantId, string job, string arguments, CancellationToken cancellationToken)
    {
        var type = _types.ByName(job);
        using var activity = Telemetry.Source.StartActivity("job " + type.Name);
        activity?.SetTag("governance.tenant", tenantId);
        await using var scope = _scopes.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(tenantId, cancellationToken)
            ?? throw new InvalidOperationException("The room of the job is gone."));
        var instance = ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
        var contract = JobTypes.ContractOf(type)!;
        var told = JsonSerializer.Deserialize(arguments, contract.GetGenericArguments()[0]);
        await (Task)contract.GetMethod(nameof(ITenantJob<object>.RunAsync))!.Invoke(instance, [told, cancellationToken])!;
    }
}

/// <summary>Keeps jobs in a list until somebody runs them: after the request in tests, after the work in verbs.</summary>
public sealed class DeferredTenantJobs(TenantJobRunner runner) : ITenantJobs
{
    private readonly Queue<(Guid Tenant, string Job, string Arguments)> _waiting = new();
    private readonly Lock _lock = new();

    /// <inheritdoc />
    public void Enqueue<TJob, TArguments>(Guid tenantId, TArguments arguments) where TJob : ITenantJob<TArguments>
    {
        lock (_lock)
            _waiting.Enqueue((tenantId, typeof(TJob).FullName!, JsonSerializer.Serialize(arguments)));
    }

    /// <summary>Runs all that wait, and those that they ask for, in order.</summary>
    public async Task RunAllAsync(CancellationToken cancellationToken)
    {
        while (Next() is { } next)
            await runner.RunAsync(next.Tenant, next.Job, next.Arguments, cancellationToken);
    }

    private (Guid Tenant, string Job, string Arguments)? Next()
    {
        lock (_lock)
            return _waiting.TryDequeue(out var next) ? next : null;
    }
}

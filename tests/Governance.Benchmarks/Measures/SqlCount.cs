using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Benchmarks.Measures;

/// <summary>Counts the commands that the portal sends while it is listened to.</summary>
internal sealed class SqlCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    public SqlCount() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Of one page; the fewest of five, since the register is read anew now and then.</summary>
    public static async Task<int> OfAsync(Visitor visitor, string path)
    {
        var fewest = int.MaxValue;
        using var counter = new SqlCount();
        // Entity Framework remembers for a second that nobody listened.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        for (var i = 0; i < 5; i++)
        {
            var before = Volatile.Read(ref counter._commands);
            await visitor.ReadAsync(path);
            fewest = Math.Min(fewest, Volatile.Read(ref counter._commands) - before);
        }

        return fewest;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name)
            Interlocked.Increment(ref _commands);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}

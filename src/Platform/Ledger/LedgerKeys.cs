using System.Globalization;
using System.Text;

namespace Governance.Platform.Ledger;

/// <summary>
/// The keys of the logs, and beside each what it signed last. It lies outside of the database, so that whoever has all rights
/// there can neither sign nor make a log forget. Files by default; a secret store goes here.
/// </summary>
public interface ILedgerKeys
{
    /// <summary>A log's key; null if it has none yet.</summary>
    Task<NoteSigner?> FindAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Makes a key for a log that has none.</summary>
    Task<NoteSigner> MakeAsync(LogId log, string origin, CancellationToken cancellationToken);

    /// <summary>The checkpoint that the log signed last; null if it never signed.</summary>
    Task<SignedNote?> LastSignedAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Remembers what is about to be published; durable when it returns.</summary>
    Task RememberAsync(LogId log, SignedNote checkpoint, CancellationToken cancellationToken);

    /// <summary>Lets one at a time sign for a log, whichever node it is on; null when somebody else does.</summary>
    Task<IDisposable?> HoldAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Why the log refuses to sign; null while it doesn't.</summary>
    Task<LedgerRefusal?> RefusalAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Remembers why the log refuses to sign, or by null that it no longer does.</summary>
    Task RefuseAsync(LogId log, LedgerRefusal? refusal, CancellationToken cancellationToken);

    /// <summary>The logs that have a key.</summary>
    Task<IReadOnlyList<LogId>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>A log that refuses to sign.</summary>
/// <param name="Since">When it first refused, UTC.</param>
/// <param name="Reason">Why, in English, for operators and auditors.</param>
public sealed record LedgerRefusal(DateTime Since, string Reason);

/// <summary>
/// Keys as files that only the portal's own user may read: for each log <c>.key</c>, <c>.signed</c> (the last checkpoint, signed by
/// the key, so that it cannot be edited), and <c>.refused</c> while it refuses. Several nodes share the folder.
/// </summary>
/// <param name="folder">The setting <c>Ledger:Keys</c>.</param>
public sealed class FileLedgerKeys(string folder) : ILedgerKeys
{
    private const UnixFileMode OnlyOurs = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string KeyEnding = ".key";

    /// <inheritdoc />
    public async Task<NoteSigner?> FindAsync(LogId log, CancellationToken cancellationToken) =>
        await TextAsync(log, KeyEnding, cancellationToken) is { } secret ? NoteSigner.Parse(secret.TrimEnd('\n')) : null;

    /// <inheritdoc />
    public async Task<NoteSigner> MakeAsync(LogId log, string origin, CancellationToken cancellationToken)
    {
        var signer = NoteSigner.Generate(origin);
        await WriteAsync(log, KeyEnding, signer.Secret + "\n", replace: false, cancellationToken);
        return signer;
    }

    /// <inheritdoc />
    public async Task<SignedNote?> LastSignedAsync(LogId log, CancellationToken cancellationToken) =>
        await TextAsync(log, ".signed", cancellationToken) is { } note ? SignedNote.Parse(note) : null;

    /// <inheritdoc />
    public Task RememberAsync(LogId log, SignedNote checkpoint, CancellationToken cancellationToken) =>
        WriteAsync(log, ".signed", checkpoint.Note, replace: true, cancellationToken);

    /// <inheritdoc />
    public Task<IDisposable?> HoldAsync(LogId log, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return Task.FromResult<IDisposable?>(new FileStream(PathOf(log, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return Task.FromResult<IDisposable?>(null);
        }
    }

    /// <inheritdoc />
    public async Task<LedgerRefusal?> RefusalAsync(LogId log, CancellationToken cancellationToken) =>
        (await TextAsync(log, ".refused", cancellationToken))?.Split('\n', 2) is [var since, var reason]
            && DateTime.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? new LedgerRefusal(at, reason.TrimEnd('\n'))
            : null;

    /// <inheritdoc />
    public Task RefuseAsync(LogId log, LedgerRefusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return WriteAsync(log, ".refused", refusal.Since.ToString("O", CultureInfo.InvariantCulture) + "\n" + refusal.Reason + "\n", replace: true, cancellationToken);
        File.Delete(PathOf(log, ".refused"));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LogId>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LogId>>(Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + KeyEnding).Select(f => LogOf(Path.GetFileNameWithoutExtension(f))).OfType<LogId>()]
        : []);

    private static LogId? LogOf(string name) => name.Split('-', 2) is [var kind, var id] && Guid.TryParseExact(id, "N", out var room)
        ? kind switch { "log" => LogId.Own(room), "forum" => LogId.Shared(room), _ => null }
        : null;

    private string PathOf(LogId log, string ending) => Path.Combine(folder, $"{(log.Kind == LogKind.Own ? "log" : "forum")}-{log.Id:N}{ending}");

    private async Task<string?> TextAsync(LogId log, string ending, CancellationToken cancellationToken)
    {
        var path = PathOf(log, ending);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }

    // Whole or not at all: a half-written memory would make an honest log refuse.
    private async Task WriteAsync(LogId log, string ending, string text, bool replace, CancellationToken cancellationToken)
    {
        Folder();
        var (path, temporary) = (PathOf(log, ending), PathOf(log, ending + ".new"));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyOurs;
        await using (var file = new FileStream(temporary, options))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, replace);
    }

    private void Folder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OnlyOurs | UnixFileMode.UserExecute);
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Audits.Ledger;

/// <summary>Reads a log, newest first.</summary>
internal sealed class LedgerReader(GovernanceDbContext db)
{
    /// <summary>A page of the events, from 1, and how many there are. Two queries.</summary>
    public async Task<(IReadOnlyList<EventRow> Rows, int Total)> PageAsync(ShownLog log, LedgerFilter filter, int page, int size, CancellationToken cancellationToken)
    {
        var events = Chosen(log, filter);
        var total = await events.CountAsync(cancellationToken);
        return (await ReadAsync(events, Math.Max(0, Math.Min(page - 1, (total - 1) / size)) * size, size, cancellationToken), total);
    }

    /// <summary>The newest events, for an export. One query.</summary>
    public Task<List<EventRow>> NewestAsync(ShownLog log, LedgerFilter filter, int most, CancellationToken cancellationToken) =>
        ReadAsync(Chosen(log, filter), 0, most, cancellationToken);

    /// <summary>One event; null where the log has none with that id. One query.</summary>
    public async Task<EventRow?> OneAsync(ShownLog log, Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(All(log).Where(e => e.Id == id), 0, 1, cancellationToken)).FirstOrDefault();

    /// <summary>The ids of all events of some types, oldest first. One query.</summary>
    public Task<List<Guid>> OfTypesAsync(ShownLog log, IReadOnlyCollection<string> types, CancellationToken cancellationToken) =>
        All(log).Where(e => types.Contains(e.Type)).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);

    /// <summary>Some events, newest first; those that the log does not have are left out. One query.</summary>
    public Task<List<EventRow>> TheseAsync(ShownLog log, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync(All(log).Where(e => ids.Contains(e.Id)), 0, ids.Count, cancellationToken);

    private static async Task<List<EventRow>> ReadAsync(IQueryable<Line> events, int skip, int take, CancellationToken cancellationToken)
    {
        var lines = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return lines.ConvertAll(e => new EventRow(e.Id, e.At, e.Type, e.SubjectId, e.ActorId, e.PrincipalId, e.OnBehalfOf, e.PublishedBy, e.Json));
    }

    private IQueryable<Line> All(ShownLog log)
    {
        var (id, about) = (log.Id, log.About);
        if (!log.IsShared)
        {
            return db.Set<TenantEvent>().AsNoTracking().Where(e => e.TenantId == id).Select(e => new Line
            {
                Id = e.Id,
                At = e.At,
                Type = e.Type,
                SubjectId = e.SubjectId,
                ActorId = e.ActorId,
                PrincipalId = e.PrincipalId,
                OnBehalfOf = e.OnBehalfOf,
                PublishedBy = e.TenantId,
                Json = e.Payload!.Json,
            });
        }

        return db.Set<ForumEvent>().AsNoTracking().Where(e => e.CollaborationId == id && (about == null || e.PrincipalId == about || e.OnBehalfOf == about)).Select(e => new Line
        {
            Id = e.Id,
            At = e.At,
            Type = e.Type,
            SubjectId = e.SubjectId,
            ActorId = e.ActorId,
            PrincipalId = e.PrincipalId,
            OnBehalfOf = e.OnBehalfOf,
            PublishedBy = e.PublishedBy,
            Json = e.Payload!.Json,
        });
    }

    private IQueryable<Line> Chosen(ShownLog log, LedgerFilter filter)
    {
        var events = All(log);
        // The roots of rooms' own logs are for whoever asks for them: nobody did anything.
        var (type, frozen) = (filter.Type, ForumSequencer.RootFrozen);
        events = type is null && filter.Subjects.Count == 0 ? events.Where(e => e.Type != frozen) : type is null ? events : events.Where(e => e.Type == type);
        if (filter.Actor is { } actor)
            events = events.Where(e => e.ActorId == actor);
        if (filter.Principal is { } principal)
            events = events.Where(e => e.PrincipalId == principal || e.OnBehalfOf == principal);
        if (filter.Subjects is { Count: > 0 } subjects)
            events = events.Where(e => subjects.Contains(e.SubjectId));
        if (filter.From is { } from)
        {
            var start = StockholmTime.StartOf(from);
            events = events.Where(e => e.At >= start);
        }

        if (filter.AsOf is { } until)
        {
            var end = StockholmTime.StartOf(until.AddDays(1));
            events = events.Where(e => e.At < end);
        }

        if (filter.Role is { } role)
        {
            // Role and room stand beside each other in every payload, and nowhere else.
            var by = $"\"role\":\"{role}\",\"room\":";
            events = events.Where(e => e.Json!.Contains(by));
        }

        if (filter.Words is { } words)
        {
            // Not every database knows that Å and å are one letter, so a name is also looked for as names are written.
            var (asTyped, asName) = (Escaped(words), Escaped(CultureInfo.CurrentCulture.TextInfo.ToTitleCase(words)));
            events = events.Where(e => e.Json!.Contains(asTyped) || e.Json!.Contains(asName));
        }

        return events;
    }

    private static string Escaped(string words) => JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    // Members and no constructor, so that the filters can be put on it.
    private sealed class Line
    {
        public Guid Id { get; init; }

        public DateTime At { get; init; }

        public string Type { get; init; } = "";

        public Guid SubjectId { get; init; }

        public Guid ActorId { get; init; }

        public Guid? PrincipalId { get; init; }

        public Guid? OnBehalfOf { get; init; }

        public Guid PublishedBy { get; init; }

        public string? Json { get; init; }
    }
}

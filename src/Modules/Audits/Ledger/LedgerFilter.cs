using System.Globalization;
using Governance.Platform.Security;
using Governance.Platform.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace Governance.Audits.Ledger;

/// <summary>Which events of a log are shown, as the address says; what cannot be read is as if it were not there.</summary>
internal sealed record LedgerFilter
{
    /// <summary>Type of event.</summary>
    public string? Type { get; init; }

    /// <summary>A name or words that the event holds.</summary>
    public string? Words { get; init; }

    /// <summary>The account that acted.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The role by which it was done.</summary>
    public Role? Role { get; init; }

    /// <summary>The principal that it is about.</summary>
    public Guid? Principal { get; init; }

    /// <summary>Not before that day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until the end of that day: the log as it was then.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The rows that changed: a matter or a recommendation.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet => Type is not null || Words is not null || Actor is not null || Role is not null || Principal is not null || From is not null || AsOf is not null || Subjects.Count > 0;

    /// <summary>The day of a text; null for anything else.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The address of a list with this filter.</summary>
    public string Href(ShownLog log, int page = 1, string? handler = null, string? format = null)
    {
        var query = new List<KeyValuePair<string, string?>>
        {
            new("log", log.Word.Length == 0 ? null : log.Word),
            new("type", Type),
            new("q", Words),
            new("actor", Actor?.ToString()),
            new("role", Role?.ToString()),
            new("principal", Principal?.ToString()),
            new("from", From?.Iso()),
            new("asOf", AsOf?.Iso()),
            new("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)),
            new("handler", handler),
            new("format", format),
        };
        query.AddRange(Subjects.Select(s => KeyValuePair.Create("subject", (string?)s.ToString())));
        return QueryHelpers.AddQueryString(log.Path, query.Where(q => q.Value is not null));
    }
}

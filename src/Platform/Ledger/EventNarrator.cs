using System.Globalization;
using System.Text.Json;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ledger;

/// <summary>Says events in the reader's language, with the words of the modules. What nobody has words for is named, never dumped.</summary>
public sealed class EventNarrator(IEnumerable<IEventWords> modules, ModuleTexts texts)
{
    private static readonly string[] Sides = ["after", "before"];
    private static readonly DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
    private readonly IReadOnlyList<IEventWords> _modules = [.. modules];
    private readonly IStringLocalizer _ui = texts.Of(typeof(EventNarrator).Assembly);
    private bool _prepared;

    /// <summary>Every type that has words, with what it is called, by name.</summary>
    public IReadOnlyList<(string Type, string Name)> Types =>
    [
        .. _modules.SelectMany(m => m.Sentences.Select(s => (s.Key, TextsOf(m)[s.Value.Name].Value)))
            .OrderBy(t => t.Value, StringComparer.Create(CultureInfo.CurrentUICulture, CompareOptions.None)),
    ];

    /// <summary>What events of the type are called.</summary>
    public string NameOf(string type) =>
        _modules.FirstOrDefault(m => m.Sentences.ContainsKey(type)) is { } module ? TextsOf(module)[module.Sentences[type].Name] : _ui["Händelse av slaget {0}", type];

    /// <summary>A word of the payloads, such as a role, as the modules say it; null where none knows it.</summary>
    public string? Say(string field, string word) => Said(field, JsonSerializer.SerializeToElement(word), new Telling(null, null));

    /// <summary>The events in words, in the same order.</summary>
    public async Task<IReadOnlyList<EventText>> SayAsync(IEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        if (!_prepared)
        {
            foreach (var module in _modules)
                await module.PrepareAsync(cancellationToken);
            _prepared = true;
        }

        return [.. rows.Select(Say)];
    }

    /// <summary>What the events are about, by the id of their subject; a query at most per module.</summary>
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var (asked, found) = (ids.Distinct().ToList(), new Dictionary<Guid, EventSubject>());
        foreach (var module in _modules)
        {
            // A row belongs to one module: who is asked later is asked for the rest.
            var left = asked.FindAll(id => !found.ContainsKey(id));
            if (left.Count > 0)
            {
                foreach (var (id, subject) in await module.SubjectsAsync(room, left, cancellationToken))
                    found.TryAdd(id, subject);
            }
        }

        return found;
    }

    /// <summary>The same of events, where each module is asked only for those that it has words for: a page costs the modules that it shows, not all there are.</summary>
    /// <param name="room">The room whose log is shown.</param>
    /// <param name="rows">The events.</param>
    /// <param name="others">Further rows, of which nobody knows whose they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<EventRow> rows, IEnumerable<Guid> others, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, EventSubject>();
        foreach (var module in _modules)
        {
            var own = rows.Where(r => module.Sentences.ContainsKey(r.Type)).Select(r => r.SubjectId).Distinct().ToList();
            if (own.Count == 0)
                continue;
            foreach (var (id, subject) in await module.SubjectsAsync(room, own, cancellationToken))
                found.TryAdd(id, subject);
        }

        var unclaimed = rows.Where(r => !_modules.Any(m => m.Sentences.ContainsKey(r.Type))).Select(r => r.SubjectId).Concat(others).Where(id => !found.ContainsKey(id)).ToList();
        if (unclaimed.Count > 0)
        {
            foreach (var (id, subject) in await SubjectsAsync(room, unclaimed, cancellationToken))
                found.TryAdd(id, subject);
        }

        return found;
    }

    private EventText Say(EventRow row)
    {
        using var payload = JsonDocument.Parse(row.Json ?? "{}");
        var root = payload.RootElement;
        var owner = _modules.FirstOrDefault(m => m.Sentences.ContainsKey(row.Type));
        var about = new Telling(row.PrincipalId ?? row.OnBehalfOf, owner);
        return new EventText(
            row,
            Sentence(row, root, about),
            Text(root, "actor"),
            root.TryGetProperty("role", out var role) ? Value("role", role, about) : null,
            Text(root, "room"),
            Text(root, "reason"),
            Changes(root, about));
    }

    private string Sentence(EventRow row, JsonElement root, Telling about)
    {
        if (about.Owner is null)
            return NameOf(row.Type);
        var sentence = about.Owner.Sentences[row.Type];
        var words = TextsOf(about.Owner);
        // Without its content an event is still known by its type and by whom it was about.
        if (sentence.Text is null || (row.Json is null && sentence.Fields.Length > 0))
            return words[sentence.Name];
        var name = about.PrincipalId is { } id ? Value("principal", JsonSerializer.SerializeToElement(id), about) ?? "" : _ui["Forumet"].Value;
        return string.Format(
            CultureInfo.CurrentCulture, words[sentence.Text], [name, .. sentence.Fields.Select(f => Member(root, f) is { } value ? Value(f, value, about) ?? "" : "")]).Trim();
    }

    private static JsonElement? Member(JsonElement root, string field) =>
        Sides.Select(part => Part(root, part)).Where(p => p is not null)
            .SelectMany(p => p!.Value.EnumerateObject()).Where(m => m.Name == field && m.Value.ValueKind != JsonValueKind.Null).Select(m => (JsonElement?)m.Value).FirstOrDefault();

    private List<EventChange> Changes(JsonElement root, Telling about)
    {
        var (before, after) = (Members(root, "before", about), Members(root, "after", about));
        return
        [
            .. after.Keys.Concat(before.Keys.Where(k => !after.ContainsKey(k)))
                .Select(field => new EventChange(NameOf(field, about.Owner), before.GetValueOrDefault(field), after.GetValueOrDefault(field))),
        ];
    }

    private Dictionary<string, string> Members(JsonElement root, string part, Telling about)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Part(root, part)?.EnumerateObject() ?? default)
        {
            if (Value(member.Name, member.Value, about) is { Length: > 0 } value)
                members[member.Name] = value;
        }

        return members;
    }

    private static JsonElement? Part(JsonElement root, string name) =>
        root.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private string NameOf(string field, IEventWords? owner)
    {
        var module = owner?.Fields.ContainsKey(field) == true ? owner : _modules.FirstOrDefault(m => m.Fields.ContainsKey(field));
        return module is null ? _ui["Uppgiften {0}", field] : TextsOf(module)[module.Fields[field]];
    }

    // An id that no module can name says nothing to people, so it is left out.
    private string? Value(string field, JsonElement value, Telling about) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Value(field, v, about)).OfType<string>()),
        _ => Said(field, value, about) ?? value.ValueKind switch
        {
            JsonValueKind.True => _ui["ja"],
            JsonValueKind.False => _ui["nej"],
            JsonValueKind.Object => string.Join("; ", value.EnumerateObject()
                .Select(m => (m.Name, Value: Value(m.Name, m.Value, about))).Where(m => m.Value is { Length: > 0 }).Select(m => $"{NameOf(m.Name, about.Owner)}: {m.Value}")),
            JsonValueKind.String => Plain(value.GetString()!),
            _ => value.GetRawText(),
        },
    };

    private string? Said(string field, JsonElement value, Telling about) =>
        about.Owner?.Value(field, value, about.PrincipalId)
        ?? _modules.Where(m => m != about.Owner).Select(m => m.Value(field, value, about.PrincipalId)).FirstOrDefault(v => v is not null);

    private static string? Plain(string text) =>
        Guid.TryParse(text, out _) ? null
        : text.Length >= 19 && text[10] == 'T' && DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)
            ? StockholmTime.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : text;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private IStringLocalizer TextsOf(IEventWords module) => texts.Of(module.GetType().Assembly);

    private sealed record Telling(Guid? PrincipalId, IEventWords? Owner);
}

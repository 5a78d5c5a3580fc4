using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Governance.Platform.Json;

/// <summary>A value in a JSON text together with its path, read strictly: whatever is not as expected is a <see cref="MalformedJson"/> that says where.</summary>
/// <param name="element">The value.</param>
/// <param name="path">Its path from the root, <c>$</c>.</param>
public sealed class JsonPlace(JsonElement element, string path)
{
    /// <summary>The path of the value.</summary>
    public string Path => path;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether the value is an array.</summary>
    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    /// <summary>Whether the value is a text.</summary>
    public bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>Reads a whole JSON text, or says on which line and in which column it stops being one.</summary>
    public static JsonPlace Parse(string json)
    {
        var text = json.TrimStart('\uFEFF');
        try
        {
            using var document = JsonDocument.Parse(text);
            return new JsonPlace(document.RootElement.Clone(), "$");
        }
        catch (JsonException broken)
        {
            throw new MalformedJson(LineAndColumn(text, broken), ReasonOf(broken));
        }
        catch (ArgumentException)
        {
            throw new MalformedJson("$", "the text is not valid Unicode");
        }
    }

    /// <summary>An error at this place.</summary>
    public MalformedJson Wrong(string reason) => new(path, reason);

    /// <summary>The value as an object that has no other properties than those named.</summary>
    public JsonFields Fields(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong($"expected an object, found {Found()}");
        var fields = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = NameOf(property);
            var place = new JsonPlace(property.Value, $"{path}.{name}");
            if (!known.Contains(name))
                throw place.Wrong($"unknown property; use {string.Join(", ", known)}");
            if (!fields.TryAdd(name, place))
                throw place.Wrong("the property is given twice");
        }

        return new JsonFields(this, fields);
    }

    /// <summary>The values of an array.</summary>
    public IReadOnlyList<JsonPlace> Items()
    {
        if (!IsArray)
            throw Wrong($"expected an array, found {Found()}");
        var items = new List<JsonPlace>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
            items.Add(new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        return items;
    }

    /// <summary>The value as a text.</summary>
    public string Text()
    {
        if (!IsText)
            throw Wrong($"expected a text, found {Found()}");
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("the text is not valid Unicode");
        }
    }

    /// <summary>The value as a whole number within bounds.</summary>
    public long Whole(long from, long to)
    {
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number))
            throw Wrong($"expected a whole number, found {Found()}");
        return number >= from && number <= to
            ? number
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{number} is outside {from}–{to}"));
    }

    /// <summary>The value as true or false, or null when it is null.</summary>
    public bool? Answer() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw Wrong($"expected true, false or null, found {Found()}"),
    };

    /// <summary>The value as a date in the form <c>2022-03-01</c>.</summary>
    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong($"\"{Short(Text())}\" is not a date; use the form 2022-03-01");

    /// <summary>What stands here, short enough for a message.</summary>
    public string Found() => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the text {Short(element.GetRawText())}",
        _ => Short(element.GetRawText()),
    };

    private static string Short(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";

    private string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("the name of a property is not valid Unicode");
        }
    }

    private static string LineAndColumn(string text, JsonException broken)
    {
        var line = (int)(broken.LineNumber ?? 0);
        var lines = text.Split('\n');
        var bytes = line < lines.Length ? Encoding.UTF8.GetBytes(lines[line]) : [];
        var before = (int)Math.Min(broken.BytePositionInLine ?? 0, bytes.Length);
        var column = Encoding.UTF8.GetCharCount(bytes, 0, before) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column}");
    }

    private static string ReasonOf(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = end < 0 ? broken.Message : broken.Message[..end];
        return $"not JSON: {message}";
    }
}

/// <summary>The properties of an object in a JSON text.</summary>
/// <param name="owner">The object.</param>
/// <param name="fields">Its properties by name.</param>
public sealed class JsonFields(JsonPlace owner, IReadOnlyDictionary<string, JsonPlace> fields)
{
    /// <summary>The names that were given.</summary>
    public IEnumerable<string> Names => fields.Keys;

    /// <summary>A property that must be there.</summary>
    public JsonPlace Need(string name) => fields.TryGetValue(name, out var place) ? place : throw owner.Wrong($"\"{name}\" is missing");

    /// <summary>A property that may be left out or null.</summary>
    public JsonPlace? Find(string name) => fields.TryGetValue(name, out var place) && !place.IsNull ? place : null;
}

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Recommendations.Domain;

/// <summary>The words of the rules for an enumeration (<c>adoptIf</c>, <c>conditionMet</c>, <c>inForce</c>): the one mapping for files, storage and API.</summary>
internal static class WireWord
{
    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        Table<T>.Words.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of the enumeration.");

    /// <summary>The value for a word, by exact spelling.</summary>
    public static bool TryRead<T>(string? word, out T value) where T : struct, Enum
    {
        value = default;
        return word is not null && Table<T>.Values.TryGetValue(word, out value);
    }

    /// <summary>Every word, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.InOrder;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        public static readonly string[] InOrder = [.. Enum.GetValues<T>().Select(v => Words[v])];
    }
}

/// <summary>Writes an enumeration as its <see cref="WireWord"/>, and reads nothing else.</summary>
internal sealed class WireWordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WireWord.TryRead(reader.GetString(), out T value)
            ? value
            : throw new JsonException($"Use one of: {string.Join(", ", WireWord.All<T>())}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WireWord.Of(value));
}

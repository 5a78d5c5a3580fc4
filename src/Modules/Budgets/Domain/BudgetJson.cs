using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Budgets.Domain;

/// <summary>How budgets lie in the database and are hashed: members in the order of the types, words for choices, nothing that is only derived.</summary>
internal static class BudgetJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

using System.Text.Json;

namespace Governance.Tests.Rules;

/// <summary>The vectors of the rules, which lie beside the tests.</summary>
internal static class Vector
{
    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", file));

    public static List<JsonElement> Cases(string file)
    {
        using var document = JsonDocument.Parse(Text(file));
        return [.. document.RootElement.EnumerateArray().Select(e => e.Clone())];
    }
}

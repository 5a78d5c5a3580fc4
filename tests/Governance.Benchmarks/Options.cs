using System.Globalization;

namespace Governance.Benchmarks;

/// <summary>The words after a verb: <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    public string this[string name] => _given.TryGetValue(name, out var value) ? value : throw new ArgumentException($"--{name} is missing.");

    public static Options Of(string[] words)
    {
        var options = new Options();
        for (var i = 0; i + 1 < words.Length; i += 2)
            options._given[words[i].TrimStart('-')] = words[i + 1];
        return options;
    }

    public string? Find(string name) => _given.GetValueOrDefault(name);

    public int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
